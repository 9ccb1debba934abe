#pragma once

#include "core/identifier.h"
#include "protocol/licence_life.h"
#include "protocol/request.h"

// The appendices of a licence, which have no rows of their own: its events say what became of each.
namespace ruqsat::protocol {

/// In force as long as its licence is and no other one took its place.
struct LicenceAppendix
{
    int index = 1;
    int duplicateOf = 0; ///< which appendix this one is a duplicate of; 0: of none
    int replacedBy = 0;  ///< which one was issued in its place; 0: none
    QDateTime issuedAt;
    QDateTime replacedAt;  ///< invalid where none was
    QString applicationId; ///< whose result it is
    QString applicationNumber;

    friend bool operator==(const LicenceAppendix &, const LicenceAppendix &) = default;
};

/// In the order of their issue. A duplicate goes with the appendix that it stands for.
QList<LicenceAppendix> appendicesOf(const QList<LicenceEvent> &events);

/// The appendix that alone is to be re-issued or duplicated (act 441, clause 3): the request has
/// its number where that of the licence would stand. Nothing where a whole licence is meant, as it
/// is in every service that grants no appendix alone.
std::optional<AppendixNumber> appendixAlone(const CaseRequest &request,
                                            const Regulation &regulation);

} // namespace ruqsat::protocol
