#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace ruqsat::trust {

struct CertificateData;

/// One X.509 certificate as the national certification authority writes it (FACTS §3): IIN in the
/// subject's serialNumber ("IIN…"), BIN in OU ("BIN…"), the patronymic in G. An immutable value
/// that is cheap to copy and may be read from any thread.
class Certificate final
{
public:
    /// DER, at most 64 KiB, nothing after it. Fails with signatureMalformed.
    static Result<Certificate> parse(const QByteArray &der);
    /// The first certificate of a PEM text.
    static Result<Certificate> fromPem(const QByteArray &pem);
    /// Every certificate of a PEM text, other blocks (keys, CRLs) are passed over.
    static Result<QList<Certificate>> listFromPem(const QByteArray &pem);

    /// A certificate that is not there; everything else asked of it is empty.
    Certificate() = default;
    bool isNull() const { return !m_data; }

    const QByteArray &der() const;
    /// SHA-256 over the DER, lower-case hex: the name of a certificate in configuration files.
    QString fingerprint() const;

    /// "ФАМИЛИЯ ИМЯ ОТЧЕСТВО": CN and, where it is not in CN, the patronymic of G.
    QString subjectName() const;
    QString surname() const;
    QString patronymic() const;
    QString organisation() const;
    /// 12 digits, or empty where the subject has none. Not checked for its check digit: the
    /// authority's own test certificates fail it.
    QString iin() const;
    QString bin() const;
    /// RFC 2253 text, for logs of the issuer and for the screen's details.
    QString subjectText() const;
    QString issuerText() const;
    QString issuerName() const;
    /// Hex, as `openssl x509 -serial` prints it.
    QString serial() const;
    QDateTime notBefore() const;
    QDateTime notAfter() const;
    /// The day of notAfter() in Kazakhstan, for the screen: in UTC it is the day before where the
    /// certificate ends in the first hours of a day.
    QDate lastDay() const;
    bool isValidAt(const QDateTime &time) const;

    /// True where key usage is absent or has digitalSignature / nonRepudiation / keyCertSign.
    bool allowsDigitalSignature() const;
    bool allowsNonRepudiation() const;
    bool allowsCertificateSigning() const;
    bool isAuthority() const;
    bool isSelfIssued() const;
    /// Extended key usage as dotted OIDs; the roles of FACTS §3 are among them.
    QStringList roles() const;
    /// Certificate policies as dotted OIDs.
    QStringList policies() const;
    /// Whether it is of the national authority's kind: an IIN or a BIN in the subject, and where it
    /// names policies, one of that authority's among them.
    bool isOfNationalProfile() const;
    bool hasRole(const QString &oid) const { return roles().contains(oid); }

    bool isEc() const;
    /// DER of SubjectPublicKeyInfo.
    QByteArray publicKey() const;
    /// From authorityInfoAccess and crlDistributionPoints; http and https only, empty where absent.
    QString ocspUrl() const;
    QStringList crlUrls() const;

    friend bool operator==(const Certificate &a, const Certificate &b)
    {
        return a.der() == b.der();
    }

    /// For the other files of app/trust.
    const CertificateData *data() const { return m_data.get(); }

private:
    std::shared_ptr<const CertificateData> m_data;
};

/// The arc of the national authority's policies: kind of key and its purpose below it.
inline const QString nationalPolicies = QStringLiteral("1.2.398.3.3.2.");

/// Roles as extended key usage (FACTS §3).
namespace role {
inline const QString individual = QStringLiteral("1.2.398.3.3.4.1.1");
inline const QString organisation = QStringLiteral("1.2.398.3.3.4.1.2");
inline const QString head = QStringLiteral("1.2.398.3.3.4.1.2.1");
inline const QString rightToSign = QStringLiteral("1.2.398.3.3.4.1.2.2");
inline const QString employee = QStringLiteral("1.2.398.3.3.4.1.2.5");
inline const QString informationSystem = QStringLiteral("1.2.398.3.3.4.1.2.6");
/// Not a person's: id-kp-timeStamping of RFC 3161.
inline const QString timestamping = QStringLiteral("1.3.6.1.5.5.7.3.8");
} // namespace role

} // namespace ruqsat::trust
