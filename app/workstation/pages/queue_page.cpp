#include "workstation/pages/queue_page.h"

#include "ui_queue_page.h"
#include "workstation/pages/due_reason.h"
#include "workstation/pages/overtaken_toast.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/case_card.h"
#include "workstation/widgets/due_link.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/due_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"
#include "workstation/words/office_words.h"

#include <QAction>
#include <QUrlQuery>

namespace ruqsat::workstation {
namespace {

constexpr int roomyWidth = 1'000;

Chrome queueChrome()
{
    Chrome chrome;
    chrome.footer = false;
    chrome.card = true;
    chrome.section = Chrome::Section::Queue;
    return chrome;
}

/// What is late stands in front, then the own work, then the office's.
QList<protocol::Queue> queuesOf(Role role)
{
    using protocol::Queue;
    switch (role) {
    case Role::Operator:
    case Role::Clerk:
        return {Queue::HandOver, Queue::Overdue, Queue::NearDue,
                Queue::Mine,     Queue::Waiting, Queue::Done};
    case Role::Head:
        return {Queue::ToSign,   Queue::Overdue, Queue::NearDue, Queue::Unassigned,
                Queue::Returned, Queue::Waiting, Queue::Open,    Queue::Done};
    default:
        return {Queue::Mine,       Queue::Overdue, Queue::NearDue, Queue::Returned,
                Queue::Unassigned, Queue::Waiting, Queue::Open,    Queue::Done};
    }
}

} // namespace

QueuePage::QueuePage(const PageContext &context, QWidget *parent)
    : Page(queueChrome(), parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::QueuePage>())
    , m_model(std::make_unique<desk::QueueModel>(*context.desk.session(), context.desk.clock(),
                                                 context.desk.calendar()))
    , m_feed(std::make_unique<desk::OfficeFeed>(*context.desk.session()))
    , m_work(std::make_unique<desk::QueueWork>(*context.desk.session(), context.desk.regulations()))
    , m_queues(queuesOf(context.desk.session()->role()))
    , m_notes(new desk::KeptWords(*context.desk.session(), QStringLiteral("assign"), this))
{
    m_ui->setupUi(this);
    m_ui->queue->setQueue(m_model.get(), context.desk.regulations(), context.languages);
    m_ui->queue->setExecutorShown(context.desk.session()->may(Permission::AssignApplication));
    m_ui->failurePanel->setLanguages(&context.languages);
    makeActions();
    prepareList(m_ui->queues);
    for (qsizetype i = 0; i < m_queues.size(); ++i)
        m_ui->queues->addItem(QString());
    connectDesk();
    m_ui->queues->setCurrentRow(0);
    retranslate();
}

QueuePage::~QueuePage()
{
    // Some may stand in the card, which outlives a page that is not left first: another person
    // signed in at the locked desk.
    for (const QPointer<ActionButton> &button : std::as_const(m_buttons))
        delete button;
}

void QueuePage::connectDesk()
{
    connect(m_notes, &desk::KeptWords::keepFailed, this,
            [this](const Failure &failure) { m_context.go.toastFailure(failure); });
    connect(m_ui->queues, &QListWidget::currentRowChanged, this, &QueuePage::chooseQueue);
    connect(m_ui->filter, &QueueFilterBar::edited, this, &QueuePage::applyFilter);
    connect(m_ui->filter, &QueueFilterBar::left, this,
            [this] { m_ui->queue->setFocus(Qt::OtherFocusReason); });
    connect(m_ui->queue, &QueueView::chosenChanged, this, &QueuePage::showChosen);
    connect(m_ui->queue, &QueueView::opened, this, &QueuePage::openCase);
    connect(m_model.get(), &desk::QueueModel::loaded, this, &QueuePage::showState);
    connect(m_model.get(), &desk::QueueModel::failed, this, &QueuePage::showState);
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, &QueuePage::showState);
    connect(m_feed.get(), &desk::OfficeFeed::counted, this, &QueuePage::showCounts);
    connect(m_feed.get(), &desk::OfficeFeed::changed, this, &QueuePage::onChanges);
    connect(m_work.get(), &desk::QueueWork::busyChanged, this, &QueuePage::showChosen);
    connect(m_work.get(), &desk::QueueWork::done, this, &QueuePage::onDone);
    connect(m_work.get(), &desk::QueueWork::failed, this, &QueuePage::onFailed);
    connect(m_work.get(), &desk::QueueWork::asking, this, &QueuePage::onAsking);
    connect(m_work.get(), &desk::QueueWork::overtaken, this,
            [this](const protocol::Application &now) { toastFaster(m_context, now); });
    followTheDay();
}

QString QueuePage::title() const
{
    return queueText(m_model->filter().queue);
}

QWidget *QueuePage::firstFocus() const
{
    return m_ui->queue;
}

QString QueuePage::mapSubject() const
{
    const protocol::ApplicationSummary *summary = m_ui->queue->chosen();
    return summary ? summary->id : QString();
}

void QueuePage::onWhyAsked(DueLink *link)
{
    if (const protocol::ApplicationSummary *summary = m_ui->queue->chosen())
        fetchReason(m_context, summary->id, summary->dueClock, link, m_ui->failurePanel);
}

void QueuePage::onEnter(const QString &subject)
{
    m_left = false;
    if (!subject.isEmpty())
        showSubject(subject);
    connect(&m_context.go.card(), &CaseCard::whyAsked, this, &QueuePage::onWhyAsked,
            Qt::UniqueConnection);
    for (const QPointer<ActionButton> &button : std::as_const(m_buttons))
        m_context.go.card().actions()->addWidget(button);
    // That an outcome is asked for stays until it is known.
    if (!m_work->isBusy())
        m_ui->failurePanel->clear();
    refresh();
    m_feed->start();
    showState();
}

void QueuePage::onReturn()
{
    refresh();
}

void QueuePage::onLeave()
{
    m_left = true;
    disconnect(&m_context.go.card(), nullptr, this, nullptr);
    m_feed->stop();
    for (const QPointer<ActionButton> &button : std::as_const(m_buttons)) {
        m_context.go.card().actions()->removeWidget(button);
        button->setParent(this);
        button->hide();
    }
}

void QueuePage::showSubject(const QString &subject)
{
    QHash<QString, QString> parameters;
    for (const auto &[name, value] : QUrlQuery(subject).queryItems())
        parameters.insert(name, value);
    const auto filter = protocol::QueueFilter::fromParameters(parameters);
    if (!filter)
        return;
    m_ui->filter->clear();
    m_ui->filter->setState(filter->state);
    m_ui->filter->setExecutor(filter->executor);
    m_ui->filter->setDecided(*filter);
    nameExecutor();
    const auto row = static_cast<int>(m_queues.indexOf(filter->queue));
    if (row == m_ui->queues->currentRow())
        applyFilter();
    else
        m_ui->queues->setCurrentRow(row);
}

void QueuePage::nameExecutor()
{
    const QString iin = m_ui->filter->executor();
    if (iin.isEmpty())
        return;
    m_context.desk.session()->client().colleagues().then(
        this, [this, iin](const Result<protocol::Colleagues> &colleagues) {
            if (!colleagues || iin != m_ui->filter->executor())
                return;
            for (const protocol::Colleague &colleague : colleagues->people) {
                if (colleague.person.iin == iin)
                    m_ui->filter->setExecutorName(
                        shortName(colleague.person.name.in(m_context.languages.current())));
            }
        });
}

void QueuePage::chooseQueue(int row)
{
    if (row < 0 || row >= m_queues.size())
        return;
    m_ui->failurePanel->clear();
    protocol::QueueFilter filter = m_model->filter();
    filter.queue = m_queues.at(row);
    m_ui->filter->apply(filter, today());
    m_model->setFilter(filter);
    m_ui->titleLabel->setText(title());
    Q_EMIT titleChanged();
}

void QueuePage::applyFilter()
{
    protocol::QueueFilter filter = m_model->filter();
    m_ui->filter->apply(filter, today());
    m_model->setFilter(filter);
}

const protocol::ApplicationSummary *QueuePage::chosen() const
{
    return m_ui->queue->chosen();
}

void QueuePage::onChanges(const QList<protocol::CaseChange> &changes)
{
    refresh();
    const protocol::ApplicationSummary *summary = chosen();
    if (!summary)
        return;
    for (const protocol::CaseChange &change : changes) {
        // What this person did is known here already.
        if (change.applicationId != summary->id ||
            change.by.iin == m_context.desk.session()->user().iin)
            continue;
        m_context.go.toastWarning([change, &languages = m_context.languages] {
            return tr("%1: %2 · %3",
                      "message: %1 number of a case, %2 what was done, %3 a colleague")
                .arg(change.number, actionText(change.action),
                     change.by.name.in(languages.current()));
        });
    }
}

void QueuePage::showState()
{
    // Why an action was refused stays until the next one, whatever the list says meanwhile.
    if (m_model->failure()) {
        m_ui->failurePanel->showFailure(*m_model->failure(), true);
        m_listTurn = m_ui->failurePanel->turn();
    } else if (m_ui->failurePanel->turn() == m_listTurn) {
        m_ui->failurePanel->clear();
    }
    const bool empty = m_model->rowCount() == 0;
    const bool filtered = !m_ui->filter->isEmpty();
    m_ui->emptyState->setTitle(filtered ? tr("No case fits the filter", "an empty queue")
                                        : tr("Nothing waits here", "an empty queue"));
    m_ui->emptyState->setExplanation(
        filtered
            ? tr("Esc in the field above shows the whole queue again.", "an empty queue")
            : tr("A case appears as soon as it is registered or passed on.", "an empty queue"));
    const bool waits = m_model->isLoading();
    // A queue that becomes empty under the hand takes the focus back with its next row.
    m_focusRows = m_focusRows || (empty && !waits && m_ui->queue->hasFocus());
    m_ui->emptyState->setVisible(empty && !waits && !m_model->failure());
    m_ui->queue->setVisible(!empty || waits);
    if (!empty)
        m_ui->queue->fitColumns();
    if (!empty && isVisible() && std::exchange(m_focusRows, false) &&
        !m_ui->filter->isAncestorOf(focusWidget()))
        m_ui->queue->setFocus(Qt::OtherFocusReason);
    if (!empty && !m_ui->queue->currentIndex().isValid())
        m_ui->queue->chooseFirst();
    showChosen();
}

void QueuePage::showCounts()
{
    for (int row = 0; row < m_queues.size(); ++row) {
        const auto count = m_feed->countOf(m_queues.at(row));
        QListWidgetItem *line = m_ui->queues->item(row);
        line->setData(CountRole, count ? QVariant(QString::number(count->total)) : QVariant());
        const bool late =
            count &&
            (m_queues.at(row) == protocol::Queue::Overdue ? count->total > 0 : count->overdue > 0);
        line->setData(CountLateRole, late);
        QString said = line->text();
        if (count)
            said += QStringLiteral(": %1").arg(count->total);
        if (late && count->overdue > 0)
            said += QStringLiteral(", ") +
                    tr("overdue: %1", "read aloud after the name of a queue").arg(count->overdue);
        line->setData(Qt::AccessibleTextRole, said);
    }
}

void QueuePage::showOrder()
{
    const bool byDue = m_model->filter().order == protocol::QueueOrder::Due;
    m_order->setText(byDue ? tr("By the time left", "button: how the queue is sorted")
                           : tr("By number", "button: how the queue is sorted"));
}

void QueuePage::showChosen()
{
    if (!isVisible())
        return;
    const protocol::ApplicationSummary *summary = chosen();
    const bool free = !m_work->isBusy();
    const auto offer = [free](QAction *action, bool possible) {
        action->setVisible(possible);
        action->setEnabled(possible && free);
    };
    m_open->setEnabled(summary);
    offer(m_claim, summary && m_work->mayClaim(*summary));
    offer(m_release, summary && m_work->mayRelease(*summary));
    offer(m_assign, summary && m_work->mayAssign(*summary));
    m_assign->setText(summary && summary->executor
                          ? tr("Take over", "button beside a queue: the case goes to another")
                          : tr("Assign", "button beside a queue"));
    for (const QPointer<ActionButton> &button : std::as_const(m_buttons))
        button->setVisible(button->action() == m_open || button->action()->isVisible());
    showCard(summary);
}

void QueuePage::showCard(const protocol::ApplicationSummary *summary)
{
    CaseFacts facts;
    if (summary) {
        const Language language = m_context.languages.current();
        facts.caption = tr("Case", "card beside a queue");
        facts.number = summary->number;
        facts.applicant = summary->applicant.name.in(language);
        facts.identifierCaption = identifierName(summary->applicant.number);
        facts.identifier = groupedIdentifier(summary->applicant.number);
        if (const Regulation *regulation = m_context.desk.regulations().find(summary->regulation))
            facts.service = regulation->title.in(language);
        facts.kind = kindText(summary->kind);
        const QModelIndex row = m_ui->queue->currentIndex().siblingAtColumn(desk::QueueModel::Due);
        const auto chip = row.data(desk::QueueModel::ChipRole).value<desk::ClockChip>();
        // A case that is over has no term; one that waits has one without a day.
        if (summary->due.isValid() || chip.kind == desk::ChipKind::Paused)
            facts.clocks << CaseFacts::Clock{termTitle(summary->dueClock),
                                             dueText(summary->dueClock, summary->due),
                                             clockFace(chip),
                                             {},
                                             true};
        facts.received = dateTimeText(summary->receivedAt);
        facts.note = stateText(summary->state);
        if (summary->returned)
            facts.note +=
                QStringLiteral(" · ") + tr("sent back by the head", "card beside a queue");
        if (m_work->waitsForHead(*summary))
            facts.note += QStringLiteral(" · ") +
                          tr("the head forwards it to an executor",
                             "card beside a queue: why the case cannot be taken into work");
        if (summary->executor)
            facts.note += QStringLiteral(" · ") + shortName(summary->executor->name.in(language));
    }
    m_context.go.card().setFacts(facts);
}

void QueuePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_ui->queue->setNarrow(width() < roomyWidth);
}

void QueuePage::retranslate()
{
    m_ui->retranslateUi(this);
    for (int i = 0; i < m_queues.size(); ++i) {
        QListWidgetItem *line = m_ui->queues->item(i);
        line->setText(queueText(m_queues.at(i)));
        line->setToolTip(queueHint(m_queues.at(i)));
        line->setData(Qt::AccessibleDescriptionRole, line->toolTip());
    }
    m_ui->listsLabel->setText(m_ui->listsLabel->text() + QStringLiteral("   Ctrl+↑ ↓"));
    m_ui->queues->setAccessibleName(tr("Queues", "list of queues"));
    nameExecutor();
    m_ui->filter->setServices(m_context.desk.regulations(), m_context.languages.current());
    m_ui->titleLabel->setText(title());
    m_open->setText(tr("Open", "button beside a queue"));
    m_claim->setText(tr("Take into work", "button beside a queue"));
    m_release->setText(tr("Put back", "button beside a queue"));
    m_batch->setText(tr("Sign in one go", "button under the queues: many decisions"));
    m_substitute->setText(tr("Substitution", "button under the queues"));
    showOrder();
    showCounts();
    showState();
}

} // namespace ruqsat::workstation
