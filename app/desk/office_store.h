#pragma once

#include "desk/session.h"
#include "vault/outbox.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>

namespace ruqsat::desk {

/// What the people of an office have signed at this desk and the registry does not have yet: a
/// vault of its own beside those of the people, so that it goes out under whoever of them is there.
/// The registry gives its key to the people of the office at this very desk; their own vaults keep
/// it for days without the registry. Everything here is also in its signer's vault.
class OfficeStore final : public QObject
{
    Q_OBJECT

public:
    /// `folder`: where the vaults of the desk are.
    OfficeStore(Session &session, QString folder, const Clock &clock, QObject *parent = nullptr);
    ~OfficeStore() override;

    /// Looks for the key, and opens. Open already, it is told of anew.
    void start();
    bool isOpen() const { return m_open; }
    /// Open, or it is sure that it cannot be opened now.
    bool isSettled() const { return m_settled; }
    /// There is one at this desk, whether it opens or not.
    bool exists() const;
    /// Open, and the registry knows it as the latest: what is in it was not taken back since.
    bool isCurrent() const { return m_open && m_current; }
    /// Tells the registry how far it has come, after what another copy must not undo.
    void tell();
    /// This person cannot open it, and another try will not help.
    bool staysClosed() const;
    /// Of the open one: drawn when it was made. A store that nobody can read any more, or an older
    /// copy of it, is set aside and another one made.
    QString id() const { return m_id; }

    /// Fails with vaultError while it is not open.
    template <typename T>
    Later<T> run(std::function<Result<T>(vault::Vault &)> work)
    {
        return m_thread.run<T>(std::move(work));
    }
    vault::VaultThread &thread() { return m_thread; }

    /// Copies a signed request of this person's with its files, one file at a time.
    void deposit(const vault::OutboxItem &item);
    /// Nobody sends it any more. Fine where it is not there; fails while there is a store that is
    /// not open, with the reason for that.
    Later<void> forget(const QString &idempotencyKey);

Q_SIGNALS:
    /// Also when it has become the current one.
    void settled();
    /// Locked, or signed out.
    void closed();

private:
    struct Deposit;
    using Key = std::shared_ptr<Secret>;
    enum class KeyFrom { Vault, Registry };

    void askRegistry();
    /// Into the own vault, for days without the registry.
    void keepKey(const Key &key);
    vault::OperatorKey ownKey(const Key &key) const;
    void open(const Key &key, KeyFrom from);
    void onNotOpened(const Key &key, KeyFrom from, const Failure &failure);
    bool setAside();
    void enter(int closings);
    void judge(const vault::Generation &generation, const protocol::VaultStanding &standing);
    /// The registry gave the office another key since: all is written anew under it.
    void renewKey();
    void onNewKey(const Key &next);
    void reopen();
    void onNotTold();
    void onOlderCopy();
    void onFailed(const Failure &failure);
    void settle(bool open);
    void close();
    void depositNext();
    void copyFile(const std::shared_ptr<Deposit> &deposit, qsizetype next);
    void endDeposit(const Result<void> &kept);
    QString name() const;

    Session &m_session;
    const QString m_folder;
    vault::VaultThread m_thread;
    std::deque<vault::OutboxItem> m_waiting;
    std::shared_ptr<Deposit> m_depositing;
    bool m_opening = false;
    bool m_open = false;
    bool m_settled = false;
    bool m_setAside = false;
    bool m_current = false;
    bool m_telling = false;
    bool m_tellAgain = false;
    int m_closings = 0;
    QString m_id;
    Key m_key;                ///< of the open one
    Key m_newest;             ///< as the registry gave it
    std::deque<Key> m_former; ///< those before it that were not tried
    bool m_renewing = false;
    bool m_renewalFailed = false;
    std::optional<Failure> m_failure; ///< why it is not open
    QTimer m_retry;
};

} // namespace ruqsat::desk
