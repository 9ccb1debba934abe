#include "sandbox/authority_keys.h"

#include <openssl/ocsp.h>

namespace ruqsat::sandbox {
namespace {

using RequestHandle = std::unique_ptr<OCSP_REQUEST, OpensslFree<OCSP_REQUEST_free>>;
using ResponseHandle = std::unique_ptr<OCSP_RESPONSE, OpensslFree<OCSP_RESPONSE_free>>;
using BasicHandle = std::unique_ptr<OCSP_BASICRESP, OpensslFree<OCSP_BASICRESP_free>>;
using IdHandle = std::unique_ptr<OCSP_CERTID, OpensslFree<OCSP_CERTID_free>>;
using TimeHandle = std::unique_ptr<ASN1_TIME, OpensslFree<ASN1_TIME_free>>;
using GeneralizedHandle =
    std::unique_ptr<ASN1_GENERALIZEDTIME, OpensslFree<ASN1_GENERALIZEDTIME_free>>;
using NumberHandle = std::unique_ptr<BIGNUM, OpensslFree<BN_free>>;

QByteArray serialText(const ASN1_INTEGER *serial)
{
    const NumberHandle number(ASN1_INTEGER_to_BN(serial, nullptr));
    char *hex = BN_bn2hex(number.get());
    const QByteArray text(hex);
    OPENSSL_free(hex);
    return text;
}

bool isIssuedBy(OCSP_CERTID *id, const AuthorityKeys &authority)
{
    ASN1_OBJECT *digest = nullptr;
    OCSP_id_get0_info(nullptr, &digest, nullptr, nullptr, id);
    const EVP_MD *method = EVP_get_digestbyobj(digest);
    if (!method)
        return false;
    const IdHandle own(OCSP_cert_to_id(method, nullptr, authority.certificate.get()));
    return own && OCSP_id_issuer_cmp(own.get(), id) == 0;
}

int reasonOf(const QByteArray &name)
{
    if (name == "keyCompromise")
        return OCSP_REVOKED_STATUS_KEYCOMPROMISE;
    if (name == "affiliationChanged")
        return OCSP_REVOKED_STATUS_AFFILIATIONCHANGED;
    if (name == "superseded")
        return OCSP_REVOKED_STATUS_SUPERSEDED;
    if (name == "cessationOfOperation")
        return OCSP_REVOKED_STATUS_CESSATIONOFOPERATION;
    return OCSP_REVOKED_STATUS_NOSTATUS;
}

bool addArchiveCutoff(OCSP_SINGLERESP *single, const AuthorityKeys &authority)
{
    const GeneralizedHandle since(
        ASN1_TIME_to_generalizedtime(X509_get0_notBefore(authority.certificate.get()), nullptr));
    return since && OCSP_SINGLERESP_add1_ext_i2d(single, NID_id_pkix_OCSP_archiveCutoff,
                                                 since.get(), 0, 0) == 1;
}

bool addStatus(OCSP_BASICRESP *basic, OCSP_CERTID *id, const AuthorityKeys *authority)
{
    ASN1_INTEGER *serial = nullptr;
    OCSP_id_get0_info(nullptr, nullptr, nullptr, &serial, id);
    const TimeHandle now(X509_gmtime_adj(nullptr, 0));
    const TimeHandle next(X509_gmtime_adj(nullptr, 3600));
    int status = V_OCSP_CERTSTATUS_UNKNOWN;
    int reason = OCSP_REVOKED_STATUS_NOSTATUS;
    TimeHandle revokedAt;
    if (authority) {
        const auto entries = authority->index.entries();
        const auto found = entries.constFind(serialText(serial));
        if (found != entries.constEnd()) {
            status = found->revoked ? V_OCSP_CERTSTATUS_REVOKED : V_OCSP_CERTSTATUS_GOOD;
            reason = reasonOf(found->reason);
            if (found->revoked)
                revokedAt.reset(ASN1_TIME_set(nullptr, found->revokedAt.toSecsSinceEpoch()));
        }
    }
    OCSP_SINGLERESP *single =
        OCSP_basic_add1_status(basic, id, status, reason, revokedAt.get(), now.get(), next.get());
    // The index keeps every certificate of the authority, expired or not.
    return single && (!authority || addArchiveCutoff(single, *authority));
}

} // namespace

QByteArray ocspStatusOnly(int status)
{
    const ResponseHandle response(OCSP_response_create(status, nullptr));
    return derOf(response.get(), i2d_OCSP_RESPONSE);
}

QByteArray answerOcsp(const QByteArray &request, const AuthorityKeys &root,
                      const AuthorityKeys &intermediate)
{
    const BioHandle bio = readBio(request);
    const RequestHandle parsed(d2i_OCSP_REQUEST_bio(bio.get(), nullptr));
    const int count = parsed ? OCSP_request_onereq_count(parsed.get()) : 0;
    if (count < 1 || count > 32)
        return ocspStatusOnly(OCSP_RESPONSE_STATUS_MALFORMEDREQUEST);
    const BasicHandle basic(OCSP_BASICRESP_new());
    const AuthorityKeys *responder = &intermediate;
    for (int i = 0; i < count; ++i) {
        OCSP_CERTID *id = OCSP_onereq_get0_id(OCSP_request_onereq_get0(parsed.get(), i));
        const AuthorityKeys *authority = isIssuedBy(id, intermediate) ? &intermediate
                                         : isIssuedBy(id, root)       ? &root
                                                                      : nullptr;
        if (authority)
            responder = authority;
        if (!addStatus(basic.get(), id, authority))
            return ocspStatusOnly(OCSP_RESPONSE_STATUS_INTERNALERROR);
    }
    OCSP_copy_nonce(basic.get(), parsed.get());
    if (OCSP_basic_sign(basic.get(), responder->responder.get(), responder->responderKey.get(),
                        EVP_sha256(), nullptr, 0) != 1)
        return ocspStatusOnly(OCSP_RESPONSE_STATUS_INTERNALERROR);
    const ResponseHandle response(
        OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get()));
    return derOf(response.get(), i2d_OCSP_RESPONSE);
}

} // namespace ruqsat::sandbox
