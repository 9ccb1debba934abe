// Queue, licence register and board against the plain SQL of the same question, in one run: 10,000
// open cases of one office among a million, a million licences. Each question is asked in turns
// over the API (mutual TLS on a kept connection, session, audit, JSON), over libpq (the plain SQL
// below, prepared once, all rows fetched), and over libpq with the row of the audit that the law
// wants of every reading, which waits for the disk; the middle of the times counts. The plain SQL
// is what somebody who knows their trade writes for the first page: no bound below it, the page cut
// before the cases are joined to it, and in the order of the numbers, whatever the planner makes of
// that; the registry's own choice between two orders (licence_search.cpp) is not in it. "ratio" is
// API to plain SQL, "lawfulRatio" API to SQL with its audit, "restRatio" API less the audit's time
// to plain SQL. At last, transactions of one reading and one row of the audit in a second: eight
// desks over mutual TLS, eight clients of pgbench on the socket of the database, and eight of
// pgbench over mutual TLS as well.
//   bench_register [ROWS]      1,000,000 by default
#include "bench/kept_connection.h"
#include "bench/register_fill.h"
#include "registry/support/demo_case.h"
#include "support/test_paths.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryFile>
#include <QUrl>
#include <QVariant>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

constexpr int rounds = 21;
constexpr int warmUp = 30;
constexpr int clients = 8;
const QString headDesk = QStringLiteral("desk-2");
constexpr int transactionSeconds = 8;
/// Desks and pgbench take turns; the middle of the turns counts.
constexpr int turns = 3;
/// As long as the registry's own.
constexpr const char *anEntry =
    R"({"action":"readLicence","at":"2026-03-02T04:05:06.789Z","detail":{},"device":"desk-1",)"
    R"("iin":"560317200002","login":"nurlan","office":"committee",)"
    R"("requestId":"7b0d0f0e-3c52-4f0e-9a51-0d7f2c1e9b11","subject":"KZ11LAA00000001"})";

struct Question
{
    const char *name;
    QByteArray path;
    QString sql;
    QVariantList arguments;
    bool isAudited = true;
};

const QString licences = QStringLiteral(
    "select l.number, l.state, l.regulation, l.kind, l.application_id, a.number, l.holder_number, "
    "l.holder_name, l.activity, l.issuer, l.issued_at, l.signer, l.sha256, l.paper, l.office_id, "
    "l.first_issued_on, l.valid_until, l.parent, l.previous, l.replaced_by, l.conclusion, "
    "l.valid_from "
    "from (select * from licence l where %1 order by l.number limit 101) l "
    "join application a on a.id = l.application_id order by l.number");

Question search(const char *name, const QByteArray &query, const QString &condition,
                const QVariantList &arguments)
{
    return {name, "/v1/licences?limit=100&" + query, licences.arg(condition), arguments};
}

double middle(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

QList<Question> questions(const QByteArray &number, const QByteArray &name)
{
    const QString provider = QStringLiteral("committee");
    const auto words = [](const QString &column) {
        return column + QStringLiteral(" @@ cast(? as tsquery)");
    };
    const auto encoded = [](const char *text) {
        return QUrl::toPercentEncoding(QString::fromUtf8(text));
    };
    const QString nameWords = QStringLiteral("'%1':*").arg(QString::fromUtf8(name));
    return {
        {"queue of 10,000",
         "/v1/applications?queue=open&limit=200",
         QStringLiteral("select id, number, version, state, regulation, kind, channel, "
                        "applicant_number, applicant_name, received_at, registered_at, due, "
                        "verdict, executor, decision, due_clock, returned from application "
                        "where provider_id = ? and state not in ('issued', 'refused', "
                        "'handedOver') order by due_order, number limit 201"),
         {provider}},
        search("licence by number", "q=" + number, QStringLiteral("l.number = ?"),
               {QString::fromLatin1(number)}),
        search("licence by BIN", "q=150340500000", QStringLiteral("l.holder_number = ?"),
               {QStringLiteral("150340500000")}),
        search("licence by name, rare", "q=" + name, words(QStringLiteral("l.words")), {nameWords}),
        search("licence by name, a fifth of all", "q=" + encoded("сункар"),
               words(QStringLiteral("l.words")), {QStringLiteral("'сункар':*")}),
        search("licence by activity", "activity=" + encoded("аудит"),
               words(QStringLiteral("l.activity_words")), {QStringLiteral("'аудит':*")}),
        search("licence by region", "place=" + encoded("аудан399"),
               words(QStringLiteral("l.place_words")), {QStringLiteral("'аудан399':*")}),
        search("licence by state", "state=suspended", QStringLiteral("l.state = ?"),
               {QStringLiteral("suspended")}),
        search("licence by day", "from=2024-03-01&until=2024-03-01",
               QStringLiteral("l.issued_at >= ? and l.issued_at < ?"),
               {QStringLiteral("2024-03-01 00:00+05"), QStringLiteral("2024-03-02 00:00+05")}),
        search(
            "licence by all of it",
            "q=" + encoded("сункар") + "&state=active&place=" + encoded("облыс7"),
            QStringLiteral("l.words @@ cast(? as tsquery) and l.place_words @@ cast(? as tsquery) "
                           "and l.state = ?"),
            {QStringLiteral("'сункар':*"), QStringLiteral("'облыс7':*"), QStringLiteral("active")}),
        {"board",
         "/v1/board",
         QStringLiteral(
             "select (select count(*) from application where provider_id = ? and state not in "
             "('issued', 'refused', 'handedOver')), (select jsonb_agg(s) from (select state, "
             "date_part('day', now() - registered_at) as age, count(*), count(*) filter (where "
             "due_order < now()) from application where provider_id = ? and state not in "
             "('issued', 'refused', 'handedOver') group by 1, 2) s), (select jsonb_agg(s) from "
             "(select a.executor_iin, a.decision, count(*) from result r join application a on "
             "a.id = r.application_id where r.signed_at >= now() - interval '30 days' "
             "and a.provider_id = ? group by 1, 2) s), (select sum(count) from survey_answer)"),
         {provider, provider, provider},
         false},
    };
}

double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double askSql(QSqlQuery &query, const QVariantList &arguments, int *found = nullptr)
{
    QElapsedTimer timer;
    timer.start();
    for (const QVariant &argument : arguments)
        query.addBindValue(argument);
    if (!query.exec())
        qFatal("sql: %s", qPrintable(query.lastError().text()));
    int rows = 0;
    while (query.next())
        rows += query.value(0).toString().isEmpty() ? 0 : 1;
    if (found)
        *found = rows;
    return millisecondsOf(timer);
}

QSqlQuery prepared(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    if (!query.prepare(sql))
        qFatal("prepare: %s", qPrintable(query.lastError().text()));
    return query;
}

void compare(const Question &question, KeptConnection &desk, const QSqlDatabase &database)
{
    QSqlQuery query = prepared(database, question.sql);
    QSqlQuery audit =
        prepared(database, QStringLiteral("select append_audit(0, array[cast(? as text)])"));
    // The registry prepares a statement when it first meets it, and plans it anew for its first
    // five askings.
    for (int round = 0; round < warmUp; ++round)
        desk.get(question.path);
    // Both are asked the same: as many rows stand in the answer, less the one that tells that there
    // is a next page.
    int found = 0;
    askSql(query, question.arguments, &found);
    const QByteArray whole = desk.get(question.path).toByteArray();
    const QJsonObject answer =
        QJsonDocument::fromJson(whole.mid(whole.indexOf("\r\n\r\n") + 4)).object();
    const qsizetype told = answer.value(QLatin1String("items")).toArray().size() +
                           answer.contains(QLatin1String("next"));
    if (question.isAudited && told != found)
        qFatal("%s: %lld rows told, %d found", question.name, qlonglong(told), found);
    std::vector<double> api;
    std::vector<double> plain;
    std::vector<double> lawful;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        desk.get(question.path);
        api.push_back(millisecondsOf(timer));
        plain.push_back(askSql(query, question.arguments));
        lawful.push_back(askSql(query, question.arguments));
        if (question.isAudited)
            lawful.back() += askSql(audit, {anEntry});
    }
    const double rest = middle(api) - (middle(lawful) - middle(plain));
    std::printf("{\"name\":\"%s\",\"apiMs\":%.2f,\"sqlMs\":%.2f,\"lawfulSqlMs\":%.2f,"
                "\"ratio\":%.2f,\"lawfulRatio\":%.2f,\"restRatio\":%.2f}\n",
                question.name, middle(api), middle(plain), middle(lawful),
                middle(api) / middle(plain), middle(api) / middle(lawful), rest / middle(plain));
    std::fflush(stdout);
}

/// Transactions in a second of `clients` desks, each on a connection of its own.
double desksPerSecond(const RegistryWorld &world, const QByteArray &token, int rows)
{
    std::atomic<int> done = 0;
    QElapsedTimer timer;
    timer.start();
    {
        std::vector<std::jthread> threads;
        for (int client = 0; client < clients; ++client) {
            threads.emplace_back([&, client] {
                KeptConnection desk(world, headDesk, token);
                for (int i = client; timer.elapsed() < transactionSeconds * 1000; i += 997) {
                    const int row = 1 + i % rows;
                    const QByteArray number = "KZ" + QByteArray::number(10 + row % 80) + "LAA" +
                                              QByteArray::number(row).rightJustified(8, '0');
                    desk.get("/v1/licences?q=" + number);
                    ++done;
                }
            });
        }
    }
    return static_cast<double>(done) * 1e3 / static_cast<double>(timer.elapsed());
}

/// How pgbench reaches the database: by its socket, or over mutual TLS as the desks reach the
/// registry.
struct Addresses
{
    QString socket;
    QString tls;
};

/// From now on the database is reached over TLS too; it begins anew with it, and the registry as
/// well.
Addresses openTls(RegistryWorld &world)
{
    world.killRegistry();
    QByteArray port;
    if (runProgram(QStringLiteral("bash"),
                   {sourceDir() + QStringLiteral("/tests/bench/tls_cluster.sh"),
                    QFileInfo(world.configPath()).path() + QStringLiteral("/cluster"), world.pki()},
                   &port) != 0)
        qFatal("tls_cluster.sh: %s", port.constData());
    port = port.trimmed();
    const QJsonObject database{{"host", world.databaseSocket()},
                               {"port", port.toInt()},
                               {"name", "registry"},
                               {"user", "registry"}};
    if (!world.configure(QStringLiteral("database"), database) || !world.startRegistry())
        qFatal("ruqsat-registry");
    const QString of = QStringLiteral("host=%1 port=%2 user=registry dbname=registry");
    const QString number = QString::fromLatin1(port);
    return {of.arg(world.databaseSocket(), number),
            of.arg(QStringLiteral("127.0.0.1"), number) +
                QStringLiteral(" sslmode=verify-full sslrootcert=%1/tls-ca.pem sslcert=%1/%2.pem "
                               "sslkey=%1/%2.key")
                    .arg(world.pki() + QStringLiteral("/tls"), headDesk)};
}

double pgbenchPerSecond(const QString &address, int rows)
{
    QTemporaryFile script;
    if (!script.open())
        return 0;
    script.write("\\set i random(1, " + QByteArray::number(rows) + ")\nbegin;\n");
    script.write(licences
                     .arg(QStringLiteral("l.number = 'KZ' || (10 + :i % 80) || 'LAA' || "
                                         "lpad((:i)::text, 8, '0')"))
                     .toUtf8());
    script.write(";\nselect append_audit(:client_id % 8, array['" + QByteArray(anEntry) +
                 "']);\ncommit;\n");
    script.close();
    QByteArray output;
    runProgram(QStringLiteral("pgbench"),
               {QStringLiteral("-n"), QStringLiteral("-M"), QStringLiteral("prepared"),
                QStringLiteral("-c"), QString::number(clients), QStringLiteral("-j"),
                QStringLiteral("2"), QStringLiteral("-T"), QString::number(transactionSeconds),
                QStringLiteral("-f"), script.fileName(), address},
               &output);
    const qsizetype at = output.indexOf("tps = ");
    if (at < 0)
        qFatal("pgbench: %s", output.constData());
    return output.mid(at + 6, output.indexOf(' ', at + 6) - at - 6).toDouble();
}

/// A transaction: one reading and its row of the audit.
void compareTransactions(RegistryWorld &world, const QByteArray &token, int rows)
{
    std::vector<double> desks;
    std::vector<double> pgbench;
    std::vector<double> tls;
    const Addresses addresses = openTls(world);
    for (int turn = 0; turn < turns; ++turn) {
        desks.push_back(desksPerSecond(world, token, rows));
        pgbench.push_back(pgbenchPerSecond(addresses.socket, rows));
        tls.push_back(pgbenchPerSecond(addresses.tls, rows));
    }
    std::printf("{\"name\":\"transaction of a reading and its audit\",\"clients\":%d,"
                "\"perSecond\":%.0f,\"pgbenchPerSecond\":%.0f,\"ratio\":%.2f,"
                "\"pgbenchTlsPerSecond\":%.0f,\"tlsRatio\":%.2f}\n",
                clients, middle(desks), middle(pgbench), middle(desks) / middle(pgbench),
                middle(tls), middle(desks) / middle(tls));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rows = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    RegistryWorld world;
    if (const QString failure = world.start(); !failure.isEmpty())
        qFatal("%s", qPrintable(failure));
    const HttpsClient counter = world.signedIn(QStringLiteral("operator"));
    DemoCase demo(world);
    const QString model = demo.registered(counter);
    QElapsedTimer timer;
    timer.start();
    // What it looks for by itself, again and again, has no index meanwhile.
    world.killRegistry();
    fillRegister(world, model, rows);
    if (!world.startRegistry())
        qFatal("ruqsat-registry");
    std::printf("{\"name\":\"filled\",\"licences\":%s,\"cases\":%s,\"seconds\":%.0f}\n",
                world.sql(QStringLiteral("select count(*) from licence")).constData(),
                world.sql(QStringLiteral("select count(*) from application")).constData(),
                static_cast<double>(timer.elapsed()) / 1e3);
    const QByteArray token = world.signedIn(QStringLiteral("head")).token;
    KeptConnection head(world, headDesk, token);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"));
    database.setHostName(world.databaseSocket());
    database.setUserName(QStringLiteral("registry"));
    database.setDatabaseName(QStringLiteral("registry"));
    if (!database.open())
        qFatal("%s", qPrintable(database.lastError().text()));
    const QString middleRow = QStringLiteral("from licence order by number offset %1 limit 1")
                                  .arg((rows - openCases) / 2);
    for (const Question &question :
         questions(world.sql(QStringLiteral("select number ") + middleRow),
                   world.sql(QStringLiteral("select split_part(holder_name->>'kk', ' ', 2) ") +
                             middleRow)))
        compare(question, head, database);
    const int licenceRows = rows - openCases;
    compareTransactions(world, token, licenceRows);
    return 0;
}
