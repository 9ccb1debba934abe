#pragma once

#include "workstation/shell/page.h"

#include "desk/queue_model.h"

#include <QTimer>

namespace Ui {
class QueuePage;
}

namespace ruqsat::workstation {

class ActionButton;

/// The work of the office as the person's role sees it: lists at the left, the queue, the card of
/// the chosen case with its two buttons.
class QueuePage final : public Page
{
    Q_OBJECT
public:
    explicit QueuePage(const PageContext &context, QWidget *parent = nullptr);
    ~QueuePage() override;
    QString title() const override;
    QWidget *firstFocus() const override;
    void onEnter(const QString &subject) override;
    void onLeave() override;

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void chooseQueue(int row);
    void showChosen();
    void showState();
    void openCase(const QString &applicationId);

    PageContext m_context;
    std::unique_ptr<Ui::QueuePage> m_ui;
    std::unique_ptr<desk::QueueModel> m_model;
    QList<protocol::Queue> m_queues;
    QAction *m_open;
    QAction *m_refresh;
    ActionButton *m_openButton;
    bool m_focusRows = false;
    QTimer m_again;
};

} // namespace ruqsat::workstation
