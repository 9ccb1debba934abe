#pragma once

#include "walkthrough/walk.h"

namespace ruqsat::walk {

/// The office's day by the keyboard alone: cases of several services come in at two counters; the
/// head gives one out, the executor takes the others, checks, asks, refuses, proposes; the head
/// sends one back, signs one alone and the rest with one PIN; results are handed over; a licence is
/// suspended, resumed and terminated; numbers of the board lead to their cases.
void playOfficeDay(Walk &walk);

} // namespace ruqsat::walk
