#pragma once

#include "core/result.h"

#include <QString>

#include <optional>

namespace ruqsat::desk {

/// Whether the registry runs on sandbox roots, as it was heard last: for a desk that starts without
/// it. Stands beside the law of KeptLaw in registry.json; nothing where that is not known.
std::optional<bool> readKeptDemo(const QString &folder);
/// Writes where it is news. Fails with ioError and as vault::writeDurably().
Result<void> keepDemo(const QString &folder, bool demo);

} // namespace ruqsat::desk
