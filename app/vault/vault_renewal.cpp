#include "vault/backup.h"
#include "vault/connection.h"
#include "vault/vault.h"

#include <QDir>

// A vault under a data key of its own anew.
namespace ruqsat::vault {
namespace {

QString renewedIn(const QString &folder)
{
    return folder + QStringLiteral("/renewed");
}

} // namespace

Result<void> Vault::writeRenewed(const QString &target, const OperatorKey &key) const
{
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir(target).removeRecursively() || !QDir().mkpath(target) ||
        !QFile::setPermissions(target, ownerOnly))
        return Failure(FailureCode::VaultReadOnly, target);
    Secret dataKey;
    const Result<Keyslots> keyslots = Keyslots::create(key, dataKey, m_clock.now());
    if (!keyslots)
        return keyslots.failure();
    const auto exported = m_connection->exportTo(target + QStringLiteral("/vault.db"), &dataKey);
    return exported ? keyslots->save(target + QStringLiteral("/keyslots.json")) : exported;
}

Result<void> Vault::renew(std::unique_ptr<Vault> &vault, const OperatorKey &former,
                          const OperatorKey &next)
{
    const QString folder = vault->m_folder;
    const QString copy = renewedIn(folder);
    const Clock &clock = vault->m_clock;
    if (vault->operators().size() != 1 || next.login != vault->m_login)
        return Failure(FailureCode::VaultError, QStringLiteral("not of one operator"));
    if (const Result<void> written = vault->writeRenewed(copy, next); !written) {
        QDir(copy).removeRecursively();
        return written;
    }
    // Its lock with it.
    vault.reset();
    const Result<void> moved = restoreVault(copy, folder, clock.now());
    // Where the move stopped half-way the opening has completed it.
    Result<std::unique_ptr<Vault>> opened = open(folder, next, clock);
    const bool isRenewed = opened.ok();
    if (!opened)
        opened = open(folder, former, clock);
    if (!opened)
        return moved ? opened.failure() : moved.failure();
    vault = *std::move(opened);
    QDir(copy).removeRecursively();
    if (isRenewed) {
        vault->forgetReplaced();
        return {};
    }
    return moved ? Result<void>(FailureCode::VaultError) : moved;
}

void Vault::forgetReplaced() const
{
    QDir(renewedIn(m_folder)).removeRecursively();
    const QDir folder(m_folder);
    for (const QString &name :
         folder.entryList({QStringLiteral("replaced-*")}, QDir::Dirs | QDir::NoSymLinks))
        QDir(folder.filePath(name)).removeRecursively();
}

} // namespace ruqsat::vault
