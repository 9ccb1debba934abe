#include "core/fee.h"
#include "core/regulation_catalog.h"
#include "core/resources.h"
#include "registry/support/demo_case.h"

#include <QJsonArray>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// Powers of attorney and payments: three outcomes each, and what they mean for a case.
class TestChecks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPowerHasThreeOutcomes();
    void aNotarialPowerMustBeFound();
    void aPaymentIsJudged_data();
    void aPaymentIsJudged();
    void aBadPaymentIsNotRegistered();
    void aPendingPaymentBlocksTheDecisionAndIsAskedAgain();
    void manyThatStayPendingKeepNoOtherWaiting();

private:
    QJsonObject powerRequest(const DemoCase &demo, const QString &number) const;
    QJsonObject lookUpPower(DemoCase &demo, const QString &number);
    void pay(DemoCase &demo, int serial) const;
    void ready(DemoCase &demo) const
    {
        demo.lookUp(m_operator);
        demo.upload(m_operator);
    }
    QString submit(DemoCase &demo) const
    {
        return demo.submit(m_operator, demo.signedBy(demo.signerLabel())).code();
    }

    RegistryWorld m_world;
    HttpsClient m_operator{QString(), 0, QString()};
    /// When it was paid, with an index that is known.
    QDate m_today{2026, 11, 30};
    QString m_due;
};

void TestChecks::initTestCase()
{
    loadCoreResources();
    QCOMPARE(m_world.start(), QString());
    m_operator = m_world.signedIn(QStringLiteral("operator"));
    const RegulationCatalog regulations = RegulationCatalog::shipped();
    const auto fee = feeFor(*regulations.find(QStringLiteral("moos-393-3")), ServiceKind::Issue,
                            MciTable::shipped(), m_today);
    QVERIFY(fee.ok() && fee->has_value());
    m_due = (*fee)->tenge.text();
}

QJsonObject TestChecks::powerRequest(const DemoCase &demo, const QString &number) const
{
    return {{"number", number},
            {"date", protocol::dateText(m_today)},
            {"attorney", "900407200440"},
            {"bin", demo.request.applicant.number},
            {"caseId", demo.request.caseId},
            {"ground", "issue of a licence"}};
}

QJsonObject TestChecks::lookUpPower(DemoCase &demo, const QString &number)
{
    const Reply reply =
        m_operator.json("POST", "/v1/powers-of-attorney/lookups", powerRequest(demo, number));
    const auto answer = protocol::parseAnswer<protocol::PowerAnswer>(reply.body);
    if (answer && answer->power)
        demo.request.representative = protocol::Representative{QStringLiteral("900407200440"),
                                                               answer->power->attorneyName,
                                                               true,
                                                               number,
                                                               m_today,
                                                               answer->provenance};
    return reply.json();
}

void TestChecks::pay(DemoCase &demo, int serial) const
{
    demo.request.payment =
        protocol::Payment{QStringLiteral("DEMO-%1-%2").arg(m_due).arg(serial), m_due, m_today};
}

void TestChecks::aPowerHasThreeOutcomes()
{
    DemoCase demo(m_world);
    demo.lookUp(m_operator);
    const auto outcome = [&](const char *number) {
        return lookUpPower(demo, QLatin1String(number)).value(u"outcome"_qs).toString();
    };
    QCOMPARE(outcome("ENIS-17"), QStringLiteral("found"));
    QCOMPARE(outcome("ENIS-0"), QStringLiteral("notFound"));
    for (const char *outage : {"down", "garbage", "otherPower"}) {
        QVERIFY(m_world.outage(QStringLiteral("enis"), QLatin1String(outage)));
        QCOMPARE(outcome("ENIS-17"), QStringLiteral("unknown"));
    }
    QVERIFY(m_world.outage(QStringLiteral("enis"), QStringLiteral("none")));
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from audit where entry like "
                                        "'%\"action\":\"powerCheck\"%' and entry like '%%1%'")
                             .arg(demo.request.caseId)),
             QByteArray("5"));
    QJsonObject bad = powerRequest(demo, QStringLiteral("ENIS-1"));
    bad.insert(QStringLiteral("iin"), QStringLiteral("560317100006"));
    QCOMPARE(m_operator.json("POST", "/v1/powers-of-attorney/lookups", bad).status, 400);
    QCOMPARE(m_world.signedIn(QStringLiteral("head"))
                 .json("POST", "/v1/powers-of-attorney/lookups",
                       powerRequest(demo, QStringLiteral("ENIS-1")))
                 .code(),
             QStringLiteral("permissionDenied"));
}

void TestChecks::aNotarialPowerMustBeFound()
{
    DemoCase good(m_world);
    ready(good);
    lookUpPower(good, QStringLiteral("ENIS-17"));
    QCOMPARE(submit(good), QString());

    DemoCase typed(m_world);
    ready(typed);
    typed.request.representative = good.request.representative;
    QCOMPARE(submit(typed), QStringLiteral("powerUnchecked"));

    DemoCase other(m_world);
    ready(other);
    lookUpPower(other, QStringLiteral("ENIS-17"));
    other.request.representative->iin = QStringLiteral("560317100006");
    QCOMPARE(submit(other), QStringLiteral("powerUnchecked"));

    DemoCase revoked(m_world);
    ready(revoked);
    lookUpPower(revoked, QStringLiteral("ENIS-900"));
    QCOMPARE(submit(revoked), QStringLiteral("powerNotInForce"));

    // Certified otherwise: marked, and nothing of it typed in.
    DemoCase otherwise(m_world);
    ready(otherwise);
    otherwise.request.representative = protocol::Representative{QStringLiteral("900407200440"),
                                                                QStringLiteral("Өкіл"),
                                                                false,
                                                                QString(),
                                                                QDate(),
                                                                std::nullopt};
    QCOMPARE(submit(otherwise), QString());
}

void TestChecks::aPaymentIsJudged_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("outage");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *reference, const char *outage,
                        const char *verdict, const char *code) {
        QTest::newRow(name) << QString::fromLatin1(reference) << QString::fromLatin1(outage)
                            << QString::fromLatin1(verdict) << QString::fromLatin1(code);
    };
    row("paid", "DEMO-%1-1", "none", "valid", "");
    row("more than the fee", "DEMO-99999999-1", "none", "valid", "");
    row("less than the fee", "DEMO-1-1", "none", "invalid", "paymentTooSmall");
    row("unknown", "KZ-1", "none", "invalid", "paymentNotFound");
    row("returned", "DEMO-%1-950", "none", "invalid", "paymentReturned");
    row("under way", "DEMO-%1-900", "none", "pending", "paymentPending");
    row("settled", "DEMO-%1-900", "settled", "valid", "");
    row("down", "DEMO-%1-1", "down", "pending", "gatewayServiceUnavailable");
    row("garbage", "DEMO-%1-1", "garbage", "pending", "gatewayAnswerMalformed");
    row("another payment", "DEMO-%1-1", "otherPayment", "pending", "gatewayAnswerMalformed");
}

void TestChecks::aPaymentIsJudged()
{
    QFETCH(QString, reference);
    QFETCH(QString, outage);
    QFETCH(QString, verdict);
    QFETCH(QString, code);
    QVERIFY(m_world.outage(QStringLiteral("payment"), outage));
    if (reference.contains(u'%'))
        reference = reference.arg(m_due);
    const Reply reply = m_operator.json("POST", "/v1/payments/check",
                                        {{"reference", reference},
                                         {"date", protocol::dateText(m_today)},
                                         {"bin", "540940000407"},
                                         {"regulation", "moos-393-3"},
                                         {"kind", "issue"},
                                         {"caseId", "6f0c1d3e-0000-4000-8000-00000000000b"},
                                         {"ground", "issue of a licence"}});
    QVERIFY(m_world.outage(QStringLiteral("payment"), QStringLiteral("none")));
    QCOMPARE(reply.json().value(u"verdict"_qs).toString(), verdict);
    QCOMPARE(reply.json().value(u"code"_qs).toString(), code);
    QCOMPARE(reply.json().value(u"due"_qs).toString(), m_due);
}

void TestChecks::aBadPaymentIsNotRegistered()
{
    DemoCase returned(m_world);
    ready(returned);
    pay(returned, 950);
    QCOMPARE(submit(returned), QStringLiteral("paymentReturned"));
    DemoCase cheap(m_world);
    ready(cheap);
    pay(cheap, 1);
    cheap.request.payment->amount = QStringLiteral("1");
    QCOMPARE(submit(cheap), QStringLiteral("requestMalformed"));
    DemoCase early(m_world);
    ready(early);
    pay(early, 1);
    early.request.payment->date =
        QDateTime::currentDateTime().toTimeZone(WorkCalendar::zone()).date().addDays(2);
    QCOMPARE(submit(early), QStringLiteral("requestMalformed"));
}

void TestChecks::aPendingPaymentBlocksTheDecisionAndIsAskedAgain()
{
    DemoCase demo(m_world);
    ready(demo);
    pay(demo, 900);
    const Reply registered = demo.submit(m_operator, demo.signedBy(demo.signerLabel()));
    const QByteArray path =
        "/v1/applications/" + registered.json().value(u"id"_qs).toString().toLatin1();
    const auto verdict = [&] {
        const QJsonObject application = m_operator.send("GET", path).json();
        return application.value(u"payment"_qs).toObject().value(u"verdict"_qs).toString();
    };
    QCOMPARE(verdict(), QStringLiteral("pending"));
    const HttpsClient executor = m_world.signedIn(QStringLiteral("executor"));
    QCOMPARE(executor.json("POST", path + "/claim", {{"version", 1}}).status, 200);
    QCOMPARE(executor.json("POST", path + "/proposal", issueProposal(2).toJson()).code(),
             QStringLiteral("paymentPending"));
    QVERIFY(m_world.outage(QStringLiteral("payment"), QStringLiteral("settled")));
    QTRY_COMPARE_WITH_TIMEOUT(verdict(), QStringLiteral("valid"), 20'000);
    QVERIFY(m_world.outage(QStringLiteral("payment"), QStringLiteral("none")));
    QCOMPARE(executor.json("POST", path + "/proposal", issueProposal(2).toJson()).status, 200);
}

void TestChecks::manyThatStayPendingKeepNoOtherWaiting()
{
    DemoCase stuck(m_world);
    ready(stuck);
    pay(stuck, 901);
    const Reply first = stuck.submit(m_operator, stuck.signedBy(stuck.signerLabel()));
    QCOMPARE(first.status, 201);
    m_world.copyCase(
        first.json().value(u"id"_qs).toString(), 1, 150,
        {{QStringLiteral("registered_at"), QStringLiteral("now() - i * interval '1 minute'")}});
    DemoCase youngest(m_world);
    ready(youngest);
    pay(youngest, 1);
    QVERIFY(m_world.outage(QStringLiteral("payment"), QStringLiteral("down")));
    const Reply registered = youngest.submit(m_operator, youngest.signedBy(youngest.signerLabel()));
    QVERIFY(m_world.outage(QStringLiteral("payment"), QStringLiteral("none")));
    const QString id = registered.json().value(u"id"_qs).toString();
    const auto verdict = [&] {
        return m_world.sql(
            QStringLiteral("select payment ->> 'verdict' from application where id = '%1'")
                .arg(id));
    };
    QTRY_COMPARE_WITH_TIMEOUT(verdict(), QByteArray("valid"), 60'000);
    QVERIFY(m_world
                .sql(QStringLiteral(
                    "select count(*) from application where payment ->> 'verdict' = 'pending'"))
                .toInt() > 150);
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
