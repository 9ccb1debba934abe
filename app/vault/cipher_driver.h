#pragma once

#include "core/failure.h"
#include "core/secret.h"

#include <QSqlDriver>
#include <QSqlError>

#include <atomic>

struct sqlite3;
class QThread;

namespace ruqsat::vault {

/// Size of what Keyslots wraps: a 256-bit key and the 16 bytes of SQLCipher's salt.
inline constexpr std::size_t dataKeySize = 48;

/// Qt SQL over SQLCipher, on public Qt headers. Values are null, integers, doubles, QString and
/// QByteArray; anything else is refused rather than turned into text by chance. Positional "?"
/// only. Used in the thread that opened it, which every statement checks: a copied QSqlDatabase
/// handle crosses threads unseen.
class CipherDriver final : public QSqlDriver
{
    Q_OBJECT

public:
    /// `dataKey`: 48 bytes; with anything else open() refuses before a file exists.
    explicit CipherDriver(Secret dataKey, QObject *parent = nullptr);
    ~CipherDriver() override;

    bool hasFeature(DriverFeature feature) const override;
    bool open(const QString &file, const QString &user, const QString &password,
              const QString &host, int port, const QString &options) override;
    void close() override;
    QSqlResult *createResult() const override;
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    QVariant handle() const override;

    /// Several statements, as a migration has them.
    bool runScript(const QByteArray &sql);

    /// A whole copy in a new file, under the same key, with the schema's version: of one moment,
    /// whatever other connections write meanwhile. Outside of a transaction.
    bool exportTo(const QString &file, const Secret *key = nullptr);
    /// Statements fail with cancelled once `stop` is set, from whichever thread; it outlives the
    /// driver.
    void stopBy(std::atomic<bool> &stop);

    /// The vault's code for an error of this driver.
    static Failure failureOf(const QSqlError &error);

private:
    friend class CipherResult;

    bool inOwnThread() const;
    QSqlError errorNow(int code, const QString &what, QSqlError::ErrorType type) const;
    bool refuse(int code, const QString &what);
    bool unlock();
    bool attach(const QString &file, const Secret &key);

    sqlite3 *m_database = nullptr;
    QThread *m_thread = nullptr;
    Secret m_dataKey;
};

} // namespace ruqsat::vault
