#pragma once

#include "core/secret.h"

#include <QString>

namespace ruqsat::test {

/// Takes what is signed and not registered yet out of the vault of a desk that does not run, and
/// leaves its draft: what a vault that kept no promise would have done. How much it was. Stops the
/// program where the vault does not open.
int loseSigned(const QString &folder, const QString &login, const Secret &password);

} // namespace ruqsat::test
