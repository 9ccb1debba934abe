#pragma once

#include "core/localized.h"
#include "registry/store/database.h"

#include <optional>

namespace ruqsat::registry::store {

/// An appendix to a licence, which is in force as long as its licence and no other appendix took
/// its place.
struct PublicAppendix
{
    int index = 1;
    QDate issuedOn;
    /// The one that it repeats; 0: it is no duplicate.
    int duplicateOf = 0;
    /// The one in its place, and since when; 0: none.
    int replacedBy = 0;
    QDateTime replacedAt;
};

/// What anybody may know of a paper of the licence register: no more than the paper itself says.
struct PublicLicence
{
    QString number;
    QString state;
    QString regulation;
    QString holderNumber;
    LocalizedText holderName;
    LocalizedText activity;
    LocalizedText issuer;
    /// The day that the paper bears: it may be signed later.
    QDate issuedOn;
    /// The first and the last day; invalid where the paper has no term.
    QDate validFrom;
    QDate validUntil;
    /// Of the last change; invalid where there was none.
    QDateTime changedAt;
    /// The act and its clause that the head named for what stands: a suspension, a termination.
    /// Empty where the head's act made neither.
    LocalizedText groundAct;
    LocalizedText groundClause;
    /// Last day of the suspension; invalid where it has none.
    QDate suspendedUntil;
    QString replacedBy;
    /// The licence that this is a duplicate of; empty where it is none.
    QString parent;
    /// "agreed", "notAgreed"; empty where the paper is no conclusion.
    QString conclusion;
    /// Those that came with it too, in the order of their issue; of a duplicate those that came
    /// with its licence, as they stand there.
    QList<PublicAppendix> appendices;
};

/// By its number as PermitNumber writes it.
Result<std::optional<PublicLicence>> findPublicLicence(Transaction &in, const QString &number);

} // namespace ruqsat::registry::store
