#include "registry/support/https_client.h"

#include <QFile>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QSslKey>

namespace ruqsat::test {
namespace {

constexpr int patience = 30'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Reply parse(const QByteArray &bytes)
{
    Reply reply;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return reply;
    const QList<QByteArray> lines = bytes.first(end).split('\n');
    reply.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    reply.body = bytes.mid(end + 4);
    return reply;
}

/// The server keeps the connection for its own farewell, so the end of it is no end of the answer.
bool isComplete(const QByteArray &bytes)
{
    const Reply reply = parse(bytes);
    return reply.status != 0 && reply.body.size() >= reply.headers.value("content-length").toInt();
}

} // namespace

QJsonObject Reply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

HttpsClient::HttpsClient(QString pki, quint16 port, QString device)
    : m_pki(std::move(pki))
    , m_port(port)
    , m_device(std::move(device))
{
}

std::unique_ptr<QSslSocket> HttpsClient::connectSocket() const
{
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setCaCertificates(
        QSslCertificate::fromPath(m_pki + QStringLiteral("/tls/tls-ca.pem"), QSsl::Pem));
    if (!m_device.isEmpty()) {
        const QString base = m_pki + QStringLiteral("/tls/") + m_device;
        tls.setLocalCertificate(QSslCertificate(contentOf(base + QStringLiteral(".pem"))));
        tls.setPrivateKey(QSslKey(contentOf(base + QStringLiteral(".key")), QSsl::Ec));
    }
    socket->setSslConfiguration(tls);
    socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_port);
    socket->waitForEncrypted(patience);
    return socket;
}

QByteArray HttpsClient::head(const QByteArray &method, const QByteArray &path, qint64 length,
                             const RequestHeaders &headers) const
{
    QByteArray text = method + ' ' + path +
                      " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                      "Connection: close\r\nContent-Length: " +
                      QByteArray::number(length) + "\r\n";
    if (!token.isEmpty())
        text += "Authorization: Bearer " + token + "\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

Reply HttpsClient::send(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                        const RequestHeaders &headers) const
{
    const std::unique_ptr<QSslSocket> socket = connectSocket();
    if (!socket->isEncrypted())
        return {};
    return exchange(*socket, head(method, path, body.size(), headers) + body);
}

Reply HttpsClient::exchange(QSslSocket &socket, const QByteArray &request)
{
    socket.write(request);
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(patience))
        continue;
    QByteArray bytes = socket.readAll();
    while (!isComplete(bytes) && socket.waitForReadyRead(patience))
        bytes += socket.readAll();
    return parse(bytes + socket.readAll());
}

Reply HttpsClient::json(const QByteArray &method, const QByteArray &path,
                        const QJsonObject &body) const
{
    return send(method, path, QJsonDocument(body).toJson(QJsonDocument::Compact),
                {{"Content-Type", "application/json"}});
}

std::unique_ptr<QSslSocket> HttpsClient::beginUpload(const QByteArray &path, qint64 length,
                                                     const QByteArray &sha256,
                                                     const QByteArray &part) const
{
    std::unique_ptr<QSslSocket> socket = connectSocket();
    socket->write(head("PUT", path, length, {{"X-Content-Sha256", sha256}}));
    socket->write(part);
    while (socket->bytesToWrite() > 0 && socket->waitForBytesWritten(patience))
        continue;
    return socket;
}

} // namespace ruqsat::test
