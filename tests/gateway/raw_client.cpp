#include "gateway/raw_client.h"

#include <QElapsedTimer>

namespace ruqsat::test {

RawClient::RawClient(quint16 port, const std::optional<QSslConfiguration> &tls)
{
    const QString host = QStringLiteral("127.0.0.1");
    if (tls) {
        m_socket.setSslConfiguration(*tls);
        m_socket.connectToHostEncrypted(host, port);
        m_connected = m_socket.waitForEncrypted(10'000);
    } else {
        m_socket.connectToHost(host, port);
        m_connected = m_socket.waitForConnected(10'000);
    }
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(10'000))
        ;
}

QByteArray RawClient::response(int timeout)
{
    QElapsedTimer timer;
    timer.start();
    QByteArray bytes;
    while (timer.elapsed() < timeout) {
        bytes += m_socket.readAll();
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end >= 0) {
            const qsizetype at = bytes.left(end).indexOf("Content-Length: ");
            const qsizetype length =
                at < 0 ? 0 : bytes.mid(at + 16, bytes.indexOf('\r', at) - at - 16).toLongLong();
            if (bytes.size() >= end + 4 + length)
                return bytes;
        }
        if (!m_socket.waitForReadyRead(static_cast<int>(timeout - timer.elapsed())) &&
            m_socket.bytesAvailable() == 0)
            break;
    }
    return bytes + m_socket.readAll();
}

bool RawClient::isClosed(int timeout)
{
    QElapsedTimer timer;
    timer.start();
    while (m_socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < timeout) {
        m_socket.waitForReadyRead(static_cast<int>(timeout - timer.elapsed()));
        m_socket.readAll();
    }
    return m_socket.state() != QAbstractSocket::ConnectedState;
}

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

int statusOf(const QByteArray &response)
{
    return response.startsWith("HTTP/1.1 ") ? response.mid(9, 3).toInt() : 0;
}

QByteArray bodyOf(const QByteArray &response)
{
    const qsizetype end = response.indexOf("\r\n\r\n");
    return end < 0 ? QByteArray() : response.mid(end + 4);
}

QByteArray exchange(quint16 port, const QByteArray &request,
                    const std::optional<QSslConfiguration> &tls)
{
    RawClient client(port, tls);
    if (!client.connected())
        return {};
    client.send(request);
    return client.response();
}

} // namespace ruqsat::test
