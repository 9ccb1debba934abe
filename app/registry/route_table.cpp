#include "registry/route_table.h"

namespace ruqsat::registry {

QList<RouteSpec> allRoutes()
{
    return sessionRoutes() + lookupRoutes() + checkRoutes() + uploadRoutes() + pieceRoutes() +
           applicationRoutes() + actionRoutes() + queueRoutes() + colleagueRoutes() +
           resultRoutes() + copyRoutes() + licenceRoutes() + boardRoutes() + similarRoutes() +
           adminOfficeRoutes() + adminUserRoutes() + adminDeviceRoutes() + auditRoutes() +
           policyRoutes() + reviewRoutes() + draftRoutes() + officeOutboxRoutes();
}

} // namespace ruqsat::registry
