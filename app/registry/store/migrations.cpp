#include "registry/store/connection.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QRandomGenerator>

namespace ruqsat::registry {
namespace {

struct Migration
{
    QString name;
    QString sha256;
    QByteArray sql;
};

QList<Migration> shippedMigrations()
{
    const QDir folder(QStringLiteral(":/ruqsat/sql/registry"));
    QList<Migration> migrations;
    for (const QString &name :
         folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray sql = file.readAll();
        const QByteArray hash = QCryptographicHash::hash(sql, QCryptographicHash::Sha256);
        migrations.append({name, QString::fromLatin1(hash.toHex()), sql});
    }
    return migrations;
}

/// The shipped migrations that are not applied, in their order. One may be numbered below another
/// that is applied: parts of the program are finished in an order of their own.
Result<QList<Migration>> missingMigrations(Connection &connection)
{
    const Result<Rows> applied = connection.run("select name, sha256 from schema_migration", {});
    if (!applied)
        return applied.failure();
    QHash<QString, QString> hashes;
    for (const Row &row : *applied)
        hashes.insert(row.text(0), row.text(1));
    QList<Migration> missing;
    for (const Migration &migration : shippedMigrations()) {
        if (!hashes.contains(migration.name))
            missing.append(migration);
        else if (hashes.take(migration.name) != migration.sha256)
            return Failure(FailureCode::ConfigurationInvalid,
                           migration.name + QStringLiteral(" was changed after it was applied"));
    }
    if (!hashes.isEmpty())
        return Failure(FailureCode::ConfigurationInvalid,
                       QStringLiteral("the database is of a newer version"));
    return missing;
}

} // namespace

Result<void> Database::migrate()
{
    const Lease lease = connection();
    Connection &open = *lease;
    if (const Result<void> begun = open.begin(); !begun)
        return begun;
    const auto fail = [&open](const Failure &failure) -> Result<void> {
        open.rollback();
        return failure;
    };
    // Two registries may be started at once.
    Result<void> done = open.script(
        // A migration may rewrite a table of millions of rows.
        "set local statement_timeout = 0; set local lock_timeout = 0; "
        "select pg_advisory_xact_lock(7318349394277); "
        "create table if not exists schema_migration (name text primary key, "
        "sha256 text not null, applied_at timestamptz not null default now())");
    if (!done)
        return fail(done.failure());
    const Result<QList<Migration>> missing = missingMigrations(open);
    if (!missing)
        return fail(missing.failure());
    for (const Migration &migration : *missing) {
        done = open.script(migration.sql);
        if (!done)
            return fail(done.failure());
        const Result<Rows> noted =
            open.run("insert into schema_migration (name, sha256) values (?, ?)",
                     {migration.name, migration.sha256});
        if (!noted)
            return fail(noted.failure());
    }
    // Salts for logins that do not exist are derived from the one, keys of the outboxes that the
    // people of an office share at a desk from the other.
    for (const char *name : {"saltSecret", "officeKeySecret"}) {
        QByteArray secret(32, Qt::Uninitialized);
        QRandomGenerator::system()->generate(secret.begin(), secret.end());
        const Result<Rows> kept =
            open.run("insert into setting (name, value) values (?, ?) on conflict do nothing",
                     {QLatin1String(name), secret});
        if (!kept)
            return fail(kept.failure());
    }
    return open.commit();
}

Result<void> Database::checkSchema()
{
    const Lease lease = connection();
    Connection &open = *lease;
    if (const Result<void> begun = open.begin(); !begun)
        return begun;
    // A database that is new does not even have the table that would tell.
    const Result<Rows> table = open.run("select to_regclass('schema_migration')", {});
    Result<QList<Migration>> missing = shippedMigrations();
    if (!table)
        missing = table.failure();
    else if (!table->first().isNull(0))
        missing = missingMigrations(open);
    open.rollback();
    if (!missing)
        return missing.failure();
    if (!missing->isEmpty())
        return Failure(FailureCode::ConfigurationInvalid,
                       QStringLiteral("the database needs --migrate"));
    return {};
}

} // namespace ruqsat::registry
