#include "bench/kept_connection.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ruqsat::test {

KeptConnection::KeptConnection(const RegistryWorld &world, const QString &device, QByteArray token)
    : m_token(std::move(token))
    , m_context(SSL_CTX_new(TLS_client_method()))
{
    const QByteArray folder = world.pki().toUtf8() + "/tls/";
    const QByteArray base = folder + device.toUtf8();
    SSL_CTX_set_min_proto_version(m_context, TLS1_3_VERSION);
    SSL_CTX_set_verify(m_context, SSL_VERIFY_PEER, nullptr);
    if (SSL_CTX_load_verify_locations(m_context, (folder + "tls-ca.pem").constData(), nullptr) !=
            1 ||
        SSL_CTX_use_certificate_chain_file(m_context, (base + ".pem").constData()) != 1 ||
        SSL_CTX_use_PrivateKey_file(m_context, (base + ".key").constData(), SSL_FILETYPE_PEM) != 1)
        fail("certificates");
    connectTo(world.port());
}

KeptConnection::~KeptConnection()
{
    SSL_free(m_tls);
    SSL_CTX_free(m_context);
    close(m_socket);
}

void KeptConnection::connectTo(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    m_socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        fail("connect");
    m_tls = SSL_new(m_context);
    X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(m_tls), "127.0.0.1");
    SSL_set_fd(m_tls, m_socket);
    if (SSL_connect(m_tls) != 1)
        fail("handshake");
}

QByteArrayView KeptConnection::get(const QByteArray &path)
{
    const QByteArray request = "GET " + path +
                               " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + m_token +
                               "\r\nConnection: Keep-Alive\r\nAccept-Encoding: gzip, deflate\r\n"
                               "Accept-Language: en,*\r\nUser-Agent: Mozilla/5.0\r\n\r\n";
    if (SSL_write(m_tls, request.constData(), static_cast<int>(request.size())) <= 0)
        fail("write");
    constexpr QByteArrayView length = "\r\nContent-Length: ";
    constexpr int step = 64 * 1024;
    m_answer.resize(0);
    qsizetype whole = -1;
    while (whole < 0 || m_answer.size() < whole) {
        const qsizetype before = m_answer.size();
        m_answer.resize(before + step);
        const int count = SSL_read(m_tls, m_answer.data() + before, step);
        if (count <= 0)
            fail("read");
        m_answer.resize(before + count);
        const qsizetype end = whole < 0 ? m_answer.indexOf("\r\n\r\n") : -1;
        if (end < 0)
            continue;
        const qsizetype at = m_answer.indexOf(length) + length.size();
        whole = end + 4 + m_answer.mid(at, m_answer.indexOf('\r', at) - at).toLongLong();
    }
    if (!m_answer.startsWith("HTTP/1.1 200 "))
        qFatal("%s: %s", path.constData(), m_answer.constData());
    return m_answer;
}

void KeptConnection::fail(const char *what)
{
    qFatal("kept connection: %s", what);
}

} // namespace ruqsat::test
