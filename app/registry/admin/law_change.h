#pragma once

#include "protocol/law.h"
#include "registry/call.h"

namespace ruqsat::registry {

/// The document in force; that of the registry's own files where nobody changed it.
Result<protocol::LawDocument> lawInForce(Call &call, Transaction &in, protocol::LawName name);

/// Puts a document in force for what is counted from now on, or keeps it for the second
/// administrator where it takes two (trust roots: one alone could make a believed signer of
/// themselves). Fails with recordStale, changeWaits, and with the codes of data files: `detail`
/// begins with the place of the fault. A change of days or rates that have passed is such a fault,
/// and so is a certificate that has expired and was not in force.
Result<protocol::LawChangeAnswer> changeLaw(Call &call, Transaction &in, protocol::LawName name,
                                            const protocol::LawChange &change);
/// By another person than the one who asked, and only the very change that this person looked at.
/// Fails with notFound, recordStale (another change waits by now), secondPersonNeeded,
/// askerMayNot (whoever asked is no administrator of the registry any more) and as changeLaw()
/// does.
Result<protocol::LawChangeAnswer> confirmLaw(Call &call, Transaction &in, protocol::LawName name,
                                             const protocol::LawDecision &decision);
/// Whoever may confirm may decline; who asked may take it back.
Result<protocol::LawChangeAnswer> declineLaw(Call &call, Transaction &in, protocol::LawName name,
                                             const protocol::LawDecision &decision);

/// The limits of an office's chain, each regulation that it decides on included. Fails with
/// notFound.
Result<protocol::OfficeChain> officeChain(Call &call, Transaction &in, const QString &office);
/// Fails with chainIsLaw where the act itself prescribes them, regulationUnknown (the office does
/// not decide on it), notFound, recordStale.
Result<protocol::OfficeChain> changeChain(Call &call, Transaction &in, const QString &office,
                                          const protocol::ChainChange &change);

} // namespace ruqsat::registry
