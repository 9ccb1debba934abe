#pragma once

#include "workstation/shell/page.h"

#include "desk/kept_words.h"
#include "desk/office_feed.h"
#include "desk/queue_model.h"
#include "desk/queue_work.h"

#include <QPointer>

namespace Ui {
class QueuePage;
}

namespace ruqsat::workstation {

class ActionButton;
class DueLink;

/// The work of the office as the person's role sees it: queues with their counts at the left, the
/// chosen one with its filter, the card of the chosen case with what can be done to it. What other
/// desks do appears by itself and leaves the chosen row where it is.
class QueuePage final : public Page
{
    Q_OBJECT
public:
    explicit QueuePage(const PageContext &context, QWidget *parent = nullptr);
    ~QueuePage() override;
    QString title() const override;
    QWidget *firstFocus() const override;
    QString mapSubject() const override;
    /// `subject`: "queue=open&state=proposed", or empty: as it was left.
    void onEnter(const QString &subject) override;
    void onReturn() override;
    void onLeave() override;
    std::optional<desk::Later<void>> saveWork() override;

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void connectDesk();
    void onWhyAsked(DueLink *link);
    /// A queue with conditions, as QueueFilter's parameters: what a number of the board leads to.
    void showSubject(const QString &subject);
    /// The filter knows an IIN; the person on the screen wants a name.
    void nameExecutor();
    void chooseQueue(int row);
    /// To the queue above or below, while the focus stays where it is.
    void stepQueue(int by);
    void applyFilter();
    void refresh();
    /// What was received "today" is of another day after midnight.
    void followTheDay();
    QDate today() const;
    void showChosen();
    void showCard(const protocol::ApplicationSummary *summary);
    void showState();
    void showCounts();
    void showOrder();
    void onChanges(const QList<protocol::CaseChange> &changes);
    void onDone(Action action, const protocol::Application &application);
    void onAsking(const Failure &failure);
    void onFailed(const Failure &failure);
    /// Another action: what was said of the one before goes.
    desk::QueueWork &begin();
    void openCase(const QString &applicationId);
    void assign();
    void offerAssignment(const protocol::ApplicationSummary &row);
    /// The note of an assignment that was done without an answer.
    void forgetAssigned(const protocol::Application &application);
    void substitute();
    const protocol::ApplicationSummary *chosen() const;

    PageContext m_context;
    std::unique_ptr<Ui::QueuePage> m_ui;
    std::unique_ptr<desk::QueueModel> m_model;
    std::unique_ptr<desk::OfficeFeed> m_feed;
    std::unique_ptr<desk::QueueWork> m_work;
    QList<protocol::Queue> m_queues;
    QAction *m_open = nullptr;
    QAction *m_claim = nullptr;
    QAction *m_release = nullptr;
    QAction *m_assign = nullptr;
    QAction *m_order = nullptr;
    QAction *m_substitute = nullptr;
    QAction *m_batch = nullptr;
    QList<QPointer<ActionButton>> m_buttons;
    bool m_focusRows = false;
    bool m_left = false;      ///< for another page; under the lock it is not
    int m_listTurn = -1;      ///< of the panel, when it told why the list did not come
    int m_askingTurn = -1;    ///< of the panel, when it told that an outcome is asked for
    desk::KeptWords *m_notes; ///< of assignments that are not done, by case
};

} // namespace ruqsat::workstation
