#pragma once

#include "protocol/board.h"
#include "registry/store/database.h"

namespace ruqsat::registry::store {

/// Whose board, and of when. `from` and `until` bound what was decided: until is not in it.
struct BoardScope
{
    QString officeId;
    QDateTime from;
    QDateTime until;
    QDateTime now;
    QDateTime nearUntil;
    QDate firstDay; ///< of the survey
    QDate lastDay;
};

/// Only what the office decides on. The days of the answer are left to the caller.
Result<protocol::Board> boardOf(Transaction &in, const BoardScope &scope);

} // namespace ruqsat::registry::store
