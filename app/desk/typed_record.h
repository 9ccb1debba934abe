#pragma once

#include "core/result.h"
#include "vault/draft.h"

#include <QList>

#include <optional>

namespace ruqsat::vault {
class Vault;
}

namespace ruqsat::desk {

/// What a person typed, as the vault is to have it; without a draft it is to go.
struct TypedRecord
{
    QString caseId;
    std::optional<vault::Draft> draft;
};

/// One that is not taken keeps none of the others from being so; the last failure is told. What
/// stands in the place of one and cannot be read is set aside, and not written over.
Result<void> putRecords(vault::Vault &vault, const QList<TypedRecord> &records,
                        bool (*isReadable)(const vault::Draft &));

} // namespace ruqsat::desk
