// The vault against plain QSQLITE in one run: open, insert, commit, reads, search, scan; then what
// the desk does with it: autosave of a case of 40 pages, start with 5,000 drafts.
//   bench_vault [ROWS]      1,000,000 by default
#include "vault/vault.h"
#include "vault/cipher_driver.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>

#include <cstdio>
#include <functional>

using namespace ruqsat;

namespace {

constexpr int rounds = 5;
constexpr int commits = 200;
constexpr int reads = 20'000;
constexpr int searches = 200;

[[noreturn]] void stop(const QSqlError &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.text()));
    std::exit(1);
}

/// The least of some rounds, in milliseconds.
double least(int times, const std::function<void()> &work)
{
    double best = -1;
    for (int round = 0; round < times; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        best = best < 0 || took < best ? took : best;
    }
    return best;
}

/// The same work on either database.
class Store final
{
public:
    Store(QSqlDriver *driver, const QString &file, bool plain)
        : m_file(file)
        , m_plain(plain)
        , m_database(driver ? QSqlDatabase::addDatabase(driver, file)
                            : QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), file))
    {
        m_database.setDatabaseName(file);
        open();
    }
    ~Store()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_file);
    }
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    void open()
    {
        if (!m_database.open())
            stop(m_database.lastError());
        if (!m_plain)
            return;
        // As the vault sets them for itself.
        for (const char *pragma : {"PRAGMA page_size = 4096", "PRAGMA journal_mode = WAL",
                                   "PRAGMA temp_store = MEMORY", "PRAGMA synchronous = FULL"})
            run(pragma);
    }
    void reopen()
    {
        m_database.close();
        open();
        run("SELECT count(*) FROM sqlite_master");
    }
    void run(const char *sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(QLatin1String(sql)))
            stop(query.lastError());
    }
    QSqlQuery prepare(const char *sql)
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(QLatin1String(sql)))
            stop(query.lastError());
        return query;
    }

    void fill(int rows)
    {
        run("DROP TABLE IF EXISTS person");
        run("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, note TEXT NOT NULL)");
        run("CREATE INDEX person_name ON person (name)");
        run("BEGIN");
        QSqlQuery insert = prepare("INSERT INTO person (id, name, note) VALUES (?, ?, ?)");
        for (int i = 0; i < rows; ++i) {
            insert.bindValue(0, i);
            insert.bindValue(
                1, QStringLiteral("ұйым %1").arg((i * 7919LL) % rows, 8, 10, QLatin1Char('0')));
            insert.bindValue(2, QStringLiteral("Алматы қаласы, Сынақ көшесі, %1-үй").arg(i));
            if (!insert.exec())
                stop(insert.lastError());
        }
        run("COMMIT");
    }
    void commitEach(const char *level)
    {
        run(qPrintable(QStringLiteral("PRAGMA synchronous = ") + QLatin1String(level)));
        QSqlQuery update = prepare("UPDATE person SET note = ? WHERE id = ?");
        for (int i = 0; i < commits; ++i) {
            update.bindValue(0, QStringLiteral("өзгерді %1").arg(i));
            update.bindValue(1, i);
            if (!update.exec())
                stop(update.lastError());
        }
        run("PRAGMA synchronous = FULL");
    }
    void readAtRandom(int rows)
    {
        QRandomGenerator random(1);
        QSqlQuery read = prepare("SELECT name, note FROM person WHERE id = ?");
        for (int i = 0; i < reads; ++i) {
            read.bindValue(0, random.bounded(rows));
            if (!read.exec() || !read.next())
                stop(read.lastError());
            read.finish();
        }
    }
    void search(int rows)
    {
        QRandomGenerator random(2);
        QSqlQuery find = prepare("SELECT id, name FROM person WHERE name >= ? AND name < ? "
                                 "ORDER BY name LIMIT 50");
        for (int i = 0; i < searches; ++i) {
            const QString prefix =
                QStringLiteral("ұйым %1").arg(random.bounded(rows) / 100, 6, 10, QLatin1Char('0'));
            find.bindValue(0, prefix);
            find.bindValue(1, prefix + QChar(0xffff));
            if (!find.exec())
                stop(find.lastError());
            while (find.next())
                continue;
            find.finish();
        }
    }
    void scan() { run("SELECT sum(length(note)) FROM person"); }

private:
    QString m_file;
    bool m_plain;
    QSqlDatabase m_database;
};

void compare(const char *name, int times, Store &plain, Store &vault,
             const std::function<void(Store &)> &work)
{
    const double ours = least(times, [&] { work(vault); });
    const double theirs = least(times, [&] { work(plain); });
    std::printf("{\"name\":\"%s\",\"vaultMs\":%.2f,\"qsqliteMs\":%.2f,\"ratio\":%.2f}\n", name,
                ours, theirs, ours / theirs);
    std::fflush(stdout);
}

void report(const char *name, double milliseconds)
{
    std::printf("{\"name\":\"%s\",\"ms\":%.2f}\n", name, milliseconds);
    std::fflush(stdout);
}

vault::OperatorKey operatorKey()
{
    return {
        QStringLiteral("bench"), Secret::copyOf(QByteArray(32, 'b')), {QByteArray(16, 'b'), {}}};
}

std::unique_ptr<vault::Vault> openVault(const QString &folder, const Clock &clock)
{
    Result<std::unique_ptr<vault::Vault>> opened = vault::Vault::open(folder, operatorKey(), clock);
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(failureName(opened.failure().code)));
        std::exit(1);
    }
    return *std::move(opened);
}

vault::Draft draftOf(int number)
{
    QJsonObject fields;
    for (int i = 0; i < 40; ++i)
        fields.insert(QStringLiteral("field%1").arg(i), QStringLiteral("Алматы қаласы, сынақ"));
    return {QStringLiteral("case-%1").arg(number),
            QJsonObject{{QStringLiteral("fields"), fields}},
            QStringLiteral("form"),
            QStringLiteral("field3"),
            {}};
}

void benchDesk()
{
    const QTemporaryDir folder;
    const SystemClock clock;
    {
        const auto vault = openVault(folder.path(), clock);
        const auto check = [](const auto &result) {
            if (!result.ok())
                std::exit(1);
        };
        check(vault->drafts().save(draftOf(0)));
        for (int page = 0; page < 40; ++page) {
            QBuffer scan;
            scan.setData(QByteArray(80'000, 's'));
            scan.open(QIODevice::ReadOnly);
            check(vault->attachments().add(
                {QUuid::createUuid().toString(), QStringLiteral("case-0"), {}, {}, {}, 1, 0, {}},
                scan));
        }
        report("autosave of a case of 40 pages",
               least(20, [&] { check(vault->drafts().save(draftOf(0))); }));
        for (int number = 1; number < 5'000; ++number)
            check(vault->drafts().save(draftOf(number)));
    }
    report("start with 5,000 drafts: open and list", least(rounds, [&] {
               const auto vault = openVault(folder.path(), clock);
               if (vault->drafts().all()->size() != 5'000)
                   std::exit(1);
           }));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rows = arguments.size() > 1 ? arguments.at(1).toInt() : 1'000'000;
    if (rows < 1'000)
        return 2;
    const QTemporaryDir folder;
    {
        Store vault(new vault::CipherDriver(Secret::copyOf(QByteArray(vault::dataKeySize, 'k'))),
                    folder.filePath(QStringLiteral("vault.db")), false);
        Store plain(nullptr, folder.filePath(QStringLiteral("plain.db")), true);
        compare("bulk insert", 1, plain, vault, [rows](Store &store) { store.fill(rows); });
        compare("open", rounds, plain, vault, [](Store &store) { store.reopen(); });
        compare("commit FULL", rounds, plain, vault,
                [](Store &store) { store.commitEach("FULL"); });
        compare("commit NORMAL", rounds, plain, vault,
                [](Store &store) { store.commitEach("NORMAL"); });
        compare("random read", rounds, plain, vault,
                [rows](Store &store) { store.readAtRandom(rows); });
        compare("prefix search of 50 rows", rounds, plain, vault,
                [rows](Store &store) { store.search(rows); });
        compare("full scan", rounds, plain, vault, [](Store &store) { store.scan(); });
    }
    benchDesk();
    return 0;
}
