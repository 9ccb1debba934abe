#include "desk/outbox.h"

#include "desk/office_store.h"
#include "desk/outbox_rules.h"

// What the outbox shares with the other people of the office.
namespace ruqsat::desk {

vault::VaultThread &Outbox::thread()
{
    return m_whose == Whose::Own ? m_session.vault() : m_store->thread();
}

bool Outbox::maySend() const
{
    if (m_whose == Whose::Colleagues)
        return m_store->isOpen() && m_session.may(Permission::RegisterApplication);
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
    if (!m_store->isOpen()) {
        m_reconciled = true;
        pump();
        return;
    }
    m_store
        ->run<QList<vault::OutboxItem>>(
            [](vault::Vault &store) { return store.outbox().withdrawn(); })
        .then(this, [this](const Result<QList<vault::OutboxItem>> &withdrawn) {
            takeBackWhatTheHeadDid(withdrawn ? *withdrawn : QList<vault::OutboxItem>());
        });
}

void Outbox::takeBackWhatTheHeadDid(const QList<vault::OutboxItem> &withdrawn)
{
    for (const vault::OutboxItem &item : withdrawn) {
        if (outboxEntryOf(item).signer.iin != m_session.user().iin)
            continue;
        m_session
            .inVault<void>([item](vault::Vault &vault) {
                return vault.outbox().withdraw(item.idempotencyKey, FailureCode::Withdrawn,
                                               item.reason, item.endedBy);
            })
            .then(this, [this, item](const Result<void> &done) {
                // Registered meanwhile, or known already: what the vault says stands.
                m_items.remove(item.idempotencyKey);
                if (done) {
                    if (!find(item.idempotencyKey))
                        m_entries.append(outboxEntryOf(item));
                    update(item.idempotencyKey, [&item](OutboxEntry &entry) {
                        entry.state = vault::OutboxState::Withdrawn;
                        entry.endedBy = item.endedBy;
                        entry.failure = Failure(FailureCode::Withdrawn);
                    });
                    Q_EMIT refused(item.idempotencyKey, FailureCode::Withdrawn);
                }
                m_store->forget(item.idempotencyKey);
            });
    }
    // Behind what was handed to the vault just now.
    readPending().then(this, [this](const Result<QList<vault::OutboxItem>> &items) {
        m_reconciled = true;
        onPending(items);
    });
}

void Outbox::share(const QString &key)
{
    const auto item = m_items.constFind(key);
    if (!m_store || m_whose != Whose::Own || item == m_items.cend())
        return;
    // Of what was signed before, it is not sure yet that nobody took it back.
    if (!m_fresh.contains(key) && (m_held || !m_reconciled))
        return;
    // A colleague's sign-in is not its signer's word.
    if (isDoubted(key))
        m_store->forget(key);
    else
        m_store->deposit(*item);
}

bool Outbox::isDoubted(const QString &key) const
{
    const std::optional<OutboxEntry> wanted = entry(key);
    return wanted && (wanted->needsWord ||
                      (wanted->failure && wanted->failure->code == FailureCode::VaultOlderCopy));
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
