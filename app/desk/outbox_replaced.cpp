#include "desk/outbox.h"
#include "desk/outbox_rules.h"

#include <QDebug>

// The outbox in memory over a vault that an older copy took the place of.
namespace ruqsat::desk {

void Outbox::keepAgain()
{
    for (const OutboxEntry &entry : std::as_const(m_entries)) {
        if (!isOnItsWay(entry.state) || !m_items.contains(entry.idempotencyKey))
            continue;
        const vault::OutboxItem item = m_items.value(entry.idempotencyKey);
        m_session.inVault<void>([item](vault::Vault &vault) -> Result<void> {
            const Result<vault::OutboxItem> known = vault.outbox().find(item.idempotencyKey);
            if (known || known.failure().code != FailureCode::VaultItemMissing)
                return {};
            const Result<void> kept = vault.outbox().put(item);
            if (!kept)
                qWarning().noquote() << failureName(kept.failure().code) << item.idempotencyKey
                                     << kept.failure().detail;
            return kept;
        });
    }
}

} // namespace ruqsat::desk
