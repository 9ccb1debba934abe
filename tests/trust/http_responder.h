#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <functional>

namespace ruqsat::test {

/// Answers every HTTP request on loopback with what `respond` makes of its body. A thread of its
/// own, because the client blocks; an empty answer leaves the client waiting.
class HttpResponder final
{
public:
    using Respond = std::function<QByteArray(const QByteArray &)>;

    HttpResponder(const QByteArray &contentType, Respond respond)
        : m_respond(std::move(respond))
        , m_contentType(contentType)
        , m_server(new QTcpServer)
    {
        m_server->listen(QHostAddress::LocalHost);
        m_url = QStringLiteral("http://127.0.0.1:%1/").arg(m_server->serverPort());
        m_server->moveToThread(&m_thread);
        QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] { serve(); });
        QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
        m_thread.start();
    }
    ~HttpResponder()
    {
        m_thread.quit();
        m_thread.wait();
    }
    QString url() const { return m_url; }

private:
    void serve()
    {
        QTcpSocket *socket = m_server->nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, m_server, [this, socket] {
            const QByteArray request = socket->peek(1024 * 1024);
            const qsizetype end = request.indexOf("\r\n\r\n");
            const qsizetype length = request.toLower().indexOf("content-length:");
            const qsizetype size =
                length < 0 ? 0 : request.mid(length + 15, 12).trimmed().split('\r').first().toInt();
            if (end < 0 || request.size() < end + 4 + size)
                return;
            socket->readAll();
            const QByteArray body = m_respond(request.mid(end + 4));
            if (body.isEmpty())
                return;
            socket->write("HTTP/1.0 200 OK\r\nContent-Type: " + m_contentType +
                          "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
                          body);
            socket->disconnectFromHost();
        });
    }

    Respond m_respond;
    QByteArray m_contentType;
    QThread m_thread;
    QTcpServer *m_server;
    QString m_url;
};

} // namespace ruqsat::test
