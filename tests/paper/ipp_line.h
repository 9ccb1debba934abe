#pragma once

#include <QLocalServer>
#include <QLocalSocket>
#include <QThread>

#include <cups/cups.h>

#include <functional>

namespace ruqsat::test {

/// A line between a program and its CUPS server that is weak at one operation of IPP. On a thread
/// of its own, because the program blocks.
class IppLine final
{
public:
    /// From the socket `path` to the socket `server`.
    IppLine(const QString &server, const QString &path)
        : m_server(server)
        , m_line(new QLocalServer)
    {
        m_line->listen(path);
        m_line->moveToThread(&m_thread);
        QObject::connect(m_line, &QLocalServer::newConnection, m_line, [this] { carry(); });
        QObject::connect(&m_thread, &QThread::finished, m_line, &QObject::deleteLater);
        m_thread.start();
    }
    ~IppLine()
    {
        m_thread.quit();
        m_thread.wait();
    }

    /// Set before the line is used. The answer to this operation is cut off.
    void loseAnswerTo(ipp_op_t operation) { m_lost = operation; }
    /// What happens before this operation reaches the server.
    void before(ipp_op_t operation, std::function<void()> happening)
    {
        m_late = operation;
        m_happening = std::move(happening);
    }

private:
    /// Of the request that begins with these bytes.
    static int operationOf(const QByteArray &bytes)
    {
        // After HTTP's head come two bytes of IPP's version and two of the operation.
        const qsizetype body = bytes.indexOf("\r\n\r\n") + 4;
        if (body < 4 || bytes.size() < body + 4)
            return 0;
        return quint8(bytes.at(body + 2)) << 8 | quint8(bytes.at(body + 3));
    }

    void carry()
    {
        QLocalSocket *near = m_line->nextPendingConnection();
        auto *far = new QLocalSocket(near);
        auto begin = std::make_shared<QByteArray>();
        far->connectToServer(m_server);
        QObject::connect(near, &QLocalSocket::readyRead, far, [this, near, far, begin] {
            const bool known = operationOf(*begin) != 0;
            const QByteArray bytes = near->readAll();
            if (!known)
                *begin += bytes;
            if (!known && m_happening && operationOf(*begin) == m_late)
                m_happening();
            far->write(bytes);
        });
        QObject::connect(far, &QLocalSocket::readyRead, near, [this, near, far, begin] {
            const QByteArray bytes = far->readAll();
            const bool answered = !bytes.startsWith("HTTP/1.1 100");
            if (answered && m_lost != 0 && operationOf(*begin) == m_lost)
                near->abort();
            else
                near->write(bytes);
        });
        QObject::connect(near, &QLocalSocket::disconnected, near, &QObject::deleteLater);
    }

    QString m_server;
    int m_lost = 0;
    int m_late = 0;
    std::function<void()> m_happening;
    QThread m_thread;
    QLocalServer *m_line;
};

} // namespace ruqsat::test
