#include "protocol/request_withdrawal.h"
#include "registry/support/demo_case.h"

#include <QTest>

#include <thread>

using namespace ruqsat;
using namespace ruqsat::test;

/// The head takes a colleague's signed request back: the audit has it once, and nobody registers
/// it.
class TestRequestWithdrawal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theAuditHasItOnce();
    void anotherHeadMayTellOfIt();
    void whatIsWithdrawnIsNotRegistered();
    void whatIsRegisteredIsNotWithdrawn();
    void oneOfTheTwoComesFirst();
    void anotherOfficesWordDoesNotReachIt();
    void nobodyButTheHead();

private:
    QString iinOf(const QString &who) const
    {
        return m_world.demoUser(who).value(QStringLiteral("iin")).toString();
    }
    protocol::RequestWithdrawal withdrawal(const DemoCase &demo) const
    {
        return {demo.request.caseId,
                demo.request.regulation,
                demo.request.signer.iin,
                QString::fromLatin1(DemoCase::sha256Hex(demo.request.canonicalBytes())),
                QStringLiteral("қате көшірме"),
                {iinOf(m_head), {QStringLiteral("Басшы"), QStringLiteral("Глава"), {}}, Role::Head},
                QDateTime::currentDateTimeUtc()};
    }
    static Reply tell(const HttpsClient &who, const DemoCase &demo,
                      const protocol::RequestWithdrawal &body)
    {
        return who.json("POST", "/v1/office-outbox/" + demo.key.toLatin1() + "/withdrawal",
                        body.toJson());
    }
    /// Ready to be submitted by the operator.
    DemoCase readyCase() const
    {
        DemoCase demo(m_world);
        demo.lookUp(m_operator);
        demo.upload(m_operator);
        return demo;
    }
    QByteArray audited(const DemoCase &demo) const
    {
        return m_world.sql(
            QStringLiteral("select entry from audit where "
                           "(facts).action = 'withdrawRequest' and (facts).subject = '%1'")
                .arg(demo.request.caseId));
    }

    RegistryWorld m_world;
    HttpsClient m_operator = m_world.client();
    HttpsClient m_office = m_world.client(); ///< the head of the operator's office
    const QString m_head = QStringLiteral("head");
};

void TestRequestWithdrawal::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_operator = m_world.signedIn(QStringLiteral("operator"));
    // A head of the operator's office, which has none of its own.
    const QString login = QStringLiteral("centre-head");
    const QString iin = QStringLiteral("740505207028");
    m_world.signedInAs(m_head, login, iin);
    m_world.sql(QStringLiteral("update account set office_id = (select office_id from account "
                               "where login = 'aigul') where login = 'centre-head'"));
    m_office = m_world.signedInAs(m_head, login, iin);
    QVERIFY(!m_operator.token.isEmpty() && !m_office.token.isEmpty());
}

void TestRequestWithdrawal::theAuditHasItOnce()
{
    const DemoCase demo = readyCase();
    const protocol::RequestWithdrawal body = withdrawal(demo);
    const Reply told = tell(m_office, demo, body);
    QVERIFY2(told.status == 204, told.body.constData());
    QCOMPARE(tell(m_office, demo, body).status, 204);
    const QByteArray entry = audited(demo);
    QCOMPARE(entry.count("withdrawRequest"), 1);
    for (const QByteArray &fact : {demo.key.toLatin1(), body.sha256.toLatin1(),
                                   body.signerIin.toLatin1(), body.reason.toUtf8()})
        QVERIFY2(entry.contains(fact), fact.constData());
}

void TestRequestWithdrawal::anotherHeadMayTellOfIt()
{
    const DemoCase demo = readyCase();
    protocol::RequestWithdrawal body = withdrawal(demo);
    body.by.iin = QStringLiteral("621104100331");
    QCOMPARE(tell(m_office, demo, body).status, 204);
    const QByteArray entry = audited(demo);
    QVERIFY(entry.contains("740505207028") && entry.contains("621104100331"));
}

void TestRequestWithdrawal::whatIsWithdrawnIsNotRegistered()
{
    DemoCase demo = readyCase();
    QCOMPARE(tell(m_office, demo, withdrawal(demo)).status, 204);
    const protocol::Submission submission = demo.signedBy(QStringLiteral("operator"));
    const Reply refused = demo.submit(m_operator, submission);
    QCOMPARE(refused.code(), QStringLiteral("withdrawn"));
    QCOMPARE(refused.status, 409);
    // Signed anew, the case goes under a key of its own.
    demo.key = QStringLiteral("6f0c1d3e-0000-4000-8000-0000000000aa");
    QCOMPARE(demo.submit(m_operator, submission).status, 201);
}

void TestRequestWithdrawal::whatIsRegisteredIsNotWithdrawn()
{
    DemoCase demo(m_world);
    QVERIFY(!demo.registered(m_operator).isEmpty());
    const Reply refused = tell(m_office, demo, withdrawal(demo));
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), QStringLiteral("stateForbids"));
    QVERIFY(audited(demo).isEmpty());
    QCOMPARE(m_office.send("GET", "/v1/applications/by-key/" + demo.key.toLatin1()).status, 200);
}

void TestRequestWithdrawal::oneOfTheTwoComesFirst()
{
    for (int i = 0; i < 5; ++i) {
        const DemoCase demo = readyCase();
        const protocol::Submission submission = demo.signedBy(QStringLiteral("operator"));
        const protocol::RequestWithdrawal body = withdrawal(demo);
        Reply submitted;
        Reply told;
        {
            const std::jthread desk([&] { submitted = demo.submit(m_operator, submission); });
            const std::jthread head([&] { told = tell(m_office, demo, body); });
        }
        const bool isRegistered = submitted.status == 201 && told.status == 409;
        const bool isWithdrawn = submitted.status == 409 && told.status == 204;
        QVERIFY2(isRegistered != isWithdrawn, (submitted.body + told.body).constData());
    }
}

void TestRequestWithdrawal::anotherOfficesWordDoesNotReachIt()
{
    const HttpsClient stranger = m_world.signedIn(m_head);
    DemoCase demo = readyCase();
    // Nothing is there under the key yet: what the stranger says is of the stranger's own office.
    QCOMPARE(tell(stranger, demo, withdrawal(demo)).status, 204);
    QCOMPARE(demo.submit(m_operator, demo.signedBy(QStringLiteral("operator"))).status, 201);
    QCOMPARE(tell(stranger, demo, withdrawal(demo)).code(), QStringLiteral("idempotencyKeyReused"));
}

void TestRequestWithdrawal::nobodyButTheHead()
{
    const DemoCase demo = readyCase();
    QCOMPARE(tell(m_operator, demo, withdrawal(demo)).code(), QStringLiteral("permissionDenied"));
    QVERIFY(audited(demo).isEmpty());
    QJsonObject bare = withdrawal(demo).toJson();
    bare.remove(QStringLiteral("reason"));
    QCOMPARE(m_office.json("POST", "/v1/office-outbox/" + demo.key.toLatin1() + "/withdrawal", bare)
                 .code(),
             QStringLiteral("requestMalformed"));
}

QTEST_GUILESS_MAIN(TestRequestWithdrawal)
#include "tst_request_withdrawal.moc"
