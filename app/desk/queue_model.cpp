#include "desk/queue_model.h"

#include "core/calendar.h"

#include <QHash>
#include <QSet>

namespace ruqsat::desk {
namespace {

constexpr int queuePageSize = 100;
/// How much of a long list a refresh looks at; what is further down is fetched when it is seen.
constexpr qsizetype mostRefreshed = 500;

} // namespace

QueueModel::QueueModel(Session &session, const Clock &clock, const WorkCalendar &calendar,
                       QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_clock(clock)
    , m_calendar(calendar)
{
}

QueueModel::~QueueModel()
{
    m_run.stop();
}

void QueueModel::setFilter(const protocol::QueueFilter &filter)
{
    cancel();
    m_filter = filter;
    m_fresh.clear();
    m_refreshing = true;
    // Under way before the rows go: a view that shows none while it waits is not an empty queue.
    fetch({}, 0);
    beginResetModel();
    m_rows.clear();
    m_next.clear();
    endResetModel();
}

void QueueModel::setQueue(protocol::Queue queue)
{
    protocol::QueueFilter filter;
    filter.queue = queue;
    setFilter(filter);
}

void QueueModel::refresh()
{
    cancel();
    m_fresh.clear();
    m_refreshing = true;
    fetch({}, qMin(mostRefreshed, m_rows.size()));
}

void QueueModel::refreshFrom(const QDate &day)
{
    m_filter.from = day;
    refresh();
}

void QueueModel::cancel()
{
    m_run.stop();
    m_refreshing = false;
    setLoading(false);
}

void QueueModel::fetch(const QString &after, qsizetype wanted)
{
    setLoading(true);
    m_run = m_session.client().applications(m_filter, queuePageSize, after);
    m_run.then(this, [this, wanted](const Result<protocol::ApplicationPage> &page) {
        onPage(wanted, page);
    });
}

void QueueModel::onPage(qsizetype wanted, const Result<protocol::ApplicationPage> &page)
{
    if (!page) {
        m_failure = page.failure();
        m_refreshing = false;
        setLoading(false);
        Q_EMIT failed(*m_failure);
        return;
    }
    m_failure.reset();
    const QString next = page->items.isEmpty() ? QString() : page->next;
    if (m_refreshing) {
        m_fresh += page->items;
        // The rows that stand there go on from their own end, should a page of these fail.
        if (m_fresh.size() < wanted && !next.isEmpty()) {
            fetch(next, wanted);
            return;
        }
        m_refreshing = false;
        m_next = next;
        Q_EMIT aboutToRefresh();
        replaceBy(m_fresh);
        Q_EMIT refreshed();
        m_fresh.clear();
    } else {
        m_next = next;
        if (!page->items.isEmpty()) {
            const int first = static_cast<int>(m_rows.size());
            beginInsertRows({}, first, first + static_cast<int>(page->items.size()) - 1);
            m_rows += page->items;
            endInsertRows();
        }
    }
    setLoading(false);
    Q_EMIT loaded();
}

void QueueModel::replaceBy(const QList<protocol::ApplicationSummary> &rows)
{
    QSet<QString> ids;
    for (const protocol::ApplicationSummary &row : rows)
        ids.insert(row.id);
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        if (ids.contains(m_rows.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    QSet<QString> known;
    for (const protocol::ApplicationSummary &row : std::as_const(m_rows))
        known.insert(row.id);
    QList<protocol::ApplicationSummary> added;
    for (const protocol::ApplicationSummary &row : rows) {
        if (!known.contains(row.id))
            added << row;
    }
    if (!added.isEmpty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
        m_rows += added;
        endInsertRows();
    }
    reorder(rows);
}

/// `rows` has the same cases as the model, in their new order and state.
void QueueModel::reorder(const QList<protocol::ApplicationSummary> &rows)
{
    QHash<QString, int> place;
    for (int row = 0; row < rows.size(); ++row)
        place.insert(rows.at(row).id, row);
    bool moved = false;
    for (int row = 0; row < m_rows.size(); ++row)
        moved = moved || place.value(m_rows.at(row).id) != row;
    if (moved) {
        Q_EMIT layoutAboutToBeChanged();
        QModelIndexList from;
        QModelIndexList to;
        const QModelIndexList persistent = persistentIndexList();
        for (const QModelIndex &index : persistent) {
            from << index;
            to << this->index(place.value(m_rows.at(index.row()).id), index.column());
        }
        m_rows = rows;
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged();
    }
    m_rows = rows;
    // Terms run on even where nothing else changed.
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void QueueModel::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged(loading);
}

int QueueModel::rowOf(const QString &applicationId) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == applicationId)
            return row;
    }
    return -1;
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const protocol::ApplicationSummary &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Number ? QVariant(row.number) : QVariant();
    case IdRole:
        return row.id;
    case ApplicantNameRole:
        return QVariant::fromValue(row.applicant.name);
    case RegulationRole:
        return row.regulation;
    case KindRole:
        return static_cast<int>(row.kind);
    case StateRole:
        return static_cast<int>(row.state);
    case VerdictRole:
        return static_cast<int>(row.verdict);
    case DecisionRole:
        return row.decision ? QVariant(static_cast<int>(*row.decision)) : QVariant();
    case ExecutorNameRole:
        return row.executor ? QVariant::fromValue(row.executor->name) : QVariant();
    case ReturnedRole:
        return row.returned;
    case ChipRole:
        return QVariant::fromValue(clockChip(row, m_clock.now(), m_calendar));
    case TimeRole:
        return index.column() == Due ? row.due : row.receivedAt;
    case DueClockRole:
        return row.dueClock;
    default:
        return {};
    }
}

bool QueueModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_loading;
}

void QueueModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        fetch(m_next, 0);
}

} // namespace ruqsat::desk
