#include "trust/http_exchange.h"

#include "trust/openssl_types.h"

#include <openssl/http.h>
#include <openssl/ssl.h>

#include <signal.h>

namespace ruqsat::trust {

namespace {

/// OpenSSL writes to its socket by write(): a peer that closed early would end the whole program.
class SigpipeBlocker final
{
public:
    SigpipeBlocker()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~SigpipeBlocker()
    {
        const timespec now{};
        while (!sigismember(&m_before, SIGPIPE) && sigtimedwait(&m_pipe, nullptr, &now) > 0) {
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    SigpipeBlocker(const SigpipeBlocker &) = delete;
    SigpipeBlocker &operator=(const SigpipeBlocker &) = delete;

private:
    sigset_t m_pipe{};
    sigset_t m_before{};
};

using TlsContextPtr = std::unique_ptr<SSL_CTX, Freer<SSL_CTX_free>>;

struct Tls
{
    TlsContextPtr context;
    const char *host = nullptr;
};

// Lists and answers are signed themselves, so the server needs no trust; TLS is only how it speaks.
BIO *addTls(BIO *connection, void *data, int connecting, int encrypted)
{
    const auto *tls = static_cast<const Tls *>(data);
    if (!connecting || !encrypted)
        return connection;
    BIO *layer = BIO_new_ssl(tls->context.get(), 1);
    SSL *session = nullptr;
    if (!layer)
        return nullptr;
    BIO_ctrl(layer, BIO_C_GET_SSL, 0, &session);
    SSL_ctrl(session, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
             const_cast<char *>(tls->host));
    return BIO_push(layer, connection);
}

struct UrlParts
{
    char *host = nullptr;
    char *port = nullptr;
    char *path = nullptr;
    ~UrlParts()
    {
        OPENSSL_free(host);
        OPENSSL_free(port);
        OPENSSL_free(path);
    }
};

} // namespace

Result<QByteArray> exchange(const HttpRequest &request)
{
    UrlParts url;
    int encrypted = 0;
    if (OSSL_HTTP_parse_url(request.url.toUtf8().constData(), &encrypted, nullptr, &url.host,
                            &url.port, nullptr, &url.path, nullptr, nullptr) != 1)
        return Failure(FailureCode::RevocationUnavailable,
                       QStringLiteral("URL: ") + takeOpensslError());
    Tls tls{TlsContextPtr(encrypted ? SSL_CTX_new(TLS_client_method()) : nullptr), url.host};
    const SigpipeBlocker blocker;
    const bool post = !request.contentType.isEmpty();
    const BioPtr body = post ? memoryBio(request.body) : BioPtr();
    const BioPtr answer(OSSL_HTTP_transfer(
        nullptr, url.host, url.port, url.path, encrypted, nullptr, nullptr, nullptr, nullptr,
        encrypted ? addTls : nullptr, &tls, 0, nullptr,
        post ? request.contentType.constData() : nullptr, body.get(),
        request.expectedContentType.isEmpty() ? nullptr : request.expectedContentType.constData(),
        0, static_cast<std::size_t>(request.maximumAnswer), request.timeoutSeconds, 0));
    if (!answer)
        return Failure(FailureCode::RevocationUnavailable, takeOpensslError());
    QByteArray received;
    char chunk[16 * 1024];
    for (int size = BIO_read(answer.get(), chunk, sizeof chunk); size > 0;
         size = BIO_read(answer.get(), chunk, sizeof chunk)) {
        received.append(chunk, size);
        if (received.size() > request.maximumAnswer)
            return Failure(FailureCode::RevocationUnavailable, QStringLiteral("answer too large"));
    }
    takeOpensslError();
    return received;
}

} // namespace ruqsat::trust
