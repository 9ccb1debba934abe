#pragma once

#include "registry/call.h"

namespace ruqsat::registry {

// One list per resource; routes/ has a file for each.
QList<RouteSpec> sessionRoutes();
QList<RouteSpec> lookupRoutes();
QList<RouteSpec> checkRoutes();
QList<RouteSpec> uploadRoutes();
QList<RouteSpec> pieceRoutes();
QList<RouteSpec> applicationRoutes();
QList<RouteSpec> actionRoutes();
QList<RouteSpec> queueRoutes();
QList<RouteSpec> colleagueRoutes();
QList<RouteSpec> resultRoutes();
QList<RouteSpec> copyRoutes();
QList<RouteSpec> licenceRoutes();
QList<RouteSpec> boardRoutes();
QList<RouteSpec> similarRoutes();
QList<RouteSpec> adminOfficeRoutes();
QList<RouteSpec> adminUserRoutes();
QList<RouteSpec> adminDeviceRoutes();
QList<RouteSpec> auditRoutes();
QList<RouteSpec> policyRoutes();
QList<RouteSpec> reviewRoutes();
QList<RouteSpec> draftRoutes();
QList<RouteSpec> officeOutboxRoutes();

/// Every route of the registry; the API description is checked against it.
QList<RouteSpec> allRoutes();

} // namespace ruqsat::registry
