#include "desk/office_feed.h"

namespace ruqsat::desk {
namespace {

constexpr int askEachMs = 1'000;
/// Terms run on by themselves: what is near due is counted anew even where nobody does anything.
constexpr int roundsBetweenCounts = 30;

} // namespace

OfficeFeed::OfficeFeed(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_again.setInterval(askEachMs);
    connect(&m_again, &QTimer::timeout, this, &OfficeFeed::ask);
}

OfficeFeed::~OfficeFeed()
{
    m_run.stop();
    m_count.stop();
}

void OfficeFeed::start()
{
    m_rounds = 0;
    m_again.start();
    count();
    ask();
}

void OfficeFeed::stop()
{
    m_again.stop();
    m_run.stop();
    m_count.stop();
}

std::optional<protocol::QueueCount> OfficeFeed::countOf(protocol::Queue queue) const
{
    for (const protocol::QueueCount &count : m_counts.queues) {
        if (count.queue == queue)
            return count;
    }
    return std::nullopt;
}

void OfficeFeed::count()
{
    if (!m_counting || m_count.isRunning())
        return;
    m_count = m_session.client().queueCounts();
    m_count.then(this, [this](const Result<protocol::QueueCounts> &counts) {
        if (!counts)
            return;
        m_counts = *counts;
        Q_EMIT counted();
    });
}

void OfficeFeed::ask()
{
    if (m_run.isRunning())
        return;
    if (++m_rounds % roundsBetweenCounts == 0)
        count();
    m_run = m_session.client().changes(m_cursor);
    m_run.then(this, [this](const Result<protocol::ChangePage> &page) { onChanges(page); });
}

void OfficeFeed::onChanges(const Result<protocol::ChangePage> &page)
{
    // A registry that is away is told by the status bar; the next round asks again.
    if (!page)
        return;
    const bool first = m_cursor.isEmpty();
    m_cursor = page->cursor;
    if (first || (page->items.isEmpty() && !page->lost))
        return;
    count();
    Q_EMIT changed(page->lost ? QList<protocol::CaseChange>() : page->items);
}

} // namespace ruqsat::desk
