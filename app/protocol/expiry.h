#pragma once

#include "core/regulation.h"
#include "protocol/application.h"

namespace ruqsat::protocol {

/// Whether the request turned out to be no application: its signature or its payment is bad.
bool isBadRequest(const Application &application);

/// Whether the term of the clock has passed. While it stands still its `due` is none.
bool isOver(const DueClock &clock, const QDateTime &now);

/// By the law on licensing (214-III) a licence that was neither issued nor refused in its term
/// counts as issued from then on: no refusal any more, and what is found not met is put on record
/// and keeps nothing from being issued. Of a bad request nothing counts as issued, however late its
/// badness is found.
bool countsAsIssued(const Regulation &regulation, const Application &application,
                    const QDateTime &now);

} // namespace ruqsat::protocol
