#pragma once

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QString>

namespace ruqsat::test {

/// One answer of a case, so short that a child says it in a word: what was typed is compared with
/// what the registry holds.
inline QString fieldEntry(const QString &field, const QJsonValue &value)
{
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    const QByteArray hash = QCryptographicHash::hash(json, QCryptographicHash::Sha256);
    return field + QLatin1Char(' ') + QString::fromLatin1(hash.toHex());
}

/// The same of one of its files; `sha256`: of its bytes, 32 bytes.
inline QString fileEntry(const QString &document, const QByteArray &sha256)
{
    return QStringLiteral("file:%1 %2").arg(document, QString::fromLatin1(sha256.toHex()));
}

} // namespace ruqsat::test
