#pragma once

#include "protocol/colleague.h"
#include "protocol/session.h"
#include "registry/store/database.h"

#include <optional>

// The people of an office and who stands in for whom.
namespace ruqsat::registry::store {

Result<QList<protocol::Colleague>> colleaguesOf(Transaction &in, const QString &officeId,
                                                const QDateTime &now);
/// Somebody of the office; nothing where nobody with this IIN and role is.
Result<std::optional<protocol::Actor>> findColleague(Transaction &in, const QString &officeId,
                                                     const QString &iin, Role role);
/// The role that both have in the office, that of an executor before others; nothing where they
/// have none in common.
Result<std::optional<Role>> sharedRole(Transaction &in, const QString &officeId, const QString &one,
                                       const QString &other);

/// Those that run on `day` or are to come.
Result<QList<protocol::Substitution>> substitutionsOf(Transaction &in, const QString &officeId,
                                                      const QDate &day);
/// The one that is set already and not ended, of the same two people in the role and the same
/// days; nothing where there is none. Holds the pair until the transaction is over: two heads come
/// one after the other.
Result<std::optional<protocol::Substitution>>
findSubstitution(Transaction &in, const QString &officeId, Role role,
                 const protocol::SubstitutionBody &body);
Result<void> addSubstitution(Transaction &in, const QString &officeId, Role role,
                             const protocol::Substitution &substitution);
/// Nothing where there is none of this id that still runs or is to come in the office.
Result<std::optional<protocol::Substitution>>
endSubstitution(Transaction &in, const QString &officeId, const QString &id, const QDateTime &now);
/// The IINs of the absent colleagues that `user` stands in for on `day`.
Result<QStringList> absentFor(Transaction &in, const protocol::User &user, const QDate &day);

} // namespace ruqsat::registry::store
