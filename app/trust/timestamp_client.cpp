#include "trust/http_exchange.h"
#include "trust/openssl_types.h"
#include "trust/timestamp.h"

#include <openssl/rand.h>
#include <openssl/ts.h>

#include <QCryptographicHash>

namespace ruqsat::trust {

namespace {

using StampRequestPtr = std::unique_ptr<TS_REQ, Freer<TS_REQ_free>>;
using StampResponsePtr = std::unique_ptr<TS_RESP, Freer<TS_RESP_free>>;
using ImprintPtr = std::unique_ptr<TS_MSG_IMPRINT, Freer<TS_MSG_IMPRINT_free>>;
using AlgorithmPtr = std::unique_ptr<X509_ALGOR, Freer<X509_ALGOR_free>>;
using NumberPtr = std::unique_ptr<ASN1_INTEGER, Freer<ASN1_INTEGER_free>>;

constexpr qsizetype maximumAnswer = 256 * 1024;

StampRequestPtr makeRequest(QByteArray hash)
{
    std::uint64_t random = 0;
    StampRequestPtr request(TS_REQ_new());
    const ImprintPtr imprint(TS_MSG_IMPRINT_new());
    const AlgorithmPtr algorithm(X509_ALGOR_new());
    const NumberPtr nonce(ASN1_INTEGER_new());
    const bool made =
        RAND_bytes(reinterpret_cast<unsigned char *>(&random), sizeof random) == 1 &&
        X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr) == 1 &&
        TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) == 1 &&
        TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char *>(hash.data()),
                               static_cast<int>(hash.size())) == 1 &&
        ASN1_INTEGER_set_uint64(nonce.get(), random >> 1) == 1 &&
        TS_REQ_set_version(request.get(), 1) == 1 &&
        TS_REQ_set_msg_imprint(request.get(), imprint.get()) == 1 &&
        TS_REQ_set_nonce(request.get(), nonce.get()) == 1 &&
        // The authority's certificate must come along: years later nobody could find it.
        TS_REQ_set_cert_req(request.get(), 1) == 1;
    return made ? std::move(request) : StampRequestPtr();
}

// The imprint and nonce are ours; signature and chain are judged by checkTimestamp().
bool answers(TS_TST_INFO *info, TS_REQ *request)
{
    const QByteArray asked = toDer(TS_REQ_get_msg_imprint(request), i2d_TS_MSG_IMPRINT);
    const QByteArray given = toDer(TS_TST_INFO_get_msg_imprint(info), i2d_TS_MSG_IMPRINT);
    const ASN1_INTEGER *nonce = TS_TST_INFO_get_nonce(info);
    return asked == given && nonce && ASN1_INTEGER_cmp(nonce, TS_REQ_get_nonce(request)) == 0;
}

} // namespace

TimestampClient::TimestampClient(QString url, int timeoutSeconds)
    : m_url(std::move(url))
    , m_timeoutSeconds(timeoutSeconds)
{
}

Result<QByteArray> TimestampClient::stamp(QByteArrayView bytes)
{
    const StampRequestPtr request =
        makeRequest(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    if (!request)
        return Failure(FailureCode::InternalError, takeOpensslError());
    HttpRequest http;
    http.url = m_url;
    http.contentType = QByteArrayLiteral("application/timestamp-query");
    http.expectedContentType = QByteArrayLiteral("application/timestamp-reply");
    http.body = toDer(request.get(), i2d_TS_REQ);
    http.timeoutSeconds = m_timeoutSeconds;
    http.maximumAnswer = maximumAnswer;
    const Result<QByteArray> received = exchange(http);
    if (!received)
        return Failure(FailureCode::TimestampUnavailable, received.failure().detail);
    const unsigned char *position = bytesOf(*received);
    const StampResponsePtr response(d2i_TS_RESP(nullptr, &position, received->size()));
    if (!response)
        return Failure(FailureCode::TimestampUnavailable,
                       QStringLiteral("not an answer: ") + takeOpensslError());
    const ASN1_INTEGER *status =
        TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(response.get()));
    // 0 granted, 1 granted with modifications (RFC 3161 §2.4.2).
    const std::int64_t granted = ASN1_INTEGER_get(status);
    if (granted != 0 && granted != 1)
        return Failure(FailureCode::TimestampUnavailable, QStringLiteral("status %1").arg(granted));
    PKCS7 *token = TS_RESP_get_token(response.get());
    TS_TST_INFO *info = TS_RESP_get_tst_info(response.get());
    if (!token || !info || !answers(info, request.get()))
        return Failure(FailureCode::TimestampWrong, QStringLiteral("answer to another request"));
    return toDer(token, i2d_PKCS7);
}

} // namespace ruqsat::trust
