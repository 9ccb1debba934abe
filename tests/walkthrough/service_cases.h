#pragma once

#include "walkthrough/walk.h"

namespace ruqsat::walk {

/// One case of each service in each of `languages`, from the choice to the receipt, at a counter
/// that takes it. In the first language its form, every field filled, is photographed whole, and
/// its screens, each picture in all three. `only`: ids of regulations, or empty for all ten.
void playServices(Walk &walk, const QStringList &only, const QList<Language> &languages);

} // namespace ruqsat::walk
