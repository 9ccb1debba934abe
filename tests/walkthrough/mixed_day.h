#pragma once

#include "walkthrough/walk.h"

namespace ruqsat::walk {

/// A day of `count` cases of all services, kinds and counters. They are put in beforehand; officers
/// of every office take them to their ends by the keyboard alone. Then the registry is asked
/// whether each is at the end that was meant, and time and keys of a case are printed.
void playMixedDay(Walk &walk, int count);

} // namespace ruqsat::walk
