#pragma once

// Only for the .cpp files of app/trust: OpenSSL's objects with an owner, and their DER.

#include "trust/certificate.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/ocsp.h>
#include <openssl/x509.h>

#include <memory>

namespace ruqsat::trust {

template <auto Free>
struct Freer
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using X509Ptr = std::unique_ptr<X509, Freer<X509_free>>;
using X509CrlPtr = std::unique_ptr<X509_CRL, Freer<X509_CRL_free>>;
using X509StorePtr = std::unique_ptr<X509_STORE, Freer<X509_STORE_free>>;
using X509StoreContextPtr = std::unique_ptr<X509_STORE_CTX, Freer<X509_STORE_CTX_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using DigestContextPtr = std::unique_ptr<EVP_MD_CTX, Freer<EVP_MD_CTX_free>>;
using BioPtr = std::unique_ptr<BIO, Freer<BIO_free_all>>;
using CmsPtr = std::unique_ptr<CMS_ContentInfo, Freer<CMS_ContentInfo_free>>;
using OcspRequestPtr = std::unique_ptr<OCSP_REQUEST, Freer<OCSP_REQUEST_free>>;
using OcspResponsePtr = std::unique_ptr<OCSP_RESPONSE, Freer<OCSP_RESPONSE_free>>;
using OcspBasicPtr = std::unique_ptr<OCSP_BASICRESP, Freer<OCSP_BASICRESP_free>>;
using OcspIdPtr = std::unique_ptr<OCSP_CERTID, Freer<OCSP_CERTID_free>>;

struct X509StackFreer
{
    void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
};
using X509StackPtr = std::unique_ptr<STACK_OF(X509), X509StackFreer>;

struct CertificateData
{
    QByteArray der;
    X509Ptr x509;
};

inline const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

inline QByteArray toByteArray(const unsigned char *data, int size)
{
    return QByteArray(reinterpret_cast<const char *>(data), size);
}

/// DER of an OpenSSL object by its i2d function; empty where that fails.
template <typename T, typename F>
QByteArray toDer(T *object, F i2d)
{
    unsigned char *buffer = nullptr;
    const int size = i2d(object, &buffer);
    if (size <= 0)
        return {};
    QByteArray der = toByteArray(buffer, size);
    OPENSSL_free(buffer);
    return der;
}

/// OpenSSL's objects are not const-correct; a parsed certificate is never changed through this.
inline X509 *native(const Certificate &certificate)
{
    return certificate.data() ? certificate.data()->x509.get() : nullptr;
}

/// The certificates with a reference each.
X509StackPtr nativeStack(const QList<Certificate> &certificates);
Certificate certificateOf(X509 *x509);
QDateTime timeOf(const ASN1_TIME *time);
QString oidText(const ASN1_OBJECT *object);
/// The oldest error of this thread's queue as text; the queue is emptied.
QString takeOpensslError();
BioPtr memoryBio(const QByteArray &bytes);

} // namespace ruqsat::trust
