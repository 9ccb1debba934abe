#include "protocol/licence_standing.h"

#include "core/name_table.h"

namespace ruqsat::protocol {
namespace {

constexpr NameTable<LicenceStanding, 8> standings{
    {{LicenceStanding::Active, "active"},
     {LicenceStanding::Suspended, "suspended"},
     {LicenceStanding::Resumed, "resumed"},
     {LicenceStanding::Terminated, "terminated"},
     {LicenceStanding::Reissued, "reissued"},
     {LicenceStanding::NotYetInForce, "notYetInForce"},
     {LicenceStanding::Expired, "expired"},
     {LicenceStanding::NotAgreed, "notAgreed"}}};

} // namespace

LicenceStanding standingOf(LicenceState state, std::optional<Conclusion> conclusion,
                           const QDate &validFrom, const QDate &validUntil, const QDate &today)
{
    if (conclusion == Conclusion::NotAgreed)
        return LicenceStanding::NotAgreed;
    switch (state) {
    case LicenceState::Active:
    case LicenceState::Resumed:
        if (validUntil.isValid() && validUntil < today)
            return LicenceStanding::Expired;
        if (validFrom.isValid() && validFrom > today)
            return LicenceStanding::NotYetInForce;
        return state == LicenceState::Active ? LicenceStanding::Active : LicenceStanding::Resumed;
    case LicenceState::Suspended:
        return LicenceStanding::Suspended;
    case LicenceState::Terminated:
        return LicenceStanding::Terminated;
    case LicenceState::Reissued:
        break;
    }
    return LicenceStanding::Reissued;
}

QString wireName(LicenceStanding value)
{
    return nameIn(standings, value);
}

std::optional<LicenceStanding> licenceStandingFromName(QStringView name)
{
    return valueIn(standings, name);
}

} // namespace ruqsat::protocol
