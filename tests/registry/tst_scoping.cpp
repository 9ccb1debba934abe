#include "protocol/draft.h"
#include "registry/support/admin_changes.h"
#include "registry/support/admissions.h"
#include "registry/support/demo_case.h"
#include "registry/support/route_asks.h"
#include "registry/support/scoped_answers.h"

#include <QDate>
#include <QJsonArray>
#include <QTest>
#include <QUuid>

using namespace ruqsat;
using namespace ruqsat::test;

/// Every route of the registry's own table: asked by another office, by each role that may not, by
/// the self-service's device and without a session.
class TestScoping final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRouteHasItsCase();
    void nothingOfAnotherOfficeComesBack_data() { routeRows(); }
    void nothingOfAnotherOfficeComesBack();
    void eachRoleIsRefusedWhereTheTableSaysSo_data() { routeRows(); }
    void eachRoleIsRefusedWhereTheTableSaysSo();
    void theSelfServiceReachesNothingOfTheStaffs_data() { routeRows(); }
    void theSelfServiceReachesNothingOfTheStaffs();
    void nothingWithoutASession_data() { routeRows(); }
    void nothingWithoutASession();
    void aBorrowedSessionOpensNothingFromTheSelfService();
    void whatIsCountedIsOfTheOwnOffice();

private:
    void routeRows() const;
    static QString keepDraft(const HttpsClient &counter, QString &file);
    Admission admission(const QByteArray &route) const;
    QString filled(QString text, bool admin) const;
    Reply ask(const HttpsClient &who, const QByteArray &route) const;
    /// Of another office, by role.
    HttpsClient stranger(const QString &role) const;
    QByteArray everything() const
    {
        return m_world.sql(QStringLiteral(
            "select version, state, review, (select count(*) from attachment), "
            "(select count(*) from question), (select count(*) from paper_copy), "
            "(select sum(version) from account), (select sum(version) from device), "
            "(select sum(version) from office), (select count(*) from law_document), "
            "(select count(*) from office_policy), (select sum(version) from draft_copy), "
            "(select count(*) from draft_takeover), (select count(*) from licence_event), "
            "(select count(*) from substitution where ended_at is null), "
            "(select count(*) from audit where (facts).action = 'endSubstitution'), "
            "(select count(*) from request_withdrawal), (select count(*) from "
            "account_request where state = 'open') from application"));
    }

    RegistryWorld m_world;
    QList<Admission> m_admissions;
    QString m_id;
    QString m_number;
    QString m_attachment;
    QString m_case;
    QString m_key;
    QString m_draft; ///< a case that is not submitted
    QString m_draftFile;
    QString m_request;
    QString m_substitution;
    QString m_licence;
    QByteArray m_act;                    ///< on the licence, signed by the head of another office
    QHash<QString, HttpsClient> m_staff; ///< by role: those of the case's own offices
    QHash<QString, HttpsClient> m_strangers; ///< by role: of Almaty, centre-2 and Shymkent
};

const QStringList roles = staffRoles();

void TestScoping::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_admissions = admissions();
    QVERIFY(m_admissions.size() > 70);
    for (const QString &role : roles) {
        m_staff.insert(role, m_world.signedIn(role));
        QVERIFY2(!m_staff.value(role, m_world.client()).token.isEmpty(), qPrintable(role));
    }
    const HttpsClient counter = *m_staff.constFind(QStringLiteral("operator"));
    DemoCase demo(m_world);
    m_id = demo.registered(counter);
    QVERIFY(!m_id.isEmpty());
    m_attachment = demo.request.attachments.first().id;
    m_case = demo.request.caseId;
    m_key = demo.key;
    // A draft of the same operator that the registry keeps.
    m_draft = keepDraft(counter, m_draftFile);
    QVERIFY(!m_draft.isEmpty());
    m_number = counter.send("GET", "/v1/applications/" + m_id.toLatin1())
                   .json()
                   .value(QStringLiteral("number"))
                   .toString();
    // A change to the account of the committee's head that waits for a second person.
    const HttpsClient marat = *m_staff.constFind(QStringLiteral("administrator"));
    QJsonObject reset = change("resetPassword", marat.send("GET", "/v1/admin/users/nurlan")
                                                    .json()
                                                    .value(QStringLiteral("version"))
                                                    .toInteger());
    reset.insert(QStringLiteral("password"), passwordOf(QByteArray(32, 'p')));
    m_request = marat.json("POST", "/v1/admin/users/nurlan", reset)
                    .json()
                    .value(QStringLiteral("request"))
                    .toObject()
                    .value(QStringLiteral("id"))
                    .toString();
    QVERIFY(!m_request.isEmpty());
    const QString second = u"740505207028"_qs;
    const QString day = QDate::currentDate().addDays(1).toString(Qt::ISODate);
    m_world.signedInAs(u"executor"_qs, u"executor-2"_qs, second);
    m_substitution =
        m_staff.constFind(QStringLiteral("head"))
            ->json("POST", "/v1/substitutions",
                   {{"absentIin", m_world.demoUser(QStringLiteral("executor")).value(u"iin")},
                    {"substituteIin", second},
                    {"from", day},
                    {"until", day},
                    {"reason", "Еңбек демалысы"}})
            .json()
            .value(QStringLiteral("id"))
            .toString();
    m_licence = addLicence(m_world, m_id);
    m_act = actOfHead(m_world, QStringLiteral("galym"), m_licence);
    QVERIFY(!m_substitution.isEmpty() && !m_licence.isEmpty());
    for (const auto &[role, login] : {std::pair{"operator", "ainur"}, std::pair{"clerk", "asel"},
                                      std::pair{"executor", "qanat"}, std::pair{"head", "galym"}})
        m_strangers.insert(QLatin1String(role), m_world.signedIn(QLatin1String(login)));
    m_strangers.insert(QStringLiteral("administrator"),
                       m_world.signedInAs(QStringLiteral("marat"), QStringLiteral("kamila"),
                                          QStringLiteral("720303200010")));
    m_strangers.insert(QStringLiteral("auditor"),
                       m_world.signedInAs(QStringLiteral("dana"), QStringLiteral("salima"),
                                          QStringLiteral("720304200018")));
    m_world.sql(QStringLiteral("update account set office_id = 'almaty', whole_registry = false "
                               "where login in ('kamila', 'salima')"));
    for (const HttpsClient &each : std::as_const(m_strangers))
        QVERIFY(!each.token.isEmpty());
}

QString TestScoping::keepDraft(const HttpsClient &counter, QString &file)
{
    const QString caseId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    file = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QByteArray bytes = DemoCase::pdf(100);
    const QString sha256 = QString::fromLatin1(DemoCase::sha256Hex(bytes));
    counter.send("PUT", "/v1/uploads/" + caseId.toLatin1() + '/' + file.toLatin1(), bytes,
                 {{"X-Content-Sha256", sha256.toLatin1()}});
    protocol::DraftBody body;
    body.save = QUuid::createUuid().toString(QUuid::WithoutBraces);
    body.head.regulation = QStringLiteral("moos-393-3");
    body.head.step = QStringLiteral("form");
    body.files.append(
        {{file, QStringLiteral("charter"), QStringLiteral("жарғы.pdf"), sha256, bytes.size(), 1},
         QStringLiteral("application/pdf")});
    return counter.json("PUT", "/v1/drafts/" + caseId.toLatin1(), body.toJson()).status == 200
               ? caseId
               : QString();
}

void TestScoping::routeRows() const
{
    QTest::addColumn<QByteArray>("route");
    for (const Admission &each : m_admissions)
        QTest::newRow(each.route.constData()) << each.route;
}

Admission TestScoping::admission(const QByteArray &route) const
{
    for (const Admission &each : m_admissions) {
        if (each.route == route)
            return each;
    }
    return {};
}

QString TestScoping::filled(QString text, bool admin) const
{
    const bool request = text.contains(u"/admin/requests/");
    const bool device = text.contains(u"/admin/devices/");
    if (text.contains(u"/v1/substitutions/"))
        return text.replace(u"{id}"_qs, m_substitution);
    const QString id = !admin    ? m_id
                       : request ? m_request
                       : device  ? QStringLiteral("desk-1")
                                 : QStringLiteral("committee");
    const bool licence = text.contains(u"/licences/");
    const bool draft = text.contains(u"/v1/drafts/");
    return text.replace(u"{id}"_qs, id)
        .replace(u"{attachmentId}"_qs, draft ? m_draftFile : m_attachment)
        .replace(u"{caseId}"_qs, draft ? m_draft : m_case)
        .replace(u"{key}"_qs, m_key)
        .replace(u"{questionId}"_qs, m_id)
        .replace(u"{login}"_qs, u"saule"_qs)
        .replace(u"{name}"_qs, u"calendar"_qs)
        .replace(u"{version}"_qs, u"1"_qs)
        .replace(u"{sha}"_qs, QString(64, u'a'))
        .replace(u"{today}"_qs, QDate::currentDate().toString(Qt::ISODate))
        .replace(u"{number}"_qs, licence ? m_licence : u"1"_qs);
}

Reply TestScoping::ask(const HttpsClient &who, const QByteArray &route) const
{
    const Ask *found = askFor(route);
    if (!found)
        return {};
    const QList<QByteArray> parts = route.split(' ');
    const QString target = QString::fromLatin1(parts.at(1)) + QLatin1String(found->query);
    const QByteArray path = filled(target, target.contains(u"/admin/")).toLatin1();
    QByteArray body = qstrcmp(found->body, "proposal") == 0
                          ? protocol::compactJson(issueProposal(1).toJson())
                          : filled(QString::fromUtf8(found->body), false).toUtf8();
    if (qstrcmp(found->body, "licenceAct") == 0)
        body = m_act;
    RequestHeaders headers;
    if (target.contains(u"uploads/")) {
        headers = {{"X-Content-Sha256", QByteArray(64, 'a')},
                   {"Upload-Offset", "0"},
                   {"Upload-Length", QByteArray::number(body.size())}};
    } else if (!body.isEmpty()) {
        headers = {{"Content-Type", "application/json"}, {"Idempotency-Key", m_key.toLatin1()}};
    }
    return who.send(parts.at(0), path, body, headers);
}

HttpsClient TestScoping::stranger(const QString &role) const
{
    return *m_strangers.constFind(role);
}

void TestScoping::everyRouteHasItsCase()
{
    QByteArrayList without;
    for (const Admission &each : std::as_const(m_admissions)) {
        if (!askFor(each.route))
            without.append(each.route);
    }
    const QByteArray told = "no case for: " + without.join(", ");
    QVERIFY2(without.isEmpty(), told.constData());
    for (const Ask &each : asks)
        QVERIFY2(!admission(each.route).route.isEmpty(), each.route);
}

void TestScoping::nothingOfAnotherOfficeComesBack()
{
    QFETCH(QByteArray, route);
    const Admission admitted = admission(route);
    const Ask *found = askFor(route);
    QVERIFY(found);
    if (admitted.access != "session" || route == "DELETE /v1/session")
        return;
    const QByteArray before = everything();
    for (const QString &role : roles) {
        if (!admitted.admits(role))
            continue;
        const Reply reply = ask(stranger(role), route);
        const QByteArray told = role.toLatin1() + ": " + reply.body.left(300);
        if (qstrcmp(found->foreign, everybodys) == 0) {
            QVERIFY2(reply.status == 200 || reply.status == 404, told.constData());
            continue;
        }
        if (qstrlen(found->foreign) == 0)
            QVERIFY2(reply.status >= 200 && reply.status < 300, told.constData());
        else
            QVERIFY2(reply.code() == QLatin1String(found->foreign), told.constData());
        // What the asker did not say must not be told: the case, its people, those who work on it.
        for (const QString &secret :
             {m_number, m_attachment, m_draft, m_draftFile, QStringLiteral("710524100113"),
              QStringLiteral("saule"), QStringLiteral("\"desk-1\""), QStringLiteral("nurlan"),
              m_request}) {
            // Whom the asker's own colleagues named in vain, their auditor is told.
            if (route == "GET /v1/audit/records" &&
                (secret == u"710524100113" || secret == u"saule"))
                continue;
            QVERIFY2(!reply.body.contains(secret.toUtf8()),
                     (secret.toUtf8() + ' ' + told).constData());
        }
        QVERIFY2(!reply.json().contains(QStringLiteral("current")), told.constData());
    }
    QCOMPARE(everything(), before);
}

void TestScoping::eachRoleIsRefusedWhereTheTableSaysSo()
{
    QFETCH(QByteArray, route);
    const Admission admitted = admission(route);
    if (admitted.access != "session")
        return;
    for (const QString &role : roles) {
        if (admitted.admits(role))
            continue;
        const Reply reply = ask(*m_staff.constFind(role), route);
        const QByteArray told = role.toLatin1() + ": " + reply.body.left(300);
        QVERIFY2(reply.code() == u"permissionDenied" && reply.status == 403, told.constData());
    }
}

void TestScoping::theSelfServiceReachesNothingOfTheStaffs()
{
    QFETCH(QByteArray, route);
    const Admission admitted = admission(route);
    const HttpsClient intake = m_world.client(QStringLiteral("intake-1"));
    const Reply reply = ask(intake, route);
    if (admitted.access == "intake") {
        QCOMPARE(admitted.roles.contains(QStringLiteral("selfService")), true);
        const Ask *found = askFor(route);
        QCOMPARE(reply.code(), QString::fromLatin1(found->foreign));
    } else if (admitted.access != "certificate") {
        QVERIFY2(reply.code() == u"permissionDenied", reply.body.left(300).constData());
    } else {
        QVERIFY(reply.status == 200 || reply.code() == u"enrolmentCodeWrong");
    }
}

void TestScoping::nothingWithoutASession()
{
    QFETCH(QByteArray, route);
    const Admission admitted = admission(route);
    const Reply reply = ask(m_world.client(), route);
    if (admitted.access == "session")
        QVERIFY2(reply.code() == u"sessionMissing" && reply.status == 401,
                 reply.body.left(300).constData());
    else if (admitted.access == "intake")
        QCOMPARE(reply.code(), QStringLiteral("permissionDenied"));
    for (const QString &secret : {m_number, m_attachment})
        QVERIFY(!reply.body.contains(secret.toUtf8()));
}

void TestScoping::aBorrowedSessionOpensNothingFromTheSelfService()
{
    HttpsClient borrowed = m_world.client(QStringLiteral("intake-1"));
    borrowed.token = m_staff.constFind(QStringLiteral("operator"))->token;
    QCOMPARE(borrowed.send("GET", "/v1/applications/" + m_id.toLatin1()).code(),
             QStringLiteral("permissionDenied"));
}

/// Numbers alone would tell none of the secrets.
void TestScoping::whatIsCountedIsOfTheOwnOffice()
{
    for (const char *role : {"operator", "clerk", "executor", "head"}) {
        QVERIFY2(casesInQueues(*m_staff.constFind(QLatin1String(role))) > 0, role);
        QVERIFY2(casesInQueues(stranger(QLatin1String(role))) == 0, role);
    }
    m_world.sql(QStringLiteral("insert into survey_answer (office_id, regulation, day, question, "
                               "answer, count) values ('centre-1', 'moos-393-3', "
                               "(now() at time zone 'Asia/Almaty')::date, 'information', 0, 7)"));
    QCOMPARE(surveyAnswers(*m_staff.constFind(u"head"_qs)), 1);
    QCOMPARE(surveyAnswers(stranger(u"head"_qs)), 0);
}

QTEST_GUILESS_MAIN(TestScoping)
#include "tst_scoping.moc"
