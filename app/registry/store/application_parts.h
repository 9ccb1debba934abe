#pragma once

#include "protocol/application.h"
#include "registry/store/database.h"

namespace ruqsat::registry::store {

/// The clock whose term ends first of those that run and that an act prescribes; null where none
/// does.
const protocol::DueClock *nearestClock(const QList<protocol::DueClock> &clocks);
/// As stored; a running clock whose end has passed comes back as overdue.
QList<protocol::DueClock> clocksFrom(const QString &json);

template <typename T>
std::optional<T> optionalPart(const Row &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    const Result<T> part = protocol::fromJson<T>(row.json(column), protocol::Direction::Answer);
    return part ? std::optional<T>(*part) : std::nullopt;
}

/// Attachments, history, questions and result of an application.
Result<void> loadParts(Transaction &in, protocol::Application &application);

} // namespace ruqsat::registry::store
