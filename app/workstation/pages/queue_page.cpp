#include "workstation/pages/queue_page.h"

#include "ui_queue_page.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/case_card.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include <QAction>

namespace ruqsat::workstation {
namespace {

/// Changes of other desks are seen within two seconds.
constexpr int refreshMs = 2'000;
constexpr int roomyWidth = 1'000;

Chrome queueChrome()
{
    Chrome chrome;
    chrome.footer = false;
    chrome.card = true;
    chrome.section = Chrome::Section::Queue;
    return chrome;
}

QString queueTitle(protocol::Queue queue)
{
    switch (queue) {
    case protocol::Queue::Mine:
        return QueuePage::tr("My cases", "name of a queue");
    case protocol::Queue::Unassigned:
        return QueuePage::tr("Unassigned", "name of a queue");
    case protocol::Queue::ToSign:
        return QueuePage::tr("To sign", "name of a queue");
    case protocol::Queue::HandOver:
        return QueuePage::tr("Ready to hand over", "name of a queue");
    case protocol::Queue::Done:
        return QueuePage::tr("Completed", "name of a queue");
    case protocol::Queue::NearDue:
        return QueuePage::tr("Due soon", "name of a queue");
    case protocol::Queue::Overdue:
        return QueuePage::tr("Overdue", "name of a queue");
    case protocol::Queue::Returned:
        return QueuePage::tr("Sent back", "name of a queue");
    case protocol::Queue::Waiting:
        return QueuePage::tr("Waiting for a reply", "name of a queue");
    case protocol::Queue::Open:
        return QueuePage::tr("All open cases", "name of a queue");
    }
    return {};
}

QList<protocol::Queue> queuesOf(Role role)
{
    switch (role) {
    case Role::Operator:
        return {protocol::Queue::HandOver, protocol::Queue::Mine, protocol::Queue::Done};
    case Role::Head:
        return {protocol::Queue::ToSign, protocol::Queue::Unassigned, protocol::Queue::Done};
    default:
        return {protocol::Queue::Mine, protocol::Queue::Unassigned, protocol::Queue::Done};
    }
}

} // namespace

QueuePage::QueuePage(const PageContext &context, QWidget *parent)
    : Page(queueChrome(), parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::QueuePage>())
    , m_model(std::make_unique<desk::QueueModel>(*context.desk.session(), context.desk.clock(),
                                                 context.desk.calendar()))
    , m_queues(queuesOf(context.desk.session()->role()))
    , m_open(new QAction(this))
    , m_refresh(new QAction(this))
    , m_openButton(new ActionButton(m_open, QStringLiteral("primary")))
{
    m_ui->setupUi(this);
    m_ui->queue->setQueue(m_model.get(), context.desk.regulations(), context.languages);
    m_ui->failurePanel->setLanguages(&context.languages);
    m_open->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return)});
    m_refresh->setShortcut(QKeySequence(Qt::Key_F5));
    addActions({m_open, m_refresh});
    prepareList(m_ui->queues);
    for (qsizetype i = 0; i < m_queues.size(); ++i)
        m_ui->queues->addItem(QString());
    connect(m_ui->queues, &QListWidget::currentRowChanged, this, &QueuePage::chooseQueue);
    connect(m_ui->queue, &QueueView::chosenChanged, this, &QueuePage::showChosen);
    connect(m_ui->queue, &QueueView::opened, this, &QueuePage::openCase);
    connect(m_open, &QAction::triggered, this, [this] {
        if (const auto *summary = m_ui->queue->chosen())
            openCase(summary->id);
    });
    connect(m_refresh, &QAction::triggered, m_model.get(), &desk::QueueModel::refresh);
    connect(m_model.get(), &desk::QueueModel::loaded, this, &QueuePage::showState);
    connect(m_model.get(), &desk::QueueModel::failed, this, &QueuePage::showState);
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, &QueuePage::showState);
    m_again.setInterval(refreshMs);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (!m_model->isLoading())
            m_model->refresh();
    });
    m_ui->queues->setCurrentRow(0);
    retranslate();
}

QueuePage::~QueuePage() = default;

QString QueuePage::title() const
{
    return queueTitle(m_model->queue());
}

QWidget *QueuePage::firstFocus() const
{
    return m_ui->queue;
}

void QueuePage::onEnter(const QString &)
{
    m_context.go.card().actions()->addWidget(m_openButton);
    m_openButton->show();
    m_focusRows = m_model->rowCount() == 0;
    m_model->refresh();
    m_again.start();
    showChosen();
}

void QueuePage::onLeave()
{
    m_again.stop();
    m_context.go.card().actions()->removeWidget(m_openButton);
    m_openButton->setParent(this);
    m_openButton->hide();
}

void QueuePage::chooseQueue(int row)
{
    if (row < 0 || row >= m_queues.size())
        return;
    m_model->setQueue(m_queues.at(row));
    m_ui->titleLabel->setText(title());
    Q_EMIT titleChanged();
}

void QueuePage::showState()
{
    if (m_model->failure())
        m_ui->failurePanel->showFailure(*m_model->failure(), true);
    else
        m_ui->failurePanel->clear();
    const bool empty = m_model->rowCount() == 0;
    m_ui->emptyState->setVisible(empty && !m_model->failure());
    m_ui->queue->setVisible(!empty);
    if (!empty)
        m_ui->queue->fitColumns();
    // The rows could not take the focus before they were there.
    if (!empty && isVisible() && m_focusRows) {
        m_focusRows = false;
        m_ui->queue->setFocus(Qt::OtherFocusReason);
    }
    if (!empty && !m_ui->queue->currentIndex().isValid())
        m_ui->queue->setCurrentIndex(m_model->index(0, desk::QueueModel::Applicant));
    showChosen();
}

void QueuePage::showChosen()
{
    if (!isVisible())
        return;
    const protocol::ApplicationSummary *summary = m_ui->queue->chosen();
    m_open->setEnabled(summary);
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
        facts.clocks << CaseFacts::Clock{
            tr("Decision", "card beside a queue: a term"),
            dateText(summary->due.toTimeZone(WorkCalendar::zone()).date()),
            clockFace(row.data(desk::QueueModel::ChipRole).value<desk::ClockChip>())};
        facts.note = stateText(summary->state);
    }
    m_context.go.card().setFacts(facts);
}

void QueuePage::openCase(const QString &applicationId)
{
    const bool handsOver = m_context.desk.session()->may(Permission::HandOverResult);
    m_context.go.open(handsOver ? PageId::HandOver : PageId::CaseReview, applicationId);
}

void QueuePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_ui->queue->setNarrow(width() < roomyWidth);
}

void QueuePage::retranslate()
{
    m_ui->retranslateUi(this);
    for (int i = 0; i < m_queues.size(); ++i)
        m_ui->queues->item(i)->setText(queueTitle(m_queues.at(i)));
    m_ui->queues->setAccessibleName(tr("Queues", "list of queues"));
    m_ui->emptyState->setTitle(tr("Nothing waits here", "an empty queue"));
    m_ui->emptyState->setExplanation(
        tr("A case appears as soon as it is registered or passed on.", "an empty queue"));
    m_ui->titleLabel->setText(title());
    m_open->setText(tr("Open", "button beside a queue"));
    if (isVisible())
        showChosen();
}

} // namespace ruqsat::workstation
