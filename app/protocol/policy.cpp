#include "protocol/policy.h"

namespace ruqsat::protocol {
namespace {

/// Thirty working days of ten hours: more is no limit.
constexpr qint64 longestLimit = 30LL * 10 * 60 * 60;

} // namespace

ChainPolicy ChainPolicy::read(ObjectReader &in)
{
    ChainPolicy policy;
    policy.registration = in.integer("registration", 0, longestLimit);
    policy.assignment = in.integer("assignment", 0, longestLimit);
    policy.signing = in.integer("signing", 0, longestLimit);
    policy.sending = in.integer("sending", 0, longestLimit);
    return policy;
}

QJsonObject ChainPolicy::toJson() const
{
    return {{"registration", registration},
            {"assignment", assignment},
            {"signing", signing},
            {"sending", sending}};
}

} // namespace ruqsat::protocol
