#include "sandbox/authority_keys.h"

#include <openssl/x509v3.h>

namespace ruqsat::sandbox {
namespace {

using CrlHandle = std::unique_ptr<X509_CRL, OpensslFree<X509_CRL_free>>;
using RevokedHandle = std::unique_ptr<X509_REVOKED, OpensslFree<X509_REVOKED_free>>;
using CrlTimeHandle = std::unique_ptr<ASN1_TIME, OpensslFree<ASN1_TIME_free>>;
using IntegerHandle = std::unique_ptr<ASN1_INTEGER, OpensslFree<ASN1_INTEGER_free>>;
using BigHandle = std::unique_ptr<BIGNUM, OpensslFree<BN_free>>;

void addRevoked(X509_CRL *crl, const QByteArray &serialHex, const IndexEntry &entry)
{
    BIGNUM *raw = nullptr;
    BN_hex2bn(&raw, serialHex.constData());
    const BigHandle number(raw);
    const IntegerHandle serial(BN_to_ASN1_INTEGER(number.get(), nullptr));
    const CrlTimeHandle time(ASN1_TIME_set(nullptr, entry.revokedAt.toSecsSinceEpoch()));
    RevokedHandle revoked(X509_REVOKED_new());
    X509_REVOKED_set_serialNumber(revoked.get(), serial.get());
    X509_REVOKED_set_revocationDate(revoked.get(), time.get());
    if (X509_CRL_add0_revoked(crl, revoked.get()) == 1)
        revoked.release();
}

void addExtensions(X509_CRL *crl, X509 *issuer)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, nullptr, nullptr, crl, 0);
    X509_EXTENSION *keyId =
        X509V3_EXT_nconf_nid(nullptr, &context, NID_authority_key_identifier, "keyid");
    X509_CRL_add_ext(crl, keyId, -1);
    X509_EXTENSION_free(keyId);
    // Seconds only grow: a number for every state without a file to keep it in.
    const IntegerHandle number(ASN1_INTEGER_new());
    ASN1_INTEGER_set_int64(number.get(), QDateTime::currentSecsSinceEpoch());
    X509_CRL_add1_ext_i2d(crl, NID_crl_number, number.get(), 0, 0);
}

} // namespace

QByteArray issueCrl(const AuthorityKeys &authority)
{
    const CrlHandle crl(X509_CRL_new());
    const CrlTimeHandle now(X509_gmtime_adj(nullptr, -60));
    const CrlTimeHandle next(X509_gmtime_adj(nullptr, 7 * 24 * 3600));
    X509_CRL_set_version(crl.get(), X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(authority.certificate.get()));
    X509_CRL_set1_lastUpdate(crl.get(), now.get());
    X509_CRL_set1_nextUpdate(crl.get(), next.get());
    const auto entries = authority.index.entries();
    for (auto entry = entries.constBegin(); entry != entries.constEnd(); ++entry) {
        if (entry->revoked)
            addRevoked(crl.get(), entry.key(), *entry);
    }
    X509_CRL_sort(crl.get());
    addExtensions(crl.get(), authority.certificate.get());
    if (X509_CRL_sign(crl.get(), authority.key.get(), EVP_sha256()) <= 0)
        return {};
    return derOf(crl.get(), i2d_X509_CRL);
}

} // namespace ruqsat::sandbox
