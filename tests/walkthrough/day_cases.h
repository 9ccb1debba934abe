#pragma once

#include "walkthrough/officer_keys.h"
#include "walkthrough/operator_case.h"

namespace ruqsat::walk {

/// A case of the mixed day and how it is to end.
struct DayCase
{
    HandedIn handedIn;
    QString regulation;
    ServiceKind kind = ServiceKind::Issue;
    /// Login of whoever handed it in, and the office that decides it.
    QString counter;
    QString provider;
    Opinion opinion;
};

/// Puts `count` cases in by the library of the desk, not through windows: of every service, kind
/// and counter in turn, some of them to be refused. Fails the step where one is not registered.
QList<DayCase> putDayIn(const World &world, int count);

} // namespace ruqsat::walk
