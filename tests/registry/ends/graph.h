#pragma once

#include "core/regulation.h"

namespace ruqsat::test {

/// How an end of a flow is reached: which condition fails on the way, or that none does.
enum class Way {
    Authorisation, ///< who comes is not known: a message
    NoData,        ///< the state database has nothing: a message
    Unpaid,        ///< the fee is not paid: a refusal
    Signature,     ///< the signature of the request is not confirmed: a refusal
    Refused,       ///< the provider finds faults: a reasoned refusal
    Granted        ///< the result
};

struct FlowEndRow
{
    QString step; ///< "process 5"
    FlowEnd end = FlowEnd::Result;
    Way way = Way::Granted;
};

/// Every end of the flow that a way leads to, and how many ways are broken: they go in a circle,
/// lead to no step, or stop where there is no end.
struct FlowGraph
{
    QList<FlowEndRow> ends;
    int broken = 0;
};

FlowGraph graphOf(const ChannelFlow &flow);
QString wayName(Way way);

} // namespace ruqsat::test
