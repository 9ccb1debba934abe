#include "desk/outbox.h"

#include "desk/office_store.h"
#include "desk/outbox_rules.h"

// How a request leaves the outbox without being registered, by its signer's word or the registry's.
namespace ruqsat::desk {

Later<void> Outbox::takeBack(const QString &idempotencyKey, const QString &reason)
{
    const std::optional<OutboxEntry> wanted = entry(idempotencyKey);
    if (!wanted || !isOnItsWay(wanted->state) || !m_active.isEmpty() || reason.isEmpty())
        return ready<void>(FailureCode::StateForbids);
    // Nobody answered yet whether this vault is the latest: the request may be registered.
    if (m_held)
        return ready<void>(Failure(FailureCode::RegistryUnreachable, QStringLiteral("held")));
    if (m_whose == Whose::Colleagues)
        return takeBackColleagues(*wanted, reason);
    m_active = idempotencyKey;
    // What the office shares another may have sent, of which nothing is known here.
    const bool surelyNotSent = wanted->state == vault::OutboxState::Waiting &&
                               (!m_store || m_fresh.contains(idempotencyKey));
    if (surelyNotSent)
        return withdraw(idempotencyKey, FailureCode::Withdrawn, reason);
    update(idempotencyKey, [](OutboxEntry &entry) { entry.activity = OutboxActivity::Asking; });
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto end = [promise](const Result<void> &result) {
        promise->addResult(result);
        promise->finish();
    };
    m_session.client()
        .applicationByKey(idempotencyKey)
        .then(this,
              [this, idempotencyKey, reason, end](const Result<protocol::Application> &answer) {
                  if (answer) {
                      acknowledge(idempotencyKey, *answer);
                      end(FailureCode::StateForbids);
                  } else if (answer.failure().code == FailureCode::NotFound) {
                      withdraw(idempotencyKey, FailureCode::Withdrawn, reason).then(this, end);
                  } else {
                      leaveAsItIs(idempotencyKey);
                      end(answer.failure());
                  }
              });
    return QFuture<Result<void>>(promise->future());
}

Later<void> Outbox::withdraw(const QString &key, const Failure &failure, const QString &reason)
{
    if (!m_store)
        return end(key, failure, reason);
    // Out of the store first: nobody may send what is taken back.
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_store->forget(key).then(this, [=, this](const Result<void> &gone) {
        // What the registry refused it refuses from anybody.
        if (!gone && !reason.isEmpty()) {
            leaveAsItIs(key);
            promise->addResult(gone);
            promise->finish();
            return;
        }
        end(key, failure, reason).then(this, [promise](const Result<void> &done) {
            promise->addResult(done);
            promise->finish();
        });
    });
    return QFuture<Result<void>>(promise->future());
}

void Outbox::leaveAsItIs(const QString &key)
{
    m_active.clear();
    // Who wanted it back has a moment to try again before it is sent.
    update(key, [this](OutboxEntry &entry) {
        entry.activity = OutboxActivity::Idle;
        entry.nextTryAt = m_clock.now().addMSecs(pauseAfter(entry.attempts, m_firstPause));
    });
    pump();
}

Later<void> Outbox::end(const QString &key, const Failure &failure, const QString &reason)
{
    return inVault<void>([key, failure, reason](vault::Vault &vault) {
               return vault.outbox().withdraw(key, failure.code, reason);
           })
        .then(this, [this, key, failure](const Result<void> &done) {
            if (!done) {
                keepForLater(key, vault::OutboxState::Unknown, kept(key, done.failure()));
                return done;
            }
            m_items.remove(key);
            m_active.clear();
            update(key, [&failure](OutboxEntry &entry) {
                entry.state = vault::OutboxState::Withdrawn;
                entry.activity = OutboxActivity::Idle;
                entry.failure = failure;
                entry.nextTryAt = {};
            });
            Q_EMIT refused(key, failure);
            pump();
            return done;
        });
}

} // namespace ruqsat::desk
