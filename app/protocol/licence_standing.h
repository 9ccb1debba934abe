#pragma once

#include "core/licence.h"
#include "protocol/names.h"

#include <QDate>

// How a paper of the licence register stands on a day: what the desks and the public page say.
namespace ruqsat::protocol {

/// The states of a licence, and what neither an application nor a head's act brought about.
enum class LicenceStanding {
    Active,
    Suspended,
    Resumed,
    Terminated,
    Reissued,
    NotYetInForce, ///< signed before its first day
    Expired,       ///< nobody took it away, and its last day is over
    NotAgreed      ///< a conclusion that does not agree: it stands, and gives no right
};

/// `conclusion`: of the paper, if it is one; `validFrom` and `validUntil`: its first and its last
/// day, invalid where it names none; `today` in Asia/Almaty.
LicenceStanding standingOf(LicenceState state, std::optional<Conclusion> conclusion,
                           const QDate &validFrom, const QDate &validUntil, const QDate &today);

/// The name of the state, "notYetInForce", "expired", "notAgreed".
QString wireName(LicenceStanding value);
std::optional<LicenceStanding> licenceStandingFromName(QStringView name);

} // namespace ruqsat::protocol
