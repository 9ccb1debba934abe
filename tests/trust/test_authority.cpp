#include "trust/test_authority.h"

#include "trust/evidence.h"
#include "trust/test_pki.h"

#include <QCryptographicHash>

#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/ts.h>

namespace ruqsat::test {

namespace {

template <auto Free>
struct Freer
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
template <typename T, auto Free>
using Handle = std::unique_ptr<T, Freer<Free>>;
using X509Handle = Handle<X509, X509_free>;
using KeyHandle = Handle<EVP_PKEY, EVP_PKEY_free>;
using BioHandle = Handle<BIO, BIO_free_all>;

BioHandle bioOf(const QByteArray &bytes)
{
    return BioHandle(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

X509Handle parsed(const QByteArray &der)
{
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    return X509Handle(d2i_X509(nullptr, &position, der.size()));
}

KeyHandle keyOf(const QString &name)
{
    const QByteArray pem = readFile(pkiFile(name + QStringLiteral(".key")));
    const BioHandle bio = bioOf(pem);
    return KeyHandle(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
}

template <typename T, typename F>
QByteArray derOf(T *object, F i2d)
{
    unsigned char *buffer = nullptr;
    const int size = i2d(object, &buffer);
    const QByteArray der(reinterpret_cast<char *>(buffer), qMax(size, 0));
    OPENSSL_free(buffer);
    return der;
}

QDateTime timeOr(const QDateTime &clock)
{
    return clock.isValid() ? clock : QDateTime::currentDateTimeUtc();
}

int tellTime(TS_RESP_CTX *, void *data, long *seconds, long *microseconds)
{
    *seconds = static_cast<QDateTime *>(data)->toSecsSinceEpoch();
    *microseconds = 0;
    return 1;
}

QByteArray request(QByteArray hash)
{
    const Handle<TS_REQ, TS_REQ_free> made(TS_REQ_new());
    const Handle<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free> imprint(TS_MSG_IMPRINT_new());
    const Handle<X509_ALGOR, X509_ALGOR_free> algorithm(X509_ALGOR_new());
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get());
    TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char *>(hash.data()),
                           static_cast<int>(hash.size()));
    TS_REQ_set_version(made.get(), 1);
    TS_REQ_set_msg_imprint(made.get(), imprint.get());
    TS_REQ_set_cert_req(made.get(), 1);
    return derOf(made.get(), i2d_TS_REQ);
}

} // namespace

Result<QByteArray> TestAuthority::stamp(QByteArrayView bytes)
{
    if (down)
        return FailureCode::TimestampUnavailable;
    const Handle<TS_RESP_CTX, TS_RESP_CTX_free> context(TS_RESP_CTX_new());
    const Handle<ASN1_OBJECT, ASN1_OBJECT_free> policy(OBJ_txt2obj("1.2.398.3.3.2.6.2", 1));
    const X509Handle signer = parsed(certificate(stampedBy + QStringLiteral(".pem")).der());
    const KeyHandle key = keyOf(stampedBy);
    QDateTime time = timeOr(clock);
    if (TS_RESP_CTX_set_signer_cert(context.get(), signer.get()) != 1)
        return Failure(FailureCode::InternalError, QStringLiteral("not a key that may stamp"));
    TS_RESP_CTX_set_signer_key(context.get(), key.get());
    TS_RESP_CTX_set_signer_digest(context.get(), EVP_sha256());
    TS_RESP_CTX_set_ess_cert_id_digest(context.get(), EVP_sha256());
    TS_RESP_CTX_set_def_policy(context.get(), policy.get());
    TS_RESP_CTX_add_md(context.get(), EVP_sha256());
    TS_RESP_CTX_set_time_cb(context.get(), tellTime, &time);
    const QByteArray query = request(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    const BioHandle asked = bioOf(query);
    const Handle<TS_RESP, TS_RESP_free> response(
        TS_RESP_create_response(context.get(), asked.get()));
    PKCS7 *token = response ? TS_RESP_get_token(response.get()) : nullptr;
    if (!token)
        return FailureCode::TimestampUnavailable;
    return derOf(token, i2d_PKCS7);
}

QByteArray TestAuthority::ocspResponse(const trust::Certificate &subject,
                                       const trust::Certificate &issuer) const
{
    const bool byRoot = issuer.isSelfIssued();
    const QString responder = byRoot ? QStringLiteral("root") : QStringLiteral("ocsp");
    const X509Handle own = parsed(subject.der());
    const X509Handle above = parsed(issuer.der());
    const X509Handle signer = parsed(certificate(responder + QStringLiteral(".pem")).der());
    const KeyHandle key = keyOf(responder);
    using Time = Handle<ASN1_TIME, ASN1_TIME_free>;
    const qint64 now = timeOr(clock).toSecsSinceEpoch();
    const Time thisUpdate(ASN1_TIME_set(nullptr, now));
    const Time nextUpdate(ASN1_TIME_set(nullptr, now + 3600));
    const QDateTime since = revoked.value(subject.serial());
    const Time revokedAt(since.isValid() ? ASN1_TIME_set(nullptr, since.toSecsSinceEpoch())
                                         : nullptr);
    const Handle<OCSP_BASICRESP, OCSP_BASICRESP_free> basic(OCSP_BASICRESP_new());
    const Handle<OCSP_CERTID, OCSP_CERTID_free> id(
        OCSP_cert_to_id(EVP_sha1(), own.get(), above.get()));
    OCSP_SINGLERESP *single = OCSP_basic_add1_status(
        basic.get(), id.get(), revokedAt ? V_OCSP_CERTSTATUS_REVOKED : V_OCSP_CERTSTATUS_GOOD,
        reason, revokedAt.get(), thisUpdate.get(), nextUpdate.get());
    const Handle<ASN1_GENERALIZEDTIME, ASN1_GENERALIZEDTIME_free> cutoff(
        archiveCutoff.isValid()
            ? ASN1_GENERALIZEDTIME_set(nullptr, archiveCutoff.toSecsSinceEpoch())
            : nullptr);
    if (cutoff)
        OCSP_SINGLERESP_add1_ext_i2d(single, NID_id_pkix_OCSP_archiveCutoff, cutoff.get(), 0, 0);
    OCSP_basic_sign(basic.get(), signer.get(), key.get(), EVP_sha256(), nullptr, 0);
    const Handle<OCSP_RESPONSE, OCSP_RESPONSE_free> response(
        OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get()));
    return derOf(response.get(), i2d_OCSP_RESPONSE);
}

trust::RevocationAnswer TestAuthority::check(const trust::Certificate &subject,
                                             const trust::Certificate &issuer, const QDateTime &at)
{
    ++questions;
    if (down)
        return trust::RevocationAnswer::unknown(FailureCode::RevocationUnavailable);
    trust::Evidence evidence;
    evidence.ocspResponses.append(ocspResponse(subject, issuer));
    trust::RevocationAnswer answer =
        trust::EvidenceSource(evidence, nullptr).check(subject, issuer, at);
    answer.embedded = false;
    return answer;
}

} // namespace ruqsat::test
