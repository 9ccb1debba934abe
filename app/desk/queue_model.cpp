#include "desk/queue_model.h"

#include "core/calendar.h"

namespace ruqsat::desk {
namespace {

constexpr int queuePageSize = 100;

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

void QueueModel::setQueue(protocol::Queue queue)
{
    cancel();
    m_queue = queue;
    beginResetModel();
    m_rows.clear();
    m_next.clear();
    endResetModel();
    fetch({});
}

void QueueModel::refresh()
{
    cancel();
    fetch({});
}

void QueueModel::cancel()
{
    m_run.stop();
    setLoading(false);
}

void QueueModel::fetch(const QString &after)
{
    m_failure.reset();
    setLoading(true);
    m_run = m_session.client().applications(m_queue, queuePageSize, after);
    m_run.then(this, [this, after](const Result<protocol::ApplicationPage> &page) {
        onPage(after, page);
    });
}

void QueueModel::onPage(const QString &after, const Result<protocol::ApplicationPage> &page)
{
    if (!page) {
        m_failure = page.failure();
        setLoading(false);
        Q_EMIT failed(*m_failure);
        return;
    }
    if (after.isEmpty()) {
        beginResetModel();
        m_rows = page->items;
        m_next = page->next;
        endResetModel();
    } else if (page->items.isEmpty()) {
        m_next.clear();
    } else {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(page->items.size()) - 1);
        m_rows += page->items;
        m_next = page->next;
        endInsertRows();
    }
    setLoading(false);
    Q_EMIT loaded();
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
    case ChipRole:
        return QVariant::fromValue(clockChip(row.registeredAt, row.due, m_clock.now(), m_calendar));
    case TimeRole:
        return index.column() == Due ? row.due : row.receivedAt;
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
        fetch(m_next);
}

} // namespace ruqsat::desk
