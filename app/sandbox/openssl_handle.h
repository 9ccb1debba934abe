#pragma once

#include <QByteArray>
#include <QFile>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace ruqsat::sandbox {

template <auto Free>
struct OpensslFree
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using X509Handle = std::unique_ptr<X509, OpensslFree<X509_free>>;
using KeyHandle = std::unique_ptr<EVP_PKEY, OpensslFree<EVP_PKEY_free>>;
using BioHandle = std::unique_ptr<BIO, OpensslFree<BIO_free_all>>;

inline QByteArray fileBytes(const QString &path, qint64 limit = 1024 * 1024)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(limit) : QByteArray();
}

inline BioHandle readBio(const QByteArray &bytes)
{
    return BioHandle(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

inline X509Handle readCertificate(const QString &path)
{
    const QByteArray pem = fileBytes(path);
    return X509Handle(PEM_read_bio_X509(readBio(pem).get(), nullptr, nullptr, nullptr));
}

inline KeyHandle readKey(const QString &path)
{
    const QByteArray pem = fileBytes(path);
    return KeyHandle(PEM_read_bio_PrivateKey(readBio(pem).get(), nullptr, nullptr, nullptr));
}

/// DER by one of OpenSSL's i2d functions; empty on failure.
template <typename T, typename Encode>
QByteArray derOf(T *object, Encode encode)
{
    unsigned char *der = nullptr;
    const int length = encode(object, &der);
    if (length <= 0)
        return {};
    const QByteArray bytes = QByteArrayView(der, length).toByteArray();
    OPENSSL_free(der);
    return bytes;
}

} // namespace ruqsat::sandbox
