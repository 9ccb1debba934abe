#pragma once

#include "walkthrough/operator_case.h"

namespace ruqsat::walk {

/// The workstation is killed between signature and receipt and started again: the case is in the
/// registry exactly once. The part that is killed runs as a child of its own (`--cut BIN`).
void playCutCase(Walk &walk, const QString &worldFile, const QString &folder);

/// The child: an operator's case up to the signature, then SIGKILL to itself. Does not return where
/// all went well.
void playUntilKilled(Walk &walk, const QString &bin);

} // namespace ruqsat::walk
