#include "trust/http_exchange.h"
#include "trust/openssl_types.h"
#include "trust/revocation.h"

namespace ruqsat::trust {

namespace {

RevocationAnswer malformed(const char *what)
{
    return RevocationAnswer::unknown(FailureCode::RevocationMalformed, QLatin1String(what) +
                                                                           QLatin1String(": ") +
                                                                           takeOpensslError());
}

// Only the issuer itself, or a responder that this issuer certified for OCSP, may answer for it:
// the store knows nobody else.
bool isSignedForIssuer(OCSP_BASICRESP *basic, const Certificate &issuer)
{
    const X509StorePtr store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), native(issuer));
    X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN);
    const X509StackPtr others = nativeStack({issuer});
    return OCSP_basic_verify(basic, others.get(), store.get(), 0) == 1;
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
        return malformed("request");
    HttpRequest http;
    http.url = url;
    http.contentType = QByteArrayLiteral("application/ocsp-request");
    http.expectedContentType = QByteArrayLiteral("application/ocsp-response");
    http.body = toDer(request.get(), i2d_OCSP_REQUEST);
    http.timeoutSeconds = m_settings.timeoutSeconds;
    http.maximumAnswer = 256 * 1024;
    const Result<QByteArray> received = exchange(http);
    if (!received)
        return RevocationAnswer::unknown(received.failure().code, received.failure().detail);

    const unsigned char *position = bytesOf(*received);
    const OcspResponsePtr response(d2i_OCSP_RESPONSE(nullptr, &position, received->size()));
    if (!response)
        return malformed("response");
    if (const int status = OCSP_response_status(response.get());
        status != OCSP_RESPONSE_STATUS_SUCCESSFUL)
        return RevocationAnswer::unknown(FailureCode::RevocationUnavailable,
                                         QStringLiteral("OCSP status %1").arg(status));
    const OcspBasicPtr basic(OCSP_response_get1_basic(response.get()));
    if (!basic)
        return malformed("basic response");
    if (!isSignedForIssuer(basic.get(), issuer))
        return malformed("signature");
    // -1: the responder keeps no nonces, which RFC 6960 allows; 0: another one than ours.
    if (OCSP_check_nonce(request.get(), basic.get()) == 0)
        return malformed("nonce");

    int status = V_OCSP_CERTSTATUS_UNKNOWN;
    int reason = 0;
    ASN1_GENERALIZEDTIME *revoked = nullptr;
    ASN1_GENERALIZEDTIME *thisUpdate = nullptr;
    ASN1_GENERALIZEDTIME *nextUpdate = nullptr;
    if (OCSP_resp_find_status(basic.get(), id.get(), &status, &reason, &revoked, &thisUpdate,
                              &nextUpdate) != 1)
        return malformed("other certificate");
    RevocationAnswer answer;
    answer.source = QStringLiteral("ocsp");
    answer.thisUpdate = timeOf(thisUpdate);
    answer.nextUpdate = timeOf(nextUpdate);
    answer.evidence = *received;
    const QDateTime latest =
        qMax(at, QDateTime::currentDateTimeUtc()).addSecs(m_settings.clockToleranceSeconds);
    const QDateTime until = answer.nextUpdate.isValid()
                                ? answer.nextUpdate.addSecs(m_settings.clockToleranceSeconds)
                                : answer.thisUpdate.addSecs(m_settings.maxAgeSeconds);
    if (!answer.thisUpdate.isValid() || answer.thisUpdate > latest || until < at)
        return RevocationAnswer::unknown(FailureCode::RevocationStale,
                                         QStringLiteral("OCSP answer of another time"));
    if (status == V_OCSP_CERTSTATUS_GOOD) {
        answer.state = RevocationState::Good;
    } else if (status == V_OCSP_CERTSTATUS_REVOKED) {
        answer.state = RevocationState::Revoked;
        answer.revokedAt = timeOf(revoked);
    } else {
        answer.code = FailureCode::RevocationUnavailable;
        answer.detail = QStringLiteral("the responder does not know the certificate");
    }
    return answer;
}

} // namespace ruqsat::trust
