#include "workstation/pages/case_feed.h"

#include "core/application.h"
#include "desk/act.h"

#include <QAction>
#include <QApplication>
#include <QWidget>

#include <limits>
#include <utility>

namespace ruqsat::workstation {
namespace {

constexpr int lookAgainMs = 500;
/// Whatever is shown: it may be older than what is there under the same version.
constexpr qint64 anyVersion = std::numeric_limits<qint64>::max();

/// The same may be asked again: of a registry that is back, or by whoever has signed in anew.
bool isForNow(FailureCode code)
{
    return desk::isAwayOrBusy(code) || code == FailureCode::SessionExpired ||
           code == FailureCode::SessionMissing;
}

} // namespace

CaseFeed::CaseFeed(desk::Session &session, std::function<ShownCase()> shown, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_shown(std::move(shown))
    , m_page(page)
    , m_feed(new desk::OfficeFeed(session, this))
{
    m_feed->setCounting(false);
    m_again.setInterval(lookAgainMs);
    connect(&m_again, &QTimer::timeout, this, &CaseFeed::look);
    connect(m_feed, &desk::OfficeFeed::changed, this, &CaseFeed::onChanges);
    auto *key = new QAction(page);
    key->setShortcut(QKeySequence(Qt::Key_F5));
    page->addAction(key);
    connect(key, &QAction::triggered, this, &CaseFeed::onKey);
}

CaseFeed::~CaseFeed()
{
    m_run.stop();
}

void CaseFeed::start()
{
    stop();
    m_feed->start();
}

void CaseFeed::stop()
{
    m_feed->stop();
    m_run.stop();
    rest();
}

void CaseFeed::onChanges(const QList<protocol::CaseChange> &changes)
{
    // So much happened that it was not kept one by one.
    if (changes.isEmpty())
        m_wanted = anyVersion;
    const QString id = m_shown().id;
    for (const protocol::CaseChange &change : changes) {
        if (change.applicationId != id)
            continue;
        // A verdict leaves the version as it is.
        m_wanted = actionFromName(change.action) ? qMax(m_wanted, change.version) : anyVersion;
    }
    look();
}

void CaseFeed::onKey()
{
    m_isAsked = true;
    look();
}

void CaseFeed::look()
{
    const ShownCase shown = m_shown();
    // What this desk did is here already.
    if (shown.version >= m_wanted)
        m_wanted = 0;
    if (shown.id.isEmpty() || (m_wanted == 0 && !m_isAsked)) {
        rest();
        return;
    }
    m_again.start();
    if (isDisturbing(shown) || m_run.isRunning())
        return;
    // It waits for the new sign-in.
    if (!m_isAsked && !m_session.isAlive())
        return;
    m_run = m_session.client().application(shown.id);
    m_run.then(this, [this, id = shown.id](const Result<protocol::Application> &now) {
        onFetched(id, now);
    });
}

void CaseFeed::rest()
{
    m_again.stop();
    m_wanted = 0;
    m_isAsked = false;
}

void CaseFeed::onFetched(const QString &id, const Result<protocol::Application> &now)
{
    if (!now) {
        const bool wasAsked = std::exchange(m_isAsked, false);
        // Who may not see the case any more is told by the next act.
        if (m_wanted == 0 || !isForNow(now.failure().code))
            rest();
        if (wasAsked)
            Q_EMIT failed(now.failure());
        return;
    }
    const ShownCase shown = m_shown();
    // Something began meanwhile, or its answer was faster.
    if (shown.id != id || isDisturbing(shown) || now->version < shown.version)
        return;
    const bool wasAsked = m_isAsked;
    rest();
    Q_EMIT fetched(*now, wasAsked);
}

bool CaseFeed::isDisturbing(const ShownCase &shown) const
{
    // Under the lock it waits for whoever comes back.
    return !shown.mayChange || !m_page->isVisible() || QApplication::activeModalWidget() ||
           QApplication::activePopupWidget();
}

} // namespace ruqsat::workstation
