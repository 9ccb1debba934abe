#pragma once

#include "protocol/application.h"

// What a provider may set for itself where no act prescribes it.
namespace ruqsat::protocol {

/// GET and PUT /v1/policies/chain: how long the clerk and the head have for their steps, in seconds
/// of working time; 0 is no limit. At first those of 004 clause 5.
struct ChainPolicy
{
    qint64 registration = 15 * 60;
    qint64 assignment = 2 * 60 * 60;
    qint64 signing = 2 * 60 * 60;
    qint64 sending = 15 * 60;

    static ChainPolicy read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
