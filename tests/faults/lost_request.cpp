#include "faults/lost_request.h"

#include "core/clock.h"
#include "vault/connection.h"
#include "vault/derive.h"
#include "vault/keyslots.h"

namespace ruqsat::test {
namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("nothing can be taken out of the vault: %s",
               qPrintable(failureName(result.failure().code)));
    return *std::move(result);
}

} // namespace

int loseSigned(const QString &folder, const QString &login, const Secret &password)
{
    const SystemClock clock;
    const vault::Keyslots keyslots =
        must(vault::Keyslots::load(folder + QStringLiteral("/keyslots.json")));
    const std::optional<vault::Derivation> derivation = keyslots.derivationOf(login);
    if (!derivation)
        qFatal("no slot of %s", qPrintable(login));
    vault::DerivedKeys keys =
        must(vault::derive(password, derivation->salt, derivation->parameters));
    Secret dataKey = must(keyslots.unwrap({login, std::move(keys.vaultKey), *derivation}));
    const auto connection = must(vault::Connection::open(folder + QStringLiteral("/vault.db"),
                                                         std::move(dataKey), login, clock));
    return must(connection->change(
        QStringLiteral("DELETE FROM outbox WHERE state IN ('waiting', 'sending', 'unknown')"), {}));
}

} // namespace ruqsat::test
