#pragma once

#include "registry/support/registry_world.h"

namespace ruqsat::test {

inline constexpr int openCases = 10'000;

/// `rows` copies of the case with the id `model`, open ones first, and a licence for each that has
/// ended; then looks at all of them, so that the planner knows them.
void fillRegister(const RegistryWorld &world, const QString &model, int rows);

} // namespace ruqsat::test
