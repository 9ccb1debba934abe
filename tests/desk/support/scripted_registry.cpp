#include "desk/support/scripted_registry.h"

#include "desk/support/desk_keys.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTimer>

namespace ruqsat::test {
namespace {

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

} // namespace

ScriptedReply ScriptedReply::error(int status, const QByteArray &code)
{
    return {Answer, status,
            "{\"code\":\"" + code + "\",\"detail\":\"by script\",\"requestId\":\"1\"}"};
}

ScriptedRegistry::ScriptedRegistry(Script script, const QString &certificate)
    : m_script(std::move(script))
{
    const QString tls = deskKeys() + QStringLiteral("/tls/");
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setLocalCertificateChain(
        QSslCertificate::fromData(fileBytes(tls + certificate + QStringLiteral(".pem"))));
    configuration.setPrivateKey(
        QSslKey(fileBytes(tls + certificate + QStringLiteral(".key")), QSsl::Ec));
    configuration.setCaCertificates(
        QSslCertificate::fromData(fileBytes(tls + QStringLiteral("tls-ca.pem"))));
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_server.setSslConfiguration(configuration);
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this,
            &ScriptedRegistry::onConnection);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen: %s", qPrintable(m_server.errorString()));
}

ScriptedRegistry::~ScriptedRegistry()
{
    // The sockets are the server's children and would tell of their end after m_input is gone.
    const QList<QSslSocket *> sockets = m_input.keys();
    for (QSslSocket *socket : sockets)
        socket->disconnect(this);
}

int ScriptedRegistry::count(const QByteArray &verb, const QByteArray &pathStart) const
{
    int count = 0;
    for (const ScriptedRequest &request : m_requests)
        count += request.verb == verb && request.target.startsWith(pathStart) ? 1 : 0;
    return count;
}

void ScriptedRegistry::close()
{
    m_server.close();
    const QList<QSslSocket *> sockets = m_input.keys();
    for (QSslSocket *socket : sockets)
        socket->abort();
}

void ScriptedRegistry::onConnection()
{
    while (auto *socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection())) {
        m_input.insert(socket, {});
        connect(socket, &QIODevice::readyRead, this, [this, socket] { onData(socket); });
        connect(socket, &QAbstractSocket::disconnected, this, [this, socket] {
            m_input.remove(socket);
            socket->deleteLater();
        });
        onData(socket);
    }
}

void ScriptedRegistry::onData(QSslSocket *socket)
{
    QByteArray &input = m_input[socket];
    input += socket->readAll();
    const qsizetype end = input.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    ScriptedRequest request;
    const QList<QByteArray> lines = input.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.verb = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (input.size() < end + 4 + length)
        return;
    request.body = input.mid(end + 4, length);
    input.remove(0, end + 4 + length);
    m_requests.append(request);
    reply(socket, request);
}

void ScriptedRegistry::reply(QSslSocket *socket, const ScriptedRequest &request)
{
    const ScriptedReply reply = m_script(request);
    if (reply.kind == ScriptedReply::Hang)
        return;
    if (reply.kind == ScriptedReply::Cut) {
        socket->abort();
        return;
    }
    if (reply.kind == ScriptedReply::Die) {
        close();
        return;
    }
    if (reply.kind == ScriptedReply::Held)
        m_held.append({socket, reply});
    else
        answer(socket, reply);
}

void ScriptedRegistry::release()
{
    const auto held = std::exchange(m_held, {});
    for (const auto &[socket, reply] : held) {
        if (socket)
            answer(socket, reply);
    }
}

void ScriptedRegistry::answer(QSslSocket *socket, const ScriptedReply &reply)
{
    socket->write("HTTP/1.1 " + QByteArray::number(reply.status) +
                  " Scripted\r\nContent-Type: application/json\r\nContent-Length: " +
                  QByteArray::number(reply.body.size()) + "\r\n\r\n");
    if (reply.kind == ScriptedReply::CutBody) {
        socket->write(reply.body.left(reply.body.size() / 2));
        socket->flush();
        socket->disconnectFromHost();
        return;
    }
    if (reply.kind == ScriptedReply::Drip) {
        auto *timer = new QTimer(socket);
        auto sent = std::make_shared<qsizetype>(0);
        connect(timer, &QTimer::timeout, socket, [socket, timer, sent, body = reply.body] {
            socket->write(body.mid((*sent)++, 1));
            if (*sent >= body.size())
                timer->stop();
        });
        timer->start(50);
        return;
    }
    socket->write(reply.body);
}

} // namespace ruqsat::test
