#include "desk/typed_record.h"

#include "vault/vault.h"

namespace ruqsat::desk {

namespace typed_record_detail {

Result<void> put(vault::Vault &vault, const TypedRecord &wanted,
                 bool (*isReadable)(const vault::Draft &))
{
    const Result<vault::Draft> before = vault.drafts().load(wanted.caseId);
    if (before && !isReadable(*before)) {
        const Result<void> aside = vault.drafts().setAside(wanted.caseId);
        if (!aside)
            return aside;
    }
    if (wanted.draft)
        return vault.drafts().save(*wanted.draft);
    const Result<void> removed = vault.drafts().remove(wanted.caseId);
    const bool isGone = removed || removed.failure().code == FailureCode::VaultItemMissing;
    return isGone ? Result<void>() : removed;
}

} // namespace typed_record_detail

Result<void> putRecords(vault::Vault &vault, const QList<TypedRecord> &records,
                        bool (*isReadable)(const vault::Draft &))
{
    Result<void> all;
    for (const TypedRecord &wanted : records) {
        if (const Result<void> done = typed_record_detail::put(vault, wanted, isReadable); !done)
            all = done;
    }
    return all;
}

} // namespace ruqsat::desk
