#include "registry/support/public_client.h"

#include <QTcpSocket>

namespace ruqsat::test {

PublicReply askPublicly(quint16 port, const QByteArray &method, const QByteArray &target,
                        const QByteArray &headers)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!socket.waitForConnected())
        return {};
    socket.write(method + ' ' + target + " HTTP/1.1\r\nHost: licences.example\r\n" + headers +
                 "Connection: close\r\n\r\n");
    socket.waitForDisconnected(30'000);
    const QByteArray bytes = socket.readAll();
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    PublicReply reply;
    if (end < 0)
        return reply;
    reply.body = bytes.mid(end + 4);
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    reply.status = lines.first().mid(9, 3).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    return reply;
}

} // namespace ruqsat::test
