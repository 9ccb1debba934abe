#include "core/identifier.h"
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
/// Of a list colleagues take one of the first: so few that they meet, and the heads, who are
/// slower, not at every step.
constexpr int executorsReach = 4;
constexpr int headsReach = 6;

/// One for each executor, with its check digit.
const QStringList &executorIins()
{
    static const QStringList iins = [] {
        QStringList made;
        for (int serial = 100; made.size() < executors; ++serial) {
            const QString eleven = QStringLiteral("56031710%1").arg(serial);
            // Some serials have none.
            if (const int check = identifierCheckDigit(eleven); check >= 0)
                made.append(eleven + QString::number(check));
        }
        return made;
    }();
    return iins;
}

/// Once in `times`.
bool happens(int times)
{
    return QRandomGenerator::global()->bounded(times) == 0;
}

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

/// Any of the first.
std::optional<protocol::ApplicationSummary> anyOf(const QList<protocol::ApplicationSummary> &rows,
                                                  int reach)
{
    if (rows.isEmpty())
        return std::nullopt;
    const int first = static_cast<int>(qMin(rows.size(), qsizetype(reach)));
    return rows.at(QRandomGenerator::global()->bounded(first));
}

struct Counts
{
    std::atomic<int> claimed = 0;
    std::atomic<int> assigned = 0;
    std::atomic<int> released = 0;
    std::atomic<int> proposed = 0;
    std::atomic<int> returned = 0;
    std::atomic<int> prepared = 0; ///< asked for, whether or not it was there already
    std::atomic<int> signedPapers = 0;
    std::atomic<int> late = 0; ///< somebody else was faster, and it was told who
    std::atomic<int> strange = 0;

    /// There was work for everybody, and somebody met.
    bool isEnough() const { return claimed > executors && signedPapers > 0 && late > 0; }
    void add(std::atomic<int> &done, const Reply &reply)
    {
        if (reply.status == 200)
            ++done;
        else if (reply.code() == u"versionStale" && tellsWho(reply))
            ++late;
        else if (reply.status != 503)
            qWarning("%d: %d %s", ++strange, reply.status, reply.body.constData());
    }

private:
    static bool tellsWho(const Reply &reply)
    {
        const auto error = protocol::parseAnswer<protocol::ErrorAnswer>(reply.body);
        return error && error->current && !error->current->by.kk.isEmpty() &&
               actionFromName(error->current->action) && error->current->at.isValid();
    }
};

Reply act(const HttpsClient &desk, const protocol::ApplicationSummary &row, const char *action,
          QJsonObject body = {})
{
    body.insert(QStringLiteral("version"), row.version);
    return desk.json("POST", "/v1/applications/" + row.id.toLatin1() + '/' + action, body);
}

void execute(const HttpsClient &desk, Counts &counts)
{
    for (const protocol::ApplicationSummary &mine : rowsOf(desk, "mine")) {
        if (mine.state != ApplicationState::InReview)
            continue;
        if (happens(5))
            counts.add(counts.released, act(desk, mine, "release"));
        else
            counts.add(counts.proposed,
                       act(desk, mine, "proposal", issueProposal(mine.version).toJson()));
        return;
    }
    if (const auto row = anyOf(rowsOf(desk, "unassigned"), executorsReach))
        counts.add(counts.claimed, act(desk, *row, "claim"));
}

void sign(const RegistryWorld &world, const HttpsClient &desk, Counts &counts)
{
    const auto row = anyOf(rowsOf(desk, "toSign"), headsReach);
    if (!row)
        return;
    const Reply prepared = act(desk, *row, "result");
    counts.add(counts.prepared, prepared);
    const auto application = protocol::parseAnswer<protocol::Application>(prepared.body);
    if (prepared.status != 200 || !application || !application->result)
        return;
    const QByteArray path = "/v1/applications/" + row->id.toLatin1();
    const Reply pdf = desk.send("GET", path + "/result.pdf");
    // The other head has sent it back meanwhile.
    if (pdf.status != 200)
        return;
    const QByteArray cms =
        signPdf(world.pki(), QStringLiteral("head"), pdf.body, application->result->byteRange);
    counts.add(counts.signedPapers,
               desk.json("POST", path + "/result/signature",
                         protocol::SignatureBody{application->version, cms}.toJson()));
}

/// The second head has no key of the demonstration, and so does all but sign.
void direct(const HttpsClient &desk, Counts &counts)
{
    if (happens(6)) {
        const auto free = anyOf(rowsOf(desk, "unassigned"), executorsReach);
        const QString executor = executorIins().at(QRandomGenerator::global()->bounded(executors));
        if (free)
            counts.add(counts.assigned,
                       act(desk, *free, "assign", {{"executorIin", executor}, {"note", ""}}));
        return;
    }
    const auto row = anyOf(rowsOf(desk, "toSign"), headsReach);
    if (!row)
        return;
    if (happens(4))
        counts.add(counts.returned, act(desk, *row, "return", {{"reason", "тексеру"}}));
    else
        counts.add(counts.prepared, act(desk, *row, "result"));
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
                                      QStringLiteral("officer%1").arg(i), executorIins().at(i)));
    desks.append(world.signedIn(QStringLiteral("head")));
    desks.append(world.signedInAs(QStringLiteral("head"), QStringLiteral("deputy"),
                                  QStringLiteral("560317102001")));
    QCOMPARE(desks.size(), executors + heads);
    for (const HttpsClient &desk : std::as_const(desks))
        QVERIFY(!desk.token.isEmpty());

    Counts counts;
    std::vector<std::thread> officers;
    for (int i = 0; i < desks.size(); ++i) {
        officers.emplace_back([&world, &counts, desk = desks.at(i), i] {
            QElapsedTimer timer;
            timer.start();
            // A slow machine needs longer until they have met.
            while (timer.elapsed() < 1000LL * seconds() ||
                   (!counts.isEnough() && timer.elapsed() < 120'000)) {
                if (i < executors)
                    execute(desk, counts);
                else if (i == executors)
                    sign(world, desk, counts);
                else
                    direct(desk, counts);
            }
        });
    }
    for (std::thread &officer : officers)
        officer.join();
    qInfo("claimed %d, assigned %d, released %d, proposed %d, returned %d, signed %d, late %d",
          counts.claimed.load(), counts.assigned.load(), counts.released.load(),
          counts.proposed.load(), counts.returned.load(), counts.signedPapers.load(),
          counts.late.load());

    QCOMPARE(counts.strange, 0);
    QVERIFY2(counts.isEnough(), "nobody met on a case, so that nothing was tried");
    const auto count = [&world](const char *what) {
        return world.sql(QStringLiteral("select count(*) from ") + QLatin1String(what)).toInt();
    };
    const auto twice = [&](const char *condition) {
        return count(("(select application_id from application_event group by application_id "
                      "having " +
                      QByteArray(condition) + ") as twice")
                         .constData());
    };
    const QByteArray times = "count(*) filter (where action ";
    QCOMPARE(twice((times + "= 'signResult') > 1").constData()), 0);
    QCOMPARE(twice((times + "in ('claim', 'assign')) > 1 + " + times + "= 'release')").constData()),
             0);
    QCOMPARE(twice((times + "= 'propose') > 1 + " + times + "= 'returnToExecutor')").constData()),
             0);
    // What was answered is what happened.
    QCOMPARE(count("application_event where action = 'claim'"), counts.claimed.load());
    QCOMPARE(count("application_event where action = 'assign'"), counts.assigned.load());
    QCOMPARE(count("application_event where action = 'release'"), counts.released.load());
    QCOMPARE(count("application_event where action = 'propose'"), counts.proposed.load());
    QCOMPARE(count("application_event where action = 'returnToExecutor'"), counts.returned.load());
    QCOMPARE(count("licence where parent is null"), counts.signedPapers.load());
    QCOMPARE(count("(select number from result group by number having count(*) > 1) as twice"), 0);
    QCOMPARE(count("(select application_id from permit_number group by application_id having "
                   "count(*) > 1) as twice"),
             0);
}

QTEST_GUILESS_MAIN(TestOfficers)
#include "tst_officers.moc"
