#pragma once

#include "registry/support/registry_world.h"

#include <openssl/ssl.h>

namespace ruqsat::test {

/// One connection over mutual TLS 1.3 that stays open, with what a desk sends along: OpenSSL on a
/// blocking socket, so that a bench measures the registry and not its own client.
class KeptConnection final
{
public:
    KeptConnection(const RegistryWorld &world, const QString &device, QByteArray token);
    ~KeptConnection();
    KeptConnection(const KeptConnection &) = delete;
    KeptConnection &operator=(const KeptConnection &) = delete;

    /// The whole answer; ends the program where it is not 200.
    QByteArrayView get(const QByteArray &path);

private:
    void connectTo(quint16 port);
    [[noreturn]] static void fail(const char *what);

    QByteArray m_token;
    QByteArray m_answer;
    int m_socket = -1;
    SSL_CTX *m_context;
    SSL *m_tls = nullptr;
};

} // namespace ruqsat::test
