#include "gateway/invented_notary_adapter.h"
#include "gateway/invented_payment_adapter.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::gateway;

namespace {

const protocol::PowerRequest power{QStringLiteral("ENIS-1"),       QDate(2026, 1, 5),
                                   QStringLiteral("560317100006"), QStringLiteral("940140000385"),
                                   QStringLiteral("case"),         QStringLiteral("ground")};
const PaymentQuery payment{QStringLiteral("DEMO-100-1"), QDate(2026, 1, 5),
                           QStringLiteral("940140000385")};

QByteArray powerResponse(const QByteArray &status, const QByteArray &content,
                         const QByteArray &space = invented_notary::types.toUtf8())
{
    return "<PowerResponse xmlns=\"" + space + "\"><status>" + status + "</status>" + content +
           "</PowerResponse>";
}

QByteArray powerOf(const QByteArray &number = "ENIS-1", const QByteArray &attorney = "560317100006",
                   const QByteArray &state = "inForce")
{
    return "<power><number>" + number + "</number><date>2026-01-05</date><attorney>" + attorney +
           "</attorney><principal>940140000385</principal><attorneyName>ҮЛГІЛІ</attorneyName>"
           "<state>" +
           state + "</state></power>";
}

QByteArray paymentResponse(const QByteArray &status, const QByteArray &content)
{
    return "<PaymentResponse xmlns=\"" + invented_payment::types.toUtf8() + "\"><status>" + status +
           "</status>" + content + "</PaymentResponse>";
}

QByteArray paymentOf(const QByteArray &payer = "940140000385", const QByteArray &amount = "100",
                     const QByteArray &state = "paid")
{
    return "<payment><reference>DEMO-100-1</reference><payerIdn>" + payer + "</payerIdn><amount>" +
           amount + "</amount><state>" + state + "</state></payment>";
}

} // namespace

class TestInventedAdapters final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPowerIsNeverGuessed_data();
    void aPowerIsNeverGuessed();
    void aPowerIsRead();
    void aPaymentIsNeverGuessed_data();
    void aPaymentIsNeverGuessed();
    void aPaymentIsRead();
};

void TestInventedAdapters::aPowerIsNeverGuessed_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << powerResponse("found", powerOf()).chopped(9);
    QTest::newRow("another namespace") << powerResponse("notFound", {}, "urn:other");
    QTest::newRow("no status") << powerResponse("", powerOf());
    QTest::newRow("found nothing") << powerResponse("found", {});
    QTest::newRow("not found, yet there") << powerResponse("notFound", powerOf());
    QTest::newRow("two") << powerResponse("found", powerOf() + powerOf());
    QTest::newRow("another number") << powerResponse("found", powerOf("ENIS-2"));
    QTest::newRow("another attorney") << powerResponse("found", powerOf("ENIS-1", "560317100016"));
    QTest::newRow("unknown state")
        << powerResponse("found", powerOf("ENIS-1", "560317100006", "perhaps"));
}

void TestInventedAdapters::aPowerIsNeverGuessed()
{
    QFETCH(QByteArray, xml);
    const auto read = readPowerAnswer(xml, power);
    QVERIFY(!read.ok());
    QCOMPARE(read.failure().code, FailureCode::GatewayAnswerMalformed);
}

void TestInventedAdapters::aPowerIsRead()
{
    const auto read = readPowerAnswer(powerResponse("found", powerOf()), power);
    QVERIFY(read.ok() && read->has_value());
    QVERIFY((*read)->inForceOn(QDate(2026, 1, 5)));
    QVERIFY(!(*read)->inForceOn(QDate(2026, 1, 4)));
    const auto revoked = readPowerAnswer(
        powerResponse("found", powerOf("ENIS-1", "560317100006", "revoked")), power);
    QVERIFY(!(*revoked)->inForceOn(QDate(2026, 1, 5)));
    const auto none = readPowerAnswer(powerResponse("notFound", {}), power);
    QVERIFY(none.ok() && !none->has_value());
}

void TestInventedAdapters::aPaymentIsNeverGuessed_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another root") << QByteArray("<a/>");
    QTest::newRow("found nothing") << paymentResponse("found", {});
    QTest::newRow("not found, yet there") << paymentResponse("notFound", paymentOf());
    QTest::newRow("another payer") << paymentResponse("found", paymentOf("540940000407"));
    QTest::newRow("no number") << paymentResponse("found", paymentOf("940140000385", "much"));
    QTest::newRow("less than nothing") << paymentResponse("found", paymentOf("940140000385", "-1"));
    QTest::newRow("unknown state")
        << paymentResponse("found", paymentOf("940140000385", "1", "perhaps"));
}

void TestInventedAdapters::aPaymentIsNeverGuessed()
{
    QFETCH(QByteArray, xml);
    const auto read = readPaymentAnswer(xml, payment);
    QVERIFY(!read.ok());
    QCOMPARE(read.failure().code, FailureCode::GatewayAnswerMalformed);
}

void TestInventedAdapters::aPaymentIsRead()
{
    const auto read = readPaymentAnswer(paymentResponse("found", paymentOf()), payment);
    QVERIFY(read.ok() && read->has_value());
    QCOMPARE((*read)->state, PaymentState::Paid);
    QCOMPARE((*read)->amount.text(), QStringLiteral("100"));
    const auto none = readPaymentAnswer(paymentResponse("notFound", {}), payment);
    QVERIFY(none.ok() && !none->has_value());
}

QTEST_GUILESS_MAIN(TestInventedAdapters)
#include "tst_invented_adapters.moc"
