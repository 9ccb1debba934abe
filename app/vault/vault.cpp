#include "vault/vault.h"

#include "vault/backup.h"
#include "vault/connection.h"
#include "vault/durable_file.h"
#include "vault/try_counter.h"
#include "vault/vault_lock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSqlQuery>

namespace ruqsat::vault {
namespace {

struct Place
{
    explicit Place(const QString &folder)
        : keyslots(folder + QStringLiteral("/keyslots.json"))
        , tries(folder + QStringLiteral("/tries.json"))
        , database(folder + QStringLiteral("/vault.db"))
        , lock(folder + QStringLiteral("/lock"))
        , made(folder + QStringLiteral("/made"))
    {
    }
    QString keyslots;
    QString tries;
    QString database;
    QString lock;
    QString made; ///< there once the database was: an empty one is then not a new one
};

Result<void> makeFolder(const QString &folder)
{
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (QDir(folder).exists())
        return {};
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownerOnly))
        return Failure(FailureCode::VaultReadOnly, QStringLiteral("cannot make the folder"));
    return {};
}

/// One typed password counts once, however many slots it is tried at.
Result<void> beginTry(TryCounter &tries, const OperatorKey &key, const QDateTime &now)
{
    return key.furtherTry ? Result<void>() : tries.begin(key.login, now);
}

/// The keyslots of the folder and the data key that `key` opens in them.
Result<Secret> unlockKeyslots(const Place &place, const OperatorKey &key, const QDateTime &now,
                              Keyslots &keyslots)
{
    if (!QFile::exists(place.keyslots)) {
        // A database whose keyslots are gone is never silently replaced by an empty one.
        if (QFile::exists(place.database))
            return Failure(FailureCode::VaultKeyslotDamaged, QStringLiteral("file missing"));
        QFile::remove(place.made);
        // They were tries of slots that are gone.
        QFile::remove(place.tries);
        Secret dataKey;
        Result<Keyslots> made = Keyslots::create(key, dataKey, now);
        if (!made)
            return made.failure();
        if (const Result<void> saved = made->save(place.keyslots); !saved)
            return saved.failure();
        keyslots = *std::move(made);
        return dataKey;
    }
    Result<Keyslots> loaded = Keyslots::load(place.keyslots);
    if (!loaded)
        return loaded.failure();
    keyslots = *std::move(loaded);
    if (!keyslots.derivationOf(key.login))
        return FailureCode::VaultOperatorUnknown;
    TryCounter tries(place.tries);
    if (const Result<void> allowed = beginTry(tries, key, now); !allowed)
        return allowed.failure();
    Result<Secret> dataKey = keyslots.unwrap(key);
    if (!dataKey)
        return dataKey;
    if (const Result<void> reset = tries.succeeded(key.login); !reset)
        return reset.failure();
    return dataKey;
}

/// SQLite would make it readable for the group; its log takes over the permissions.
Result<void> makeDatabaseFile(const Place &place)
{
    QFile file(place.database);
    if (file.size() == 0 && QFile::exists(place.made))
        return Failure(FailureCode::VaultDamaged, QStringLiteral("the database is empty"));
    if (file.exists() ||
        file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    return Failure(FailureCode::VaultReadOnly, file.errorString());
}

/// SQLCipher's salt stands bare at the beginning of the file, and wrapped beside the key: so a key
/// file that was brought from another desk is told from pages that are damaged.
Result<void> checkSalt(const QString &database, const Secret &dataKey)
{
    constexpr qsizetype saltBytes = 16;
    QFile file(database);
    const QByteArray salt = file.open(QIODevice::ReadOnly) ? file.read(saltBytes) : QByteArray();
    // Nothing is written there before the first page.
    if (salt.size() < saltBytes || salt.startsWith("SQLite format 3") ||
        dataKey.view().last(saltBytes) == salt)
        return {};
    return Failure(FailureCode::VaultOtherKey, QStringLiteral("salt"));
}

/// What was under way when the process died may have reached the registry.
Result<void> settleInterrupted(Connection &connection)
{
    const Result<int> settled = connection.change(
        QStringLiteral("UPDATE outbox SET state = 'unknown', last_failure = ?, "
                       "changed_at = ? WHERE state = 'sending' AND owner = ?"),
        {failureName(FailureCode::OutcomeUnknown), connection.timestamp(), connection.owner()});
    if (!settled)
        return settled.failure();
    return {};
}

} // namespace

Result<std::optional<Derivation>> Vault::derivationOf(const QString &folder, const QString &login)
{
    const Result<QList<Derivation>> all = derivationsOf(folder, login);
    if (!all)
        return all.failure();
    return all->isEmpty() ? std::nullopt : std::optional(all->first());
}

Result<QList<Derivation>> Vault::derivationsOf(const QString &folder, const QString &login)
{
    const Place place(folder);
    // A vault that is open elsewhere has nothing left to complete.
    if (const auto lock = QDir(folder).exists() ? VaultLock::take(place.lock)
                                                : Result<std::unique_ptr<VaultLock>>(nullptr);
        lock && *lock) {
        if (const Result<void> restored = finishRestore(folder); !restored)
            return restored.failure();
    }
    if (!QFile::exists(place.keyslots) && !QFile::exists(place.database))
        return QList<Derivation>();
    const Result<Keyslots> keyslots = Keyslots::load(place.keyslots);
    if (!keyslots)
        return keyslots.failure();
    return keyslots->derivationsOf(login);
}

Result<std::unique_ptr<Vault>> Vault::open(const QString &folder, const OperatorKey &key,
                                           const Clock &clock)
{
    if (key.login.isEmpty() || key.wrappingKey.size() != keySize)
        return Failure(FailureCode::VaultError, QStringLiteral("malformed operator key"));
    if (const Result<void> made = makeFolder(folder); !made)
        return made.failure();
    const Place place(folder);
    Result<std::unique_ptr<VaultLock>> lock = VaultLock::take(place.lock);
    if (!lock)
        return lock.failure();
    if (const Result<void> restored = finishRestore(folder); !restored)
        return restored.failure();
    Keyslots keyslots;
    Result<Secret> dataKey = unlockKeyslots(place, key, clock.now(), keyslots);
    if (!dataKey)
        return dataKey.failure();
    if (const Result<void> made = makeDatabaseFile(place); !made)
        return made.failure();
    if (const Result<void> own = checkSalt(place.database, *dataKey); !own)
        return own.failure();
    Result<std::unique_ptr<Connection>> connection =
        Connection::open(place.database, Secret::copyOf(dataKey->view()), key.login, clock);
    if (!connection)
        return connection.failure();
    if (const Result<void> settled = settleInterrupted(**connection); !settled)
        return settled.failure();
    if (!QFile::exists(place.made)) {
        if (const Result<void> noted = writeDurably(place.made, {}); !noted)
            return noted.failure();
    }
    return std::unique_ptr<Vault>(new Vault(folder, key.login, clock, *std::move(lock),
                                            std::move(keyslots), *std::move(dataKey),
                                            *std::move(connection)));
}

Result<void> Vault::recover(const QString &folder, const Secret &privateKey, const OperatorKey &key,
                            const Clock &clock)
{
    const Place place(folder);
    const Result<std::unique_ptr<VaultLock>> lock = VaultLock::take(place.lock);
    if (!lock)
        return lock.failure();
    // Else the next opening would complete it and move the recovered slot aside.
    if (const Result<void> restored = finishRestore(folder); !restored)
        return restored;
    Result<Keyslots> keyslots = Keyslots::load(place.keyslots);
    if (!keyslots)
        return keyslots.failure();
    const Result<Secret> dataKey = keyslots->recover(privateKey);
    if (!dataKey)
        return dataKey.failure();
    if (const Result<void> put = keyslots->put(key, *dataKey, clock.now()); !put)
        return put;
    if (const Result<void> saved = keyslots->save(place.keyslots); !saved)
        return saved;
    return TryCounter(place.tries).succeeded(key.login);
}

Vault::Vault(QString folder, QString login, const Clock &clock, std::unique_ptr<VaultLock> lock,
             Keyslots keyslots, Secret dataKey, std::unique_ptr<Connection> connection)
    : m_folder(std::move(folder))
    , m_login(std::move(login))
    , m_clock(clock)
    , m_lock(std::move(lock))
    , m_keyslots(std::move(keyslots))
    , m_dataKey(std::move(dataKey))
    , m_connection(std::move(connection))
    , m_drafts(*m_connection)
    , m_draftCopies(*m_connection)
    , m_attachments(*m_connection)
    , m_scanPages(*m_connection)
    , m_outbox(*m_connection)
    , m_knownOperators(*m_connection)
    , m_generations(*m_connection)
    , m_officeKeys(*m_connection)
    , m_withdrawals(*m_connection)
{
}

Vault::~Vault() = default;

QStringList Vault::operators() const
{
    return m_keyslots.logins();
}

Result<void> Vault::addOperator(const OperatorKey &key)
{
    Keyslots changed = m_keyslots;
    if (const Result<void> put = changed.put(key, m_dataKey, m_clock.now()); !put)
        return put;
    return keep(std::move(changed));
}

Result<void> Vault::removeOperator(const QString &login)
{
    if (login == m_login)
        return Failure(FailureCode::VaultError, QStringLiteral("the own slot stays"));
    Keyslots changed = m_keyslots;
    if (const Result<void> removed = changed.remove(login); !removed)
        return removed;
    return keep(std::move(changed));
}

Result<void> Vault::changePassword(const OperatorKey &newKey)
{
    if (newKey.login != m_login)
        return Failure(FailureCode::VaultError, QStringLiteral("another operator's key"));
    return addOperator(newKey);
}

Result<void> Vault::beginPasswordChange(const OperatorKey &newKey)
{
    if (newKey.login != m_login)
        return Failure(FailureCode::VaultError, QStringLiteral("another operator's key"));
    Keyslots changed = m_keyslots;
    if (const Result<void> added = changed.add(newKey, m_dataKey, m_clock.now()); !added)
        return added;
    return keep(std::move(changed));
}

Result<void> Vault::settlePassword(const OperatorKey &key)
{
    Keyslots changed = m_keyslots;
    const Result<int> others = changed.keepOnly(key);
    if (!others)
        return others.failure();
    return *others > 0 ? keep(std::move(changed)) : Result<void>();
}

Result<void> Vault::proveKey(const OperatorKey &key)
{
    TryCounter tries(Place(m_folder).tries);
    if (const Result<void> allowed = beginTry(tries, key, m_clock.now()); !allowed)
        return allowed;
    if (const Result<Secret> dataKey = m_keyslots.unwrap(key); !dataKey)
        return dataKey.failure();
    return tries.succeeded(key.login);
}

Result<void> Vault::setRecoveryKey(const QByteArray &publicKey)
{
    Keyslots changed = m_keyslots;
    if (const Result<void> set = changed.setRecovery(publicKey, m_dataKey); !set)
        return set;
    return keep(std::move(changed));
}

bool Vault::isRecoverableBy(const QByteArray &publicKey) const
{
    const QByteArray id = QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256).toHex();
    return m_keyslots.recoveryKeyId() == QLatin1String(id);
}

Result<QString> Vault::backUp(const QString &target, int keep)
{
    return writeBackup(*m_connection, m_keyslots, target, m_clock.now(), keep);
}

BackupSource Vault::backupSource() const
{
    return {Place(m_folder).database, m_login, Secret::copyOf(m_dataKey.view()), m_keyslots,
            m_lock};
}

Result<void> Vault::keep(Keyslots changed)
{
    const Result<void> saved = changed.save(Place(m_folder).keyslots);
    if (saved)
        m_keyslots = std::move(changed);
    return saved;
}

} // namespace ruqsat::vault
