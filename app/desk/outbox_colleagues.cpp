#include "desk/office_store.h"
#include "desk/outbox.h"
#include "desk/outbox_rules.h"

#include <QCryptographicHash>

// How the head takes a colleague's request back: the registry hears of it before it is withdrawn
// here, as somebody may have sent it.
namespace ruqsat::desk {
namespace {

using protocol::RequestWithdrawal;

Result<void> withdrawThere(vault::Vault &store, const QString &key,
                           const RequestWithdrawal &withdrawal)
{
    const Result<vault::OutboxItem> item = store.outbox().find(key);
    // Gone where its signer followed the head's word before.
    if (!item && item.failure().code != FailureCode::VaultItemMissing)
        return item.failure();
    if (item && isOnItsWay(item->state)) {
        const Result<void> done = store.outbox().withdraw(key, FailureCode::Withdrawn,
                                                          withdrawal.reason, withdrawal.by.name.kk);
        if (!done)
            return done;
    }
    return store.withdrawals().drop(key);
}

} // namespace

Later<Outbox::Pending> Outbox::readPending()
{
    return inVault<Pending>([](vault::Vault &vault) -> Result<Pending> {
        const Result<QList<vault::OutboxItem>> items = vault.outbox().pending();
        const Result<QList<vault::Withdrawal>> untold = vault.withdrawals().all();
        if (!items || !untold)
            return items ? untold.failure() : items.failure();
        Pending pending{*items, {}};
        for (const vault::Withdrawal &each : *untold) {
            const auto withdrawal =
                protocol::fromJson<RequestWithdrawal>(each.content, protocol::Direction::Answer);
            if (!withdrawal)
                return Failure(FailureCode::VaultDamaged, withdrawal.failure().detail);
            pending.withdrawals.insert(each.idempotencyKey, *withdrawal);
        }
        return pending;
    });
}

Later<void> Outbox::takeBackColleagues(const OutboxEntry &entry, const QString &reason)
{
    if (!m_session.may(Permission::TakeOverDraft))
        return ready<void>(FailureCode::PermissionDenied);
    if (entry.withdrawing)
        return ready<void>(FailureCode::StateForbids);
    const QString key = entry.idempotencyKey;
    const QByteArray hash =
        QCryptographicHash::hash(m_items.value(key).request, QCryptographicHash::Sha256);
    const protocol::User &head = m_session.user();
    const RequestWithdrawal withdrawal{entry.caseId,     entry.regulation,
                                       entry.signer.iin, QString::fromLatin1(hash.toHex()),
                                       reason,           {head.iin, head.name, head.role},
                                       m_clock.now()};
    m_active = key;
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto end = [promise](const Result<void> &result) {
        promise->addResult(result);
        promise->finish();
    };
    inVault<void>([key, content = withdrawal.toJson()](vault::Vault &store) {
        return store.withdrawals().keep({key, content});
    }).then(this, [this, key, withdrawal, end](const Result<void> &kept) {
        if (!kept) {
            leaveAsItIs(key);
            end(kept);
            return;
        }
        m_withdrawals.insert(key, withdrawal);
        update(key, [&withdrawal](OutboxEntry &each) {
            each.withdrawing = true;
            each.endedBy = withdrawal.by.name.kk;
        });
        // Else a copy of the store from before would be sent by somebody.
        m_store->tell();
        if (m_session.isAlive()) {
            tellWithdrawal(key).then(this, end);
        } else {
            m_active.clear();
            end({});
        }
    });
    return QFuture<Result<void>>(promise->future());
}

bool Outbox::tellsWithdrawals() const
{
    return !m_withdrawals.isEmpty() && m_session.may(Permission::TakeOverDraft);
}

QString Outbox::withdrawalToTell(const QDateTime &now) const
{
    const bool isDue = tellsWithdrawals() && !(m_tellAt.isValid() && m_tellAt > now);
    return isDue ? m_withdrawals.cbegin().key() : QString();
}

Later<void> Outbox::tellWithdrawal(const QString &key)
{
    m_active = key;
    m_hold = m_session.holdVault();
    // Also where the registry's answer cannot be noted here: it is told again after a pause.
    m_tellAt = m_clock.now().addMSecs(pauseAfter(++m_tellings, m_firstPause));
    update(key, [](OutboxEntry &entry) { entry.activity = OutboxActivity::Asking; });
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto end = [promise](const Result<void> &result) {
        promise->addResult(result);
        promise->finish();
    };
    m_session.client()
        .withdrawRequest(key, m_withdrawals.value(key))
        .then(this, [this, key, end](const Result<void> &told) {
            if (told) {
                endWithdrawal(key).then(this, end);
            } else if (told.failure().code == FailureCode::StateForbids) {
                findRegistered(key).then(this, end);
            } else if (isFinalRefusal(told.failure().code)) {
                dropWithdrawal(key, told.failure()).then(this, end);
            } else {
                // Kept, and told later.
                tellLater(key, told.failure());
                end({});
            }
        });
    return QFuture<Result<void>>(promise->future());
}

void Outbox::tellLater(const QString &key, const Failure &failure)
{
    m_active.clear();
    update(key, [this, &failure](OutboxEntry &entry) {
        entry.activity = OutboxActivity::Idle;
        entry.failure = failure;
        entry.nextTryAt = m_tellAt;
    });
    pump();
}

Later<void> Outbox::endWithdrawal(const QString &key)
{
    return inVault<void>([key, withdrawal = m_withdrawals.value(key)](vault::Vault &store) {
               return withdrawThere(store, key, withdrawal);
           })
        .then(this, [this, key](const Result<void> &done) {
            if (!done) {
                tellLater(key, done.failure());
                return done;
            }
            m_store->tell();
            m_withdrawals.remove(key);
            m_items.remove(key);
            m_active.clear();
            m_tellAt = {};
            m_tellings = 0;
            update(key, [](OutboxEntry &entry) {
                entry.state = vault::OutboxState::Withdrawn;
                entry.withdrawing = false;
                entry.activity = OutboxActivity::Idle;
                entry.failure = Failure(FailureCode::Withdrawn);
                entry.nextTryAt = {};
            });
            if (find(key))
                Q_EMIT refused(key, FailureCode::Withdrawn);
            pump();
            return done;
        });
}

Later<void> Outbox::findRegistered(const QString &key)
{
    // Its signer heard that already: nothing is left here but the head's word.
    if (!find(key))
        return dropWithdrawal(key, FailureCode::StateForbids);
    return m_session.client().applicationByKey(key).then(
        this, [this, key](const Result<protocol::Application> &answer) -> Result<void> {
            if (!answer) {
                tellLater(key, answer.failure());
                return answer.failure();
            }
            acknowledge(key, *answer);
            return FailureCode::StateForbids;
        });
}

Later<void> Outbox::dropWithdrawal(const QString &key, const Failure &failure)
{
    return inVault<void>([key](vault::Vault &store) { return store.withdrawals().drop(key); })
        .then(this, [this, key, failure](const Result<void> &dropped) -> Result<void> {
            if (!dropped) {
                tellLater(key, dropped.failure());
                return dropped;
            }
            m_withdrawals.remove(key);
            m_tellAt = {};
            m_tellings = 0;
            update(key, [](OutboxEntry &entry) {
                entry.withdrawing = false;
                entry.endedBy.clear();
            });
            leaveAsItIs(key);
            return failure;
        });
}

} // namespace ruqsat::desk
