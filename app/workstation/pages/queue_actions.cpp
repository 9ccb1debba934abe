#include "workstation/pages/queue_page.h"

#include "ui_queue_page.h"
#include "workstation/pages/assign_dialog.h"
#include "workstation/pages/substitution_dialog.h"
#include "workstation/widgets/action_button.h"
#include "workstation/words/languages.h"

#include <QAction>

// What can be done to a case from its row, and the keys for it.
namespace ruqsat::workstation {

namespace queue_actions_detail {

/// The field of what is kept of an assignment.
const QString typedNote = QStringLiteral("note");
/// The version that the case had: the same note on an earlier assignment is another one.
const QString typedSince = QStringLiteral("since");

} // namespace queue_actions_detail

std::optional<desk::Later<void>> QueuePage::saveWork()
{
    return m_notes->isKept() ? std::nullopt : std::optional(m_notes->keepNow());
}

void QueuePage::makeActions()
{
    const auto add = [this](const QKeySequence &keys, auto run) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        addAction(action);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_open = add(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
        if (chosen())
            openCase(chosen()->id);
    });
    m_claim = add(QKeySequence(Qt::Key_F3), [this] {
        if (chosen())
            begin().claim(*chosen());
    });
    m_release = add(QKeySequence(Qt::CTRL | Qt::Key_U), [this] {
        if (chosen())
            begin().release(*chosen());
    });
    m_assign = add(QKeySequence(Qt::CTRL | Qt::Key_J), [this] { assign(); });
    m_order = add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] {
        protocol::QueueFilter filter = m_model->filter();
        filter.order = filter.order == protocol::QueueOrder::Due ? protocol::QueueOrder::Number
                                                                 : protocol::QueueOrder::Due;
        m_model->setFilter(filter);
        showOrder();
    });
    m_substitute = add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J), [this] { substitute(); });
    add(QKeySequence(Qt::Key_F5), [this] {
        m_ui->failurePanel->clear();
        refresh();
        m_feed->count();
    });
    add(QKeySequence(Qt::CTRL | Qt::Key_Up), [this] { stepQueue(-1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Down), [this] { stepQueue(1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { m_ui->filter->startTyping(); });
    m_batch = add(QKeySequence(Qt::CTRL | Qt::Key_B), [this] { m_context.go.open(PageId::Batch); });
    m_batch->setVisible(m_context.desk.session()->may(Permission::SignResult));
    m_batch->setEnabled(m_batch->isVisible());
    m_ui->batchButton->setAction(m_batch);
    m_ui->batchButton->setVisible(m_batch->isVisible());
    m_ui->orderButton->setAction(m_order);
    m_ui->substituteButton->setAction(m_substitute);
    m_substitute->setVisible(m_context.desk.session()->may(Permission::ManageSubstitutions));
    m_substitute->setEnabled(m_substitute->isVisible());
    m_ui->substituteButton->setVisible(m_substitute->isVisible());
    for (QAction *action : {m_open, m_claim, m_release, m_assign}) {
        auto *button =
            new ActionButton(action, action == m_open ? QStringLiteral("primary") : QString());
        button->setParent(this);
        button->hide();
        m_buttons << button;
    }
}

void QueuePage::stepQueue(int by)
{
    const int row = m_ui->queues->currentRow() + by;
    if (row < 0 || row >= m_queues.size())
        return;
    // The rows of the queue before go away with the focus: it comes back with those of this one.
    m_focusRows = !m_ui->queues->hasFocus();
    m_ui->queues->setCurrentRow(row);
}

void QueuePage::openCase(const QString &applicationId)
{
    const bool handsOver = m_context.desk.session()->may(Permission::HandOverResult);
    m_context.go.open(handsOver ? PageId::HandOver : PageId::CaseReview, applicationId);
}

void QueuePage::assign()
{
    const protocol::ApplicationSummary *summary = chosen();
    if (!summary)
        return;
    const protocol::ApplicationSummary row = *summary;
    const desk::Words kept = m_notes->of(row.id);
    if (kept.isEmpty() ||
        kept.value(queue_actions_detail::typedSince).toLongLong() == row.version) {
        offerAssignment(row);
        return;
    }
    // The row does not tell whether it was that assignment which changed the case.
    m_context.desk.session()->client().application(row.id).then(
        this, [this, row](const Result<protocol::Application> &now) {
            if (now)
                forgetAssigned(*now);
            offerAssignment(row);
        });
}

void QueuePage::forgetAssigned(const protocol::Application &application)
{
    const desk::Words kept = m_notes->of(application.id);
    if (kept.isEmpty() || !application.executor)
        return;
    const protocol::AssignBody body{kept.value(queue_actions_detail::typedSince).toLongLong(),
                                    application.executor->iin,
                                    kept.value(queue_actions_detail::typedNote)};
    if (desk::isAssigned(application, body, m_context.desk.session()->user().iin))
        m_notes->remove(application.id);
}

void QueuePage::offerAssignment(const protocol::ApplicationSummary &row)
{
    m_context.desk.session()->client().colleagues().then(
        this, [this, row](const Result<protocol::Colleagues> &colleagues) {
            if (!colleagues) {
                m_ui->failurePanel->showFailure(colleagues.failure(), true);
                return;
            }
            QList<protocol::Colleague> executors;
            for (const protocol::Colleague &colleague : colleagues->people) {
                if (colleague.person.role == Role::Executor)
                    executors << colleague;
            }
            auto *dialog = new AssignDialog(
                row.number, executors, row.executor ? row.executor->iin : QString(),
                m_notes->of(row.id).value(queue_actions_detail::typedNote), m_context.languages,
                this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &AssignDialog::noteChanged, this, [this, dialog, row] {
                const QString note = dialog->note();
                desk::Words words;
                if (!note.isEmpty())
                    words = {{queue_actions_detail::typedNote, note},
                             {queue_actions_detail::typedSince, QString::number(row.version)}};
                m_notes->put(row.id, words);
            });
            connect(dialog, &QDialog::accepted, this, [this, dialog, row] {
                begin().assign(row, dialog->chosenIin(), dialog->note());
            });
            dialog->open();
        });
}

desk::QueueWork &QueuePage::begin()
{
    m_ui->failurePanel->clear();
    return *m_work;
}

void QueuePage::onAsking(const Failure &failure)
{
    m_ui->failurePanel->showFailure(failure, true);
    m_askingTurn = m_ui->failurePanel->turn();
}

void QueuePage::onFailed(const Failure &failure)
{
    m_ui->failurePanel->showFailure(failure, true);
    // On another page nobody sees the panel.
    if (m_left)
        m_context.go.toastFailure(failure);
    refresh();
}

void QueuePage::onDone(Action action, const protocol::Application &application)
{
    if (m_ui->failurePanel->turn() == m_askingTurn)
        m_ui->failurePanel->clear();
    if (action == Action::Assign)
        m_notes->remove(application.id);
    refresh();
    m_feed->count();
    QString said;
    if (action == Action::Claim)
        said = tr("%1 is in your work", "message: %1 number of a case").arg(application.number);
    else if (action == Action::Release)
        said =
            tr("%1 is back in the queue", "message: %1 number of a case").arg(application.number);
    else if (application.executor)
        said = tr("%1 is with %2", "message: %1 number of a case, %2 a colleague")
                   .arg(application.number,
                        application.executor->name.in(m_context.languages.current()));
    m_context.go.toast(Toast::Tone::Good, said);
}

void QueuePage::substitute()
{
    auto *dialog = new SubstitutionDialog(
        *m_context.desk.session(), m_context.languages,
        m_context.desk.clock().now().toTimeZone(WorkCalendar::zone()).date(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, m_model.get(), &desk::QueueModel::refresh);
    dialog->open();
}

} // namespace ruqsat::workstation
