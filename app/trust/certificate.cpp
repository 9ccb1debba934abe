#include "trust/certificate.h"

#include "trust/openssl_types.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <QCryptographicHash>

namespace ruqsat::trust {

namespace {

constexpr qsizetype maximumCertificateSize = 64 * 1024;
constexpr qsizetype maximumPemSize = 16 * 1024 * 1024;

QString utf8Of(const ASN1_STRING *string)
{
    unsigned char *buffer = nullptr;
    const int size = ASN1_STRING_to_UTF8(&buffer, string);
    if (size < 0) {
        ERR_clear_error();
        return {};
    }
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(buffer), size);
    OPENSSL_free(buffer);
    return text;
}

QStringList nameEntries(X509_NAME *name, int nid)
{
    QStringList entries;
    for (int i = X509_NAME_get_index_by_NID(name, nid, -1); i >= 0;
         i = X509_NAME_get_index_by_NID(name, nid, i))
        entries.append(utf8Of(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, i))));
    return entries;
}

QString subjectEntry(const Certificate &certificate, int nid)
{
    return certificate.isNull()
               ? QString()
               : nameEntries(X509_get_subject_name(native(certificate)), nid).value(0);
}

// "IIN560317100006" gives "560317100006" for the prefix "IIN".
QString numberAfter(const QStringList &entries, QLatin1StringView prefix)
{
    for (const QString &entry : entries) {
        if (!entry.startsWith(prefix) || entry.size() != prefix.size() + 12)
            continue;
        const QString digits = entry.mid(prefix.size());
        const bool allDigits = std::all_of(digits.begin(), digits.end(), [](QChar c) {
            return c >= QLatin1Char('0') && c <= QLatin1Char('9');
        });
        if (allDigits)
            return digits;
    }
    return {};
}

QString nameText(X509_NAME *name)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QString::fromUtf8(data, size);
}

QString uriOf(const GENERAL_NAME *name)
{
    if (name->type != GEN_URI)
        return {};
    const QString uri = utf8Of(name->d.uniformResourceIdentifier);
    const bool reachable =
        uri.startsWith(QLatin1String("http://")) || uri.startsWith(QLatin1String("https://"));
    return reachable ? uri : QString();
}

} // namespace

X509StackPtr nativeStack(const QList<Certificate> &certificates)
{
    X509StackPtr stack(sk_X509_new_null());
    for (const Certificate &certificate : certificates) {
        if (X509_up_ref(native(certificate)) == 1)
            sk_X509_push(stack.get(), native(certificate));
    }
    return stack;
}

Certificate certificateOf(X509 *x509)
{
    const Result<Certificate> certificate = Certificate::parse(toDer(x509, i2d_X509));
    return certificate ? *certificate : Certificate();
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm broken{};
    if (!time || ASN1_TIME_to_tm(time, &broken) != 1) {
        ERR_clear_error();
        return {};
    }
    return QDateTime(QDate(broken.tm_year + 1900, broken.tm_mon + 1, broken.tm_mday),
                     QTime(broken.tm_hour, broken.tm_min, broken.tm_sec), Qt::UTC);
}

QString oidText(const ASN1_OBJECT *object)
{
    char text[128] = {};
    const int size = OBJ_obj2txt(text, sizeof text, object, 1);
    return size > 0 && size < int(sizeof text) ? QString::fromLatin1(text, size) : QString();
}

QString takeOpensslError()
{
    const unsigned long error = ERR_get_error();
    ERR_clear_error();
    const char *reason = error ? ERR_reason_error_string(error) : nullptr;
    return QString::fromLatin1(reason ? reason : "unknown OpenSSL error");
}

BioPtr memoryBio(const QByteArray &bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

Result<Certificate> Certificate::parse(const QByteArray &der)
{
    if (der.isEmpty() || der.size() > maximumCertificateSize)
        return Failure(FailureCode::SignatureMalformed, QStringLiteral("certificate size"));
    const unsigned char *position = bytesOf(der);
    X509Ptr x509(d2i_X509(nullptr, &position, der.size()));
    if (!x509)
        return Failure(FailureCode::SignatureMalformed, takeOpensslError());
    if (position != bytesOf(der) + der.size())
        return Failure(FailureCode::SignatureMalformed, QStringLiteral("bytes after certificate"));
    // Fills OpenSSL's cache of extensions now, so that later reads from other threads change
    // nothing.
    X509_check_purpose(x509.get(), -1, 0);
    ERR_clear_error();
    Certificate certificate;
    certificate.m_data =
        std::make_shared<const CertificateData>(CertificateData{der, std::move(x509)});
    return certificate;
}

Result<Certificate> Certificate::fromPem(const QByteArray &pem)
{
    const Result<QList<Certificate>> all = listFromPem(pem);
    if (!all)
        return all.failure();
    if (all->isEmpty())
        return Failure(FailureCode::SignatureMalformed, QStringLiteral("no certificate in PEM"));
    return all->first();
}

Result<QList<Certificate>> Certificate::listFromPem(const QByteArray &pem)
{
    if (pem.size() > maximumPemSize)
        return Failure(FailureCode::SignatureMalformed, QStringLiteral("PEM too large"));
    QList<Certificate> certificates;
    const BioPtr bio = memoryBio(pem);
    while (true) {
        char *name = nullptr;
        char *header = nullptr;
        unsigned char *data = nullptr;
        long size = 0;
        if (PEM_read_bio(bio.get(), &name, &header, &data, &size) != 1)
            break;
        const QByteArray kind(name);
        const QByteArray der = toByteArray(data, static_cast<int>(size));
        OPENSSL_free(name);
        OPENSSL_free(header);
        OPENSSL_clear_free(data, static_cast<std::size_t>(size));
        if (kind != PEM_STRING_X509 && kind != PEM_STRING_X509_OLD)
            continue;
        Result<Certificate> certificate = parse(der);
        if (!certificate)
            return certificate.failure();
        certificates.append(*certificate);
    }
    ERR_clear_error();
    return certificates;
}

const QByteArray &Certificate::der() const
{
    static const QByteArray none;
    return m_data ? m_data->der : none;
}

QString Certificate::fingerprint() const
{
    return QString::fromLatin1(QCryptographicHash::hash(der(), QCryptographicHash::Sha256).toHex());
}

QString Certificate::subjectName() const
{
    const QString name = subjectEntry(*this, NID_commonName);
    const QString third = patronymic();
    return third.isEmpty() || name.contains(third) ? name : name + QLatin1Char(' ') + third;
}

QString Certificate::surname() const
{
    return subjectEntry(*this, NID_surname);
}

QString Certificate::patronymic() const
{
    return subjectEntry(*this, NID_givenName);
}

QString Certificate::organisation() const
{
    return subjectEntry(*this, NID_organizationName);
}

QString Certificate::iin() const
{
    if (isNull())
        return {};
    return numberAfter(nameEntries(X509_get_subject_name(native(*this)), NID_serialNumber),
                       QLatin1StringView("IIN"));
}

QString Certificate::bin() const
{
    if (isNull())
        return {};
    X509_NAME *subject = X509_get_subject_name(native(*this));
    // Information systems carry it in serialNumber as well.
    return numberAfter(nameEntries(subject, NID_organizationalUnitName) +
                           nameEntries(subject, NID_serialNumber),
                       QLatin1StringView("BIN"));
}

QString Certificate::subjectText() const
{
    return isNull() ? QString() : nameText(X509_get_subject_name(native(*this)));
}

QString Certificate::issuerText() const
{
    return isNull() ? QString() : nameText(X509_get_issuer_name(native(*this)));
}

QString Certificate::issuerName() const
{
    return isNull() ? QString()
                    : nameEntries(X509_get_issuer_name(native(*this)), NID_commonName).value(0);
}

QString Certificate::serial() const
{
    if (isNull())
        return {};
    const ASN1_INTEGER *number = X509_get0_serialNumber(native(*this));
    return QString::fromLatin1(
        toByteArray(ASN1_STRING_get0_data(number), ASN1_STRING_length(number)).toHex().toUpper());
}

QDateTime Certificate::notBefore() const
{
    return isNull() ? QDateTime() : timeOf(X509_get0_notBefore(native(*this)));
}

QDateTime Certificate::notAfter() const
{
    return isNull() ? QDateTime() : timeOf(X509_get0_notAfter(native(*this)));
}

bool Certificate::isValidAt(const QDateTime &time) const
{
    return !isNull() && notBefore() <= time && time <= notAfter();
}

bool Certificate::allowsDigitalSignature() const
{
    return !isNull() && (X509_get_key_usage(native(*this)) & KU_DIGITAL_SIGNATURE);
}

bool Certificate::allowsNonRepudiation() const
{
    return !isNull() && (X509_get_key_usage(native(*this)) & KU_NON_REPUDIATION);
}

bool Certificate::allowsCertificateSigning() const
{
    return !isNull() && (X509_get_key_usage(native(*this)) & KU_KEY_CERT_SIGN);
}

bool Certificate::isAuthority() const
{
    return !isNull() && (X509_get_extension_flags(native(*this)) & EXFLAG_CA);
}

bool Certificate::isSelfIssued() const
{
    return !isNull() && X509_NAME_cmp(X509_get_subject_name(native(*this)),
                                      X509_get_issuer_name(native(*this))) == 0;
}

QStringList Certificate::roles() const
{
    QStringList oids;
    if (isNull())
        return oids;
    auto *usage = static_cast<EXTENDED_KEY_USAGE *>(
        X509_get_ext_d2i(native(*this), NID_ext_key_usage, nullptr, nullptr));
    for (int i = 0; usage && i < sk_ASN1_OBJECT_num(usage); ++i)
        oids.append(oidText(sk_ASN1_OBJECT_value(usage, i)));
    sk_ASN1_OBJECT_pop_free(usage, ASN1_OBJECT_free);
    return oids;
}

QStringList Certificate::policies() const
{
    QStringList oids;
    if (isNull())
        return oids;
    auto *policies = static_cast<CERTIFICATEPOLICIES *>(
        X509_get_ext_d2i(native(*this), NID_certificate_policies, nullptr, nullptr));
    for (int i = 0; policies && i < sk_POLICYINFO_num(policies); ++i)
        oids.append(oidText(sk_POLICYINFO_value(policies, i)->policyid));
    CERTIFICATEPOLICIES_free(policies);
    return oids;
}

bool Certificate::isOfNationalProfile() const
{
    if (iin().isEmpty() && bin().isEmpty())
        return false;
    const QStringList named = policies();
    const auto isNational = [](const QString &oid) { return oid.startsWith(nationalPolicies); };
    return named.isEmpty() || std::any_of(named.cbegin(), named.cend(), isNational);
}

bool Certificate::isEc() const
{
    EVP_PKEY *key = isNull() ? nullptr : X509_get0_pubkey(native(*this));
    return key && EVP_PKEY_is_a(key, "EC");
}

QByteArray Certificate::publicKey() const
{
    return isNull() ? QByteArray() : toDer(X509_get_X509_PUBKEY(native(*this)), i2d_X509_PUBKEY);
}

QString Certificate::ocspUrl() const
{
    QString url;
    if (isNull())
        return url;
    auto *access = static_cast<AUTHORITY_INFO_ACCESS *>(
        X509_get_ext_d2i(native(*this), NID_info_access, nullptr, nullptr));
    for (int i = 0; access && i < sk_ACCESS_DESCRIPTION_num(access) && url.isEmpty(); ++i) {
        const ACCESS_DESCRIPTION *description = sk_ACCESS_DESCRIPTION_value(access, i);
        if (OBJ_obj2nid(description->method) == NID_ad_OCSP)
            url = uriOf(description->location);
    }
    AUTHORITY_INFO_ACCESS_free(access);
    return url;
}

QStringList Certificate::crlUrls() const
{
    QStringList urls;
    if (isNull())
        return urls;
    auto *points = static_cast<CRL_DIST_POINTS *>(
        X509_get_ext_d2i(native(*this), NID_crl_distribution_points, nullptr, nullptr));
    for (int i = 0; points && i < sk_DIST_POINT_num(points); ++i) {
        const DIST_POINT_NAME *name = sk_DIST_POINT_value(points, i)->distpoint;
        for (int j = 0; name && name->type == 0 && j < sk_GENERAL_NAME_num(name->name.fullname);
             ++j) {
            const QString url = uriOf(sk_GENERAL_NAME_value(name->name.fullname, j));
            if (!url.isEmpty())
                urls.append(url);
        }
    }
    CRL_DIST_POINTS_free(points);
    return urls;
}

} // namespace ruqsat::trust
