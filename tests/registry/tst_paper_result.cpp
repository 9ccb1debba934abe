#include "protocol/copy.h"
#include "registry/support/appendix_cases.h"

#include <QTest>
#include <QUuid>

using namespace ruqsat;
using namespace ruqsat::test;

/// Clause 3 of act 441, its last paragraph: whoever asks for paper gets the print from the
/// provider, sealed and signed by hand, though the case came from the portal.
class TestPaperResult final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theProvidersClerkPrintsWhatCameFromThePortal();
    void aSealNamesWhoseHandSigned();
    void theSealIsRecordedAfterTheHandOverToo();

private:
    Reply copies(const char *rest, const QJsonObject &body) const
    {
        return m_cases.clerk.json("POST", m_one.path() + "/copies" + rest, body);
    }
    Reply takeCopy() const
    {
        const auto shown = protocol::parseAnswer<protocol::Application>(
            m_cases.clerk.send("GET", m_one.path()).body);
        const QString sha256 = shown && shown->result ? shown->result->sha256 : QString();
        return copies("",
                      protocol::CopyBody{QUuid::createUuid().toString(QUuid::WithoutBraces), sha256}
                          .toJson());
    }
    Reply handOver(const protocol::HandOverBody &body) const
    {
        return m_cases.clerk.json("POST", m_one.path() + "/hand-over", body.toJson());
    }
    /// Signed, nothing printed; version 5.
    void issueOne()
    {
        DemoCase demo(m_cases.world, m_cases.regulation, ServiceKind::Issue, Channel::Portal,
                      QStringLiteral("aigul"));
        demo.makeSelfService(m_cases.regulation);
        m_one = m_cases.prepared(demo.registered(m_intake), ServiceKind::Issue);
        QCOMPARE(m_cases.sign(m_one).status, 200);
    }

    AppendixCases m_cases;
    AppendixCases::Case m_one;
    HttpsClient m_intake{QString(), 0, QString()};
};

void TestPaperResult::initTestCase()
{
    QCOMPARE(m_cases.start(), QString());
    m_intake = m_cases.world.client(QStringLiteral("intake-1"));
}

void TestPaperResult::theProvidersClerkPrintsWhatCameFromThePortal()
{
    issueOne();
    // Without a print the office has nothing to give: the applicant fetches it at the portal.
    QCOMPARE(handOver({5, false, 0, {}}).code(), QStringLiteral("stateForbids"));
    QCOMPARE(takeCopy().status, 200);
    QCOMPARE(copies("/1/printed", {}).status, 200);
    const HttpsClient stranger = m_cases.world.signedIn(QStringLiteral("saule"));
    QCOMPARE(stranger.json("POST", m_one.path() + "/copies/1/printed", {}).code(),
             QStringLiteral("otherOffice"));
    const Reply given = handOver({5, true, 1, {}, QStringLiteral("Ғ. Басшы")});
    QVERIFY2(given.status == 200, given.body.constData());
    QCOMPARE(m_cases.world.sql(QStringLiteral("select hand_signer from paper_copy where "
                                              "application_id = '%1' and sealed_at is not null")
                                   .arg(m_one.id)),
             QByteArray("Ғ. Басшы"));
}

void TestPaperResult::aSealNamesWhoseHandSigned()
{
    issueOne();
    QCOMPARE(takeCopy().status, 200);
    const QJsonObject signer{{"handSigner", "Ғ. Басшы"}};
    // What no printer said to be printed is not sealed.
    QCOMPARE(copies("/1/sealed", signer).code(), QStringLiteral("copySpoiled"));
    QCOMPARE(copies("/1/printed", {}).status, 200);
    QCOMPARE(copies("/1/sealed", {{"handSigner", ""}}).code(), QStringLiteral("requestMalformed"));
    QCOMPARE(handOver({5, true, 1, {}}).code(), QStringLiteral("requestMalformed"));
    for (int time = 0; time < 2; ++time) {
        const auto sealed =
            protocol::parseAnswer<protocol::PaperCopy>(copies("/1/sealed", signer).body);
        QVERIFY(sealed && sealed->sealedAt.isValid());
        QCOMPARE(sealed->handSigner, QStringLiteral("Ғ. Басшы"));
        QVERIFY(sealed->sealedBy);
        QCOMPARE(sealed->sealedBy->role, Role::Clerk);
    }
    QCOMPARE(copies("/1/sealed", {{"handSigner", "Б. Басқа"}}).code(),
             QStringLiteral("stateForbids"));
    QCOMPARE(copies("/1/spoiled", {{"reason", "torn"}}).code(), QStringLiteral("stateForbids"));
}

void TestPaperResult::theSealIsRecordedAfterTheHandOverToo()
{
    issueOne();
    const QByteArray received = "/v1/intake/applications/" + m_one.id.toLatin1() + "/received";
    QCOMPARE(m_intake.json("POST", received, {{"version", 5}, {"printed", false}}).status, 200);
    QCOMPARE(takeCopy().status, 200);
    QCOMPARE(copies("/1/printed", {}).status, 200);
    QCOMPARE(copies("/1/sealed", {{"handSigner", "Ғ. Басшы"}}).status, 200);
}

QTEST_GUILESS_MAIN(TestPaperResult)
#include "tst_paper_result.moc"
