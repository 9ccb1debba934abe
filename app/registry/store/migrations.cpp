#include "registry/store/connection.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
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

/// How many of the shipped migrations are applied.
Result<qsizetype> appliedCount(Connection &connection, const QList<Migration> &shipped)
{
    const Result<Rows> applied =
        connection.run("select name, sha256 from schema_migration order by name", {});
    if (!applied)
        return applied.failure();
    for (qsizetype i = 0; i < applied->size(); ++i) {
        if (i >= shipped.size() || shipped.at(i).name != applied->at(i).text(0))
            return Failure(FailureCode::ConfigurationInvalid,
                           QStringLiteral("the database is of a newer version"));
        if (shipped.at(i).sha256 != applied->at(i).text(1))
            return Failure(FailureCode::ConfigurationInvalid,
                           shipped.at(i).name +
                               QStringLiteral(" was changed after it was applied"));
    }
    return applied->size();
}

} // namespace

Result<void> Database::migrate()
{
    const QList<Migration> shipped = shippedMigrations();
    Connection &open = connection();
    if (const Result<void> begun = open.begin(); !begun)
        return begun;
    const auto fail = [&open](const Failure &failure) -> Result<void> {
        open.rollback();
        return failure;
    };
    // Two registries may be started at once.
    Result<void> done = open.script(
        QStringLiteral("select pg_advisory_xact_lock(7318349394277); "
                       "create table if not exists schema_migration (name text primary key, "
                       "sha256 text not null, applied_at timestamptz not null default now())"));
    if (!done)
        return fail(done.failure());
    const Result<qsizetype> applied = appliedCount(open, shipped);
    if (!applied)
        return fail(applied.failure());
    for (qsizetype i = *applied; i < shipped.size(); ++i) {
        done = open.script(QString::fromUtf8(shipped.at(i).sql));
        if (!done)
            return fail(done.failure());
        const Result<Rows> noted =
            open.run("insert into schema_migration (name, sha256) values (?, ?)",
                     {shipped.at(i).name, shipped.at(i).sha256});
        if (!noted)
            return fail(noted.failure());
    }
    // Salts for logins that do not exist are derived from it.
    QByteArray secret(32, Qt::Uninitialized);
    QRandomGenerator::system()->generate(secret.begin(), secret.end());
    const Result<Rows> kept = open.run(
        "insert into setting (name, value) values ('saltSecret', ?) on conflict do nothing",
        {secret});
    if (!kept)
        return fail(kept.failure());
    return open.commit();
}

Result<void> Database::checkSchema()
{
    const QList<Migration> shipped = shippedMigrations();
    Connection &open = connection();
    if (const Result<void> begun = open.begin(); !begun)
        return begun;
    const Result<qsizetype> applied = appliedCount(open, shipped);
    open.rollback();
    if (!applied)
        return applied.failure();
    if (*applied != shipped.size())
        return Failure(FailureCode::ConfigurationInvalid,
                       QStringLiteral("the database needs --migrate"));
    return {};
}

} // namespace ruqsat::registry
