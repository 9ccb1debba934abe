#include "faults/fault_proxy.h"

#include <QHostAddress>
#include <QPointer>

namespace ruqsat::test {

/// Lives in the proxy's thread.
class FaultProxy::Line final : public QObject
{
public:
    explicit Line(quint16 target)
        : m_target(target)
    {
    }

    quint16 listen()
    {
        m_server = new QTcpServer(this);
        connect(m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *desk = m_server->nextPendingConnection())
                join(desk);
        });
        return m_server->listen(QHostAddress::LocalHost) ? m_server->serverPort() : 0;
    }

    void setFault(LineFault fault)
    {
        const bool cutsNow = fault == LineFault::Drop || m_fault == LineFault::CutAnswer;
        m_fault = fault;
        const QHash<QTcpSocket *, QTcpSocket *> all = m_other;
        for (QTcpSocket *socket : all) {
            if (!m_other.contains(socket))
                continue;
            if (cutsNow && (fault == LineFault::Drop || isRegistry(socket)))
                cutAnswer(socket);
            else if (!cutsNow)
                pass(socket);
        }
    }

private:
    void join(QTcpSocket *desk)
    {
        if (m_fault == LineFault::Drop) {
            desk->abort();
            desk->deleteLater();
            return;
        }
        auto *registry = new QTcpSocket(this);
        m_other.insert(desk, registry);
        m_other.insert(registry, desk);
        for (QTcpSocket *socket : {desk, registry}) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { pass(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] { close(socket); });
            connect(socket, &QTcpSocket::errorOccurred, this, [this, socket] { close(socket); });
        }
        connect(registry, &QTcpSocket::connected, this, [this, desk] { pass(desk); });
        registry->setProperty("registry", true);
        registry->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
    }

    void pass(QTcpSocket *from)
    {
        QTcpSocket *to = m_other.value(from);
        if (!to || m_fault == LineFault::Stall || to->state() != QTcpSocket::ConnectedState)
            return;
        if (m_fault == LineFault::CutAnswer && isRegistry(from))
            return;
        const QByteArray bytes = from->readAll();
        if (bytes.isEmpty())
            return;
        to->write(bytes);
    }

    /// What one end said before it left still reaches the other.
    void close(QTcpSocket *socket)
    {
        pass(socket);
        QTcpSocket *other = m_other.take(socket);
        m_other.remove(other);
        socket->deleteLater();
        if (!other)
            return;
        other->disconnectFromHost();
        other->deleteLater();
    }

    static bool isRegistry(const QTcpSocket *socket)
    {
        return socket->property("registry").toBool();
    }

    /// Ends the pair; the desk gets the first half of what the registry said meanwhile.
    void cutAnswer(QTcpSocket *socket)
    {
        QTcpSocket *desk = m_other.value(socket);
        if (isRegistry(socket) && desk && socket->bytesAvailable() > 0) {
            const QByteArray held = socket->readAll();
            desk->write(held.first(held.size() / 2));
            desk->flush();
        }
        cut(socket);
    }

    void cut(QTcpSocket *socket)
    {
        QTcpSocket *other = m_other.take(socket);
        m_other.remove(other);
        for (QTcpSocket *end : {socket, other}) {
            if (!end)
                continue;
            end->disconnect(this);
            end->abort();
            end->deleteLater();
        }
    }

    quint16 m_target;
    QTcpServer *m_server = nullptr;
    QHash<QTcpSocket *, QTcpSocket *> m_other; ///< each end of a joined pair to its other end
    LineFault m_fault = LineFault::None;
};

FaultProxy::FaultProxy(quint16 target)
    : m_line(std::make_unique<Line>(target))
{
    m_line->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_line.get(), [this] { m_port = m_line->listen(); }, Qt::BlockingQueuedConnection);
    if (m_port == 0)
        qFatal("no port to listen on");
}

FaultProxy::~FaultProxy()
{
    QMetaObject::invokeMethod(
        m_line.get(), [this] { m_line.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void FaultProxy::setFault(LineFault fault)
{
    QMetaObject::invokeMethod(
        m_line.get(), [this, fault] { m_line->setFault(fault); }, Qt::BlockingQueuedConnection);
}

} // namespace ruqsat::test
