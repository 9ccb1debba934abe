#include "trust/http_exchange.h"

#include "trust/openssl_types.h"

#include <openssl/http.h>

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
    int tls = 0;
    if (OSSL_HTTP_parse_url(request.url.toUtf8().constData(), &tls, nullptr, &url.host, &url.port,
                            nullptr, &url.path, nullptr, nullptr) != 1 ||
        tls)
        return Failure(FailureCode::RevocationUnavailable,
                       QStringLiteral("URL: ") + takeOpensslError());
    const SigpipeBlocker blocker;
    const bool post = !request.contentType.isEmpty();
    const BioPtr body = post ? memoryBio(request.body) : BioPtr();
    const BioPtr answer(OSSL_HTTP_transfer(
        nullptr, url.host, url.port, url.path, 0, nullptr, nullptr, nullptr, nullptr, nullptr,
        nullptr, 0, nullptr, post ? request.contentType.constData() : nullptr, body.get(),
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
