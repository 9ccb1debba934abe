#include "core/calendar.h"
#include "protocol/board.h"
#include "protocol/queue.h"
#include "registry/support/demo_case.h"

#include <QTest>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::test;

class TestBoard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsWhatIsOpen();
    void countsWhatWasDecidedInThePeriod();
    void eachNumberLeadsToItsCases();
    void countsNothingBeforeItIsPublished();
    void tellsTheLoadOfEachOfficer();
    void nobodysLoadIsLeftOut();
    void addsTheSurveyUp();
    void aTermOfTheSecondWorkingDayRunsOut();
    void isOfTheOwnOfficeAndOfHeadsOnly();
    void refusesDaysThatAreNone_data();
    void refusesDaysThatAreNone();

private:
    protocol::Board board(const HttpsClient &desk, const QByteArray &query = {}) const;
    QString executorIin() const
    {
        return m_world.demoUser(QStringLiteral("executor")).value(u"iin"_qs).toString();
    }

    RegistryWorld m_world;
    HttpsClient m_head{QString(), 0, QString()};
};

protocol::Board TestBoard::board(const HttpsClient &desk, const QByteArray &query) const
{
    const Reply reply = desk.send("GET", "/v1/board" + query);
    const auto answer = protocol::parseAnswer<protocol::Board>(reply.body);
    return answer ? *answer : protocol::Board();
}

// Twelve registered today, six in review for eight days and overdue, two proposed yesterday whose
// term ends tomorrow; four were refused and three issued in these days, five issued a year ago.
void TestBoard::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    const HttpsClient counter = m_world.signedIn(QStringLiteral("operator"));
    m_head = m_world.signedIn(QStringLiteral("head"));
    DemoCase demo(m_world);
    const QString model = demo.registered(counter);
    QVERIFY(!model.isEmpty());
    const QString mine = u'\'' + executorIin() + u'\'';
    const QString refused =
        QStringLiteral("jsonb_build_object('decision', 'refuse', 'grounds', case when i %% 2 = 0 "
                       "then '[{\"code\":\"feeUnpaid\"},{\"code\":\"feeUnpaid\"}]'::jsonb "
                       "else '[{\"code\":\"feeUnpaid\"},{\"code\":\"falseDocuments\"}]' end)")
            .replace(QStringLiteral("%%"), QStringLiteral("%"));
    const auto copy = [&](int first, int count, const char *state, const char *age, const char *due,
                          const QHash<QString, QString> &more = {}) {
        QHash<QString, QString> columns{
            {QStringLiteral("state"), QStringLiteral("'%1'").arg(QLatin1String(state))},
            {QStringLiteral("registered_at"),
             QStringLiteral("now() - interval '%1'").arg(QLatin1String(age))},
            {QStringLiteral("due"), QLatin1String(due)}};
        columns.insert(more);
        m_world.copyCase(model, first, count, columns);
    };
    // Its own term of two days would run out soon or not, by the hour of the test.
    m_world.sql(
        QStringLiteral("update application set due = now() + interval '40 days' where id = '%1'")
            .arg(model));
    copy(1, 11, "registered", "1 minute", "now() + interval '40 days'");
    copy(101, 6, "inReview", "8 days", "now() - interval '1 hour'",
         {{QStringLiteral("executor_iin"), mine}});
    copy(201, 2, "proposed", "4 days", "now() + interval '2 hours'",
         {{QStringLiteral("executor_iin"), mine}});
    copy(301, 4, "refused", "20 days", "now() - interval '1 day'",
         {{QStringLiteral("executor_iin"), mine},
          {QStringLiteral("decision"), QStringLiteral("'refuse'")},
          {QStringLiteral("proposal"), refused}});
    copy(401, 3, "handedOver", "20 days", "null",
         {{QStringLiteral("decision"), QStringLiteral("'issue'")}});
    copy(501, 5, "handedOver", "400 days", "null",
         {{QStringLiteral("decision"), QStringLiteral("'issue'")}});
    m_world.sql(QStringLiteral(
        "insert into result (application_id, kind, number, prepared_by_iin, content, document, "
        "sha256, byte_range, state, signed_at) select id, 'licence', number, '', '{}', '', '', "
        "'[]', 'signed', case when right(number, 3) >= '501' then now() - interval '380 days' "
        "else now() - interval '3 days' end from application "
        "where state in ('refused', 'handedOver')"));
}

void TestBoard::countsWhatIsOpen()
{
    const protocol::Board shown = board(m_head);
    QCOMPARE(shown.open, 20);
    QCOMPARE(shown.overdue, 6);
    QCOMPARE(shown.nearDue, 2);
    QCOMPARE(shown.states.size(), 3);
    QCOMPARE(shown.states.at(0).state, ApplicationState::Registered);
    QCOMPARE(shown.states.at(0).ages, (QList<qint64>{12, 0, 0, 0, 0}));
    QCOMPARE(shown.states.at(1).state, ApplicationState::InReview);
    QCOMPARE(shown.states.at(1).ages, (QList<qint64>{0, 0, 6, 0, 0}));
    QCOMPARE(shown.states.at(2).ages, (QList<qint64>{0, 2, 0, 0, 0}));
}

void TestBoard::countsWhatWasDecidedInThePeriod()
{
    const protocol::Board usual = board(m_head);
    QCOMPARE(usual.from.daysTo(usual.to), 29);
    QCOMPARE(usual.issued, 3);
    QCOMPARE(usual.refused, 4);
    QCOMPARE(usual.grounds.size(), 2);
    // A ground that stands twice in one refusal counts once.
    QCOMPARE(usual.grounds.at(0).code, QStringLiteral("feeUnpaid"));
    QCOMPARE(usual.grounds.at(0).cases, 4);
    QCOMPARE(usual.grounds.at(0).regulation, QStringLiteral("moos-393-3"));
    QCOMPARE(usual.grounds.at(1).cases, 2);

    const QByteArray then = QDate::currentDate().addDays(-379).toString(Qt::ISODate).toLatin1();
    const QByteArray before = QDate::currentDate().addDays(-382).toString(Qt::ISODate).toLatin1();
    const protocol::Board old = board(m_head, "?from=" + before + "&to=" + then);
    QCOMPARE(old.issued, 5);
    QCOMPARE(old.refused, 0);
    QVERIFY(old.grounds.isEmpty());
    QCOMPARE(old.open, 20);
}

void TestBoard::eachNumberLeadsToItsCases()
{
    const protocol::Board usual = board(m_head);
    const auto listed = [&](const QByteArray &more) {
        return m_head
            .send("GET", "/v1/applications?queue=done&limit=200&decidedFrom=" +
                             protocol::dateText(usual.from).toLatin1() +
                             "&decidedUntil=" + protocol::dateText(usual.to).toLatin1() + more)
            .json()
            .value(u"items"_qs)
            .toArray()
            .size();
    };
    QCOMPARE(listed("&decision=issue"), usual.issued);
    QCOMPARE(listed("&decision=refuse"), usual.refused);
    for (const protocol::BoardGround &ground : usual.grounds)
        QCOMPARE(listed("&decision=refuse&ground=" + ground.code.toLatin1()), ground.cases);
    QCOMPARE(listed("&ground=nobodyKnowsIt"), 0);
    QCOMPARE(m_head.send("GET", "/v1/applications?queue=done&decision=perhaps").status, 400);
    QCOMPARE(m_head.send("GET", "/v1/applications?queue=done&decidedFrom=2026-02-30").status, 400);
}

// The signature is kept while the time-stamp service is away.
void TestBoard::countsNothingBeforeItIsPublished()
{
    const QString turn =
        u"update result set state = '%1' where number = '2020-01-000401'; update application "
        "set state = '%2' where number = '2020-01-000401'"_qs;
    m_world.sql(turn.arg(u"prepared", u"signed"));
    const protocol::Board waits = board(m_head);
    m_world.sql(turn.arg(u"signed", u"handedOver"));
    QCOMPARE(waits.issued, 2);
    QCOMPARE(waits.refused, 4);
    QCOMPARE(board(m_head).issued, 3);
}

void TestBoard::tellsTheLoadOfEachOfficer()
{
    const protocol::Board shown = board(m_head);
    QVERIFY(!shown.officers.isEmpty());
    const protocol::BoardOfficer &first = shown.officers.first();
    QCOMPARE(first.person.iin, executorIin());
    QCOMPARE(first.open, 8);
    QCOMPARE(first.overdue, 6);
    QCOMPARE(first.nearDue, 2);
    QCOMPARE(first.decided, 4);
}

void TestBoard::nobodysLoadIsLeftOut()
{
    const auto sum = [](const protocol::Board &shown) {
        qint64 open = 0;
        for (const protocol::BoardOfficer &officer : shown.officers)
            open += officer.open;
        return open;
    };
    const protocol::Board before = board(m_head);
    QCOMPARE(sum(before), before.open);
    QVERIFY(before.officers.last().person.iin.isEmpty());
    QCOMPARE(before.officers.last().open, 12);
    // Who is promoted or goes to another office keeps the cases until others take them.
    const QString account = u"update account set %1 where iin = '%2'"_qs;
    for (const char *change : {"role = 'head'", "role = 'executor', office_id = 'centre-1'"}) {
        m_world.sql(account.arg(QLatin1String(change), executorIin()));
        const protocol::Board shown = board(m_head);
        QCOMPARE(sum(shown), shown.open);
        QCOMPARE(shown.officers.first().person.iin, executorIin());
        QCOMPARE(shown.officers.first().open, 8);
        QCOMPARE(shown.officers.first().decided, 4);
        QCOMPARE(shown.officers.first().person.name.ru, m_world.demoUser(u"executor"_qs)
                                                            .value(u"name"_qs)
                                                            .toObject()
                                                            .value(u"ru"_qs)
                                                            .toString());
    }
    m_world.sql(account.arg(u"role = 'executor', office_id = 'committee'"_qs, executorIin()));
}

void TestBoard::addsTheSurveyUp()
{
    m_world.sql(QStringLiteral(
        "insert into survey_answer (office_id, regulation, day, question, answer, count) values "
        "('centre-1', 'moos-393-3', current_date, 'processAndResult', 2, 7), "
        "('committee', 'moos-393-3', current_date - 1, 'processAndResult', 2, 2), "
        "('centre-1', 'moos-393-3', current_date, 'processAndResult', 0, 1), "
        "('centre-1', 'moos-393-3', current_date - 300, 'processAndResult', 0, 100), "
        "('centre-1', 'nobody-1', current_date, 'processAndResult', 0, 100)"));
    const QList<protocol::BoardAnswer> survey = board(m_head).survey;
    QCOMPARE(survey.size(), 2);
    QCOMPARE(survey.at(0).answer, 0);
    QCOMPARE(survey.at(0).count, 1);
    QCOMPARE(survey.at(1).answer, 2);
    QCOMPARE(survey.at(1).count, 9);
}

void TestBoard::aTermOfTheSecondWorkingDayRunsOut()
{
    // A full term of two days ends at the very moment when the office closes.
    const WorkCalendar calendar = WorkCalendar::shipped();
    QDate day = QDateTime::currentDateTime().toTimeZone(WorkCalendar::zone()).date();
    for (int i = 0; i < 2; ++i) {
        const Result<QDate> next = calendar.nextWorkingDay(day);
        QVERIFY(next.ok());
        day = *next;
    }
    const QDateTime closes(day, calendar.closes(), WorkCalendar::zone());
    m_world.sql(QStringLiteral("update application set due = '%1' where number = '2020-01-000001'")
                    .arg(closes.toUTC().toString(Qt::ISODate)));
    QCOMPARE(board(m_head).nearDue, 3);
    QCOMPARE(m_head.send("GET", "/v1/applications?queue=nearDue")
                 .json()
                 .value(u"items"_qs)
                 .toArray()
                 .size(),
             3);
    const auto counts =
        protocol::parseAnswer<protocol::QueueCounts>(m_head.send("GET", "/v1/queues").body);
    QVERIFY(counts.ok());
    const auto near = std::find_if(
        counts->queues.begin(), counts->queues.end(),
        [](const protocol::QueueCount &each) { return each.queue == protocol::Queue::NearDue; });
    QVERIFY(near != counts->queues.end());
    QCOMPARE(near->total, 3);
    QCOMPARE(near->nearDue, 3);
}

void TestBoard::isOfTheOwnOfficeAndOfHeadsOnly()
{
    for (const char *who : {"operator", "clerk", "executor", "auditor"}) {
        const HttpsClient desk = m_world.signedIn(QString::fromLatin1(who));
        QVERIFY2(!desk.token.isEmpty(), who);
        QCOMPARE(desk.send("GET", "/v1/board").code(), QStringLiteral("permissionDenied"));
    }
    m_world.sql(QStringLiteral("insert into office select 'elsewhere', kind, bin, name, place from "
                               "office where id = 'committee'; update account set office_id = "
                               "'elsewhere' where role = 'head' and office_id = 'committee'"));
    const HttpsClient stranger = m_world.signedIn(QStringLiteral("head"));
    const Reply reply = stranger.send("GET", "/v1/board");
    const auto shown = protocol::parseAnswer<protocol::Board>(reply.body);
    QVERIFY2(shown.ok(), reply.body.constData());
    QCOMPARE(shown->open, 0);
    QCOMPARE(shown->issued + shown->refused, 0);
    QVERIFY(shown->states.isEmpty() && shown->grounds.isEmpty() && shown->officers.isEmpty() &&
            shown->survey.isEmpty());
    m_world.sql(QStringLiteral("update account set office_id = 'committee' where role = 'head' and "
                               "office_id = 'elsewhere'"));
}

void TestBoard::refusesDaysThatAreNone_data()
{
    QTest::addColumn<QByteArray>("query");
    for (const char *query : {"?from=2026-02-30", "?to=yesterday", "?from=2026-03-02&to=2026-03-01",
                              "?from=2024-01-01&to=2026-01-01", "?office=committee",
                              "?from=0001-01-01&to=0001-02-01", "?to=9999-12-31"})
        QTest::newRow(query) << QByteArray(query);
}

void TestBoard::refusesDaysThatAreNone()
{
    QFETCH(QByteArray, query);
    const HttpsClient head = m_world.signedIn(QStringLiteral("head"));
    QCOMPARE(head.send("GET", "/v1/board" + query).code(), QStringLiteral("requestMalformed"));
}

QTEST_GUILESS_MAIN(TestBoard)
#include "tst_board.moc"
