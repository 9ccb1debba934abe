#pragma once

#include "walkthrough/walk.h"

namespace ruqsat::walk {

/// One case of each service, from the choice to the receipt, at a counter that takes it: its form
/// with every field filled is photographed whole, and its screens, in three languages. `only`:
/// ids of regulations, or empty for all ten.
void playServices(Walk &walk, const QStringList &only);

} // namespace ruqsat::walk
