#include "desk/status_search.h"

#include "desk/typed_code.h"

namespace ruqsat::desk {
namespace {

constexpr int statusPageSize = 50;

} // namespace

StatusSearch::StatusSearch(Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
}

StatusSearch::~StatusSearch()
{
    m_run.stop();
}

void StatusSearch::search(const QString &typed)
{
    m_run.stop();
    m_text = typedCode(typed);
    m_answered = false;
    m_failure.reset();
    beginResetModel();
    m_rows.clear();
    m_next.clear();
    endResetModel();
    if (!m_text.isEmpty())
        fetch({});
    Q_EMIT changed();
}

void StatusSearch::fetch(const QString &after)
{
    m_run = m_session.client().caseStatus(m_text, statusPageSize, after);
    m_run.then(this, [this](const Result<protocol::CaseStatusPage> &page) {
        m_answered = true;
        if (!page) {
            m_failure = page.failure();
        } else {
            m_failure.reset();
            m_next = page->items.isEmpty() ? QString() : page->next;
            if (!page->items.isEmpty()) {
                const int first = static_cast<int>(m_rows.size());
                beginInsertRows({}, first, first + static_cast<int>(page->items.size()) - 1);
                m_rows += page->items;
                endInsertRows();
            }
        }
        Q_EMIT changed();
    });
}

int StatusSearch::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StatusSearch::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || role != Qt::DisplayRole)
        return {};
    return m_rows.at(index.row()).number;
}

bool StatusSearch::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_run.isRunning();
}

void StatusSearch::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        fetch(m_next);
}

} // namespace ruqsat::desk
