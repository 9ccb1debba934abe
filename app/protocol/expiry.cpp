#include "protocol/expiry.h"

#include <algorithm>

namespace ruqsat::protocol {

bool isBadRequest(const Application &application)
{
    return application.verdict.verdict == Verdict::Invalid ||
           (application.payment && application.payment->verdict == Verdict::Invalid);
}

bool countsAsIssued(const Regulation &regulation, const Application &application,
                    const QDateTime &now)
{
    if (isBadRequest(application) || regulation.result != ResultKind::Licence)
        return false;
    const QString service = serviceKindName(application.kind);
    return std::any_of(
        application.clocks.begin(), application.clocks.end(), [&](const DueClock &clock) {
            const bool ends = clock.state != ClockState::Done && clock.state != ClockState::Stopped;
            return clock.id == service && ends && clock.due < now;
        });
}

} // namespace ruqsat::protocol
