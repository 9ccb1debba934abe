#include "desk/licence_model.h"

#include "core/calendar.h"
#include "core/localized.h"

namespace ruqsat::desk {
namespace {

constexpr int licencePageSize = 100;

} // namespace

LicenceModel::LicenceModel(Session &session, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_clock(clock)
{
}

LicenceModel::~LicenceModel()
{
    m_run.stop();
}

void LicenceModel::search(const protocol::LicenceFilter &filter)
{
    cancel();
    m_filter = filter;
    // Of the search before.
    m_next.clear();
    fetch({});
}

void LicenceModel::cancel()
{
    m_run.stop();
    setLoading(false);
}

void LicenceModel::fetch(const QString &after)
{
    setLoading(true);
    m_run = m_session.client().licences(m_filter, licencePageSize, after);
    m_run.then(this, [this, after](const Result<protocol::LicencePage> &page) {
        if (!page) {
            // What stands there was not found by this search.
            if (after.isEmpty())
                replaceBy({});
            setLoading(false);
            Q_EMIT failed(page.failure());
            return;
        }
        if (after.isEmpty()) {
            replaceBy(page->items);
        } else if (!page->items.isEmpty()) {
            const int first = static_cast<int>(m_rows.size());
            beginInsertRows({}, first, first + static_cast<int>(page->items.size()) - 1);
            m_rows += page->items;
            endInsertRows();
        }
        m_next = page->next;
        setLoading(false);
        Q_EMIT loaded();
    });
}

void LicenceModel::replaceBy(const QList<protocol::Licence> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void LicenceModel::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged(loading);
}

int LicenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LicenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LicenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const protocol::Licence &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Number ? QVariant(row.number) : QVariant();
    case LicenceNumberRole:
        return row.number;
    case HolderNameRole:
        return QVariant::fromValue(row.holder.name);
    case ActivityRole:
        return QVariant::fromValue(row.activity);
    case StandingRole:
        return QVariant::fromValue(
            row.standingOn(m_clock.now().toTimeZone(WorkCalendar::zone()).date()));
    case IssuedAtRole:
        return row.issuedAt;
    default:
        return {};
    }
}

bool LicenceModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_loading;
}

void LicenceModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        fetch(m_next);
}

} // namespace ruqsat::desk
