#include "trust/algorithm.h"
#include "trust/openssl_types.h"
#include "trust/timestamp.h"

#include <openssl/err.h>
#include <openssl/ts.h>

namespace ruqsat::trust {

namespace {

using TokenPtr = std::unique_ptr<PKCS7, Freer<PKCS7_free>>;
using InfoPtr = std::unique_ptr<TS_TST_INFO, Freer<TS_TST_INFO_free>>;
using JudgePtr = std::unique_ptr<TS_VERIFY_CTX, Freer<TS_VERIFY_CTX_free>>;

constexpr qsizetype maximumTokenSize = 256 * 1024;

TimestampReport wrong(const QString &detail)
{
    ERR_clear_error();
    TimestampReport report;
    report.code = FailureCode::TimestampWrong;
    report.detail = detail;
    return report;
}

Certificate signerOf(PKCS7 *token)
{
    // The certificates belong to the token, the list of signers to us.
    STACK_OF(X509) *signers = PKCS7_get0_signers(token, nullptr, 0);
    const Certificate certificate = signers && sk_X509_num(signers) == 1
                                        ? certificateOf(sk_X509_value(signers, 0))
                                        : Certificate();
    sk_X509_free(signers);
    return certificate;
}

QList<Certificate> certificatesOf(PKCS7 *token)
{
    QList<Certificate> found;
    const STACK_OF(X509) *stack = token->d.sign->cert;
    for (int i = 0; stack && i < sk_X509_num(stack); ++i) {
        const Certificate certificate = certificateOf(sk_X509_value(stack, i));
        if (!certificate.isNull())
            found.append(certificate);
    }
    return found;
}

bool isOver(TS_TST_INFO *info, QByteArrayView bytes)
{
    TS_MSG_IMPRINT *imprint = TS_TST_INFO_get_msg_imprint(info);
    const ASN1_OBJECT *digest = nullptr;
    X509_ALGOR_get0(&digest, nullptr, nullptr, TS_MSG_IMPRINT_get_algo(imprint));
    const ASN1_OCTET_STRING *value = TS_MSG_IMPRINT_get_msg(imprint);
    const Result<QByteArray> own = digestByOid(oidText(digest).toLatin1(), bytes);
    return own && *own == toByteArray(ASN1_STRING_get0_data(value), ASN1_STRING_length(value));
}

// The signature over the token and its signing-certificate attribute (RFC 3161 §2.4.2), which may
// name the whole chain. Whether the chain is to be believed is judged apart, with its own codes.
bool isSigned(PKCS7 *token, const QList<Certificate> &chain, const QDateTime &time)
{
    X509StorePtr store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), native(chain.last()));
    X509_VERIFY_PARAM *parameters = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_time(parameters, time.toSecsSinceEpoch());
    const JudgePtr judge(TS_VERIFY_CTX_new());
    TS_VERIFY_CTX_set_flags(judge.get(), TS_VFY_VERSION | TS_VFY_SIGNATURE);
    TS_VERIFY_CTX_set_store(judge.get(), store.release());
    TS_VERIFY_CTX_set_certs(judge.get(), nativeStack(chain).release());
    return TS_RESP_verify_token(judge.get(), token) == 1;
}

} // namespace

TimestampReport checkTimestamp(const QByteArray &bytes, QByteArrayView stamped,
                               const TrustAnchors &anchors, RevocationSource *revocation,
                               const QList<Certificate> &extraCertificates)
{
    if (bytes.size() > maximumTokenSize)
        return wrong(QStringLiteral("too large"));
    const unsigned char *position = bytesOf(bytes);
    const TokenPtr token(d2i_PKCS7(nullptr, &position, bytes.size()));
    if (!token || position != bytesOf(bytes) + bytes.size() || !PKCS7_type_is_signed(token.get()) ||
        !token->d.sign)
        return wrong(QStringLiteral("no token"));
    const InfoPtr info(PKCS7_to_TS_TST_INFO(token.get()));
    if (!info)
        return wrong(QStringLiteral("no time-stamp inside"));
    const QDateTime time = timeOf(TS_TST_INFO_get_time(info.get()));
    const Certificate authority = signerOf(token.get());
    if (!time.isValid() || authority.isNull())
        return wrong(QStringLiteral("no time, or no certificate of one authority"));
    if (!isOver(info.get(), stamped))
        return wrong(QStringLiteral("over other bytes"));
    TimestampReport report;
    report.time = time;
    report.authority = authority.subjectName();
    report.certificate = checkCertificate(authority, anchors, revocation, time,
                                          certificatesOf(token.get()) + extraCertificates,
                                          CertificateUse::Timestamping);
    if (!isSigned(token.get(), report.certificate.chain, time))
        return wrong(QStringLiteral("signature: ") + takeOpensslError());
    report.verdict = report.certificate.verdict;
    report.code = report.certificate.code;
    report.detail = report.certificate.detail;
    return report;
}

} // namespace ruqsat::trust
