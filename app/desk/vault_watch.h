#pragma once

#include "desk/session.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace ruqsat::desk {

/// An older copy was put in the place of the desk's vault.
struct OlderCopy
{
    QDateTime copyToldAt; ///< when the copy was current; invalid where that is not known
    QDateTime knownAt;    ///< when the registry heard of the vault last
    int takenOver = 0;    ///< applications that the copy lacked and the registry gave back
    int doubted = 0;      ///< signed ones of the copy that the registry is asked about first
};

/// Tells the registry how far the vault has come, when somebody signed in and after each exchange,
/// and learns so that the vault is an older copy. Then whatever was registered from here meanwhile
/// is fetched under its own keys, and what waits in the copy's outbox is doubted, before settled():
/// nothing is to be sent earlier.
class VaultWatch final : public QObject
{
    Q_OBJECT

public:
    explicit VaultWatch(Session &session, QObject *parent = nullptr);

    /// Tells now, or again once what is under way has ended. While the registry is away it is
    /// tried every half minute.
    void tell();
    bool isSettled() const { return m_settled; }
    const std::optional<OlderCopy> &olderCopy() const { return m_older; }

Q_SIGNALS:
    /// Once: the registry knows this vault.
    void settled();
    /// Before settled().
    void olderCopyFound();

private:
    void report(const vault::Generation &generation);
    void onStanding(const vault::Generation &generation, const protocol::VaultStanding &standing);
    void doubt(const OlderCopy &copy, const protocol::VaultStanding &standing);
    void takeOver(const OlderCopy &copy, const protocol::VaultStanding &standing,
                  QStringList lacking);
    void keep(const QString &key, const protocol::Application &application,
              const std::function<void()> &next);
    void finish(const protocol::VaultStanding &standing, const std::optional<OlderCopy> &copy);
    void onFailed();

    Session &m_session;
    QTimer m_retry;
    bool m_running = false;
    bool m_again = false;
    bool m_settled = false;
    std::optional<OlderCopy> m_older;
};

} // namespace ruqsat::desk
