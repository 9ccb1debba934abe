#include "core/regulation_catalog.h"
#include "core/resources.h"
#include "registry/support/demo_case.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <thread>

using namespace ruqsat;
using namespace ruqsat::test;

class TestRegistration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCaseIsRegisteredOnceUnderItsKey();
    void twoDesksWithOneKeyGiveOneApplication();
    void numbersHaveNoGaps();
    void aBadSignatureIsRefusedWithItsReason_data();
    void aBadSignatureIsRefusedWithItsReason();
    void whatTheDeskClaimsIsChecked();
    void theApplicantMustBeAsTheRegisterSaid();
    void lookUpsHaveThreeOutcomes();
    void aPersonApplies();
    void aPersonMayNotApplyWhereOrganisationsDo();
    void aPendingVerdictIsAskedAgain();
    void anotherOfficesCaseIsNotShown();
    void whatIsSignedGoesOutUnderAColleague();

private:
    Reply submitSigned(DemoCase &demo, const QString &label = QStringLiteral("operator")) const
    {
        return demo.submit(m_operator, demo.signedBy(label));
    }
    void ready(DemoCase &demo) const
    {
        demo.lookUp(m_operator);
        demo.upload(m_operator);
    }
    QByteArray count() const
    {
        return m_world.sql(QStringLiteral("select count(*) from application"));
    }

    RegistryWorld m_world;
    HttpsClient m_operator{QString(), 0, QString()};
};

void TestRegistration::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_operator = m_world.signedIn(QStringLiteral("operator"));
    QVERIFY(!m_operator.token.isEmpty());
}

void TestRegistration::aCaseIsRegisteredOnceUnderItsKey()
{
    DemoCase demo(m_world);
    ready(demo);
    const protocol::Submission submission = demo.signedBy(QStringLiteral("operator"));
    const Reply first = demo.submit(m_operator, submission);
    QVERIFY2(first.status == 201, first.body.constData());
    const Reply again = demo.submit(m_operator, submission);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, first.body);
    const auto application = protocol::parseAnswer<protocol::Application>(first.body);
    QVERIFY(application.ok());
    QCOMPARE(application->verdict.verdict, Verdict::Valid);
    // Completeness, the service, the registration itself, and the head's step of the chain.
    QCOMPARE(application->clocks.size(), 4);
    const protocol::DueClock &registration = application->clocks.at(2);
    QCOMPARE(registration.id, protocol::registrationClockId);
    QCOMPARE(registration.basis, protocol::LimitBasis::Policy);
    QCOMPARE(registration.state, protocol::ClockState::Done);
    QCOMPARE(registration.term.seconds, 15 * 60);
    QCOMPARE(registration.from, application->receivedAt);
    QVERIFY(registration.due > application->receivedAt);
    QCOMPARE(QJsonDocument(application->request).toJson(QJsonDocument::Compact).isEmpty(), false);
    const Reply byKey = m_operator.send("GET", "/v1/applications/by-key/" + demo.key.toLatin1());
    QCOMPARE(byKey.json().value(QStringLiteral("id")).toString(), application->id);

    protocol::Submission other = submission;
    other.signature = demo.signedBy(QStringLiteral("operator")).signature + QByteArray(1, '\0');
    QCOMPARE(demo.submit(m_operator, other).code(), QStringLiteral("idempotencyKeyReused"));
    demo.key = QStringLiteral("6f0c1d3e-0000-4000-8000-00000000000f");
    QCOMPARE(demo.submit(m_operator, submission).code(), QStringLiteral("stateForbids"));
    QCOMPARE(m_operator.send("GET", "/v1/applications/by-key/" + demo.key.toLatin1()).status, 404);
}

void TestRegistration::twoDesksWithOneKeyGiveOneApplication()
{
    DemoCase demo(m_world);
    ready(demo);
    const protocol::Submission submission = demo.signedBy(QStringLiteral("operator"));
    Reply replies[4];
    {
        std::vector<std::jthread> desks;
        for (Reply &reply : replies)
            desks.emplace_back([&] { reply = demo.submit(m_operator, submission); });
    }
    int made = 0;
    for (const Reply &reply : replies) {
        made += reply.status == 201;
        QCOMPARE(reply.body, replies[0].body);
    }
    QCOMPARE(made, 1);
}

void TestRegistration::numbersHaveNoGaps()
{
    for (int i = 0; i < 3; ++i) {
        DemoCase demo(m_world);
        QVERIFY(!demo.registered(m_operator).isEmpty());
        DemoCase bad(m_world);
        ready(bad);
        bad.request.attachments.first().size += 1;
        QCOMPARE(submitSigned(bad).code(), QStringLiteral("attachmentHashMismatch"));
    }
    // Each month counts by itself.
    QCOMPARE(m_world.sql(QStringLiteral(
                 "select sum(n - m) from (select count(*) n, max(right(number, 6)::int) m "
                 "from application group by left(number, length(number) - 6)) t")),
             QByteArray("0"));
}

void TestRegistration::aBadSignatureIsRefusedWithItsReason_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *label, const char *code) {
        QTest::newRow(label) << QString::fromLatin1(label) << QString::fromLatin1(code);
    };
    row("expired", "certificateExpired");
    row("revoked", "certificateRevoked");
    row("otherbin", "certificateOtherBin");
    row("head", "certificateOtherIin");
}

void TestRegistration::aBadSignatureIsRefusedWithItsReason()
{
    QFETCH(QString, label);
    QFETCH(QString, code);
    DemoCase demo(m_world);
    ready(demo);
    const QByteArray before = count();
    QCOMPARE(submitSigned(demo, label).code(), code);
    QCOMPARE(count(), before);
}

void TestRegistration::whatTheDeskClaimsIsChecked()
{
    const auto codeOf = [this](const std::function<void(DemoCase &)> &change) {
        DemoCase demo(m_world);
        ready(demo);
        change(demo);
        return submitSigned(demo).code();
    };
    QCOMPARE(codeOf([](DemoCase &demo) { demo.request.paperMarks.removeFirst(); }),
             QStringLiteral("documentMissing"));
    QCOMPARE(codeOf([](DemoCase &demo) { demo.request.fields.remove(QStringLiteral("phone")); }),
             QStringLiteral("fieldRequired"));
    QCOMPARE(codeOf([](DemoCase &demo) { demo.request.fields.insert(u"x"_qs, u"y"_qs); }),
             QStringLiteral("fieldUnknown"));
    QCOMPARE(codeOf([](DemoCase &demo) { demo.request.regulation = u"moos-393-9"_qs; }),
             QStringLiteral("regulationUnknown"));
    QCOMPARE(codeOf([](DemoCase &demo) { demo.request.effectiveFrom = QDate(2014, 1, 1); }),
             QStringLiteral("regulationNotInForce"));
    QCOMPARE(codeOf([](DemoCase &demo) { demo.request.channel = Channel::Provider; }),
             QStringLiteral("requestMalformed"));
    QCOMPARE(codeOf([](DemoCase &demo) {
                 demo.request.attachments.first().id =
                     QStringLiteral("6f0c1d3e-0000-4000-8000-00000000000a");
             }),
             QStringLiteral("attachmentMissing"));

    DemoCase changed(m_world);
    ready(changed);
    protocol::Submission submission = changed.signedBy(QStringLiteral("operator"));
    submission.request.replace("+77010000000", "+77010000001");
    QCOMPARE(changed.submit(m_operator, submission).code(),
             QStringLiteral("signatureContentChanged"));
}

void TestRegistration::theApplicantMustBeAsTheRegisterSaid()
{
    DemoCase renamed(m_world);
    ready(renamed);
    renamed.request.applicant.name.ru += u'!';
    QCOMPARE(submitSigned(renamed).code(), QStringLiteral("lookupMissing"));
    DemoCase typed(m_world);
    ready(typed);
    typed.lookupId.clear();
    QCOMPARE(submitSigned(typed).code(), QStringLiteral("lookupMissing"));
}

void TestRegistration::lookUpsHaveThreeOutcomes()
{
    DemoCase demo(m_world);
    QCOMPARE(demo.lookUp(m_operator).json().value(u"outcome"_qs).toString(),
             QStringLiteral("found"));
    const QJsonObject absent{
        {"bin", "940140000385"}, {"caseId", demo.request.caseId}, {"ground", "issue"}};
    QCOMPARE(m_operator.json("POST", "/v1/lookups", absent).json().value(u"outcome"_qs).toString(),
             QStringLiteral("notFound"));
    QVERIFY(m_world.outage(QStringLiteral("gateway"), QStringLiteral("down")));
    const Reply unknown = demo.lookUp(m_operator);
    QVERIFY(m_world.outage(QStringLiteral("gateway"), QStringLiteral("none")));
    QCOMPARE(unknown.json().value(u"outcome"_qs).toString(), QStringLiteral("unknown"));
    QVERIFY(unknown.json().contains(QStringLiteral("failure")));
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from audit where entry like "
                                        "'%\"action\":\"lookup\"%' and entry like '%%1%'")
                             .arg(demo.request.caseId)),
             QByteArray("3"));
}

void TestRegistration::aPersonApplies()
{
    const QString iin = m_world.organisations()
                            .first()
                            .toObject()
                            .value(QStringLiteral("leader"))
                            .toObject()
                            .value(QStringLiteral("iin"))
                            .toString();
    DemoCase demo(m_world);
    QVERIFY(m_world.outage(QStringLiteral("gbdfl"), QStringLiteral("down")));
    const QString unknown = demo.lookUp(m_operator, iin).json().value(u"outcome"_qs).toString();
    QVERIFY(m_world.outage(QStringLiteral("gbdfl"), QStringLiteral("otherPerson")));
    const QString other = demo.lookUp(m_operator, iin).json().value(u"outcome"_qs).toString();
    QVERIFY(m_world.outage(QStringLiteral("gbdfl"), QStringLiteral("none")));
    QCOMPARE(unknown, QStringLiteral("unknown"));
    QCOMPARE(other, QStringLiteral("unknown"));
    QCOMPARE(demo.lookUp(m_operator, QStringLiteral("560317100016"))
                 .json()
                 .value(u"outcome"_qs)
                 .toString(),
             QStringLiteral("notFound"));

    demo.request.paperMarks.removeAll(QStringLiteral("charter"));
    demo.request.paperMarks.removeAll(QStringLiteral("stateRegistration"));
    const QString id = demo.registered(m_operator, iin);
    const Reply shown = m_operator.send("GET", "/v1/applications/" + id.toLatin1());
    const auto application = protocol::parseAnswer<protocol::Application>(shown.body);
    QVERIFY(application.ok());
    QCOMPARE(application->applicant.number, iin);
    const QJsonObject applicant = application->request.value(u"applicant"_qs).toObject();
    QCOMPARE(applicant.value(u"iin"_qs).toString(), iin);
    QVERIFY(!applicant.contains(u"bin"_qs) && !applicant.contains(u"leader"_qs));
    QCOMPARE(
        m_world.sql(
            QStringLiteral("select applicant_number from application where id = '%1'").arg(id)),
        iin.toLatin1());
}

void TestRegistration::aPersonMayNotApplyWhereOrganisationsDo()
{
    loadCoreResources();
    const RegulationCatalog regulations = RegulationCatalog::shipped();
    const QString who = QStringLiteral("lazzat");
    const HttpsClient clerk = m_world.signedIn(who);
    DemoCase demo(m_world, *regulations.find(QStringLiteral("mvd-718")), ServiceKind::Issue,
                  Channel::Provider, who);
    demo.lookUp(clerk, QStringLiteral("900407200440"));
    demo.upload(clerk);
    QCOMPARE(demo.submit(clerk, demo.signedBy(who)).code(),
             QStringLiteral("applicantKindForbidden"));
}

void TestRegistration::aPendingVerdictIsAskedAgain()
{
    for (const char *service : {"ocsp", "crl"})
        QVERIFY(m_world.outage(QLatin1String(service), QStringLiteral("down")));
    DemoCase demo(m_world);
    const QString id = demo.registered(m_operator);
    QVERIFY(!id.isEmpty());
    const QByteArray path = "/v1/applications/" + id.toLatin1();
    const auto verdict = [&] {
        const QJsonObject application = m_operator.send("GET", path).json();
        return application.value(u"verdict"_qs).toObject().value(u"verdict"_qs).toString();
    };
    QCOMPARE(verdict(), QStringLiteral("pending"));

    const HttpsClient executor = m_world.signedIn(QStringLiteral("executor"));
    QCOMPARE(executor.json("POST", path + "/claim", {{"version", 1}}).status, 200);
    QCOMPARE(executor.json("POST", path + "/proposal", issueProposal(2).toJson()).code(),
             QStringLiteral("verdictPending"));
    for (const char *service : {"ocsp", "crl"})
        QVERIFY(m_world.outage(QLatin1String(service), QStringLiteral("none")));
    QTRY_COMPARE_WITH_TIMEOUT(verdict(), QStringLiteral("valid"), 20'000);
    QCOMPARE(executor.json("POST", path + "/proposal", issueProposal(2).toJson()).status, 200);
}

void TestRegistration::anotherOfficesCaseIsNotShown()
{
    DemoCase demo(m_world);
    const QByteArray path = "/v1/applications/" + demo.registered(m_operator).toLatin1();
    m_world.sql(QStringLiteral("insert into office select 'centre-2', kind, bin, name, place "
                               "from office where id = 'centre-1' on conflict do nothing; "
                               "update account set office_id = 'centre-2' where login = 'aigul'"));
    const HttpsClient stranger = m_world.signedIn(QStringLiteral("operator"));
    QCOMPARE(stranger.send("GET", path).code(), QStringLiteral("otherOffice"));
    QCOMPARE(stranger.send("GET", path + "/result.pdf").code(), QStringLiteral("otherOffice"));
    QCOMPARE(stranger.send("GET", "/v1/applications/by-key/" + demo.key.toLatin1()).status, 404);
    const Reply list = stranger.send("GET", "/v1/applications?queue=mine");
    QVERIFY(list.json().value(u"items"_qs).toArray().isEmpty());
    m_world.sql(QStringLiteral("update account set office_id = 'centre-1' where login = 'aigul'"));
}

void TestRegistration::whatIsSignedGoesOutUnderAColleague()
{
    const QString signer = m_world.demoUser(QStringLiteral("operator")).value(u"iin"_qs).toString();
    const HttpsClient colleague = m_world.signedInAs(
        QStringLiteral("operator"), QStringLiteral("other"), QStringLiteral("740505207011"));
    DemoCase demo(m_world);
    const QString id = demo.registered(colleague);
    QVERIFY(!id.isEmpty());
    QCOMPARE(
        m_world.sql(
            QStringLiteral("select registered_by_iin from application where id = '%1'").arg(id)),
        signer.toLatin1());
    const QByteArray entry =
        m_world.sql(QStringLiteral("select entry from audit where (facts).action = 'register' and "
                                   "(facts).subject = '%1'")
                        .arg(id));
    QVERIFY(entry.contains(signer.toLatin1()) && entry.contains("740505207011"));

    // Not under one of another office, and not what nobody of the office signed.
    DemoCase foreign(m_world);
    foreign.lookUp(m_operator);
    foreign.upload(m_operator);
    const protocol::Submission submission = foreign.signedBy(QStringLiteral("operator"));
    QCOMPARE(foreign.submit(m_world.signedIn(QStringLiteral("ainur")), submission).code(),
             QStringLiteral("certificateOtherIin"));
    foreign.request.signer.iin = QStringLiteral("740505207011");
    QCOMPARE(foreign.submit(colleague, foreign.signedBy(QStringLiteral("operator"))).code(),
             QStringLiteral("certificateOtherIin"));
    m_world.sql(QStringLiteral("update account set blocked_at = now() where login = 'other'"));
    QCOMPARE(foreign.submit(m_operator, foreign.signedBy(QStringLiteral("operator"))).code(),
             QStringLiteral("certificateOtherIin"));
    QCOMPARE(foreign.submit(m_operator, submission).status, 201);
}

QTEST_GUILESS_MAIN(TestRegistration)
#include "tst_registration.moc"
