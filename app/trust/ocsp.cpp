#include "trust/evidence.h"
#include "trust/http_exchange.h"
#include "trust/ocsp_answer.h"

namespace ruqsat::trust {

namespace {

RevocationAnswer unmade()
{
    return RevocationAnswer::unknown(FailureCode::RevocationMalformed,
                                     QStringLiteral("request: ") + takeOpensslError());
}

} // namespace

OcspClient::OcspClient(OcspSettings settings)
    : m_settings(std::move(settings))
{
}

RevocationAnswer OcspClient::check(const Certificate &certificate, const Certificate &issuer,
                                   const QDateTime &at)
{
    // A configured responder is that of the people's certificates; an authority says itself where
    // to ask for it.
    const QString url = !m_settings.url.isEmpty() && !certificate.isAuthority()
                            ? m_settings.url
                            : certificate.ocspUrl();
    if (url.isEmpty())
        return RevocationAnswer::unknown(FailureCode::RevocationUnavailable,
                                         QStringLiteral("no OCSP address"));

    const OcspIdPtr id(OCSP_cert_to_id(EVP_sha1(), native(certificate), native(issuer)));
    const OcspRequestPtr request(OCSP_REQUEST_new());
    if (!id || !OCSP_request_add0_id(request.get(), OCSP_CERTID_dup(id.get())) ||
        OCSP_request_add1_nonce(request.get(), nullptr, 16) != 1)
        return unmade();
    HttpRequest http;
    http.url = url;
    http.contentType = QByteArrayLiteral("application/ocsp-request");
    http.expectedContentType = QByteArrayLiteral("application/ocsp-response");
    http.body = toDer(request.get(), i2d_OCSP_REQUEST);
    http.timeoutSeconds = m_settings.timeoutSeconds;
    http.maximumAnswer = maximumOcspSize;
    const Result<QByteArray> received = exchange(http);
    if (!received)
        return RevocationAnswer::unknown(received.failure().code, received.failure().detail);

    return readOcspAnswer(*received, {certificate, issuer, at, m_settings, request.get()});
}

} // namespace ruqsat::trust
