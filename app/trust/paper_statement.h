#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <memory>

// What the QR code of a paper says, signed by the registry so that it can be checked without it:
//
//   https://HOST/v/NUMBER#1L.20261214.600340000015.MOOS-393-3/ENVIRONMENTWORKS.8F3A91C2.SIGNATURE
//
// After '#' (which a browser keeps to itself) stand the version with the kind of paper, the day,
// the holder's BIN or IIN, the activity, the id of the registry's key, and in base32 (RFC 4648, no
// padding) an Ed25519 signature over "ruqsat-paper-1\n" and everything before its dot, host and
// number included. Capitals and digits: a QR code packs them in 5.5 bits each.
namespace ruqsat::trust {

/// Appendix: issued later than its licence. One that came with it bears the licence's statement.
enum class PaperType { Licence, Permit, Passport, Conclusion, NotAgreed, Refusal, Appendix };

/// "licence", "permit", "passport", "conclusion", "notAgreed", "refusal", "appendix".
QString paperTypeName(PaperType type);

struct PaperStatement
{
    PaperType type = PaperType::Licence;
    /// Where the registry's public page is: name or address, with a port where it is not 443.
    QString host;
    /// Of the permit document; of a refusal "2026-11-004127-B", of an appendix
    /// "KZ07ABC00012345-002".
    QString number;
    /// BIN or IIN.
    QString holder;
    /// Regulation and, where its form has one, the chosen activity:
    /// "MOOS-393-3/ENVIRONMENTWORKS".
    QString activity;
    QDate date;

    friend bool operator==(const PaperStatement &, const PaperStatement &) = default;
};

/// The activity as a statement holds it.
QString statementActivity(const QString &regulation, const QString &activity);

/// Eight hexadecimal digits: the beginning of the SHA-256 of the key's SubjectPublicKeyInfo.
using StatementKeyId = QString;

/// The registry's key. Another one may take its place on any day; papers name the one they bear.
class StatementSigner final
{
public:
    /// A PEM file with an Ed25519 private key. Fails with configurationInvalid.
    static Result<StatementSigner> fromPemFile(const QString &path);

    const StatementKeyId &keyId() const { return m_keyId; }
    /// Public half, as StatementKeys reads it.
    const QByteArray &publicPem() const { return m_publicPem; }
    /// The payload of the QR code; the same statement gives the same payload. Fails with
    /// paperContentInvalid where a member has a shape that verify() would refuse.
    Result<QString> sign(const PaperStatement &statement) const;

private:
    struct Key;
    std::shared_ptr<const Key> m_key;
    StatementKeyId m_keyId;
    QByteArray m_publicPem;
};

struct VerifiedStatement
{
    PaperStatement statement;
    StatementKeyId keyId;
};

/// The registry's public keys, present and former.
class StatementKeys final
{
public:
    /// One or more "PUBLIC KEY" blocks with Ed25519 keys. Fails with configurationInvalid, also
    /// where only one of them cannot be read.
    static Result<StatementKeys> fromPem(const QByteArray &pem);

    /// What a reader of QR codes gave. Fails with signatureMissing (no paper of a registry),
    /// qrMalformed (cut, or of another shape), qrKeyUnknown (none of these keys), qrChanged.
    Result<VerifiedStatement> verify(const QString &text) const;

private:
    struct Key
    {
        StatementKeyId id;
        QByteArray der;
    };
    QList<Key> m_keys;
};

} // namespace ruqsat::trust
