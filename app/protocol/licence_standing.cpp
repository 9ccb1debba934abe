#include "protocol/licence_standing.h"

#include "core/name_table.h"

namespace ruqsat::protocol {
namespace {

constexpr NameTable<LicenceStanding, 7> standings{{{LicenceStanding::Active, "active"},
                                                   {LicenceStanding::Suspended, "suspended"},
                                                   {LicenceStanding::Resumed, "resumed"},
                                                   {LicenceStanding::Terminated, "terminated"},
                                                   {LicenceStanding::Reissued, "reissued"},
                                                   {LicenceStanding::Expired, "expired"},
                                                   {LicenceStanding::NotAgreed, "notAgreed"}}};

} // namespace

LicenceStanding standingOf(LicenceState state, std::optional<Conclusion> conclusion,
                           const QDate &validUntil, const QDate &today)
{
    if (conclusion == Conclusion::NotAgreed)
        return LicenceStanding::NotAgreed;
    const bool over = validUntil.isValid() && validUntil < today;
    switch (state) {
    case LicenceState::Active:
        return over ? LicenceStanding::Expired : LicenceStanding::Active;
    case LicenceState::Resumed:
        return over ? LicenceStanding::Expired : LicenceStanding::Resumed;
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
