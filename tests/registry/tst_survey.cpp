#include "protocol/board.h"
#include "registry/support/appendix_cases.h"
#include "support/test_paths.h"

#include <QFile>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// What one applicant answered is told to nobody.
class TestSurvey final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_cases.world.sql(u"delete from survey_answer; delete from survey_waiting"_qs); }
    void answersAreToldByFives();
    void eachQuestionWaitsForItsOwn();
    void whatWasCountedByTheDayIsJoined();

private:
    /// Issues a result and hands it over; whether that went well.
    bool answer(const QList<protocol::SurveyAnswer> &survey) const;
    protocol::SurveySums sums(const QByteArray &query = {}) const;

    AppendixCases m_cases;
    const QString m_question = QStringLiteral("processAndResult");
    const QString m_other = QStringLiteral("information");
};

void TestSurvey::initTestCase()
{
    QCOMPARE(m_cases.start(), QString());
    QCOMPARE(
        m_cases.serve({u"moos-393-3"_qs, Channel::Centre, u"aigul"_qs, u"yerlan"_qs, u"nurlan"_qs}),
        QString());
}

bool TestSurvey::answer(const QList<protocol::SurveyAnswer> &survey) const
{
    const AppendixCases::Case one = m_cases.prepared(ServiceKind::Issue, {});
    if (one.number.isEmpty() || m_cases.sign(one).status != 200)
        return false;
    const Reply reply = m_cases.clerk.json("POST", one.path() + "/hand-over",
                                           protocol::HandOverBody{5, false, 0, survey}.toJson());
    if (reply.status != 200)
        qWarning("%s", reply.body.constData());
    return reply.status == 200;
}

protocol::SurveySums TestSurvey::sums(const QByteArray &query) const
{
    const auto read = protocol::parseAnswer<protocol::SurveySums>(
        m_cases.head.send("GET", "/v1/survey" + query).body);
    return read ? *read : protocol::SurveySums();
}

void TestSurvey::answersAreToldByFives()
{
    const QList<protocol::SurveyFew> few{{u"moos-393-3"_qs, m_question}};
    const auto onBoard = [&] {
        const auto board =
            protocol::parseAnswer<protocol::Board>(m_cases.head.send("GET", "/v1/board").body);
        qint64 count = 0;
        for (const protocol::BoardAnswer &told : board->survey)
            count += told.count;
        return count;
    };
    for (const int given : {0, 2, 2, 1}) {
        QVERIFY(answer({{m_question, given}}));
        QVERIFY(sums().items.isEmpty());
        QCOMPARE(sums().few, few);
        QCOMPARE(onBoard(), 0);
    }
    QVERIFY(answer({{m_question, 2}}));
    QList<qint64> counts;
    for (const protocol::SurveySum &sum : sums().items)
        counts.append(sum.count);
    QCOMPARE(counts, (QList<qint64>{1, 1, 3}));
    QVERIFY(sums().few.isEmpty());
    QCOMPARE(onBoard(), 5);
    // The sixth does not show by itself either, nor on a day of its own.
    QVERIFY(answer({{m_question, 0}}));
    QCOMPARE(sums().items.first().count, 1);
    QCOMPARE(onBoard(), 5);
    const QByteArray tomorrow = QDate::currentDate().addDays(1).toString(Qt::ISODate).toLatin1();
    const protocol::SurveySums later = sums("?from=" + tomorrow + "&to=" + tomorrow);
    QVERIFY(later.items.isEmpty());
    QCOMPARE(later.few, few);
}

void TestSurvey::eachQuestionWaitsForItsOwn()
{
    m_cases.world.sql(
        u"insert into survey_waiting values ('centre-1', 'moos-393-3', '%1', "
        "'{3,0,1}'), ('centre-1', 'moos-393-3', '%2', '{1}')"_qs.arg(m_question, m_other));
    QVERIFY(answer({{m_question, 1}, {m_other, 2}}));
    const protocol::SurveySums told = sums();
    QCOMPARE(told.items.size(), 3);
    for (const protocol::SurveySum &sum : told.items)
        QCOMPARE(sum.question, m_question);
    QCOMPARE(told.items.first().count, 3);
    QCOMPARE(told.few, (QList<protocol::SurveyFew>{{u"moos-393-3"_qs, m_other}}));
    QCOMPARE(m_cases.world.sql(u"select question, counts from survey_waiting"_qs),
             m_other.toLatin1() + "|{1,0,1}");
}

void TestSurvey::whatWasCountedByTheDayIsJoined()
{
    m_cases.world.sql(
        u"drop table survey_waiting; insert into survey_answer (office_id, regulation, day, "
        "question, answer, count) values ('centre-1', 'moos-393-3', '2026-03-02', 'q', 0, 2), "
        "('centre-1', 'moos-393-3', '2026-03-09', 'q', 0, 1), "
        "('centre-1', 'moos-393-3', '2026-03-20', 'q', 2, 2), "
        "('centre-1', 'moos-393-3', '2026-04-01', 'q', 2, 1), "
        "('centre-1', 'moos-393-3', '2026-05-01', 'q', 1, 2)"_qs);
    QFile migration(sourceDir() + u"/resources/sql/registry/038_survey_fives.sql"_qs);
    QVERIFY(migration.open(QIODevice::ReadOnly));
    m_cases.world.sql(QString::fromUtf8(migration.readAll()));
    QCOMPARE(m_cases.world.sql(u"select day, answer, count from survey_answer order by 2"_qs),
             QByteArray("2026-03-20|0|3\n2026-03-20|2|2"));
    QCOMPARE(m_cases.world.sql(u"select question, counts from survey_waiting"_qs),
             QByteArray("q|{0,2,1}"));
}

QTEST_GUILESS_MAIN(TestSurvey)
#include "tst_survey.moc"
