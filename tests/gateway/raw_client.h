#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QSslSocket>

#include <optional>

namespace ruqsat::test {

/// A client that says exactly the bytes it is told to, well-formed or not.
class RawClient final
{
public:
    explicit RawClient(quint16 port, const std::optional<QSslConfiguration> &tls = {});
    bool connected() const { return m_connected; }
    void send(const QByteArray &bytes);
    /// Everything up to one whole response (by Content-Length), or what came before the end.
    QByteArray response(int timeout = 15'000);
    /// True when the server ends the connection within `timeout` ms.
    bool isClosed(int timeout = 15'000);
    void abort() { m_socket.abort(); }
    QSslSocket &socket() { return m_socket; }

private:
    QSslSocket m_socket;
    bool m_connected = false;
};

/// A request of `target` without a body; the connection stays open.
QByteArray get(const QByteArray &target);
/// Status of a response, 0 where there is none.
int statusOf(const QByteArray &response);
QByteArray bodyOf(const QByteArray &response);
/// One exchange on a connection of its own.
QByteArray exchange(quint16 port, const QByteArray &request,
                    const std::optional<QSslConfiguration> &tls = {});

} // namespace ruqsat::test
