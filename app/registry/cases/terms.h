#pragma once

#include "core/calendar.h"
#include "core/regulation.h"
#include "protocol/application.h"
#include "registry/store/database.h"

namespace ruqsat::registry {

/// The terms that begin to run with the registration: completeness and the service itself, each
/// from the moment that the regulation names. Fails with the codes of WorkCalendar.
Result<QList<protocol::DueClock>> startClocks(const WorkCalendar &calendar,
                                              const Regulation &regulation, ServiceKind kind,
                                              const QDateTime &receivedAt,
                                              const QDateTime &registeredAt);

/// A clock of `term` from `clock.from`, with its end. Fails with the codes of explain().
Result<protocol::DueClock> started(const WorkCalendar &calendar, protocol::DueClock clock);

/// Every clock that runs stands still from `at` on, on a stated ground: an answer is awaited from
/// another body or from the applicant. One that is over by then stays so. Fails with fieldRequired
/// (no ground), stateForbids.
Result<void> pauseClocks(QList<protocol::DueClock> &clocks, const QDateTime &at,
                         const LocalizedText &ground);
/// Every clock that stands still goes on, and its end is counted anew. One whose end lies in a year
/// that the calendar does not have yet waits for countTerms(): what came to the case must not wait.
/// Fails with stateForbids and the other codes of explain(); then nothing was changed.
Result<void> resumeClocks(const WorkCalendar &calendar, QList<protocol::DueClock> &clocks,
                          const QDateTime &at);

/// Counts the ends that could not be told when their clocks went on. Whether there were any.
Result<bool> countTerms(const WorkCalendar &calendar, QList<protocol::DueClock> &clocks);
/// The same for every open case, when a calendar comes in force.
Result<void> countTermsOf(Transaction &in, const WorkCalendar &calendar);

/// Completeness is judged with the proposal, everything is over with the result.
void stopClock(QList<protocol::DueClock> &clocks, const QString &id);
void stopAllClocks(QList<protocol::DueClock> &clocks);

} // namespace ruqsat::registry
