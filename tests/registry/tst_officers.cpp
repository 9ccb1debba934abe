#include "registry/support/demo_case.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <thread>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

constexpr int executors = 6;
constexpr int heads = 2;
constexpr int cases = 60;

/// RUQSAT_OFFICERS_SECONDS: a minute in tests/long.sh, a few seconds in the test command.
int seconds()
{
    const int asked = qEnvironmentVariableIntValue("RUQSAT_OFFICERS_SECONDS");
    return asked > 0 ? asked : 12;
}

QList<protocol::ApplicationSummary> rowsOf(const HttpsClient &desk, const char *queue)
{
    const auto page = protocol::parseAnswer<protocol::ApplicationPage>(
        desk.send("GET", QByteArray("/v1/applications?limit=50&queue=") + queue).body);
    return page ? page->items : QList<protocol::ApplicationSummary>();
}

/// Any of them, so that colleagues meet on the same case.
std::optional<protocol::ApplicationSummary> anyOf(const QList<protocol::ApplicationSummary> &rows)
{
    if (rows.isEmpty())
        return std::nullopt;
    const int first = static_cast<int>(qMin(rows.size(), qsizetype(4)));
    return rows.at(QRandomGenerator::global()->bounded(first));
}

struct Counts
{
    std::atomic<int> claimed = 0;
    std::atomic<int> proposed = 0;
    std::atomic<int> signedPapers = 0;
    std::atomic<int> late = 0; ///< somebody else was faster
    std::atomic<int> strange = 0;

    void add(std::atomic<int> &done, const Reply &reply)
    {
        if (reply.status == 200)
            ++done;
        else if (reply.status == 409 || reply.code() == u"resultChanged" ||
                 reply.code() == u"permissionDenied")
            ++late;
        else if (reply.status != 503)
            qWarning("%d: %d %s", ++strange, reply.status, reply.body.constData());
    }
};

void execute(const HttpsClient &desk, Counts &counts)
{
    const auto row = anyOf(rowsOf(desk, "unassigned"));
    if (!row)
        return;
    const QByteArray path = "/v1/applications/" + row->id.toLatin1();
    const Reply claimed = desk.json("POST", path + "/claim", {{"version", row->version}});
    counts.add(counts.claimed, claimed);
    if (claimed.status == 200)
        counts.add(counts.proposed,
                   desk.json("POST", path + "/proposal", issueProposal(row->version + 1).toJson()));
}

void sign(const RegistryWorld &world, const HttpsClient &desk, Counts &counts)
{
    const auto row = anyOf(rowsOf(desk, "toSign"));
    if (!row)
        return;
    const QByteArray path = "/v1/applications/" + row->id.toLatin1();
    const Reply prepared = desk.json("POST", path + "/result", {{"version", row->version}});
    const auto application = protocol::parseAnswer<protocol::Application>(prepared.body);
    if (prepared.status != 200 || !application || !application->result) {
        counts.add(counts.late, prepared);
        return;
    }
    const QByteArray cms =
        signPdf(world.pki(), QStringLiteral("head"), desk.send("GET", path + "/result.pdf").body,
                application->result->byteRange);
    counts.add(counts.signedPapers,
               desk.json("POST", path + "/result/signature",
                         protocol::SignatureBody{application->version, cms}.toJson()));
}

} // namespace

/// Eight officers on one queue: whoever is second is told so, and nothing is done twice.
class TestOfficers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsDecidedTwice();
};

void TestOfficers::nothingIsDecidedTwice()
{
    RegistryWorld world;
    QCOMPARE(world.start(), QString());
    DemoCase demo(world);
    const QString model = demo.registered(world.signedIn(QStringLiteral("operator")));
    QVERIFY(!model.isEmpty());
    world.copyCase(model, 1, cases - 1);
    QList<HttpsClient> desks;
    for (int i = 0; i < executors; ++i)
        desks.append(world.signedInAs(QStringLiteral("executor"),
                                      QStringLiteral("officer%1").arg(i),
                                      QStringLiteral("56031710%1").arg(1000 + i)));
    for (int i = 0; i < heads; ++i)
        desks.append(world.signedIn(QStringLiteral("head")));
    for (const HttpsClient &desk : std::as_const(desks))
        QVERIFY(!desk.token.isEmpty());

    Counts counts;
    std::vector<std::thread> officers;
    for (int i = 0; i < desks.size(); ++i) {
        officers.emplace_back([&world, &counts, desk = desks.at(i), i] {
            QElapsedTimer timer;
            timer.start();
            while (timer.elapsed() < 1000LL * seconds()) {
                if (i < executors)
                    execute(desk, counts);
                else
                    sign(world, desk, counts);
            }
        });
    }
    for (std::thread &officer : officers)
        officer.join();
    qInfo("claimed %d, proposed %d, signed %d, late %d", counts.claimed.load(),
          counts.proposed.load(), counts.signedPapers.load(), counts.late.load());

    QCOMPARE(counts.strange, 0);
    QVERIFY(counts.claimed > executors);
    QVERIFY(counts.signedPapers > 0);
    const auto count = [&world](const char *what) {
        return world.sql(QStringLiteral("select count(*) from ") + QLatin1String(what)).toInt();
    };
    for (const char *action : {"claim", "propose", "signResult"}) {
        const QString twice = QStringLiteral("(select application_id from application_event where "
                                             "action = '%1' group by application_id having "
                                             "count(*) > 1) as twice")
                                  .arg(QLatin1String(action));
        QVERIFY2(count(twice.toLatin1().constData()) == 0, action);
    }
    QCOMPARE(count("application_event where action = 'claim'"), counts.claimed.load());
    QCOMPARE(count("application_event where action = 'propose'"), counts.proposed.load());
    QCOMPARE(count("licence where parent is null"), counts.signedPapers.load());
    QCOMPARE(count("(select number from result group by number having count(*) > 1) as twice"), 0);
    QCOMPARE(count("(select application_id from permit_number group by application_id having "
                   "count(*) > 1) as twice"),
             0);
}

QTEST_GUILESS_MAIN(TestOfficers)
#include "tst_officers.moc"
