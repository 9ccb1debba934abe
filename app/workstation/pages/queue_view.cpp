#include "workstation/pages/queue_view.h"

#include "workstation/look/look.h"
#include "workstation/widgets/clock_chip.h"
#include "workstation/words/due_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace ruqsat::workstation {
namespace {

constexpr int queueRowHeight = 43;

ClockFace faceOf(const QModelIndex &index)
{
    return clockFace(index.data(desk::QueueModel::ChipRole).value<desk::ClockChip>());
}

} // namespace

QueueDelegate::QueueDelegate(const RegulationCatalog &regulations, const Languages &languages,
                             QObject *parent)
    : RowDelegate(parent)
    , m_regulations(regulations)
    , m_languages(languages)
{
}

QString QueueDelegate::heading(int column) const
{
    switch (column) {
    case desk::QueueModel::Number:
        return QStringLiteral("№");
    case desk::QueueModel::Applicant:
        return tr("Applicant", "column of a queue");
    case desk::QueueModel::Regulation:
        return tr("Service", "column of a queue");
    case desk::QueueModel::Kind:
        return tr("Kind", "column of a queue");
    case desk::QueueModel::State:
        return tr("Stage", "column of a queue");
    case desk::QueueModel::ReceivedAt:
        return tr("Received", "column of a queue");
    case desk::QueueModel::Due:
        return tr("Term", "column of a queue: what is left");
    case desk::QueueModel::Executor:
        return tr("Executor", "column of a queue");
    default:
        return {};
    }
}

QVariant QueueDelegate::cell(const QModelIndex &index, int role) const
{
    const int column = index.column();
    if (role == BoldRole)
        return column == desk::QueueModel::Applicant;
    if (role == MutedRole)
        return column == desk::QueueModel::ReceivedAt || column == desk::QueueModel::Number;
    if (role == ChipRole && column == desk::QueueModel::Due)
        return QVariant::fromValue(faceOf(index));
    if (role == Qt::ToolTipRole && column == desk::QueueModel::Due) {
        const QString term = termLine(
            index.data(desk::QueueModel::DueClockRole).toString(),
            index.data(desk::QueueModel::TimeRole).toDateTime(),
            static_cast<ApplicationState>(index.data(desk::QueueModel::StateRole).toInt()));
        const QString why = faceOf(index).why;
        return why.isEmpty() ? term : term + QStringLiteral(" · ") + why;
    }
    if (role != Qt::DisplayRole)
        return {};
    const Language language = m_languages.current();
    switch (column) {
    case desk::QueueModel::Number:
        // The card has all of it; years apart are told by their dates.
        return index.data().toString().section(u'-', -1);
    case desk::QueueModel::Applicant:
        return index.data(desk::QueueModel::ApplicantNameRole).value<LocalizedText>().in(language);
    case desk::QueueModel::Regulation: {
        const QString id = index.data(desk::QueueModel::RegulationRole).toString();
        const Regulation *regulation = m_regulations.find(id);
        return kindText(static_cast<ServiceKind>(index.data(desk::QueueModel::KindRole).toInt())) +
               QStringLiteral(" · ") + (regulation ? regulation->title.in(language) : id);
    }
    case desk::QueueModel::Kind:
        return kindText(static_cast<ServiceKind>(index.data(desk::QueueModel::KindRole).toInt()));
    case desk::QueueModel::State:
        return stateText(
            static_cast<ApplicationState>(index.data(desk::QueueModel::StateRole).toInt()));
    case desk::QueueModel::ReceivedAt:
        return dateTimeText(index.data(desk::QueueModel::TimeRole).toDateTime());
    case desk::QueueModel::Executor:
        return shortName(
            index.data(desk::QueueModel::ExecutorNameRole).value<LocalizedText>().in(language));
    default:
        return {};
    }
}

QueueHeader::QueueHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void QueueHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = rect;
    // The first one seen is indented as the first cell is.
    option.section = visualIndex(section);
    option.text = model()->headerData(section, Qt::Horizontal).toString();
    option.textAlignment = defaultAlignment();
    style()->drawControl(QStyle::CE_Header, &option, painter, this);
}

QueueView::QueueView(QWidget *parent)
    : QTableView(parent)
{
    setHorizontalHeader(new QueueHeader(this));
    prepareTable(this, queueRowHeight);
    connect(this, &QTableView::doubleClicked, this, &QueueView::openChosen);
    sayName();
}

void QueueView::sayName()
{
    setAccessibleName(tr("Queue of cases", "table of applications"));
}

void QueueView::setQueue(desk::QueueModel *model, const RegulationCatalog &regulations,
                         const Languages &languages)
{
    m_queue = model;
    prepareRows(this, model, new QueueDelegate(regulations, languages, this));
    connect(model, &desk::QueueModel::aboutToRefresh, this, &QueueView::remember);
    connect(model, &desk::QueueModel::refreshed, this, &QueueView::putBack);
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(desk::QueueModel::Applicant, QHeaderView::Stretch);
    header->setSectionResizeMode(desk::QueueModel::Regulation, QHeaderView::Stretch);
    // Time is the loudest: the term stands first, the number last.
    header->moveSection(header->visualIndex(desk::QueueModel::Due), 0);
    header->moveSection(header->visualIndex(desk::QueueModel::Number),
                        desk::QueueModel::ColumnCount - 1);
    // The card beside shows when it came and who has it.
    setColumnHidden(desk::QueueModel::ReceivedAt, true);
    // The kind stands before the service.
    setColumnHidden(desk::QueueModel::Kind, true);
    setColumnHidden(desk::QueueModel::Executor, true);
}

const protocol::ApplicationSummary *QueueView::chosen() const
{
    const int row = currentIndex().row();
    return m_queue && row >= 0 && row < m_queue->rowCount() ? &m_queue->at(row) : nullptr;
}

void QueueView::chooseFirst()
{
    setCurrentIndex(model()->index(0, desk::QueueModel::Applicant));
}

void QueueView::fitColumns()
{
    static_cast<QueueHeader *>(horizontalHeader())->fit();
}

void QueueView::setNarrow(bool narrow)
{
    setColumnHidden(desk::QueueModel::State, narrow);
}

void QueueView::setExecutorShown(bool shown)
{
    setColumnHidden(desk::QueueModel::Executor, !shown);
}

void QueueView::remember()
{
    const int current = currentIndex().row();
    const QRect seen = viewport()->rect();
    const bool chosenSeen = current >= 0 && seen.contains(QPoint(0, rowViewportPosition(current)));
    const int row = chosenSeen ? current : rowAt(0);
    m_anchor = row >= 0 && row < m_queue->rowCount() ? m_queue->at(row).id : QString();
    m_anchorY = row >= 0 ? rowViewportPosition(row) : 0;
}

void QueueView::putBack()
{
    const int row = m_queue->rowOf(m_anchor);
    if (row < 0)
        return;
    doItemsLayout();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + rowViewportPosition(row) -
                                  m_anchorY);
}

void QueueView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        openChosen();
        return;
    }
    QTableView::keyPressEvent(event);
}

void QueueView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT chosenChanged();
}

void QueueView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fitColumns();
        horizontalHeader()->viewport()->update();
        viewport()->update();
        sayName();
    }
}

void QueueView::openChosen()
{
    if (const protocol::ApplicationSummary *summary = chosen())
        Q_EMIT opened(summary->id);
}

} // namespace ruqsat::workstation
