#pragma once

#include "core/localized.h"
#include "registry/store/database.h"

#include <optional>

namespace ruqsat::registry::store {

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
    QDateTime issuedAt;
    /// Invalid where the paper has no term.
    QDate validUntil;
    /// Of the last change; invalid where there was none.
    QDateTime changedAt;
    QString replacedBy;
    /// "agreed", "notAgreed"; empty where the paper is no conclusion.
    QString conclusion;
};

/// By its number as PermitNumber writes it.
Result<std::optional<PublicLicence>> findPublicLicence(Transaction &in, const QString &number);

} // namespace ruqsat::registry::store
