#pragma once

#include "desk/support/operator_desk.h"
#include "desk/support/wait.h"

namespace ruqsat::test {

/// All that the vault of a desk holds as drafts, what is typed for an act among them.
inline QList<vault::Draft> draftsIn(OperatorDesk &desk)
{
    const auto all = desk.session->inVault<QList<vault::Draft>>(
        [](vault::Vault &vault) { return vault.drafts().all(); });
    const bool read = ended(all) && all.result();
    return read ? *all.result() : QList<vault::Draft>();
}

} // namespace ruqsat::test
