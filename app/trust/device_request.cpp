#include "trust/device_request.h"

#include "trust/openssl_types.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace ruqsat::trust {
namespace {

using RequestPtr = std::unique_ptr<X509_REQ, Freer<X509_REQ_free>>;
using NamePtr = std::unique_ptr<X509_NAME, Freer<X509_NAME_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Freer<X509_EXTENSION_free>>;

constexpr qsizetype largestRequest = 16 * 1024;
constexpr qsizetype longestDeviceName = 64;
constexpr int serialBytes = 16;
constexpr long secondsOfClockSkew = 300;

Failure badRequest(const char *why)
{
    return {FailureCode::CertificateRequestInvalid, QLatin1String(why)};
}

QByteArray textOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? QByteArray(data, size) : QByteArray();
}

KeyPtr keyFrom(const Secret &pem)
{
    const BioPtr bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    // No passphrase is asked for: a terminal may not be there.
    const auto none = [](char *, int, int, void *) { return 0; };
    return KeyPtr(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, none, nullptr) : nullptr);
}

bool isGoodKey(EVP_PKEY *key)
{
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA)
        return EVP_PKEY_get_bits(key) >= 2048 && EVP_PKEY_get_bits(key) <= 8192;
    char group[64] = {};
    std::size_t length = 0;
    if (EVP_PKEY_get_base_id(key) != EVP_PKEY_EC ||
        EVP_PKEY_get_group_name(key, group, sizeof group, &length) != 1)
        return false;
    const QByteArray name(group);
    return name == SN_X9_62_prime256v1 || name == SN_secp384r1;
}

/// Exactly one CN.
QString commonName(const X509_NAME *name)
{
    const int place = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (place < 0 || X509_NAME_get_index_by_NID(name, NID_commonName, place) >= 0)
        return {};
    unsigned char *utf8 = nullptr;
    const int size =
        ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, place)));
    if (size < 0)
        return {};
    const QString text = QString::fromUtf8(toByteArray(utf8, size));
    OPENSSL_free(utf8);
    return text;
}

NamePtr nameOf(const QString &commonName)
{
    NamePtr name(X509_NAME_new());
    const QByteArray text = commonName.toUtf8();
    if (!name ||
        X509_NAME_add_entry_by_NID(name.get(), NID_commonName, MBSTRING_UTF8, bytesOf(text),
                                   static_cast<int>(text.size()), -1, 0) != 1)
        return nullptr;
    return name;
}

Result<RequestPtr> readRequest(const QByteArray &pem, const QString &name)
{
    if (pem.size() > largestRequest)
        return badRequest("too large");
    if (pem.count("-----BEGIN ") != 1)
        return badRequest("one request is wanted");
    const BioPtr bio = memoryBio(pem);
    RequestPtr request(bio ? PEM_read_bio_X509_REQ(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    EVP_PKEY *key = request ? X509_REQ_get0_pubkey(request.get()) : nullptr;
    if (!key) {
        takeOpensslError();
        return badRequest("no request");
    }
    if (!isGoodKey(key))
        return badRequest("the key");
    // Whoever asks has the private key.
    if (X509_REQ_verify(request.get(), key) != 1) {
        takeOpensslError();
        return badRequest("the signature");
    }
    if (commonName(X509_REQ_get_subject_name(request.get())) != name)
        return badRequest("the name");
    return request;
}

bool addExtension(X509 *certificate, X509V3_CTX *context, int nid, const char *value)
{
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509 *certificate)
{
    unsigned char bytes[serialBytes];
    if (RAND_bytes(bytes, serialBytes) != 1)
        return false;
    bytes[0] = static_cast<unsigned char>((bytes[0] & 0x7F) | 0x40);
    BIGNUM *number = BN_bin2bn(bytes, serialBytes, nullptr);
    const bool done = number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    return done;
}

bool fill(X509 *certificate, X509 *authority, EVP_PKEY *subject, const QString &name,
          const DeviceIssuer &issuer, const QDateTime &now)
{
    const NamePtr own = nameOf(name);
    if (!own || X509_set_version(certificate, X509_VERSION_3) != 1 || !setSerial(certificate) ||
        X509_set_issuer_name(certificate, X509_get_subject_name(authority)) != 1 ||
        X509_set_subject_name(certificate, own.get()) != 1 ||
        X509_set_pubkey(certificate, subject) != 1)
        return false;
    const auto begin = static_cast<time_t>(now.toSecsSinceEpoch() - secondsOfClockSkew);
    const auto end = static_cast<time_t>(now.addDays(issuer.days).toSecsSinceEpoch());
    if (!ASN1_TIME_set(X509_getm_notBefore(certificate), begin) ||
        !ASN1_TIME_set(X509_getm_notAfter(certificate), end))
        return false;
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, authority, certificate, nullptr, nullptr, 0);
    return addExtension(certificate, &context, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, &context, NID_key_usage, "critical,digitalSignature") &&
           addExtension(certificate, &context, NID_ext_key_usage, "clientAuth") &&
           addExtension(certificate, &context, NID_subject_key_identifier, "hash") &&
           addExtension(certificate, &context, NID_authority_key_identifier, "keyid:always");
}

} // namespace

Result<DeviceRequest> makeDeviceRequest(const QString &name)
{
    const Failure failed(FailureCode::InternalError, QStringLiteral("device request"));
    if (name.isEmpty() || name.size() > longestDeviceName)
        return badRequest("the name");
    const KeyPtr key(EVP_EC_gen("P-256"));
    const RequestPtr request(X509_REQ_new());
    const NamePtr own = nameOf(name);
    if (!key || !request || !own || X509_REQ_set_subject_name(request.get(), own.get()) != 1 ||
        X509_REQ_set_pubkey(request.get(), key.get()) != 1 ||
        X509_REQ_sign(request.get(), key.get(), EVP_sha256()) <= 0)
        return failed;
    // The key's text stands in memory that is wiped when the buffer goes.
    const BioPtr keyBio(BIO_new(BIO_s_secmem()));
    const BioPtr requestBio(BIO_new(BIO_s_mem()));
    if (!keyBio || !requestBio ||
        PEM_write_bio_PKCS8PrivateKey(keyBio.get(), key.get(), nullptr, nullptr, 0, nullptr,
                                      nullptr) != 1 ||
        PEM_write_bio_X509_REQ(requestBio.get(), request.get()) != 1)
        return failed;
    char *data = nullptr;
    const long size = BIO_get_mem_data(keyBio.get(), &data);
    DeviceRequest made{Secret::copyOf(QByteArrayView(data, size)), textOf(requestBio.get())};
    return made;
}

Result<Certificate> issueDeviceCertificate(const QByteArray &requestPem, const QString &name,
                                           const DeviceIssuer &issuer, const QDateTime &now)
{
    const Result<RequestPtr> request = readRequest(requestPem, name);
    if (!request)
        return request.failure();
    const Failure unusable(FailureCode::ConfigurationInvalid, QStringLiteral("device authority"));
    const Result<Certificate> authority = Certificate::fromPem(issuer.certificatePem);
    const KeyPtr key = keyFrom(issuer.keyPem);
    if (!authority || !authority->isAuthority() || !key || issuer.days < 1 ||
        X509_check_private_key(native(*authority), key.get()) != 1) {
        takeOpensslError();
        return unusable;
    }
    const X509Ptr certificate(X509_new());
    if (!certificate ||
        !fill(certificate.get(), native(*authority), X509_REQ_get0_pubkey(request->get()), name,
              issuer, now) ||
        X509_sign(certificate.get(), key.get(), EVP_sha256()) <= 0) {
        takeOpensslError();
        return unusable;
    }
    return Certificate::parse(toDer(certificate.get(), i2d_X509));
}

QByteArray certificatePem(const Certificate &certificate)
{
    constexpr qsizetype lineLength = 64;
    QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
    const QByteArray text = certificate.der().toBase64();
    for (qsizetype at = 0; at < text.size(); at += lineLength)
        pem += text.mid(at, lineLength) + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

} // namespace ruqsat::trust
