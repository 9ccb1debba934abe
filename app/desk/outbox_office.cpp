#include "desk/outbox.h"

#include "desk/office_store.h"
#include "desk/outbox_rules.h"

// What the outbox shares with the other people of the office.
namespace ruqsat::desk {
namespace {

/// What the head took back, also where the registry does not know it yet: that one is still on its
/// way.
Result<QList<vault::OutboxItem>> takenBack(vault::Vault &store)
{
    Result<QList<vault::OutboxItem>> items = store.outbox().withdrawn();
    const Result<QList<vault::Withdrawal>> untold = store.withdrawals().all();
    if (!items || !untold)
        return items ? untold.failure() : items.failure();
    for (const vault::Withdrawal &each : *untold) {
        Result<vault::OutboxItem> item = store.outbox().find(each.idempotencyKey);
        if (!item && item.failure().code != FailureCode::VaultItemMissing)
            return item.failure();
        if (!item || !isOnItsWay(item->state))
            continue;
        const auto withdrawal = protocol::fromJson<protocol::RequestWithdrawal>(
            each.content, protocol::Direction::Answer);
        if (!withdrawal)
            return Failure(FailureCode::VaultDamaged, withdrawal.failure().detail);
        item->reason = withdrawal->reason;
        item->endedBy = withdrawal->by.name.kk;
        items->append(*item);
    }
    return items;
}

/// `id`: of the office's store; empty where it does not open.
Result<void> settleStore(vault::Vault &vault, const QString &office, const QString &id)
{
    const Result<QString> known = vault.officeKeys().storeOf(office);
    if (!known)
        return known.failure();
    if (*known == id && !id.isEmpty())
        return {};
    if (!known->isEmpty()) {
        if (const Result<void> doubted = vault.outbox().doubt(); !doubted)
            return doubted;
    }
    return id.isEmpty() ? Result<void>() : vault.officeKeys().noteStore(office, id);
}

} // namespace

vault::VaultThread &Outbox::thread()
{
    return m_whose == Whose::Own ? m_session.vault() : m_store->thread();
}

bool Outbox::maySend() const
{
    if (m_whose == Whose::Colleagues)
        return m_store->isCurrent() && m_session.may(Permission::RegisterApplication);
    // What the head took back must not go out.
    return !m_store || m_reconciled;
}

bool Outbox::isOwnersMatter(const vault::OutboxItem &item) const
{
    return m_whose == Whose::Colleagues && outboxEntryOf(item).signer.iin == m_session.user().iin;
}

void Outbox::onStoreSettled()
{
    if (m_whose == Whose::Colleagues) {
        if (m_store->isOpen())
            start();
        return;
    }
    if (m_store->isOpen() && !m_store->isCurrent())
        return;
    if (!m_store->isOpen() && (m_reconciled || (m_store->exists() && !m_store->staysClosed())))
        return;
    if (!m_store->isOpen() && !m_store->exists()) {
        endReconciling();
        return;
    }
    // In a store that is not to be read, or was before this one, the head may have taken something
    // back: what was left there waits for its signer's word.
    m_session
        .inVault<void>([office = m_session.office().id,
                        id = m_store->isOpen() ? m_store->id() : QString()](vault::Vault &vault) {
            return settleStore(vault, office, id);
        })
        .then(this, [this](const Result<void> &noted) {
            if (!noted)
                reconcileLater();
            else if (m_store->isOpen())
                readWhatTheHeadDid();
            else
                endReconciling();
        });
}

void Outbox::readWhatTheHeadDid()
{
    m_store->run<QList<vault::OutboxItem>>(takenBack).then(
        this, [this](const Result<QList<vault::OutboxItem>> &withdrawn) {
            if (withdrawn)
                takeBackWhatTheHeadDid(*withdrawn);
            else
                reconcileLater();
        });
}

void Outbox::takeBackWhatTheHeadDid(QList<vault::OutboxItem> rest)
{
    rest.removeIf([this](const vault::OutboxItem &item) {
        return item.idempotencyKey == m_active ||
               outboxEntryOf(item).signer.iin != m_session.user().iin;
    });
    if (rest.isEmpty()) {
        endReconciling();
        return;
    }
    const vault::OutboxItem item = rest.takeFirst();
    const QString key = item.idempotencyKey;
    const std::function<void()> next = [this, rest] { takeBackWhatTheHeadDid(rest); };
    m_session
        .inVault<vault::OutboxItem>([key](vault::Vault &vault) { return vault.outbox().find(key); })
        .then(this, [this, item, key, next](const Result<vault::OutboxItem> &own) {
            if (!own && own.failure().code != FailureCode::VaultItemMissing) {
                reconcileLater();
            } else if (!own || !isOnItsWay(own->state)) {
                // Registered, or known already.
                m_store->forget(key);
                next();
            } else if (own->state == vault::OutboxState::Waiting &&
                       item.state == vault::OutboxState::Withdrawn) {
                withdrawAsTheHeadDid(item, next);
            } else {
                m_session.client().applicationByKey(key).then(
                    this, [this, item, key, next](const Result<protocol::Application> &answer) {
                        if (answer) {
                            // It was too late for that; what is unknown here is asked again.
                            m_store->forget(key);
                            next();
                        } else if (answer.failure().code == FailureCode::NotFound) {
                            withdrawAsTheHeadDid(item, next);
                        } else {
                            reconcileLater();
                        }
                    });
            }
        });
}

void Outbox::withdrawAsTheHeadDid(const vault::OutboxItem &item, const std::function<void()> &next)
{
    // It began meanwhile; the next time tells what became of it.
    if (item.idempotencyKey == m_active) {
        next();
        return;
    }
    m_session
        .inVault<void>([item](vault::Vault &vault) {
            return vault.outbox().withdraw(item.idempotencyKey, FailureCode::Withdrawn, item.reason,
                                           item.endedBy);
        })
        .then(this, [this, item, next](const Result<void> &done) {
            if (!done) {
                reconcileLater();
                return;
            }
            m_items.remove(item.idempotencyKey);
            if (!find(item.idempotencyKey))
                m_entries.append(outboxEntryOf(item));
            update(item.idempotencyKey, [&item](OutboxEntry &entry) {
                entry.state = vault::OutboxState::Withdrawn;
                entry.endedBy = item.endedBy;
                entry.failure = Failure(FailureCode::Withdrawn);
            });
            Q_EMIT refused(item.idempotencyKey, FailureCode::Withdrawn);
            m_store->forget(item.idempotencyKey);
            next();
        });
}

void Outbox::endReconciling()
{
    // Behind what was handed to the vault just now.
    readPending().then(this, [this](const Result<Pending> &pending) {
        if (!pending) {
            reconcileLater();
            return;
        }
        m_reconciled = true;
        m_reconcilings = 0;
        onPending(pending);
    });
}

void Outbox::reconcileLater()
{
    m_reconciling.start(static_cast<int>(pauseAfter(++m_reconcilings, m_firstPause)));
}

void Outbox::share(const QString &key)
{
    const auto item = m_items.constFind(key);
    if (!m_store || m_whose != Whose::Own || item == m_items.cend())
        return;
    // Of what was signed before, it is not sure yet that nobody took it back.
    if (!m_fresh.contains(key) && (m_held || !m_reconciled))
        return;
    const std::optional<OutboxEntry> wanted = entry(key);
    // A colleague's sign-in is not its signer's word.
    if (wanted && wanted->failure && wanted->failure->code == FailureCode::VaultOlderCopy)
        m_store->forget(key);
    else if (wanted && !wanted->needsWord)
        m_store->deposit(*item);
}

void Outbox::leaveToSigner(const QString &key, const Failure &failure)
{
    if (m_whose == Whose::Own) {
        withdraw(key, failure);
        return;
    }
    // It may be this person whom the registry refuses; and its signer is to hear it.
    update(key, [](OutboxEntry &entry) { entry.leftToSigner = true; });
    keepForLater(key, vault::OutboxState::Waiting, failure);
}

} // namespace ruqsat::desk
