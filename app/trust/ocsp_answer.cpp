#include "trust/ocsp_answer.h"

#include "trust/evidence.h"

namespace ruqsat::trust {

namespace {

RevocationAnswer malformedAnswer(const char *what)
{
    return RevocationAnswer::unknown(FailureCode::RevocationMalformed, QLatin1String(what) +
                                                                           QLatin1String(": ") +
                                                                           takeOpensslError());
}

// Only the issuer itself, or a responder that this issuer certified for OCSP, may answer for it:
// the store knows nobody else. Judged as of the answer: an old one stays true when its responder's
// certificate has expired.
bool isSignedForIssuer(OCSP_BASICRESP *basic, const Certificate &issuer, const QDateTime &given)
{
    const X509StorePtr store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), native(issuer));
    X509_VERIFY_PARAM *parameters = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_time(parameters, given.toSecsSinceEpoch());
    const X509StackPtr others = nativeStack({issuer});
    return OCSP_basic_verify(basic, others.get(), store.get(), 0) == 1;
}

struct SingleAnswer
{
    int status = V_OCSP_CERTSTATUS_UNKNOWN;
    int reason = OCSP_REVOKED_STATUS_NOSTATUS;
    ASN1_GENERALIZEDTIME *revoked = nullptr;
    ASN1_GENERALIZEDTIME *thisUpdate = nullptr;
    ASN1_GENERALIZEDTIME *nextUpdate = nullptr;
    /// Invalid where the responder does not say since when it keeps what has expired.
    QDateTime archiveCutoff;
};

QDateTime archiveCutoffOf(OCSP_SINGLERESP *response)
{
    auto *time = static_cast<ASN1_GENERALIZEDTIME *>(
        OCSP_SINGLERESP_get1_ext_d2i(response, NID_id_pkix_OCSP_archiveCutoff, nullptr, nullptr));
    const QDateTime cutoff = timeOf(time);
    ASN1_GENERALIZEDTIME_free(time);
    return cutoff;
}

// A responder may name the certificate by any digest, so every one that is in use is looked for.
bool findSingle(OCSP_BASICRESP *basic, const OcspQuestion &question, SingleAnswer &single)
{
    for (const EVP_MD *digest : {EVP_sha1(), EVP_sha256(), EVP_sha384(), EVP_sha512()}) {
        const OcspIdPtr id(
            OCSP_cert_to_id(digest, native(question.certificate), native(question.issuer)));
        OCSP_SINGLERESP *found =
            id ? OCSP_resp_get0(basic, OCSP_resp_find(basic, id.get(), -1)) : nullptr;
        if (!found)
            continue;
        single.status = OCSP_single_get0_status(found, &single.reason, &single.revoked,
                                                &single.thisUpdate, &single.nextUpdate);
        single.archiveCutoff = archiveCutoffOf(found);
        return true;
    }
    takeOpensslError();
    return false;
}

// A "good" gets old; a revocation does not, unless the certificate is only on hold.
bool isOfItsTime(const RevocationAnswer &answer, const SingleAnswer &single,
                 const OcspQuestion &question)
{
    const OcspSettings &settings = question.settings;
    const QDateTime latest =
        qMax(question.at, QDateTime::currentDateTimeUtc()).addSecs(settings.clockToleranceSeconds);
    const QDateTime until = answer.nextUpdate.isValid()
                                ? answer.nextUpdate.addSecs(settings.clockToleranceSeconds)
                                : answer.thisUpdate.addSecs(settings.maxAgeSeconds);
    const bool forGood = single.status == V_OCSP_CERTSTATUS_REVOKED &&
                         single.reason != OCSP_REVOKED_STATUS_CERTIFICATEHOLD;
    return answer.thisUpdate.isValid() && answer.thisUpdate <= latest &&
           (forGood || until >= question.at);
}

// A responder may forget whatever has expired, and then call it good (RFC 6960 §4.4.4), unless it
// says that it keeps it.
bool mayBeForgotten(const RevocationAnswer &answer, const SingleAnswer &single,
                    const Certificate &certificate)
{
    const QDateTime end = certificate.notAfter();
    const bool kept = single.archiveCutoff.isValid() && single.archiveCutoff <= end;
    return answer.thisUpdate > end && !kept;
}

} // namespace

RevocationAnswer readOcspAnswer(const QByteArray &bytes, const OcspQuestion &question)
{
    if (bytes.size() > maximumOcspSize)
        return malformedAnswer("size");
    const unsigned char *position = bytesOf(bytes);
    const OcspResponsePtr response(d2i_OCSP_RESPONSE(nullptr, &position, bytes.size()));
    if (!response)
        return malformedAnswer("response");
    if (const int status = OCSP_response_status(response.get());
        status != OCSP_RESPONSE_STATUS_SUCCESSFUL)
        return RevocationAnswer::unknown(FailureCode::RevocationUnavailable,
                                         QStringLiteral("OCSP status %1").arg(status));
    const OcspBasicPtr basic(OCSP_response_get1_basic(response.get()));
    if (!basic)
        return malformedAnswer("basic response");
    SingleAnswer single;
    if (!findSingle(basic.get(), question, single))
        return question.request ? malformedAnswer("other certificate")
                                : RevocationAnswer::unknown(FailureCode::RevocationUnavailable,
                                                            QStringLiteral("other certificate"));
    RevocationAnswer answer;
    answer.source = QStringLiteral("ocsp");
    answer.thisUpdate = timeOf(single.thisUpdate);
    answer.nextUpdate = timeOf(single.nextUpdate);
    answer.evidence = bytes;
    if (!isSignedForIssuer(basic.get(), question.issuer, answer.thisUpdate))
        return malformedAnswer("signature");
    // -1: the responder keeps no nonces, which RFC 6960 allows; 0: another one than ours.
    if (question.request && OCSP_check_nonce(question.request, basic.get()) == 0)
        return malformedAnswer("nonce");
    if (!isOfItsTime(answer, single, question))
        return RevocationAnswer::unknown(FailureCode::RevocationStale,
                                         QStringLiteral("OCSP answer of another time"));
    if (single.status == V_OCSP_CERTSTATUS_GOOD) {
        if (mayBeForgotten(answer, single, question.certificate))
            return RevocationAnswer::unknown(
                FailureCode::RevocationStale,
                QStringLiteral("OCSP answer is younger than the certificate"));
        answer.state = RevocationState::Good;
    } else if (single.status == V_OCSP_CERTSTATUS_REVOKED) {
        answer.state = RevocationState::Revoked;
        answer.revokedAt = timeOf(single.revoked);
        if (single.reason != OCSP_REVOKED_STATUS_NOSTATUS)
            answer.reason = single.reason;
    } else {
        answer.code = FailureCode::RevocationUnavailable;
        answer.detail = QStringLiteral("the responder does not know the certificate");
    }
    return answer;
}

} // namespace ruqsat::trust
