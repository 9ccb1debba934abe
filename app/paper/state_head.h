#pragma once

#include "paper/state_paper.h"

namespace ruqsat::paper {

/// Where the ribbon, or without it the rule under the number, ends.
double stateHeadEnd(const StatePart &part);

/// Ground and frame of a page. `english`: of the translation.
void drawStateGround(Sheet &sheet, const StatePart &part, bool demo);
void drawStateHead(Sheet &sheet, const StatePart &part, bool english);
/// Of every page but the first. Ends at y 39.5.
void drawStateFurtherHead(Sheet &sheet, const StatePart &part, bool english);
/// Signature, the legal phrase, the QR code and where to check it; from y 206 to 277. The
/// translation has no signature box.
Result<void> drawStateFoot(Sheet &sheet, const StatePart &part, const StateContent &content,
                           bool english);

} // namespace ruqsat::paper
