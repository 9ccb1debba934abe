#include "protocol/law.h"
#include "registry/support/demo_case.h"

#include <QJsonArray>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// A term whose end lies where the calendar has ended, or behind.
class TestUncountedTerms final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anAnswerIsRecordedAndTheTermCountedLater_data();
    void anAnswerIsRecordedAndTheTermCountedLater();
    void aTermThatIsOverKeepsItsDate();

private:
    Reply act(const HttpsClient &desk, const QByteArray &action, const QJsonObject &body) const
    {
        return desk.json("POST", "/v1/applications/" + m_id.toLatin1() + '/' + action, body);
    }
    void setTerm(int workingDays) const
    {
        m_world.sql(
            QStringLiteral("update application set clocks = (select jsonb_agg(case when "
                           "c ->> 'id' = 'issue' then c || '{\"term\": {\"workingDays\": %2}}' "
                           "else c end) from jsonb_array_elements(clocks) as c) where id = '%1'")
                .arg(m_id)
                .arg(workingDays));
    }
    protocol::DueClock term() const
    {
        const Reply reply = m_executor.send("GET", "/v1/applications/" + m_id.toLatin1());
        const auto application = protocol::parseAnswer<protocol::Application>(reply.body);
        if (application) {
            for (const protocol::DueClock &clock : application->clocks) {
                if (clock.id == u"issue")
                    return clock;
            }
        }
        return {};
    }
    /// What the applicant is told at the counter.
    QJsonObject told() const
    {
        const QByteArray number =
            m_world.sql(QStringLiteral("select number from application where id = '%1'").arg(m_id));
        const Reply reply = m_operator.send("GET", "/v1/case-status?q=" + number);
        return reply.json().value(u"items").toArray().first().toObject();
    }
    QByteArray dueClock() const
    {
        return m_world.sql(
            QStringLiteral("select due_clock from application where id = '%1'").arg(m_id));
    }

    RegistryWorld m_world;
    HttpsClient m_operator{QString(), 0, QString()};
    HttpsClient m_executor = m_operator;
    HttpsClient m_administrator = m_operator;
    QString m_id;
};

void TestUncountedTerms::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_operator = m_world.signedIn(QStringLiteral("operator"));
    m_executor = m_world.signedIn(QStringLiteral("executor"));
    m_administrator = m_world.signedIn(QStringLiteral("administrator"));
    QVERIFY(!m_administrator.token.isEmpty());
}

void TestUncountedTerms::anAnswerIsRecordedAndTheTermCountedLater_data()
{
    QTest::addColumn<bool>("replied");
    QTest::addColumn<bool>("byCalendar");
    QTest::newRow("a reply, then a calendar") << true << true;
    QTest::newRow("no reply, then a calendar") << false << true;
    QTest::newRow("a reply, then the next action") << true << false;
}

void TestUncountedTerms::anAnswerIsRecordedAndTheTermCountedLater()
{
    QFETCH(bool, replied);
    QFETCH(bool, byCalendar);
    DemoCase demo(m_world);
    m_id = demo.registered(m_operator);
    QCOMPARE(act(m_executor, "claim", {{"version", 1}}).status, 200);
    const Reply asked = act(m_executor, "questions",
                            {{"version", 2},
                             {"addressee", "applicant"},
                             {"question", "?"},
                             {"marks", QJsonArray()},
                             {"workingDays", 3}});
    const auto waiting = protocol::parseAnswer<protocol::Application>(asked.body);
    QVERIFY2(waiting.ok(), asked.body.constData());
    QCOMPARE(told().value(u"question").toString(), QStringLiteral("?"));
    QCOMPARE(told().value(u"replyUntil").toString(),
             protocol::timeText(waiting->questions.first().due));
    QVERIFY(!told().contains(u"due"));
    // No calendar reaches so far.
    setTerm(3660);
    const QByteArray reply = "questions/" + waiting->questions.first().id.toLatin1() + "/reply";
    const Reply ended =
        replied ? act(m_operator, reply,
                      {{"version", 3}, {"answer", "Қосымша"}, {"attachments", QJsonArray()}})
                : act(m_executor, "continue", {{"version", 3}});
    QVERIFY2(ended.status == 200, ended.body.constData());
    const protocol::DueClock standing = term();
    QCOMPARE(standing.state, protocol::ClockState::Stopped);
    QVERIFY(standing.stops.last().until.isValid());
    QVERIFY(dueClock() != "issue");
    QVERIFY(!told().contains(u"question") && !told().contains(u"due"));
    // Still beyond every calendar: what is done on the case goes on all the same.
    QCOMPARE(act(m_executor, "completeness", {{"version", 4}, {"wrong", QJsonArray()}}).status,
             200);
    QCOMPARE(term().state, protocol::ClockState::Stopped);
    setTerm(15);
    if (byCalendar) {
        const auto calendar = protocol::parseAnswer<protocol::LawDocument>(
            m_administrator.send("GET", "/v1/admin/law/calendar").body);
        QVERIFY(calendar.ok());
        const Reply put = m_administrator.json(
            "PUT", "/v1/admin/law/calendar",
            protocol::LawChange{calendar->version, calendar->content, QStringLiteral("order 7")}
                .toJson());
        QVERIFY2(put.status == 200, put.body.constData());
    } else {
        QCOMPARE(act(m_executor, "release", {{"version", 5}}).status, 200);
    }
    QCOMPARE(term().state, protocol::ClockState::Running);
    QVERIFY(term().due > standing.stops.last().until);
    QCOMPARE(dueClock(), QByteArray("issue"));
    QVERIFY(told().contains(u"due"));
}

void TestUncountedTerms::aTermThatIsOverKeepsItsDate()
{
    DemoCase demo(m_world);
    m_id = demo.registered(m_operator);
    const QDateTime due({2026, 1, 5}, {13, 30}, Qt::UTC);
    m_world.sql(
        QStringLiteral("update application set clocks = (select jsonb_agg(case when "
                       "c ->> 'id' = 'issue' then c || jsonb_build_object('due', '%2'::text) "
                       "else c end) from jsonb_array_elements(clocks) as c) where id = '%1'")
            .arg(m_id, protocol::timeText(due)));
    // Whatever happens to the case now notes that its term is over.
    QCOMPARE(act(m_executor, "claim", {{"version", 1}}).status, 200);
    QCOMPARE(term().state, protocol::ClockState::Overdue);
    QCOMPARE(told().value(u"due").toString(), protocol::timeText(due));
}

QTEST_GUILESS_MAIN(TestUncountedTerms)
#include "tst_uncounted_terms.moc"
