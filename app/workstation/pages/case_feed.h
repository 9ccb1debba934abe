#pragma once

#include "desk/office_feed.h"
#include "protocol/application.h"

#include <functional>

class QWidget;

namespace ruqsat::workstation {

/// The case that a page shows, as it stands there.
struct ShownCase
{
    QString id;             ///< empty: none
    qint64 version = 0;     ///< 0: it is not here yet
    bool mayChange = false; ///< nothing is under way that another state of it would disturb
};

/// Fetches the case of a page anew when another desk has changed it, and at F5. What the page
/// cannot take at that moment, because of an act or a dialog, it gets as soon as it can.
class CaseFeed final : public QObject
{
    Q_OBJECT
public:
    CaseFeed(desk::Session &session, std::function<ShownCase()> shown, QWidget *page);
    ~CaseFeed() override;

    /// While the page is seen; again where it turns to another case.
    void start();
    void stop();

Q_SIGNALS:
    /// The case as it is now; of the version that is shown only where a verdict came or F5 asks.
    /// `isAsked`: by F5.
    void fetched(const ruqsat::protocol::Application &now, bool isAsked);
    /// F5 got no answer. What nobody asked for is tried again by itself.
    void failed(const Failure &failure);

private:
    void onChanges(const QList<protocol::CaseChange> &changes);
    void onKey();
    void look();
    /// Nothing waits any more.
    void rest();
    void onFetched(const QString &id, const Result<protocol::Application> &now);
    bool isDisturbing(const ShownCase &shown) const;

    desk::Session &m_session;
    const std::function<ShownCase()> m_shown;
    QWidget *m_page;
    desk::OfficeFeed *m_feed;
    QTimer m_again;         ///< while something waits to be taken
    qint64 m_wanted = 0;    ///< of what other desks did, at least this version; 0: nothing waits
    bool m_isAsked = false; ///< by F5, whatever is shown
    desk::Later<protocol::Application> m_run;
};

} // namespace ruqsat::workstation
