// The vault against plain QSQLITE in one run: open, insert, commit, reads, search, scan; then what
// the desk does with it, through the desk itself: a case of 40 pages taken in and saved, start with
// 5,000 drafts.
//   bench_vault [ROWS]      1,000,000 by default
// Exit 1 where the vault is slower beside QSQLITE than it was measured to be on Debian 12 with
// 1,000,000 rows; a quarter more is let pass, as the disk of a machine that does other work is that
// uneven. Fewer rows lie in the caches of both: their ratios are shown and not judged. The times of
// the desk have nothing beside them and are shown only.
#include "desk/case_editor.h"
#include "desk/support/operator_desk.h"
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
#include <optional>
#include <type_traits>

using namespace ruqsat;

namespace {

constexpr int rounds = 5;
constexpr int judgedRows = 1'000'000;
/// A ratio may be so many times the bar.
constexpr double tolerance = 1.25;
constexpr int commits = 200;
constexpr int reads = 20'000;
constexpr int searches = 200;
constexpr int pagesOfCase = 40;
constexpr int bytesOfPage = 80'000;
constexpr int draftsAtStart = 5'000;

[[noreturn]] void stop(const QSqlError &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.text()));
    std::exit(1);
}

/// The least of some rounds, in milliseconds; `prepare` comes before each and is not counted.
double least(
    int times, const std::function<void()> &work, const std::function<void()> &prepare = [] {})
{
    double best = -1;
    for (int round = 0; round < times; ++round) {
        prepare();
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

    void clear()
    {
        run("DROP TABLE IF EXISTS person");
        run("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, note TEXT NOT NULL)");
        run("CREATE INDEX person_name ON person (name)");
    }
    void fill(int rows)
    {
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

/// The ratios of the vault to QSQLITE, and whether each is within its bar.
class Comparison final
{
public:
    Comparison(Store &plain, Store &vault, bool judged)
        : m_plain(plain)
        , m_vault(vault)
        , m_judged(judged)
    {
    }

    using Work = std::function<void(Store &)>;
    /// `bar`: as it was measured; none: shown only.
    void compare(
        const char *name, std::optional<double> bar, const Work &work,
        const Work &prepare = [](Store &) {})
    {
        const auto best = [&](Store &store) {
            return least(
                rounds, [&] { work(store); }, [&] { prepare(store); });
        };
        const double ours = best(m_vault);
        const double theirs = best(m_plain);
        const double ratio = ours / theirs;
        const bool good = !m_judged || !bar || ratio <= *bar * tolerance;
        m_good = m_good && good;
        std::printf("{\"name\":\"%s\",\"vaultMs\":%.2f,\"qsqliteMs\":%.2f,\"ratio\":%.2f,"
                    "\"bar\":%.2f,\"within\":%s}\n",
                    name, ours, theirs, ratio, bar.value_or(0), good ? "true" : "false");
        std::fflush(stdout);
    }
    bool isGood() const { return m_good; }

private:
    Store &m_plain;
    Store &m_vault;
    const bool m_judged;
    bool m_good = true;
};

void report(const char *name, double milliseconds)
{
    std::printf("{\"name\":\"%s\",\"ms\":%.2f}\n", name, milliseconds);
    std::fflush(stdout);
}

/// Runs the event loop until it is so, without the pauses of a test's waiting.
void until(const std::function<bool()> &isSo)
{
    while (!isSo())
        QCoreApplication::processEvents();
}

template <typename T>
T must(const desk::Later<T> &later)
{
    until([&later] { return later.isFinished(); });
    const Result<T> result = later.result();
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(failureName(result.failure().code)));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// A scan of 40 pages as the scanner gives it, and the saving of its case afterwards.
desk::CaseDraft benchCase(test::OperatorDesk &desk)
{
    desk::CaseEditor editor(*desk.session, desk.clock, desk.regulation, ServiceKind::Issue);
    editor.setApplicantText(test::sampleBin);
    editor.lookUp();
    until([&editor] { return editor.lookupState() != desk::LookupState::Running; });
    if (editor.lookupState() != desk::LookupState::Found)
        std::exit(1);
    for (const auto &[field, value] : test::sampleAnswers())
        editor.setValue(field, value);
    int kept = 0;
    QObject::connect(&editor, &desk::CaseEditor::attachmentAdded, &editor, [&kept] { ++kept; });
    QObject::connect(&editor, &desk::CaseEditor::attachmentFailed, &editor, [] { std::exit(1); });
    const QString document = editor.inventory().first().document.id;
    const QByteArray pdf(pagesOfCase * bytesOfPage, 's');
    report("scan of 40 pages kept", least(rounds, [&] {
               const int before = kept;
               editor.addScan(document, document + QStringLiteral(".pdf"), pdf, pagesOfCase);
               until([&] { return kept > before; });
           }));
    int change = 0;
    report("autosave of its case", least(20, [&] {
               editor.setValue(QStringLiteral("phone"),
                               QStringLiteral("+77010000%1").arg(++change, 3, 10, QChar(u'0')));
               must(editor.saveNow());
           }));
    return editor.draft();
}

void benchDesk()
{
    test::OperatorDesk desk;
    const desk::CaseDraft pattern = benchCase(desk);
    must(desk.session->inVault<void>([pattern](vault::Vault &vault) -> Result<void> {
        for (int number = 1; number < draftsAtStart; ++number) {
            desk::CaseDraft draft = pattern;
            draft.caseId = QUuid::createUuid().toString(QUuid::WithoutBraces);
            if (const Result<void> saved = vault.drafts().save(draft.toVault()); !saved)
                return saved;
            QBuffer file;
            file.setData(QByteArray(1'000, 's'));
            file.open(QIODevice::ReadOnly);
            const auto added =
                vault.attachments().add({QUuid::createUuid().toString(QUuid::WithoutBraces),
                                         draft.caseId,
                                         {},
                                         {},
                                         {},
                                         1,
                                         0,
                                         {}},
                                        file);
            if (!added)
                return added.failure();
        }
        return {};
    }));
    const auto list = [&desk] {
        if (must(desk::listDrafts(*desk.session)).size() != draftsAtStart)
            std::exit(1);
    };
    report("list of 5,000 drafts", least(rounds, list));
    report("start with 5,000 drafts: open and list", least(rounds, [&] {
               desk.restart();
               list();
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
    bool good = true;
    {
        Store vault(new vault::CipherDriver(Secret::copyOf(QByteArray(vault::dataKeySize, 'k'))),
                    folder.filePath(QStringLiteral("vault.db")), false);
        Store plain(nullptr, folder.filePath(QStringLiteral("plain.db")), true);
        Comparison comparison(plain, vault, rows >= judgedRows);
        comparison.compare(
            "bulk insert", 1.0, [rows](Store &store) { store.fill(rows); },
            [](Store &store) { store.clear(); });
        comparison.compare("open", 1.4, [](Store &store) { store.reopen(); });
        comparison.compare("commit FULL", {}, [](Store &store) { store.commitEach("FULL"); });
        comparison.compare("commit NORMAL", 1.9, [](Store &store) { store.commitEach("NORMAL"); });
        comparison.compare("random read", 1.45, [rows](Store &store) { store.readAtRandom(rows); });
        comparison.compare("prefix search of 50 rows", 2.4,
                           [rows](Store &store) { store.search(rows); });
        comparison.compare("full scan", 2.3, [](Store &store) { store.scan(); });
        good = comparison.isGood();
    }
    benchDesk();
    return good ? 0 : 1;
}
