#pragma once

#include "core/failure.h"
#include "core/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace ruqsat::vault {

class Connection;

inline constexpr qsizetype maximumOutboxAnswer = 4 * 1024 * 1024;

/// Waiting: surely not with the registry. Sending: on its way. Unknown: sent, no answer; the
/// registry is to be asked by the key. Acknowledged: registered, the answer is kept. Withdrawn:
/// surely refused, the draft may be changed and signed again.
enum class OutboxState { Waiting, Sending, Unknown, Acknowledged, Withdrawn };

QString outboxStateName(OutboxState state);

/// What was signed, byte for byte, and what became of it.
struct OutboxItem
{
    QString idempotencyKey; ///< UUID without braces
    QString caseId;
    QByteArray request;   ///< the canonical request.json that was signed
    QByteArray signature; ///< DER CMS, detached
    QString lookupId;     ///< empty without a look-up

    OutboxState state = OutboxState::Waiting;
    int attempts = 0;
    std::optional<FailureCode> lastFailure;
    QDateTime createdAt;     ///< UTC
    QDateTime changedAt;     ///< UTC
    QJsonObject answer;      ///< the registry's Application, once acknowledged
    QString reason;          ///< of an operator who took it back
    QString endedBy;         ///< name of who took it back, where it is not its signer
    QDateTime provisionalAt; ///< when a provisional receipt was printed; invalid: never
};

/// The signed requests of the operator who opened the vault. Every call is one transaction, durable
/// when it returns. A wrong order of calls fails with vaultError and changes nothing.
class Outbox final
{
public:
    explicit Outbox(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Keeps the signed bytes as Waiting: call it before the first byte is sent. The same key with
    /// the same bytes again is fine; one case has one item that is not withdrawn.
    Result<void> put(const OutboxItem &item);

    Result<OutboxItem> find(const QString &idempotencyKey) const;
    /// The item of the case that is not withdrawn. Fails with vaultItemMissing.
    Result<OutboxItem> ofCase(const QString &caseId) const;
    /// Waiting, Sending and Unknown, the oldest first. What a crash left as Sending is Unknown
    /// after the next Vault::open.
    Result<QList<OutboxItem>> pending() const;
    /// The latest first; `limit` 1 … 1,000.
    Result<QList<OutboxItem>> acknowledged(int limit) const;

    /// From Waiting or Unknown; counts an attempt.
    Result<void> markSending(const QString &idempotencyKey);
    /// From Sending: nothing reached the registry.
    Result<void> markWaiting(const QString &idempotencyKey, FailureCode failure);
    /// From Sending or Unknown: it may have.
    Result<void> markUnknown(const QString &idempotencyKey, FailureCode failure);
    /// From any state but Withdrawn: keeps the answer and lets the draft and its attachments go,
    /// which the registry now holds. Again with any answer is fine, the first one stays.
    Result<void> acknowledge(const QString &idempotencyKey, const QJsonObject &answer);
    /// From Waiting or Sending, or from Unknown once the registry said that it has no such key.
    /// `reason`: the operator's own, at most 1,000 characters; empty where the registry refused it.
    /// `by`: OutboxItem::endedBy.
    Result<void> withdraw(const QString &idempotencyKey, FailureCode failure,
                          const QString &reason = {}, const QString &by = {});
    /// Of an outbox that is shared: what others took back, the oldest first.
    Result<QList<OutboxItem>> withdrawn() const;
    /// The item and its draft, whatever became of it: only of an outbox that is shared, as its
    /// signer's own vault keeps what is needed.
    Result<void> forget(const QString &idempotencyKey);

    /// A provisional receipt was printed, which the real one has to replace.
    Result<void> noteProvisional(const QString &idempotencyKey);

    /// The vault is an older copy: what waits here may have been sent or taken back since. All of
    /// it becomes Unknown, so that the registry is asked before anything is sent.
    Result<void> doubt();
    /// Which of these keys are not Acknowledged here.
    Result<QStringList> lacking(const QStringList &idempotencyKeys) const;
    /// What an older copy does not know: the registry has the item, its signature with it. Kept as
    /// Acknowledged; the draft of the case goes, and another item of the case is Withdrawn, as a
    /// case is registered once.
    Result<void> takeOver(const OutboxItem &item);

private:
    Connection &m_connection;
};

} // namespace ruqsat::vault
