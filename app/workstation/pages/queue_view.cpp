#include "workstation/pages/queue_view.h"

#include "workstation/look/look.h"
#include "workstation/widgets/clock_chip.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace ruqsat::workstation {
namespace {

constexpr int queueRowHeight = 43;

QString queueColumnTitle(int column)
{
    switch (column) {
    case desk::QueueModel::Number:
        return QStringLiteral("№");
    case desk::QueueModel::Applicant:
        return QueueHeader::tr("Applicant", "column of a queue");
    case desk::QueueModel::Regulation:
        return QueueHeader::tr("Service", "column of a queue");
    case desk::QueueModel::Kind:
        return QueueHeader::tr("Kind", "column of a queue");
    case desk::QueueModel::State:
        return QueueHeader::tr("Stage", "column of a queue");
    case desk::QueueModel::ReceivedAt:
        return QueueHeader::tr("Received", "column of a queue");
    case desk::QueueModel::Due:
        return QueueHeader::tr("Term", "column of a queue: what is left");
    case desk::QueueModel::Executor:
        return QueueHeader::tr("Executor", "column of a queue");
    default:
        return {};
    }
}

} // namespace

QueueDelegate::QueueDelegate(const RegulationCatalog &regulations, const Languages &languages,
                             QObject *parent)
    : QStyledItemDelegate(parent)
    , m_regulations(regulations)
    , m_languages(languages)
{
}

void QueueDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Language language = m_languages.current();
    option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    switch (index.column()) {
    case desk::QueueModel::Applicant:
        option->text =
            index.data(desk::QueueModel::ApplicantNameRole).value<LocalizedText>().in(language);
        option->font.setBold(true);
        break;
    case desk::QueueModel::Regulation: {
        const QString id = index.data(desk::QueueModel::RegulationRole).toString();
        const Regulation *regulation = m_regulations.find(id);
        option->text = regulation ? regulation->title.in(language) : id;
        break;
    }
    case desk::QueueModel::Kind:
        option->text =
            kindText(static_cast<ServiceKind>(index.data(desk::QueueModel::KindRole).toInt()));
        break;
    case desk::QueueModel::State:
        option->text = stateText(
            static_cast<ApplicationState>(index.data(desk::QueueModel::StateRole).toInt()));
        break;
    case desk::QueueModel::ReceivedAt:
        option->text = dateTimeText(index.data(desk::QueueModel::TimeRole).toDateTime());
        option->palette.setColor(QPalette::Text, look().muted);
        break;
    case desk::QueueModel::Executor:
        option->text = shortName(
            index.data(desk::QueueModel::ExecutorNameRole).value<LocalizedText>().in(language));
        break;
    default:
        break;
    }
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    if (index.column() != desk::QueueModel::Due) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem bare = option;
    initStyleOption(&bare, index);
    bare.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &bare, painter, option.widget);
    drawClockChip(painter, option.rect.adjusted(14, 0, -4, 0),
                  clockFace(index.data(desk::QueueModel::ChipRole).value<desk::ClockChip>()));
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() == desk::QueueModel::Due) {
        const auto chip = index.data(desk::QueueModel::ChipRole).value<desk::ClockChip>();
        return clockChipSize(clockFace(chip)) + QSize(24, 8);
    }
    return QStyledItemDelegate::sizeHint(option, index);
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
    option.section = section;
    option.text = queueColumnTitle(section);
    option.textAlignment = defaultAlignment();
    style()->drawControl(QStyle::CE_Header, &option, painter, this);
}

QueueView::QueueView(QWidget *parent)
    : QTableView(parent)
{
    setHorizontalHeader(new QueueHeader(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(queueRowHeight);
    connect(this, &QTableView::doubleClicked, this, &QueueView::openChosen);
}

void QueueView::setQueue(desk::QueueModel *model, const RegulationCatalog &regulations,
                         const Languages &languages)
{
    m_queue = model;
    setModel(model);
    setItemDelegate(new QueueDelegate(regulations, languages, this));
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(desk::QueueModel::Applicant, QHeaderView::Stretch);
    header->setSectionResizeMode(desk::QueueModel::Regulation, QHeaderView::Stretch);
    // Time is the loudest: the term stands first, the number last.
    header->moveSection(header->visualIndex(desk::QueueModel::Due), 0);
    header->moveSection(header->visualIndex(desk::QueueModel::Number),
                        desk::QueueModel::ColumnCount - 1);
    setColumnHidden(desk::QueueModel::Executor, true);
}

const protocol::ApplicationSummary *QueueView::chosen() const
{
    const int row = currentIndex().row();
    return m_queue && row >= 0 && row < m_queue->rowCount() ? &m_queue->at(row) : nullptr;
}

void QueueView::setNarrow(bool narrow)
{
    setColumnHidden(desk::QueueModel::State, narrow);
    setColumnHidden(desk::QueueModel::ReceivedAt, narrow);
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
        horizontalHeader()->viewport()->update();
        viewport()->update();
        setAccessibleName(tr("Queue of cases", "table of applications"));
    }
}

void QueueView::openChosen()
{
    if (const protocol::ApplicationSummary *summary = chosen())
        Q_EMIT opened(summary->id);
}

} // namespace ruqsat::workstation
