#pragma once

#include "gateway/http/http_server.h"

#include <QStringList>

namespace ruqsat::gateway::http {

struct Route
{
    QByteArray method;
    QStringList segments;
    Handler handler;
    SinkFactory sink;
    RouteOptions options;
};

/// What a target finds: a route, or 404, or 405 where only the method is wrong.
struct Found
{
    const Route *route = nullptr;
    int status = 404;
};

class Router final
{
public:
    void add(Route route) { m_routes.append(std::move(route)); }
    /// Fills request.parameters from the matched pattern.
    Found find(Request &request) const;

private:
    QList<Route> m_routes;
};

/// "/a/{b}" → ["a", "{b}"].
QStringList patternSegments(const QString &pattern);
/// Takes origin-form targets only ("/path?query") and fails with requestMalformed on dot segments,
/// empty segments inside, bad percent escapes, control characters and bytes that are not UTF-8.
Result<void> readTarget(QByteArrayView target, Request &request);

} // namespace ruqsat::gateway::http
