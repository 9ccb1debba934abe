#pragma once

#include "core/calendar.h"
#include "core/regulation.h"
#include "protocol/application.h"

namespace ruqsat::registry {

/// The terms that begin to run with the registration: completeness and the service itself, each
/// from the moment that the regulation names. Fails with the codes of WorkCalendar.
Result<QList<protocol::DueClock>> startClocks(const WorkCalendar &calendar,
                                              const Regulation &regulation, ServiceKind kind,
                                              const QDateTime &receivedAt,
                                              const QDateTime &registeredAt);

/// Completeness is judged with the proposal, everything is over with the result.
void stopClock(QList<protocol::DueClock> &clocks, const QString &id);
void stopAllClocks(QList<protocol::DueClock> &clocks);

} // namespace ruqsat::registry
