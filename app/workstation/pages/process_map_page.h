#pragma once

#include "core/regulation.h"
#include "workstation/shell/page.h"
#include "workstation/words/map_words.h"

#include <memory>

namespace Ui {
class ProcessMapPage;
}

namespace ruqsat::workstation {

/// The whole flow of the case's channel as the act has it, with the step at which the case stands.
/// `subject` of onEnter(): an application's id; empty for the case in work.
class ProcessMapPage final : public Page
{
    Q_OBJECT
public:
    explicit ProcessMapPage(const PageContext &context, QWidget *parent = nullptr);
    ~ProcessMapPage() override;
    QString title() const override;
    QWidget *firstFocus() const override;
    void onEnter(const QString &subject) override;

    /// Draws a flow of a regulation; `progress` may be null.
    void showFlow(const Regulation &regulation, Channel channel, const MapProgress *progress);

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    void showZoom();
    void showCaseInWork();
    void showApplication(const QString &id);
    void layOut();
    void showDetail(const StepRef &ref);
    void saveAs(const QString &suffix);
    QByteArray svg() const;
    QByteArray pdf() const;
    ProcessMap mapFor() const;

    PageContext m_context;
    std::unique_ptr<Ui::ProcessMapPage> m_ui;
    std::optional<Regulation> m_regulation;
    Channel m_channel = Channel::Centre;
    std::optional<MapProgress> m_progress;
    QString m_asked;
    QAction *m_saveSvg;
    QAction *m_savePdf;
};

} // namespace ruqsat::workstation
