#pragma once

#include "core/failure.h"
#include "protocol/lookup.h"

#include <optional>

namespace ruqsat::gateway {

/// Three outcomes: Found (`found`), NotFound (the database itself said so), Unknown (`failure`: it
/// could not be told now, and must be asked again).
template <typename T>
struct Lookup
{
    protocol::LookupOutcome outcome = protocol::LookupOutcome::Unknown;
    std::optional<T> found;
    std::optional<Failure> failure;
    /// System and message id, for the audit; where no answer came, those of the request.
    protocol::Provenance provenance;
};

using OrganisationLookup = Lookup<protocol::Organisation>;
using PersonLookup = Lookup<protocol::Person>;

} // namespace ruqsat::gateway
