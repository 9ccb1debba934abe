#include "protocol/colleague.h"
#include "protocol/queue.h"
#include "registry/support/demo_case.h"

#include <QJsonArray>
#include <QTest>
#include <QUrl>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

const QString secondIin = QStringLiteral("560317100016");

} // namespace

class TestQueues final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsDueFirstStandsInFront();
    void aQueueIsSearched_data();
    void aQueueIsSearched();
    void countsAreThoseOfTheLists();
    void changesReachTheOtherDesks();
    void theSecondIsToldWhoWasFirst();
    void theHeadHandsACaseOver();
    void aSubstituteActsInThePeriodOnly();
    void theHeadIsToldWhatAConclusionSays();
    void anApplicantIsToldWhereTheCaseStands();
    void nothingOfAnotherOfficeIsSeen();

private:
    QList<protocol::ApplicationSummary> rows(const HttpsClient &desk, const QString &query) const;
    QByteArray path(const QString &id, const char *action) const
    {
        return "/v1/applications/" + id.toLatin1() + '/' + action;
    }
    bool standsIn(const HttpsClient &desk, const QString &id) const
    {
        const Reply reply = desk.send("GET", "/v1/applications/" + id.toLatin1());
        const auto application = protocol::parseAnswer<protocol::Application>(reply.body);
        return application && application->standsIn;
    }
    QString registered()
    {
        DemoCase demo(m_world);
        return demo.registered(m_operator);
    }

    RegistryWorld m_world;
    HttpsClient m_operator{QString(), 0, QString()};
    HttpsClient m_executor = m_operator;
    HttpsClient m_second = m_operator;
    HttpsClient m_head = m_operator;
    QString m_model;
};

void TestQueues::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_operator = m_world.signedIn(QStringLiteral("operator"));
    m_executor = m_world.signedIn(QStringLiteral("executor"));
    m_head = m_world.signedIn(QStringLiteral("head"));
    m_second = m_world.signedInAs(QStringLiteral("executor"), QStringLiteral("second"), secondIin);
    QVERIFY(!m_second.token.isEmpty());
    m_model = registered();
    QVERIFY(!m_model.isEmpty());
    m_world.copyCase(
        m_model, 1, 30,
        {{QStringLiteral("due"),
          QStringLiteral("date_trunc('milliseconds', now()) + (i - 10) * interval '7 days'")}});
    m_world.copyCase(m_model, 101, 5, {{QStringLiteral("due"), QStringLiteral("null")}});
    m_world.copyCase(m_model, 201, 1,
                     {{QStringLiteral("applicant_number"), QStringLiteral("'940140000385'")},
                      {QStringLiteral("applicant_name"),
                       QStringLiteral("'{\"kk\": \"«Қазақ әлемі» ЖШС\", \"ru\": \"ТОО «Мир»\"}'")},
                      {QStringLiteral("words"),
                       QStringLiteral("folded_words('«Қазақ әлемі» ЖШС', 'ТОО «Мир»')")},
                      {QStringLiteral("kind"), QStringLiteral("'reissue'")},
                      {QStringLiteral("received_at"), QStringLiteral("'2026-02-03T19:30:00Z'")},
                      {QStringLiteral("due"), QStringLiteral("now() - interval '1 day'")}});
}

QList<protocol::ApplicationSummary> TestQueues::rows(const HttpsClient &desk,
                                                     const QString &query) const
{
    QList<protocol::ApplicationSummary> all;
    QString after;
    do {
        QByteArray target = "/v1/applications?limit=7&" + query.toUtf8();
        if (!after.isEmpty())
            target += "&after=" + QUrl::toPercentEncoding(after);
        const Reply reply = desk.send("GET", target);
        const auto page = protocol::parseAnswer<protocol::ApplicationPage>(reply.body);
        // The page is written from its rows and not by protocol: it has to come to the same.
        if (reply.status != 200 || !page || page->toJson() != reply.json()) {
            qWarning("%s: %d %s", target.constData(), reply.status, reply.body.constData());
            return {};
        }
        all += page->items;
        after = page->next;
    } while (!after.isEmpty() && all.size() < 1000);
    return all;
}

void TestQueues::whatIsDueFirstStandsInFront()
{
    const auto list = rows(m_executor, QStringLiteral("queue=unassigned"));
    QCOMPARE(list.size(), 37);
    QSet<QString> ids;
    for (qsizetype i = 0; i < list.size(); ++i) {
        ids.insert(list.at(i).id);
        if (i > 0 && list.at(i).due.isValid())
            QVERIFY(list.at(i - 1).due <= list.at(i).due);
    }
    QCOMPARE(ids.size(), 37);
    QVERIFY(!list.last().due.isValid());
    const auto byNumber = rows(m_executor, QStringLiteral("queue=unassigned&order=number"));
    QCOMPARE(byNumber.size(), 37);
    QVERIFY(std::is_sorted(byNumber.begin(), byNumber.end(),
                           [](const auto &a, const auto &b) { return a.number < b.number; }));
    for (const char *bad : {"queue=nonsense", "state=gone", "from=2026-13-01", "after=x",
                            "from=0001-01-01", "until=9999-12-31", "decidedFrom=0001-01-01",
                            "queue=unassigned&after=2026-02-30T10:00:00Z~1",
                            "queue=unassigned&after=2026-02-03T10:61:00Z~1", "order=name",
                            "executor=7", "limit=0", "colour=red"}) {
        const Reply reply = m_executor.send("GET", QByteArray("/v1/applications?") + bad);
        QVERIFY2(reply.status == 400, bad);
    }
}

void TestQueues::aQueueIsSearched_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("found");
    QTest::newRow("typed without Kazakh letters") << "text=казак алем" << 1;
    QTest::newRow("in Kazakh") << "text=ӘЛЕМІ" << 1;
    QTest::newRow("in Russian") << "text=мир" << 1;
    QTest::newRow("not all words") << "text=казак тау" << 0;
    QTest::newRow("BIN") << "text=940140000385" << 1;
    QTest::newRow("BIN with a space") << "text=940140 000385" << 1;
    QTest::newRow("number") << "text=2020-01-000201" << 1;
    QTest::newRow("beginning of a number") << "text=2020-01-0002" << 1;
    QTest::newRow("end of a number") << "text=201" << 1;
    QTest::newRow("marks only") << "text=%25_'" << 0;
    QTest::newRow("another kind") << "kind=reissue" << 1;
    QTest::newRow("another service") << "regulation=yuko-441" << 0;
    QTest::newRow("another state") << "state=inReview" << 0;
    QTest::newRow("day of Almaty") << "from=2026-02-04&until=2026-02-04" << 1;
    QTest::newRow("day before") << "until=2026-02-03" << 0;
    QTest::newRow("together") << "text=казак&kind=reissue&from=2026-02-01" << 1;
}

void TestQueues::aQueueIsSearched()
{
    QFETCH(QString, query);
    QFETCH(int, found);
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(query, "=&%"));
    QCOMPARE(rows(m_executor, QStringLiteral("queue=unassigned&") + encoded).size(), found);
}

void TestQueues::countsAreThoseOfTheLists()
{
    const QString id = registered();
    QCOMPARE(m_executor.json("POST", path(id, "claim"), {{"version", 1}}).status, 200);
    for (const HttpsClient *desk : {&m_operator, &m_executor, &m_head}) {
        const auto counts =
            protocol::parseAnswer<protocol::QueueCounts>(desk->send("GET", "/v1/queues").body);
        QVERIFY(counts.ok());
        QVERIFY(counts->queues.size() >= 5);
        for (const protocol::QueueCount &count : counts->queues) {
            const QString name = protocol::wireName(count.queue);
            const auto list = rows(*desk, QStringLiteral("queue=") + name);
            QVERIFY2(list.size() == count.total, qPrintable(name));
            const auto overdue = std::count_if(list.begin(), list.end(), [](const auto &row) {
                return row.due.isValid() && row.due < QDateTime::currentDateTimeUtc();
            });
            QCOMPARE(count.overdue, overdue);
        }
    }
    QCOMPARE(rows(m_executor, QStringLiteral("queue=mine")).size(), 1);
    QCOMPARE(rows(m_second, QStringLiteral("queue=mine")).size(), 0);
    // A bar of the board leads to the cases of one executor.
    const auto open = QStringLiteral("queue=open&executor=");
    const QString iin = m_world.demoUser(QStringLiteral("executor")).value(u"iin").toString();
    const auto theirs = rows(m_head, open + iin);
    QCOMPARE(theirs.size(), 1);
    QCOMPARE(theirs.first().id, id);
    QCOMPARE(rows(m_head, open + secondIin).size(), 0);
}

void TestQueues::changesReachTheOtherDesks()
{
    const auto changes = [](const HttpsClient &desk, const QString &since) {
        const Reply reply = desk.send("GET", "/v1/changes?since=" + since.toLatin1());
        const auto page = protocol::parseAnswer<protocol::ChangePage>(reply.body);
        return page ? *page : protocol::ChangePage();
    };
    const QString begin = changes(m_head, {}).cursor;
    QVERIFY(!begin.isEmpty());
    const QString id = registered();
    QCOMPARE(m_executor.json("POST", path(id, "claim"), {{"version", 1}}).status, 200);
    const protocol::ChangePage page = changes(m_head, begin);
    QCOMPARE(page.items.size(), 2);
    QVERIFY(!page.lost);
    QCOMPARE(page.items.at(0).action, QStringLiteral("register"));
    QCOMPARE(page.items.at(1).applicationId, id);
    QCOMPARE(page.items.at(1).version, 2);
    QCOMPARE(page.items.at(1).state, ApplicationState::InReview);
    QVERIFY(changes(m_head, page.cursor).items.isEmpty());
    // Both offices of a case are told, each once.
    QCOMPARE(changes(m_operator, begin).items.size(), 2);
    QCOMPARE(m_head.send("GET", "/v1/changes?since=abc").status, 400);
    // The desk asks by itself: that keeps nobody's session awake.
    m_world.sql(QStringLiteral("update session set used_at = now() - interval '5 minutes'"));
    QCOMPARE(m_head.send("GET", "/v1/changes").status, 200);
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from session where used_at > now() - "
                                        "interval '1 minute'")),
             QByteArray("0"));
}

void TestQueues::theSecondIsToldWhoWasFirst()
{
    const QString id = registered();
    QCOMPARE(m_executor.json("POST", path(id, "claim"), {{"version", 1}}).status, 200);
    const Reply second = m_second.json("POST", path(id, "claim"), {{"version", 1}});
    QCOMPARE(second.status, 409);
    const auto error = protocol::parseAnswer<protocol::ErrorAnswer>(second.body);
    QVERIFY(error && error->current);
    QCOMPARE(error->current->action, QStringLiteral("claim"));
    QCOMPARE(
        error->current->by.ru,
        m_world.demoUser(u"executor"_qs).value(u"name"_qs).toObject().value(u"ru"_qs).toString());
    QCOMPARE(m_second.json("POST", path(id, "release"), {{"version", 2}}).code(),
             QStringLiteral("permissionDenied"));
    const Reply late = m_second.json("POST", path(id, "claim"), {{"version", 2}});
    QCOMPARE(late.code(), QStringLiteral("stateForbids"));
    QVERIFY(late.json().contains(QStringLiteral("current")));
}

void TestQueues::theHeadHandsACaseOver()
{
    const QString id = registered();
    const QJsonObject toSecond{{"version", 2}, {"executorIin", secondIin}, {"note", "Демалыс"}};
    QCOMPARE(m_executor.json("POST", path(id, "claim"), {{"version", 1}}).status, 200);
    QCOMPARE(m_executor.json("POST", path(id, "assign"), toSecond).code(),
             QStringLiteral("permissionDenied"));
    const Reply given = m_head.json("POST", path(id, "assign"), toSecond);
    QVERIFY2(given.status == 200, given.body.constData());
    QCOMPARE(m_executor.json("POST", path(id, "proposal"), issueProposal(3).toJson()).code(),
             QStringLiteral("permissionDenied"));
    QCOMPARE(m_second.json("POST", path(id, "proposal"), issueProposal(3).toJson()).status, 200);
    // Nobody of another role or office, and nobody who registered the case.
    const QString other = registered();
    const QString head = m_world.demoUser(u"head"_qs).value(u"iin"_qs).toString();
    QCOMPARE(
        m_head.json("POST", path(other, "assign"), {{"version", 1}, {"executorIin", head}}).code(),
        QStringLiteral("notFound"));
    m_world.sql(QStringLiteral("update application set registered_by_iin = '%1' where id = '%2'")
                    .arg(secondIin, other));
    QCOMPARE(
        m_head.json("POST", path(other, "assign"), {{"version", 1}, {"executorIin", secondIin}})
            .code(),
        QStringLiteral("samePersonForbidden"));
}

void TestQueues::aSubstituteActsInThePeriodOnly()
{
    const QString id = registered();
    QCOMPARE(m_executor.json("POST", path(id, "claim"), {{"version", 1}}).status, 200);
    const QString today = QDateTime::currentDateTimeUtc()
                              .toTimeZone(QTimeZone("Asia/Almaty"))
                              .date()
                              .toString(Qt::ISODate);
    const QString absentIin = m_world.demoUser(u"executor"_qs).value(u"iin"_qs).toString();
    // Both are clerks as well, under logins that come first.
    m_world.signedInAs(u"clerk"_qs, u"a-first"_qs, absentIin);
    m_world.signedInAs(u"clerk"_qs, u"a-second"_qs, secondIin);
    QJsonObject period{{"absentIin", absentIin},
                       {"substituteIin", secondIin},
                       {"from", today},
                       {"until", today},
                       {"reason", "Еңбек демалысы"}};
    QCOMPARE(m_executor.json("POST", "/v1/substitutions", period).code(),
             QStringLiteral("permissionDenied"));
    const Reply set = m_head.json("POST", "/v1/substitutions", period);
    QVERIFY2(set.status == 201, set.body.constData());
    // The answer was lost, or a second head sets the same: it is one, and ended by one word.
    period.insert(u"role"_qs, u"executor"_qs);
    const Reply again = m_head.json("POST", "/v1/substitutions", period);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.json(), set.json());
    const auto mine = rows(m_second, QStringLiteral("queue=mine"));
    QVERIFY(std::any_of(mine.begin(), mine.end(), [&](const auto &row) { return row.id == id; }));
    QVERIFY(std::all_of(mine.begin(), mine.end(), [](const auto &row) { return row.standsIn; }));
    const auto theirs = rows(m_executor, QStringLiteral("queue=mine"));
    QVERIFY(!theirs.isEmpty());
    QVERIFY(
        std::none_of(theirs.begin(), theirs.end(), [](const auto &row) { return row.standsIn; }));
    QVERIFY(standsIn(m_second, id));
    QVERIFY(!standsIn(m_executor, id));
    QVERIFY(!standsIn(m_head, id));
    QVERIFY(!standsIn(m_operator, id));
    const auto people =
        protocol::parseAnswer<protocol::Colleagues>(m_head.send("GET", "/v1/colleagues").body);
    QVERIFY(people.ok());
    QCOMPARE(people->substitutions.size(), 1);
    const QByteArray target = "/v1/substitutions/" + people->substitutions.first().id.toLatin1();
    QCOMPARE(m_head.send("DELETE", target).status, 204);
    QCOMPARE(m_head.send("DELETE", target).status, 404);
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from audit where (facts).action = "
                                        "'endSubstitution'")),
             QByteArray("1"));
    // The desks hear of both.
    QCOMPARE(m_world.sql(u"select string_agg(action, ' ' order by seq) from case_change where "
                         "application_id = '%1' and action like '%Substitution'"_qs.arg(id)),
             QByteArray("setSubstitution endSubstitution"));
    QVERIFY(!standsIn(m_second, id));
    QCOMPARE(m_second.json("POST", path(id, "proposal"), issueProposal(2).toJson()).code(),
             QStringLiteral("permissionDenied"));
    QCOMPARE(m_head.json("POST", "/v1/substitutions", period).status, 201);
    QCOMPARE(m_second.json("POST", path(id, "proposal"), issueProposal(2).toJson()).status, 200);
    m_world.sql(QStringLiteral("update substitution set ended_at = now()"));
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from audit where entry like "
                                        "'%\"action\":\"setSubstitution\"%'")),
             QByteArray("2"));
    // Nobody gains a role by standing in.
    QJsonObject forHead = period;
    forHead.insert(QStringLiteral("absentIin"), m_world.demoUser(u"head"_qs).value(u"iin"_qs));
    QCOMPARE(m_head.json("POST", "/v1/substitutions", forHead).code(), QStringLiteral("notFound"));
}

void TestQueues::theHeadIsToldWhatAConclusionSays()
{
    m_world.copyCase(m_model, 301, 1,
                     {{QStringLiteral("state"), QStringLiteral("'proposed'")},
                      {QStringLiteral("decision"), QStringLiteral("'issue'")},
                      {QStringLiteral("conclusion"), QStringLiteral("'notAgreed'")}});
    const auto ofTheCase = [this](const HttpsClient &desk, const char *queue) {
        const auto list = rows(desk, QStringLiteral("queue=") + QLatin1String(queue));
        const auto row = std::find_if(list.begin(), list.end(), [](const auto &each) {
            return each.number == QStringLiteral("2020-01-000301");
        });
        return row == list.end() ? std::optional<protocol::ApplicationSummary>() : *row;
    };
    const auto told = ofTheCase(m_head, "toSign");
    QVERIFY(told && told->conclusion == protocol::Conclusion::NotAgreed);
    // Before it is signed it is no business of the centre's.
    const auto hidden = ofTheCase(m_operator, "mine");
    QVERIFY(hidden && !hidden->decision && !hidden->conclusion);
}

void TestQueues::anApplicantIsToldWhereTheCaseStands()
{
    const QJsonObject found = m_operator.send("GET", "/v1/case-status?q=940140000385").json();
    QCOMPARE(found.value(u"items"_qs).toArray().size(), 1);
    const QJsonObject status = found.value(u"items"_qs).toArray().first().toObject();
    QCOMPARE(status.value(u"nextStep"_qs).toString(), QStringLiteral("assignment"));
    QVERIFY(status.contains(u"due"_qs));
    QCOMPARE(m_operator.send("GET", "/v1/case-status?q=2020-01-000201")
                 .json()
                 .value(u"items"_qs)
                 .toArray()
                 .size(),
             1);
    QCOMPARE(m_operator.send("GET", "/v1/case-status?q=").status, 400);
    QCOMPARE(m_operator.send("GET", "/v1/case-status?q=KZ07ABC00012345").status, 200);
}

void TestQueues::nothingOfAnotherOfficeIsSeen()
{
    m_world.sql(QStringLiteral("insert into office select 'centre-2', kind, bin, name, place "
                               "from office where id = 'centre-1' on conflict do nothing; "
                               "update account set office_id = 'centre-2' where login = 'aigul'"));
    const HttpsClient stranger = m_world.signedIn(QStringLiteral("operator"));
    for (const char *queue : {"mine", "handOver", "done", "nearDue", "overdue", "waiting", "open"})
        QVERIFY2(rows(stranger, QStringLiteral("queue=") + QLatin1String(queue)).isEmpty(), queue);
    QVERIFY(stranger.send("GET", "/v1/case-status?q=940140000385")
                .json()
                .value(u"items"_qs)
                .toArray()
                .isEmpty());
    QVERIFY(stranger.send("GET", "/v1/changes?since=1-0")
                .json()
                .value(u"items"_qs)
                .toArray()
                .isEmpty());
}

QTEST_GUILESS_MAIN(TestQueues)
#include "tst_queues.moc"
