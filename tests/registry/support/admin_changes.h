#pragma once

#include <QCryptographicHash>
#include <QJsonObject>

// What an administrator's tests send.
namespace ruqsat::test {

/// Salt and verifier of a proof, as the registry keeps them.
inline QJsonObject passwordOf(const QByteArray &proof)
{
    const QByteArray verifier = QCryptographicHash::hash(proof, QCryptographicHash::Sha256);
    return {{"salt", QString::fromLatin1(proof.first(16).toBase64())},
            {"verifier", QString::fromLatin1(verifier.toBase64())}};
}

inline QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

/// A change of an account or a device, with a reason.
inline QJsonObject change(const char *action, qint64 version)
{
    return {{"action", action}, {"version", version}, {"reason", "order No. 7"}};
}

inline QJsonObject profile(const char *iin, const char *role, const char *office)
{
    const QJsonObject text{{"kk", "Сынақ"}, {"ru", "Проба"}, {"en", "Trial"}};
    return {{"iin", iin}, {"name", text}, {"position", text}, {"role", role}, {"office", office}};
}

} // namespace ruqsat::test
