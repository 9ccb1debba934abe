#pragma once

#include "protocol/licence_life.h"
#include "workstation/shell/page.h"

#include "desk/async.h"

namespace Ui {
class LicencePage;
}

namespace ruqsat::workstation {

/// The whole life of one licence: what the register has, every event with its signed ground, the
/// way to the licences before and after it; for the head, the acts that the state permits.
class LicencePage final : public Page
{
    Q_OBJECT
public:
    explicit LicencePage(const PageContext &context, QWidget *parent = nullptr);
    ~LicencePage() override;
    QString title() const override;
    QWidget *firstFocus() const override;
    /// `subject`: number of the licence; empty: the one shown last, anew.
    void onEnter(const QString &subject) override;
    void onReturn() override { onEnter({}); }
    void onLeave() override;

protected:
    void retranslate() override;

private:
    void onLife(const Result<protocol::LicenceLife> &life);
    /// The licence that an event or a fact leads to.
    void follow(const QString &number);
    bool may(LicenceAction action) const;
    void showState();

    PageContext m_context;
    std::unique_ptr<Ui::LicencePage> m_ui;
    QString m_number;
    std::optional<protocol::LicenceLife> m_life;
    desk::Later<protocol::LicenceLife> m_run;
    QAction *m_previous = nullptr;
    QAction *m_next = nullptr;
    QList<std::pair<LicenceAction, QAction *>> m_acts;
};

} // namespace ruqsat::workstation
