#include "core/regulation_catalog.h"
#include "core/resources.h"
#include "protocol/licence_life.h"
#include "protocol/similar.h"
#include "registry/support/demo_case.h"

#include <QJsonArray>
#include <QTest>
#include <QUuid>

using namespace ruqsat;
using namespace ruqsat::test;
using protocol::LicenceAct;
using protocol::LicenceEventKind;
using protocol::LicenceLife;

/// A licence after its issue: what applications and what the head's own acts do to it.
class TestLicenceLife final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aReissueReplacesTheOldLicence();
    void theNumberOfAnAppendixLeadsToItsLicence();
    void aDuplicateIsAnEventOfItsLicence();
    void theHeadSuspendsResumesAndTerminates();
    void anActThatIsNotInOrderIsRefused_data();
    void anActThatIsNotInOrderIsRefused();
    void anotherStateThanTheOneSeenIsNotActedOn();
    void whatIsNotInForceIsNotReissued();
    void onlyTheHeadOfTheIssuerActs();
    void theHandOverIsOnTheLicence();
    void aSecondApplicationIsPointedOut();

private:
    QString handedIn(ServiceKind kind, const QString &previous) const;
    /// The case is proposed; empty or what the registry says to the preparing of its paper.
    QString preparedFor(const QString &id, ServiceKind kind) const;
    QString issued(ServiceKind kind = ServiceKind::Issue, const QString &previous = {});
    LicenceLife life(const QString &number) const;
    LicenceAct actOn(const QString &number, LicenceAction action) const;
    Reply send(const LicenceAct &act, const QString &label = QStringLiteral("head")) const;

    RegulationCatalog m_regulations;
    RegistryWorld m_world;
    HttpsClient m_counter{QString(), 0, QString()};
    HttpsClient m_executor = m_counter;
    HttpsClient m_head = m_counter;
    QString m_applicationId;
};

void TestLicenceLife::initTestCase()
{
    loadCoreResources();
    m_regulations = RegulationCatalog::shipped();
    QCOMPARE(m_world.start(), QString());
    m_counter = m_world.signedIn(QStringLiteral("operator"));
    m_executor = m_world.signedIn(QStringLiteral("executor"));
    m_head = m_world.signedIn(QStringLiteral("head"));
    QVERIFY(!m_head.token.isEmpty());
}

QString TestLicenceLife::handedIn(ServiceKind kind, const QString &previous) const
{
    DemoCase demo(m_world, *m_regulations.find(QStringLiteral("moos-393-3")), kind, Channel::Centre,
                  QStringLiteral("operator"));
    if (!previous.isEmpty())
        demo.request.fields.insert(QStringLiteral("previousLicence"), previous);
    return demo.registered(m_counter);
}

QString TestLicenceLife::preparedFor(const QString &id, ServiceKind kind) const
{
    const QByteArray path = "/v1/applications/" + id.toLatin1();
    protocol::ProposalBody proposal{2, Decision::Issue, {}, {}};
    for (const QualificationRequirement &requirement :
         m_regulations.find(QStringLiteral("moos-393-3"))->qualificationFor(kind))
        proposal.findings.append({requirement.id, protocol::FindingAnswer::Yes, {}});
    m_executor.json("POST", path + "/claim", {{"version", 1}});
    m_executor.json("POST", path + "/proposal", proposal.toJson());
    return m_head.json("POST", path + "/result", {{"version", 3}}).code();
}

QString TestLicenceLife::issued(ServiceKind kind, const QString &previous)
{
    m_applicationId = handedIn(kind, previous);
    const QByteArray path = "/v1/applications/" + m_applicationId.toLatin1();
    preparedFor(m_applicationId, kind);
    const auto prepared =
        protocol::parseAnswer<protocol::Application>(m_head.send("GET", path).body);
    if (!prepared || !prepared->result)
        return {};
    const QByteArray pdf = m_head.send("GET", path + "/result.pdf").body;
    const QByteArray cms =
        signPdf(m_world.pki(), QStringLiteral("head"), pdf, prepared->result->byteRange);
    const Reply reply =
        m_head.json("POST", path + "/result/signature", protocol::SignatureBody{4, cms}.toJson());
    if (reply.status != 200)
        qWarning("signature: %s", reply.body.constData());
    return reply.status == 200 ? prepared->result->number : QString();
}

LicenceLife TestLicenceLife::life(const QString &number) const
{
    const Reply reply = m_executor.send("GET", "/v1/licences/" + number.toLatin1() + "/life");
    const auto found = protocol::parseAnswer<LicenceLife>(reply.body);
    if (!found)
        qWarning("%s", reply.body.constData());
    return found ? *found : LicenceLife();
}

LicenceAct TestLicenceLife::actOn(const QString &number, LicenceAction action) const
{
    const QJsonObject head = m_world.demoUser(QStringLiteral("head"));
    LicenceAct act;
    act.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    act.licence = number;
    act.action = action;
    act.after = static_cast<int>(life(number).events.size());
    act.signer = {
        head.value(u"name"_qs).toObject().value(u"ru"_qs).toString(),
        head.value(u"iin"_qs).toString(),
        m_world.demoOffice(head.value(u"office"_qs).toString()).value(u"bin"_qs).toString()};
    act.at = QDateTime::currentDateTimeUtc();
    act.ground = {{u"«Лицензиялау туралы» Заң"_qs, u"Закон «О лицензировании»"_qs, {}},
                  {u"45-бап"_qs, u"статья 45"_qs, {}},
                  {u"Талаптар бұзылған"_qs, u"Нарушены требования"_qs, {}}};
    return act;
}

Reply TestLicenceLife::send(const LicenceAct &act, const QString &label) const
{
    protocol::LicenceActBody body;
    body.act = act.canonicalBytes();
    body.signature = signBytes(m_world.pki(), label, body.act);
    return m_head.json("POST", "/v1/licences/" + act.licence.toLatin1() + "/acts", body.toJson());
}

void TestLicenceLife::aReissueReplacesTheOldLicence()
{
    const QString old = issued();
    QVERIFY(!old.isEmpty());
    const QString fresh = issued(ServiceKind::Reissue, old);
    QVERIFY(!fresh.isEmpty() && fresh != old);
    const LicenceLife before = life(old);
    QCOMPARE(before.licence.state, LicenceState::Reissued);
    QCOMPARE(before.licence.replacedBy, fresh);
    QCOMPARE(before.events.last().kind, LicenceEventKind::Reissued);
    QCOMPARE(before.events.last().other, fresh);
    QCOMPARE(before.events.last().applicationId, m_applicationId);
    const LicenceLife after = life(fresh);
    QCOMPARE(after.licence.state, LicenceState::Active);
    QCOMPARE(after.licence.previous, old);
    QCOMPARE(after.licence.firstIssuedOn, before.licence.firstIssuedOn);
    QCOMPARE(after.events.first().kind, LicenceEventKind::Issued);
}

void TestLicenceLife::theNumberOfAnAppendixLeadsToItsLicence()
{
    const QString old = issued();
    const QString appendix = old + u"/001"_qs;
    const QString duplicate = issued(ServiceKind::Duplicate, appendix);
    QVERIFY(!duplicate.isEmpty());
    QCOMPARE(life(duplicate).licence.parent, old);
    const QString fresh = issued(ServiceKind::Reissue, appendix.toLower());
    QVERIFY(!fresh.isEmpty());
    QCOMPARE(life(old).licence.state, LicenceState::Reissued);
    QCOMPARE(life(fresh).licence.previous, old);
    // As an address has it.
    QCOMPARE(life(old + u"-001"_qs).licence.number, old);
}

void TestLicenceLife::aDuplicateIsAnEventOfItsLicence()
{
    const QString number = issued();
    const QString duplicate = issued(ServiceKind::Duplicate, number);
    QVERIFY(!duplicate.isEmpty());
    QCOMPARE(life(number).licence.state, LicenceState::Active);
    QCOMPARE(life(number).events.last().kind, LicenceEventKind::DuplicateIssued);
    QCOMPARE(life(number).events.last().other, duplicate);
    QCOMPARE(life(duplicate).licence.parent, number);
    // It is the same licence: it follows what happens to it, and has no acts of its own.
    QCOMPARE(send(actOn(duplicate, LicenceAction::Suspend)).code(), u"licenceStateForbids"_qs);
    QCOMPARE(send(actOn(number, LicenceAction::Suspend)).status, 200);
    QCOMPARE(life(duplicate).licence.state, LicenceState::Suspended);
}

void TestLicenceLife::theHeadSuspendsResumesAndTerminates()
{
    const QString number = issued();
    LicenceAct suspension = actOn(number, LicenceAction::Suspend);
    suspension.until = QDate::currentDate().addMonths(3);
    const Reply suspended = send(suspension);
    QVERIFY2(suspended.status == 200, suspended.body.constData());
    const LicenceLife seen = life(number);
    QCOMPARE(seen.licence.state, LicenceState::Suspended);
    const protocol::LicenceEvent &event = seen.events.last();
    QVERIFY(event.act.has_value());
    QCOMPARE(event.act->ground.clause.kk, u"45-бап"_qs);
    QCOMPARE(event.act->until, suspension.until);
    QCOMPARE(event.actBytes, suspension.canonicalBytes());
    QVERIFY(!event.signature.isEmpty());
    QCOMPARE(event.signedBy.iin, suspension.signer.iin);
    QCOMPARE(send(actOn(number, LicenceAction::Suspend)).code(), u"licenceStateForbids"_qs);
    QCOMPARE(send(actOn(number, LicenceAction::Resume)).status, 200);
    QCOMPARE(life(number).licence.state, LicenceState::Resumed);
    QCOMPARE(send(actOn(number, LicenceAction::Terminate)).status, 200);
    QCOMPARE(life(number).licence.state, LicenceState::Terminated);
    QCOMPARE(send(actOn(number, LicenceAction::Resume)).code(), u"licenceStateForbids"_qs);
    QCOMPARE(m_world.sql(u"select count(*) from audit where entry like '%\"terminate\"%'"_qs),
             QByteArray("1"));
}

void TestLicenceLife::anActThatIsNotInOrderIsRefused_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *what, const char *code) {
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(code);
    };
    row("another licence", "requestMalformed");
    row("signed by the executor", "certificateOtherIin");
    row("another signer in the act", "certificateOtherIin");
    row("another organisation", "certificateOtherBin");
    row("changed after signing", "signatureContentChanged");
    row("an hour old", "clockSkewed");
    row("of tomorrow", "clockSkewed");
    row("suspended until yesterday", "requestMalformed");
    row("no reason in Kazakh", "requestMalformed");
    row("not an act of the head", "requestMalformed");
    row("unknown licence", "notFound");
}

void TestLicenceLife::anActThatIsNotInOrderIsRefused()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    static const QString number = issued();
    static const QString other = issued();
    LicenceAct act = actOn(number, LicenceAction::Suspend);
    QString label = QStringLiteral("head");
    if (what.startsWith(u"signed by"))
        label = QStringLiteral("executor");
    else if (what == u"another signer in the act")
        act.signer.iin = m_world.demoUser(QStringLiteral("executor")).value(u"iin"_qs).toString();
    else if (what == u"another organisation")
        act.signer.bin = m_world.demoOffice(QStringLiteral("centre-1")).value(u"bin"_qs).toString();
    else if (what == u"an hour old")
        act.at = act.at.addSecs(-3600);
    else if (what == u"of tomorrow")
        act.at = act.at.addDays(1);
    else if (what == u"suspended until yesterday")
        act.until = QDate::currentDate().addDays(-1);
    else if (what == u"no reason in Kazakh")
        act.ground.reason.kk = QStringLiteral(" ");
    else if (what == u"not an act of the head")
        act.action = LicenceAction::Replace;
    else if (what == u"unknown licence")
        act.licence = QStringLiteral("KZ00ABC00000000");
    protocol::LicenceActBody body{act.canonicalBytes(), {}};
    body.signature = signBytes(m_world.pki(), label, body.act);
    if (what == u"changed after signing")
        body.act.replace("45", "46");
    const QString target = what == u"another licence" ? other : act.licence;
    const Reply reply =
        m_head.json("POST", "/v1/licences/" + target.toLatin1() + "/acts", body.toJson());
    QCOMPARE(reply.code(), code);
    QCOMPARE(life(number).licence.state, LicenceState::Active);
    QVERIFY(!life(number).events.last().act);
}

void TestLicenceLife::anotherStateThanTheOneSeenIsNotActedOn()
{
    const QString number = issued();
    const LicenceAct seen = actOn(number, LicenceAction::Terminate);
    const LicenceAct suspension = actOn(number, LicenceAction::Suspend);
    QCOMPARE(send(suspension).status, 200);
    QCOMPARE(send(seen).code(), u"licenceChanged"_qs);
    // The answer got lost: the same act is answered again and entered once.
    const qsizetype events = life(number).events.size();
    QCOMPARE(send(suspension).status, 200);
    QCOMPARE(life(number).events.size(), events);
}

void TestLicenceLife::whatIsNotInForceIsNotReissued()
{
    const QString number = issued();
    QCOMPARE(send(actOn(number, LicenceAction::Suspend)).status, 200);
    const QString id = handedIn(ServiceKind::Reissue, number);
    QCOMPARE(preparedFor(id, ServiceKind::Reissue), u"licenceStateForbids"_qs);
    // Nor is another holder's.
    const QString other = issued();
    m_world.sql(
        u"update licence set holder_number = '000000000000' where number = '%1'"_qs.arg(other));
    QCOMPARE(preparedFor(handedIn(ServiceKind::Duplicate, other), ServiceKind::Duplicate),
             u"licenceStateForbids"_qs);
}

void TestLicenceLife::onlyTheHeadOfTheIssuerActs()
{
    const QString number = issued();
    const LicenceAct act = actOn(number, LicenceAction::Suspend);
    protocol::LicenceActBody body{act.canonicalBytes(), {}};
    body.signature = signBytes(m_world.pki(), QStringLiteral("head"), body.act);
    const QByteArray path = "/v1/licences/" + number.toLatin1() + "/acts";
    for (const char *who : {"operator", "clerk", "executor", "administrator", "auditor"})
        QCOMPARE(m_world.signedIn(QLatin1String(who)).json("POST", path, body.toJson()).code(),
                 u"permissionDenied"_qs);
    m_world.sql(u"insert into office select 'elsewhere', kind, bin, name, place from office where "
                "id = 'committee'; update licence set office_id = 'elsewhere' where number = "
                "'%1'"_qs.arg(number));
    QCOMPARE(m_head.json("POST", path, body.toJson()).code(), u"otherOffice"_qs);
    QCOMPARE(life(number).licence.state, LicenceState::Active);
}

void TestLicenceLife::theHandOverIsOnTheLicence()
{
    const QString number = issued();
    QVERIFY(!life(number).handOver);
    const QByteArray path = "/v1/applications/" + m_applicationId.toLatin1() + "/hand-over";
    const auto handOver = [&](bool printed, const QString &question, int answer) {
        const protocol::HandOverBody body{5, printed, 2, {{question, answer}}, u"Н. Сәрсен"_qs};
        return m_counter.json("POST", path, body.toJson()).code();
    };
    const QString question = QStringLiteral("processAndResult");
    QCOMPARE(handOver(false, question, 2), u"requestMalformed"_qs);
    QCOMPARE(handOver(true, QStringLiteral("another"), 2), u"requestMalformed"_qs);
    QCOMPARE(handOver(true, question, 3), u"requestMalformed"_qs);
    QCOMPARE(m_world.sql(u"select count(*) from survey_waiting"_qs), QByteArray("0"));
    // Nothing is "printed" until a printer said so.
    QCOMPARE(handOver(true, question, 2), u"stateForbids"_qs);
    m_world.sql(u"insert into paper_copy (application_id, number, key, sha256, state, sent_at, "
                "sent_by) values ('%1', 1, gen_random_uuid(), '', 'printed', now(), '{}')"_qs.arg(
                    m_applicationId));
    // Which numbered copy was sealed is said: one that is spoiled, or that is not there, is not.
    QCOMPARE(handOver(true, question, 2), u"copySpoiled"_qs);
    m_world.sql(u"insert into paper_copy (application_id, number, key, sha256, state, sent_at, "
                "sent_by) values ('%1', 2, gen_random_uuid(), '', 'spoiled', now(), '{}')"_qs.arg(
                    m_applicationId));
    QCOMPARE(handOver(true, question, 2), u"copySpoiled"_qs);
    m_world.sql(u"update paper_copy set state = 'printed' where number = 2"_qs);
    QCOMPARE(handOver(true, question, 2), QString());
    QCOMPARE(
        m_world.sql(u"select number, hand_signer from paper_copy where sealed_at is not null"_qs),
        QByteArray("2|Н. Сәрсен"));
    const QByteArray spoil = "/v1/applications/" + m_applicationId.toLatin1() + "/copies/2/spoiled";
    QCOMPARE(m_counter.json("POST", spoil, {{"reason", "torn"}}).code(), u"stateForbids"_qs);
    // Handed over once, answered once.
    QCOMPARE(handOver(true, question, 2), u"versionStale"_qs);
    const auto paper = life(number).handOver;
    QVERIFY(paper && paper->printed && paper->sealed);
    QCOMPARE(paper->by.role, Role::Operator);
    QCOMPARE(m_world.sql(u"select * from survey_waiting"_qs),
             QByteArray("centre-1|moos-393-3|processAndResult|{0,0,1}"));
    const auto sums = [this](const char *who) {
        return m_world.signedIn(QLatin1String(who)).send("GET", "/v1/survey");
    };
    QCOMPARE(sums("operator").code(), u"permissionDenied"_qs);
    for (const char *who : {"head", "auditor"}) {
        const auto read = protocol::parseAnswer<protocol::SurveySums>(sums(who).body);
        QVERIFY2(read && read->items.isEmpty(), who);
        QCOMPARE(read->few, (QList<protocol::SurveyFew>{{QStringLiteral("moos-393-3"), question}}));
    }
}

void TestLicenceLife::aSecondApplicationIsPointedOut()
{
    const QString number = issued();
    const QString id = handedIn(ServiceKind::Issue, {});
    const QByteArray path = "/v1/applications/" + id.toLatin1();
    const auto applicant =
        protocol::parseAnswer<protocol::Application>(m_counter.send("GET", path).body)
            ->applicant.number.toLatin1();
    const auto ask = [&](const HttpsClient &desk, const QByteArray &kind,
                         const QByteArray &except) {
        return desk.send("GET", "/v1/similar-cases?applicant=" + applicant +
                                    "&regulation=moos-393-3&kind=" + kind + except);
    };
    const auto found =
        protocol::parseAnswer<protocol::SimilarCases>(ask(m_counter, "issue", {}).body);
    QVERIFY(found && found->licences.contains(number));
    QVERIFY(!found->cases.first().number.isEmpty());
    // The case itself is no second one.
    const auto others = protocol::parseAnswer<protocol::SimilarCases>(
        ask(m_executor, "issue", "&except=" + id.toLatin1()).body);
    QCOMPARE(others->cases.size(), found->cases.size() - 1);
    // Another centre is told that there is one, and not which.
    const auto elsewhere = protocol::parseAnswer<protocol::SimilarCases>(
        ask(m_world.signedIn(QStringLiteral("ainur")), "issue", {}).body);
    QCOMPARE(elsewhere->cases.size(), found->cases.size());
    QVERIFY(elsewhere->cases.first().number.isEmpty());
    QCOMPARE(ask(m_counter, "another", {}).code(), u"requestMalformed"_qs);
    QCOMPARE(ask(m_counter, "issue", "&except=1").code(), u"requestMalformed"_qs);
    QCOMPARE(ask(m_counter, "issue", "&all=1").code(), u"requestFieldUnknown"_qs);
}

QTEST_GUILESS_MAIN(TestLicenceLife)
#include "tst_licence_life.moc"
