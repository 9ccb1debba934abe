#include "protocol/expiry.h"

#include <algorithm>

namespace ruqsat::protocol {

bool isBadRequest(const Application &application)
{
    return application.verdict.verdict == Verdict::Invalid ||
           (application.payment && application.payment->verdict == Verdict::Invalid);
}

bool isOver(const DueClock &clock, const QDateTime &now)
{
    return clock.state != ClockState::Stopped && clock.due < now;
}

bool countsAsIssued(const Regulation &regulation, const Application &application,
                    const QDateTime &now)
{
    if (isBadRequest(application) || regulation.result != ResultKind::Licence)
        return false;
    const QString service = serviceKindName(application.kind);
    return std::any_of(
        application.clocks.begin(), application.clocks.end(), [&](const DueClock &clock) {
            return clock.id == service && clock.state != ClockState::Done && isOver(clock, now);
        });
}

} // namespace ruqsat::protocol
