#include "trust/paper_statement.h"

#include "core/identifier.h"
#include "core/name_table.h"
#include "trust/base32.h"
#include "trust/openssl_types.h"

#include <openssl/pem.h>

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

namespace ruqsat::trust {
namespace {

constexpr qsizetype signatureSize = 64;
// Of a key file; a text from a reader of QR codes is shorter than any code's capacity.
constexpr qint64 maximumPem = 64 * 1024;
constexpr qsizetype maximumText = 512;
constexpr std::size_t maximumKeys = 64;

const NameTable<PaperType, 7> typeNames{{{PaperType::Licence, "licence"},
                                         {PaperType::Permit, "permit"},
                                         {PaperType::Passport, "passport"},
                                         {PaperType::Conclusion, "conclusion"},
                                         {PaperType::NotAgreed, "notAgreed"},
                                         {PaperType::Refusal, "refusal"},
                                         {PaperType::Appendix, "appendix"}}};
const NameTable<PaperType, 7> typeLetters{{{PaperType::Licence, "L"},
                                           {PaperType::Permit, "P"},
                                           {PaperType::Passport, "W"},
                                           {PaperType::Conclusion, "C"},
                                           {PaperType::NotAgreed, "N"},
                                           {PaperType::Refusal, "R"},
                                           {PaperType::Appendix, "A"}}};

StatementKeyId keyIdOf(const QByteArray &publicKeyDer)
{
    return QString::fromLatin1(QCryptographicHash::hash(publicKeyDer, QCryptographicHash::Sha256)
                                   .left(4)
                                   .toHex()
                                   .toUpper());
}

QByteArray publicDer(EVP_PKEY *key)
{
    return toDer(key, i2d_PUBKEY);
}

bool isEd25519(const KeyPtr &key)
{
    return key && EVP_PKEY_is_a(key.get(), "ED25519") == 1;
}

QByteArray signedBytes(const QString &head)
{
    return "ruqsat-paper-1\n" + head.toLatin1();
}

QString headOf(const PaperStatement &statement, const StatementKeyId &keyId)
{
    return QStringLiteral("https://%1/v/%2#1%3.%4.%5.%6.%7")
        .arg(statement.host, statement.number, nameIn(typeLetters, statement.type),
             statement.date.toString(QStringLiteral("yyyyMMdd")), statement.holder,
             statement.activity, keyId);
}

struct ReadText
{
    PaperStatement statement;
    StatementKeyId keyId;
    QString head;
    QByteArray signature;
};

/// Whether papers of this kind are numbered like that.
bool isNumberOf(PaperType type, const QString &number)
{
    static const QRegularExpression refusal(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{6,9}-B\\z"));
    if (type == PaperType::Refusal)
        return refusal.match(number).hasMatch();
    return type == PaperType::Appendix ? bool(AppendixNumber::parse(number))
                                       : bool(PermitNumber::parse(number));
}

// Nothing but what headOf() writes passes, so a statement has one spelling only.
Result<ReadText> readText(const QString &text)
{
    static const QRegularExpression address(
        QStringLiteral("^https://[a-z0-9.:-]{1,80}/v/[A-Za-z0-9-]{1,40}#"));
    static const QRegularExpression shape(QStringLiteral(
        "^https://([a-z0-9](?:[a-z0-9.-]{0,58}[a-z0-9])?(?::[1-9][0-9]{0,4})?)"
        "/v/([A-Z0-9-]{1,40})#1([A-Z])\\.([0-9]{8})\\.([0-9]{12})\\."
        "([A-Z0-9-]{1,24}(?:/[A-Z0-9-]{1,32})?)\\.([0-9A-F]{8})\\.([A-Z2-7]{103})\\z"));
    if (text.size() > maximumText || !address.match(text).hasMatch())
        return FailureCode::SignatureMissing;
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return Failure(FailureCode::QrMalformed, QStringLiteral("parts"));
    ReadText read;
    const auto type = valueIn(typeLetters, match.captured(3));
    read.statement.date = QDate::fromString(match.captured(4), QStringLiteral("yyyyMMdd"));
    if (!type || !read.statement.date.isValid())
        return Failure(FailureCode::QrMalformed, QStringLiteral("kind or day"));
    read.statement.type = *type;
    read.statement.host = match.captured(1);
    read.statement.number = match.captured(2);
    read.statement.holder = match.captured(5);
    read.statement.activity = match.captured(6);
    if (!isNumberOf(*type, read.statement.number) || !PartyNumber::parse(read.statement.holder))
        return Failure(FailureCode::QrMalformed, QStringLiteral("number or holder"));
    read.keyId = match.captured(7);
    read.head = text.left(match.capturedStart(8) - 1);
    const std::optional<QByteArray> signature = fromBase32(match.captured(8).toLatin1());
    if (!signature || signature->size() != signatureSize)
        return Failure(FailureCode::QrMalformed, QStringLiteral("signature"));
    read.signature = *signature;
    return read;
}

bool signatureIsOf(const QByteArray &keyDer, const QByteArray &bytes, const QByteArray &signature)
{
    const unsigned char *at = bytesOf(keyDer);
    const KeyPtr key(d2i_PUBKEY(nullptr, &at, keyDer.size()));
    const DigestContextPtr context(EVP_MD_CTX_new());
    return key && context &&
           EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), bytesOf(signature),
                            static_cast<std::size_t>(signature.size()), bytesOf(bytes),
                            static_cast<std::size_t>(bytes.size())) == 1;
}

} // namespace

struct StatementSigner::Key
{
    KeyPtr key;
};

QString paperTypeName(PaperType type)
{
    return nameIn(typeNames, type);
}

QString statementActivity(const QString &regulation, const QString &activity)
{
    return (activity.isEmpty() ? regulation : regulation + u'/' + activity).toUpper();
}

Result<StatementSigner> StatementSigner::fromPemFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("statement.key"));
    QByteArray pem = file.read(maximumPem);
    KeyPtr key(PEM_read_bio_PrivateKey(memoryBio(pem).get(), nullptr, nullptr, nullptr));
    pem.fill('\0');
    if (!isEd25519(key)) {
        takeOpensslError();
        return Failure(FailureCode::ConfigurationInvalid,
                       QStringLiteral("statement.key: not an Ed25519 key"));
    }
    StatementSigner signer;
    const QByteArray der = publicDer(key.get());
    signer.m_keyId = keyIdOf(der);
    signer.m_publicPem =
        "-----BEGIN PUBLIC KEY-----\n" + der.toBase64() + "\n-----END PUBLIC KEY-----\n";
    signer.m_key = std::make_shared<const Key>(Key{std::move(key)});
    return signer;
}

Result<QString> StatementSigner::sign(const PaperStatement &statement) const
{
    const QString head = headOf(statement, m_keyId);
    const QByteArray bytes = signedBytes(head);
    QByteArray signature(signatureSize, '\0');
    std::size_t size = static_cast<std::size_t>(signature.size());
    const DigestContextPtr context(EVP_MD_CTX_new());
    if (!context ||
        EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key->key.get()) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                       bytesOf(bytes), static_cast<std::size_t>(bytes.size())) != 1)
        return Failure(FailureCode::InternalError, takeOpensslError());
    const QString text = head + u'.' + QString::fromLatin1(toBase32(signature));
    const Result<ReadText> again = readText(text);
    if (!again || again->statement != statement)
        return Failure(FailureCode::PaperContentInvalid,
                       QStringLiteral("qr: ") +
                           (again ? QStringLiteral("spelling") : again.failure().detail));
    return text;
}

Result<StatementKeys> StatementKeys::fromPem(const QByteArray &pem)
{
    if (pem.size() > maximumPem)
        return Failure(FailureCode::ConfigurationInvalid,
                       QStringLiteral("keys of QR codes: too large a file"));
    const BioPtr bio = memoryBio(pem);
    StatementKeys keys;
    while (static_cast<std::size_t>(keys.m_keys.size()) < maximumKeys) {
        const KeyPtr key(PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr));
        if (!key)
            break;
        if (!isEd25519(key))
            return Failure(FailureCode::ConfigurationInvalid,
                           QStringLiteral("a key of QR codes that is not Ed25519"));
        const QByteArray der = publicDer(key.get());
        keys.m_keys.append({keyIdOf(der), der});
    }
    takeOpensslError();
    if (keys.m_keys.isEmpty())
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("no key of QR codes"));
    // Without the others the papers of those keys would look like nobody's.
    if (pem.count("-----BEGIN PUBLIC KEY") != keys.m_keys.size())
        return Failure(
            FailureCode::ConfigurationInvalid,
            QStringLiteral("keys of QR codes: a block that cannot be read, or too many"));
    return keys;
}

Result<VerifiedStatement> StatementKeys::verify(const QString &text) const
{
    Result<ReadText> read = readText(text);
    if (!read)
        return read.failure();
    bool known = false;
    for (const Key &key : m_keys) {
        if (key.id != read->keyId)
            continue;
        known = true;
        if (signatureIsOf(key.der, signedBytes(read->head), read->signature))
            return VerifiedStatement{std::move(read->statement), read->keyId};
    }
    takeOpensslError();
    return known ? FailureCode::QrChanged : FailureCode::QrKeyUnknown;
}

} // namespace ruqsat::trust
