#pragma once

#include <QByteArray>
#include <QHash>

namespace ruqsat::test {

struct PublicReply
{
    /// 0: no answer.
    int status = 0;
    /// Names in lower case.
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    bool has(const QByteArray &text) const { return body.contains(text); }
};

/// One request in plain HTTP to a loopback port, as a stranger would send it; `headers` end with
/// CRLF each.
PublicReply askPublicly(quint16 port, const QByteArray &method, const QByteArray &target,
                        const QByteArray &headers);

} // namespace ruqsat::test
