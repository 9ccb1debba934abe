#include "registry/support/appendix_cases.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// Which licence a re-issue or a duplicate may build on, and what its paper says of it.
class TestFollowedLicence final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_cases.start(), QString()); }
    void anotherServicesIsNotFollowed_data();
    void anotherServicesIsNotFollowed();
    void whoTookTheServiceOverReissues();
    void aSuccessorIsAnsweredFor();
    void thePaperSaysWhatTheRegisterKnows_data();
    void thePaperSaysWhatTheRegisterKnows();
    void aLicenceEndsWhereItWasAskedTo();

private:
    AppendixCases m_cases;
};

void TestFollowedLicence::anotherServicesIsNotFollowed_data()
{
    QTest::addColumn<ServiceKind>("kind");
    QTest::addColumn<QString>("regulation");
    QTest::addColumn<QString>("ground");
    const QString changed = QStringLiteral("nameChanged");
    QTest::newRow("re-issue") << ServiceKind::Reissue << u"mvd-718"_qs << changed;
    QTest::newRow("duplicate") << ServiceKind::Duplicate << u"mvd-718"_qs << QString();
    QTest::newRow("another region's") << ServiceKind::Reissue << u"zhambyl-62"_qs << changed;
    QTest::newRow("to a successor") << ServiceKind::Reissue << u"mvd-718"_qs << u"reorganised"_qs;
    QTest::newRow("of an act unknown here") << ServiceKind::Reissue << u"mvd-1"_qs << changed;
}

void TestFollowedLicence::anotherServicesIsNotFollowed()
{
    QFETCH(ServiceKind, kind);
    QFETCH(QString, regulation);
    QFETCH(QString, ground);
    const QString number = m_cases.issued();
    const qsizetype events = m_cases.life(number).events.size();
    m_cases.world.sql(
        u"update licence set regulation = '%1' where number = '%2'"_qs.arg(regulation, number));
    DemoCase demo = m_cases.asked(kind, number);
    if (!ground.isEmpty())
        demo.request.fields.insert(u"reissueGround"_qs, ground);
    QCOMPARE(m_cases.prepared(std::move(demo)).code, u"licenceStateForbids"_qs);
    QCOMPARE(m_cases.life(number).licence.state, LicenceState::Active);
    QCOMPARE(m_cases.life(number).events.size(), events);
}

void TestFollowedLicence::whoTookTheServiceOverReissues()
{
    const QString number = m_cases.issued();
    m_cases.world.sql(u"insert into office select 'former', kind, bin, name, place from office "
                      "where id = 'yuko'; update licence set office_id = 'former' where number = "
                      "'%1'"_qs.arg(number));
    QCOMPARE(m_cases.life(number).licence.officeId, u"former"_qs);
    const QString fresh = m_cases.issued(ServiceKind::Reissue, number);
    QVERIFY(!fresh.isEmpty());
    QCOMPARE(m_cases.life(number).licence.replacedBy, fresh);
    QCOMPARE(m_cases.life(fresh).licence.officeId, u"yuko"_qs);
}

void TestFollowedLicence::aSuccessorIsAnsweredFor()
{
    const QString number = m_cases.issued();
    m_cases.world.sql(
        u"update licence set holder_number = '000000000000' where number = '%1'"_qs.arg(number));
    DemoCase demo = m_cases.asked(ServiceKind::Reissue, number);
    demo.request.fields.insert(u"reissueGround"_qs, u"reorganised"_qs);
    const QByteArray path = "/v1/applications/" + demo.registered(m_cases.clerk).toLatin1();
    m_cases.forward(path);
    protocol::ProposalBody proposal{2, Decision::Issue, {}, {}};
    const auto propose = [&] {
        return m_cases.executor.json("POST", path + "/proposal", proposal.toJson()).code();
    };
    QCOMPARE(propose(), u"findingMissing"_qs);
    proposal.findings = {{u"ownLicence"_qs, protocol::FindingAnswer::Yes, {}}};
    QCOMPARE(propose(), QString());
}

void TestFollowedLicence::thePaperSaysWhatTheRegisterKnows_data()
{
    QTest::addColumn<ServiceKind>("kind");
    QTest::newRow("re-issue") << ServiceKind::Reissue;
    QTest::newRow("duplicate") << ServiceKind::Duplicate;
}

void TestFollowedLicence::thePaperSaysWhatTheRegisterKnows()
{
    QFETCH(ServiceKind, kind);
    const QString old = m_cases.issued();
    m_cases.world.sql(u"update licence set issued_at = '2020-03-02T20:00:00Z', first_issued_on = "
                      "'2019-05-06' where number = '%1'"_qs.arg(old));
    DemoCase demo = m_cases.asked(kind, old.toLower());
    demo.request.fields.insert(u"licenceDate"_qs, u"2001-02-03"_qs);
    const QString fresh = m_cases.issued(std::move(demo));
    QVERIFY(!fresh.isEmpty());
    QCOMPARE(m_cases.content(fresh, "firstIssuedOn"), QByteArray("2019-05-06"));
    QCOMPARE(m_cases.life(fresh).licence.firstIssuedOn, QDate(2019, 5, 6));
    if (kind != ServiceKind::Reissue)
        return;
    QCOMPARE(m_cases.content(fresh, "replaces,number"), old.toLatin1());
    // Already the next day in Almaty.
    QCOMPARE(m_cases.content(fresh, "replaces,issuedOn"), QByteArray("2020-03-03"));
}

void TestFollowedLicence::aLicenceEndsWhereItWasAskedTo()
{
    QCOMPARE(
        m_cases.serve({u"moos-393-2"_qs, Channel::Centre, u"aigul"_qs, u"yerlan"_qs, u"nurlan"_qs}),
        QString());
    DemoCase demo = m_cases.asked(ServiceKind::Issue, {});
    demo.request.fields.insert(u"validUntil"_qs, u"2095-05-06"_qs);
    const QString limited = m_cases.issued(std::move(demo));
    QVERIFY(!limited.isEmpty());
    QCOMPARE(m_cases.life(limited).licence.validUntil, QDate(2095, 5, 6));
    QVERIFY(m_cases.content(limited, "conditions,ru").endsWith("по 06.05.2095 включительно"));
    DemoCase endless = m_cases.asked(ServiceKind::Issue, {});
    endless.request.fields.remove(u"validUntil"_qs);
    const QString unlimited = m_cases.issued(std::move(endless));
    QVERIFY(!m_cases.life(unlimited).licence.validUntil.isValid());
    QVERIFY(m_cases.content(unlimited, "conditions,ru").endsWith("без ограничения срока"));
}

QTEST_GUILESS_MAIN(TestFollowedLicence)
#include "tst_followed_licence.moc"
