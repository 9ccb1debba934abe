#include "vault/cipher_driver.h"

#include "vault/cipher_result.h"

#include <QFile>
#include <QThread>

#include <cerrno>

#include <sqlite3.h>

namespace ruqsat::vault {
namespace {

constexpr int busyMs = 5000;

/// "x'…'" of the raw key, so that SQLCipher derives nothing itself.
Secret keyLiteral(const Secret &dataKey)
{
    static constexpr char digits[] = "0123456789abcdef";
    Secret literal(2 * dataKeySize + 3);
    literal.append("x'");
    for (std::size_t i = 0; i < dataKey.size(); ++i) {
        const unsigned char byte = dataKey.data()[i];
        const char pair[] = {digits[byte >> 4], digits[byte & 15]};
        literal.append(QByteArrayView(pair, 2));
    }
    literal.append("'");
    return literal;
}

int firstTextColumn(void *target, int count, char **values, char **)
{
    if (count > 0 && values[0])
        *static_cast<QByteArray *>(target) = values[0];
    return 0;
}

QByteArray textOf(sqlite3 *database, const char *sql)
{
    QByteArray text;
    sqlite3_exec(database, sql, firstTextColumn, &text, nullptr);
    return text;
}

/// With plain SQLite linked by mistake every key is taken and the file is written as plaintext.
bool libraryEncrypts()
{
    sqlite3 *memory = nullptr;
    QByteArray version;
    if (sqlite3_open(":memory:", &memory) == SQLITE_OK)
        version = textOf(memory, "PRAGMA cipher_version");
    sqlite3_close(memory);
    return !version.isEmpty();
}

bool isPlainDatabase(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

} // namespace

CipherDriver::CipherDriver(Secret dataKey, QObject *parent)
    : QSqlDriver(parent)
    , m_dataKey(std::move(dataKey))
{
}

CipherDriver::~CipherDriver()
{
    CipherDriver::close();
}

bool CipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case PositionalPlaceholders:
    case LastInsertId:
    case SimpleLocking:
    case FinishQuery:
        return true;
    default:
        return false;
    }
}

bool CipherDriver::open(const QString &file, const QString &, const QString &, const QString &, int,
                        const QString &)
{
    close();
    if (m_dataKey.size() != dataKeySize)
        return refuse(SQLITE_MISUSE, QStringLiteral("malformed key"));
    if (!libraryEncrypts())
        return refuse(SQLITE_AUTH, QStringLiteral("the library does not encrypt"));
    if (isPlainDatabase(file))
        return refuse(SQLITE_AUTH, QStringLiteral("the file is not encrypted"));

    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const int code =
        sqlite3_open_v2(QFile::encodeName(file).constData(), &m_database, flags, nullptr);
    if (code != SQLITE_OK)
        return refuse(code, QStringLiteral("cannot open"));
    m_thread = QThread::currentThread();
    if (!unlock())
        return false;
    setOpen(true);
    setOpenError(false);
    return true;
}

bool CipherDriver::unlock()
{
    sqlite3_extended_result_codes(m_database, 1);
    sqlite3_busy_timeout(m_database, busyMs);
    const Secret literal = keyLiteral(m_dataKey);
    int code = sqlite3_key_v2(m_database, "main", literal.data(), static_cast<int>(literal.size()));
    if (code != SQLITE_OK)
        return refuse(code, QStringLiteral("cannot set the key"));
    // The format of vaults is that of SQLCipher 3, whichever library reads them: 4 has other
    // defaults, with which every vault of 3 looks damaged. 3 passes over what it does not know. It
    // sets the size of pages too. The first read of a page is where a wrong key, salt or size
    // shows.
    static constexpr const char *steps[] = {
        "PRAGMA cipher_compatibility = 3",    "PRAGMA cipher_page_size = 4096",
        "SELECT count(*) FROM sqlite_master", "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",           "PRAGMA temp_store = MEMORY",
        "PRAGMA journal_size_limit = 4194304"};
    for (const char *step : steps) {
        code = sqlite3_exec(m_database, step, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            return refuse(code, QLatin1String(step));
    }
    if (textOf(m_database, "PRAGMA journal_mode = WAL") != "wal") {
        code = sqlite3_extended_errcode(m_database);
        return refuse(code == SQLITE_OK ? SQLITE_READONLY : code, QStringLiteral("no WAL"));
    }
    return true;
}

void CipherDriver::close()
{
    if (!m_database)
        return;
    // The _v2 form leaves a zombie while a QSqlQuery still holds a statement, instead of failing.
    sqlite3_close_v2(m_database);
    m_database = nullptr;
    setOpen(false);
    setOpenError(false);
}

QSqlResult *CipherDriver::createResult() const
{
    return new CipherResult(this);
}

bool CipherDriver::beginTransaction()
{
    // At once for writing: a read lock that wants to become a write lock later may not get it.
    return runScript("BEGIN IMMEDIATE");
}

bool CipherDriver::commitTransaction()
{
    return runScript("COMMIT");
}

bool CipherDriver::rollbackTransaction()
{
    return runScript("ROLLBACK");
}

QVariant CipherDriver::handle() const
{
    return QVariant::fromValue(static_cast<void *>(m_database));
}

bool CipherDriver::runScript(const QByteArray &sql)
{
    if (!m_database || !inOwnThread()) {
        setLastError(errorNow(SQLITE_MISUSE, QStringLiteral("closed or another thread"),
                              QSqlError::TransactionError));
        return false;
    }
    const int code = sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        return true;
    setLastError(errorNow(code, QStringLiteral("statement"), QSqlError::TransactionError));
    return false;
}

bool CipherDriver::attach(const QString &file, const Secret &key)
{
    // As arguments, so that the key is in no text of a statement.
    const Secret literal = keyLiteral(key);
    const QByteArray path = QFile::encodeName(file);
    sqlite3_stmt *statement = nullptr;
    int code =
        sqlite3_prepare_v2(m_database, "ATTACH DATABASE ? AS copy KEY ?", -1, &statement, nullptr);
    if (code == SQLITE_OK) {
        const void *bytes = literal.data();
        sqlite3_bind_text(statement, 1, path.constData(), static_cast<int>(path.size()),
                          SQLITE_STATIC);
        sqlite3_bind_text(statement, 2, static_cast<const char *>(bytes),
                          static_cast<int>(literal.size()), SQLITE_STATIC);
        code = sqlite3_step(statement);
    }
    if (code != SQLITE_DONE)
        setLastError(errorNow(code, QStringLiteral("attach"), QSqlError::ConnectionError));
    sqlite3_finalize(statement);
    return code == SQLITE_DONE;
}

bool CipherDriver::exportTo(const QString &file, const Secret *key)
{
    if (!m_database || !inOwnThread() || !attach(file, key ? *key : m_dataKey))
        return false;
    // The export reads table after table: only a transaction holds them at one moment.
    bool done = runScript("PRAGMA copy.cipher_compatibility = 3;"
                          "PRAGMA copy.cipher_page_size = 4096;"
                          "PRAGMA copy.synchronous = FULL;"
                          "BEGIN;"
                          "SELECT count(*) FROM main.sqlite_master;");
    if (done) {
        const QByteArray version = textOf(m_database, "PRAGMA main.user_version");
        done = runScript("SELECT sqlcipher_export('copy');"
                         "PRAGMA copy.user_version = " +
                         version + "; COMMIT;");
    }
    const QSqlError error = lastError();
    if (sqlite3_get_autocommit(m_database) == 0)
        runScript("ROLLBACK");
    runScript("DETACH DATABASE copy");
    if (!done)
        setLastError(error);
    return done;
}

void CipherDriver::stopBy(std::atomic<bool> &stop)
{
    // Often enough that nobody waits for the end of an export.
    constexpr int stepsBetween = 1'000;
    if (m_database)
        sqlite3_progress_handler(
            m_database, stepsBetween,
            [](void *flag) { return static_cast<std::atomic<bool> *>(flag)->load() ? 1 : 0; },
            &stop);
}

bool CipherDriver::inOwnThread() const
{
    return QThread::currentThread() == m_thread;
}

QSqlError CipherDriver::errorNow(int code, const QString &what, QSqlError::ErrorType type) const
{
    const QString text = m_database ? QString::fromUtf8(sqlite3_errmsg(m_database)) : QString();
    const int system = m_database ? sqlite3_system_errno(m_database) : 0;
    return QSqlError(what, text, type, QStringLiteral("%1:%2").arg(code).arg(system));
}

bool CipherDriver::refuse(int code, const QString &what)
{
    setLastError(errorNow(code, what, QSqlError::ConnectionError));
    sqlite3_close_v2(m_database);
    m_database = nullptr;
    setOpen(false);
    setOpenError(true);
    return false;
}

Failure CipherDriver::failureOf(const QSqlError &error)
{
    const QStringList codes = error.nativeErrorCode().split(u':');
    const int extended = codes.value(0).toInt();
    const int system = codes.value(1).toInt();
    const QString detail =
        QStringLiteral("%1 [%2] %3")
            .arg(error.driverText(), error.nativeErrorCode(), error.databaseText());
    const bool noSpace = system == ENOSPC || system == EDQUOT || system == EFBIG;
    // A disk that was made read-only under an open file fails at the write.
    const bool noWriting = system == EROFS || system == EACCES || system == EPERM;
    switch (extended & 0xff) {
    case SQLITE_FULL:
        return {FailureCode::VaultDiskFull, detail};
    case SQLITE_IOERR:
        return {noSpace     ? FailureCode::VaultDiskFull
                : noWriting ? FailureCode::VaultReadOnly
                            : FailureCode::VaultError,
                detail};
    case SQLITE_CANTOPEN:
        return {noSpace ? FailureCode::VaultDiskFull : FailureCode::VaultReadOnly, detail};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {FailureCode::VaultReadOnly, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {FailureCode::VaultBusy, detail};
    // A changed page is "corrupt" with SQLCipher 3.4 and "out of memory" with 4.x. The key came out
    // of an authenticated slot, so "not a database" cannot be a wrong password either.
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_NOMEM:
        return {FailureCode::VaultDamaged, detail};
    case SQLITE_AUTH:
        return {FailureCode::VaultNotEncrypted, detail};
    case SQLITE_INTERRUPT:
        return {FailureCode::Cancelled, detail};
    default:
        return {FailureCode::VaultError, detail};
    }
}

} // namespace ruqsat::vault
