#pragma once

#include "core/clock.h"
#include "desk/session.h"
#include "vault/outbox.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace ruqsat::desk {

class AttachmentUpload;
class OfficeStore;

/// What the item is doing now, beside its kept state.
enum class OutboxActivity { Idle, Asking, Uploading, Submitting };

/// One signed request on its way, as the screen shows it.
struct OutboxEntry
{
    QString idempotencyKey;
    QString caseId;
    protocol::Signatory signer;
    bool own = true; ///< signed by the person at the desk; else by a colleague
    QString endedBy; ///< who took it back, where it is not its signer
    QString regulation;
    QString applicantNumber;
    LocalizedText applicantName;
    int pages = 0;
    QDateTime signedAt;
    vault::OutboxState state = vault::OutboxState::Waiting;
    OutboxActivity activity = OutboxActivity::Idle;
    int attempts = 0;
    qint64 uploaded = 0; ///< bytes of `uploadSize`
    qint64 uploadSize = 0;
    std::optional<Failure> failure; ///< of the last attempt
    QDateTime nextTryAt;            ///< UTC; invalid while active, done or waiting for a sign-in
    /// Of an older copy of the vault, and the registry does not have it: it may have been taken
    /// back since. Or a file of it is neither here nor there (vaultFileDamaged). Only the
    /// operator's word sends it.
    bool needsWord = false;
    /// A colleague's that the registry did not take from this person: its signer sends it.
    bool leftToSigner = false;
    /// The head took it back, which the registry is to hear first: nobody sends it.
    bool withdrawing = false;
};

/// Carries signed requests to the registry, each exactly once. What was signed is in the vault
/// before the first byte is sent. After a restart, or whenever it is not sure what became of an
/// item, it asks the registry by the key and only then, being told that nothing is there, sends the
/// same bytes under the same key. Works one item at a time, the oldest first, with a growing pause
/// after failures.
///
/// With a store that the office shares there are two of them: one for the person's own requests,
/// which leaves in the store what could not be sent at once, and one for what colleagues left
/// there.
class Outbox final : public QObject
{
    Q_OBJECT

public:
    enum class Whose { Own, Colleagues };

    /// `store`: null where the desk shares nothing; needed for Whose::Colleagues.
    Outbox(Session &session, const Clock &clock, OfficeStore *store = nullptr,
           Whose whose = Whose::Own, QObject *parent = nullptr);
    ~Outbox() override;

    /// Reads what the vault holds and begins. Call once.
    void start();
    /// Held, nothing is sent or taken back: it is not sure yet that the vault is the desk's latest.
    /// Let go, it stays held until what the vault holds was read anew.
    void setHeld(bool held);
    /// An older copy, or an empty vault, took the place of the vault under the session: what was
    /// signed since is in memory only and goes into it again, with a draft to go back to; what was
    /// taken back since is taken back there too. Where that fails it is tried again, the item stays
    /// in memory with the failure, and nothing is let go before it is done. Call it held.
    void keepAgain();
    /// Keeps the item in the vault, then begins to send it. The future ends once it is kept.
    Later<void> add(const vault::OutboxItem &item);
    /// Takes a request back that nothing is being done with: the draft can be changed and signed
    /// again. Where it may have reached the registry, the registry is asked first; registered, it
    /// ends as acknowledged() and this fails with stateForbids. `reason` is kept, 1 … 1,000
    /// characters. Fails with registry… while it cannot be asked, held with registryUnreachable.
    ///
    /// A colleague's: the registry is told, which then takes it from nobody any more; without a
    /// line that is kept (OutboxEntry::withdrawing) and told under whichever head of the office
    /// signs in here next. Fails with permissionDenied for anybody but the head.
    Later<void> takeBack(const QString &idempotencyKey, const QString &reason);
    /// Forgets the pauses and goes on now.
    void tryNow();
    /// The same by the operator's word, which OutboxEntry::needsWord waits for.
    void sendNow(const QString &idempotencyKey);

    /// What is on its way, and what ended since start(), the oldest first.
    const QList<OutboxEntry> &entries() const { return m_entries; }
    std::optional<OutboxEntry> entry(const QString &idempotencyKey) const;
    int waitingCount() const;
    /// Something is being asked or sent just now.
    bool isBusy() const { return !m_active.isEmpty(); }
    static constexpr int firstPauseMs = 2'000;
    /// A pause doubles up to so many times the first.
    static constexpr int longestPause = 60;
    /// For tests: the first pause, in milliseconds.
    void setFirstPause(int milliseconds) { m_firstPause = milliseconds; }

Q_SIGNALS:
    void changed(const QString &idempotencyKey);
    /// Registered: the answer is kept in the vault, the draft and its files have gone from it.
    void acknowledged(const QString &idempotencyKey, const protocol::Application &application);
    /// The registry refused it for good: nothing was registered, the draft can be changed and
    /// signed again.
    void refused(const QString &idempotencyKey, const Failure &failure);

private:
    struct Pending
    {
        QList<vault::OutboxItem> items;
        QHash<QString, protocol::RequestWithdrawal> withdrawals; ///< by key
    };
    Later<Pending> readPending();
    void onPending(const Result<Pending> &pending);
    void release();
    using Unkept = std::pair<QString, Failure>; ///< the key, and why
    void keepUnkept();
    void onKeptAgain(const Result<QList<Unkept>> &left);
    template <typename T>
    Later<T> inVault(std::function<Result<T>(vault::Vault &)> work)
    {
        return thread().run<T>(std::move(work));
    }
    /// The person's vault, or the store.
    vault::VaultThread &thread();
    bool maySend() const;
    bool isOwnersMatter(const vault::OutboxItem &item) const;
    void onStoreSettled();
    /// What the head took back in the store is taken back here, one after the other.
    void takeBackWhatTheHeadDid(QList<vault::OutboxItem> rest);
    void withdrawAsTheHeadDid(const vault::OutboxItem &item, const std::function<void()> &next);
    void readWhatTheHeadDid();
    void endReconciling();
    void reconcileLater();
    void share(const QString &key);
    Later<void> end(const QString &key, const Failure &failure, const QString &reason);
    Later<void> takeBackColleagues(const OutboxEntry &entry, const QString &reason);
    bool tellsWithdrawals() const;
    /// Due now; empty where none is.
    QString withdrawalToTell(const QDateTime &now) const;
    Later<void> tellWithdrawal(const QString &key);
    void tellLater(const QString &key, const Failure &failure);
    Later<void> endWithdrawal(const QString &key);
    /// The registry has the case.
    Later<void> findRegistered(const QString &key);
    /// It stays as it is, since the registry does not take the word of the one who gave it.
    Later<void> dropWithdrawal(const QString &key, const Failure &failure);
    void pump();
    /// Empty where none is due; lowers `earliest` to when the next one is.
    QString nextToSend(const QDateTime &now, QDateTime &earliest) const;
    void ask(const QString &key);
    void sendUnlessDoubted(const QString &key);
    Failure kept(const QString &key, const Failure &now) const;
    void upload(const QString &key);
    void uploadNext(const QString &key, QList<vault::Attachment> rest);
    void onUploadFailed(const QString &key, const Failure &failure);
    void submit(const QString &key);
    void onSubmitted(const QString &key, const Result<protocol::Application> &answer);
    void onFileLacking(const QString &key, const Failure &failure);
    void acknowledge(const QString &key, const protocol::Application &application);
    Later<void> withdraw(const QString &key, const Failure &failure, const QString &reason = {});
    void leaveToSigner(const QString &key, const Failure &failure);
    void leaveAsItIs(const QString &key);
    void keepForLater(const QString &key, vault::OutboxState state, const Failure &failure);
    OutboxEntry *find(const QString &key);
    void update(const QString &key, const std::function<void(OutboxEntry &)> &change);
    void include(const vault::OutboxItem &item);

    Session &m_session;
    const Clock &m_clock;
    OfficeStore *m_store;
    const Whose m_whose;
    bool m_reconciled = false; ///< with what the head did in the store
    QTimer m_reconciling;      ///< runs while that failed and is to be tried again
    int m_reconcilings = 0;
    /// Signed since the desk was locked last: nobody else was here who could have sent it.
    QSet<QString> m_fresh;
    /// Which its person said to send although it waited for a word.
    QSet<QString> m_words;
    QTimer m_timer;
    QList<OutboxEntry> m_entries;
    QHash<QString, vault::OutboxItem> m_items; ///< the bytes, by key
    std::unique_ptr<AttachmentUpload> m_upload;
    QSet<QString> m_unkept; ///< keys that are in memory only, until keepAgain() is done
    /// What the registry is to be told that the head took back, by key. Also of what has gone from
    /// the store since.
    QHash<QString, protocol::RequestWithdrawal> m_withdrawals;
    QDateTime m_tellAt;           ///< after one that could not be told
    int m_tellings = 0;           ///< in vain, one after the other
    QString m_active;             ///< the key that is being worked on
    std::shared_ptr<void> m_hold; ///< the vault, while there is something to send
    int m_firstPause = firstPauseMs;
    int m_keepTries = 0; ///< of keepAgain()
    bool m_held = false;
    bool m_letGo = false; ///< held only until the vault was read
};

} // namespace ruqsat::desk
