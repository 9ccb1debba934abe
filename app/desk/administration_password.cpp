#include "desk/administration_password.h"

#include "vault/derive.h"
#include "vault/key_wrap.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace ruqsat::desk {
namespace {

constexpr char passwordLetters[] = "23456789abcdefghjkmnpqrstuvwxyz";
constexpr int passwordGroups = 4;
constexpr qsizetype shortestPassword = 12;

} // namespace

Secret newOneTimePassword()
{
    Secret password(passwordGroups * 5);
    for (int i = 0; i < passwordGroups * 4; ++i) {
        if (i > 0 && i % 4 == 0)
            password.append("-");
        const auto letter = QRandomGenerator::system()->bounded(int(sizeof passwordLetters) - 1);
        password.append(QByteArrayView(passwordLetters + letter, 1));
    }
    return password;
}

Later<protocol::PasswordVerifier> verifierOf(const Secret &password)
{
    const auto copy = std::make_shared<Secret>(Secret::copyOf(password.view()));
    return runAside([copy]() -> Result<protocol::PasswordVerifier> {
        const Result<QByteArray> salt = vault::randomBytes(vault::saltSize);
        if (!salt)
            return salt.failure();
        const Result<vault::DerivedKeys> keys = vault::derive(*copy, *salt, {});
        if (!keys)
            return keys.failure();
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(keys->registryProof.view());
        return protocol::PasswordVerifier{*salt, hash.result()};
    });
}

bool isGoodPassword(const QString &password)
{
    int kinds = 0;
    for (const auto isKind :
         {+[](QChar c) { return c.isLower(); }, +[](QChar c) { return c.isUpper(); },
          +[](QChar c) { return c.isDigit(); }, +[](QChar c) { return !c.isLetterOrNumber(); }})
        kinds += std::any_of(password.begin(), password.end(), isKind) ? 1 : 0;
    return password.size() >= shortestPassword && kinds >= 2;
}

} // namespace ruqsat::desk
