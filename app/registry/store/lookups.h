#pragma once

#include "protocol/check.h"
#include "protocol/session.h"
#include "registry/store/database.h"

// Answers of state databases, kept so that a submission can be checked against them.
namespace ruqsat::registry::store {

Result<void> addLookup(Transaction &in, const protocol::LookupRequest &request,
                       const protocol::LookupAnswer &answer, const QString &officeId,
                       const QString &login);
/// The found answer of this office, case and applicant. Fails with lookupMissing.
Result<protocol::LookupAnswer> findLookup(Transaction &in, const QString &id,
                                          const QString &officeId, const QString &caseId,
                                          const QString &number);

/// A power of attorney or a payment that was asked about.
struct KeptCheck
{
    QString kind; ///< "power", "payment"
    QString caseId;
    QString subject;
    QString ground;
    QString outcome;
    QJsonObject request;
    QJsonObject answer;
    protocol::Provenance provenance;
};
Result<void> addCheck(Transaction &in, const KeptCheck &check, const protocol::User &user);

struct FoundPower
{
    protocol::PowerRequest asked;
    protocol::PowerOfAttorney power;
};
/// What this office found for the case under that message. Fails with powerUnchecked.
Result<FoundPower> findPower(Transaction &in, const QString &officeId, const QString &caseId,
                             const QString &messageId);

} // namespace ruqsat::registry::store
