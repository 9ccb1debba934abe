#pragma once

#include <QByteArray>
#include <QList>

namespace ruqsat::test {

struct HttpAttack
{
    const char *name;
    QByteArray request;
    /// What a sound server answers.
    int status;
};

/// Requests that break servers: ambiguous lengths, floods of headers, hidden paths. The server has
/// GET /ping, POST /echo (1000 bytes at most) and GET /people/{name}/papers.
QList<HttpAttack> httpAttacks();

} // namespace ruqsat::test
