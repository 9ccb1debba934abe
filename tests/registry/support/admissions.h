#pragma once

#include "registry/support/route_asks.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace ruqsat::test {

/// A line of `ruqsat-registry --admission`.
struct Admission
{
    QByteArray route;
    QByteArray access;
    QStringList roles; ///< "*": asks for no permission

    bool admits(const QString &role) const
    {
        return roles.contains(role) || roles == QStringList{QStringLiteral("*")};
    }
};

/// Every route of the registry that was built; empty where it does not tell.
QList<Admission> admissions();
/// Null where nobody said how this route is asked.
const Ask *askFor(const QByteArray &route);
/// The roles of people who sign in.
QStringList staffRoles();

} // namespace ruqsat::test
