#include "core/fee.h"
#include "core/regulation_catalog.h"

#include <QTest>

using namespace ruqsat;

class TestFee final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesExactDecimals_data();
    void readsAndWritesExactDecimals();
    void refusesWhatIsNoDecimal_data();
    void refusesWhatIsNoDecimal();
    void multipliesExactlyAndRefusesToOverflow();
    void comparesAcrossScales();
    void takesTheIndexOfTheDayOfPayment_data();
    void takesTheIndexOfTheDayOfPayment();
    void everyKindInEveryYear();
    void capsTheShareOfReissue();
    void aRegulationWithoutFeesHasNone();
    void refusesAnIndexTableThatGoesBack();
};

void TestFee::readsAndWritesExactDecimals_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("0") << "0";
    QTest::newRow("4.50") << "4.5";
    QTest::newRow("-12.50") << "-12.5";
    QTest::newRow("0.10") << "0.1";
    QTest::newRow("000.0") << "0";
    QTest::newRow("123456789012345678") << "123456789012345678";
    QTest::newRow("0.000001") << "0.000001";
}

void TestFee::readsAndWritesExactDecimals()
{
    QFETCH(QString, text);
    const auto number = Decimal::parse(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(number.ok());
    QCOMPARE(number->text(), text);
}

void TestFee::refusesWhatIsNoDecimal_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "-", ".", "1.", ".5", "1,5", "1e3", "+1", " 1", "1.2.3", "--1",
                             "1234567890123456789", "٣"})
        QTest::addRow("'%s'", text) << QString::fromUtf8(text);
}

void TestFee::refusesWhatIsNoDecimal()
{
    QFETCH(QString, text);
    QCOMPARE(Decimal::parse(text).failure().code, FailureCode::FieldNotANumber);
}

void TestFee::multipliesExactlyAndRefusesToOverflow()
{
    const auto times = [](const char *one, const char *other) {
        return Decimal::parse(QString::fromLatin1(one))
            ->times(*Decimal::parse(QString::fromLatin1(other)));
    };
    QCOMPARE(times("3932", "0.1")->text(2), QStringLiteral("393.20"));
    QCOMPARE(times("0.1", "0.2")->text(), QStringLiteral("0.02"));
    QCOMPARE(times("-3", "0.5")->text(), QStringLiteral("-1.5"));
    QCOMPARE(times("999999999999", "9999999").failure().code, FailureCode::FieldOutOfRange);
}

void TestFee::comparesAcrossScales()
{
    const auto compare = [](const char *one, const char *other) {
        return Decimal::parse(QString::fromLatin1(one))
            ->compare(*Decimal::parse(QString::fromLatin1(other)));
    };
    QCOMPARE(compare("1.10", "1.1"), 0);
    QVERIFY(compare("0.9", "1") < 0);
    QVERIFY(compare("-2", "-3.5") > 0);
    QVERIFY(compare("123456789012345678", "0.00000000000000001") > 0);
}

void TestFee::takesTheIndexOfTheDayOfPayment_data()
{
    QTest::addColumn<int>("tenge");
    QTest::newRow("2012-06-01") << 1618;
    QTest::newRow("2019-12-31") << 2525;
    QTest::newRow("2020-03-31") << 2651;
    QTest::newRow("2020-04-01") << 2778;
    QTest::newRow("2022-03-31") << 3063;
    QTest::newRow("2022-04-01") << 3180;
    QTest::newRow("2025-01-01") << 3932;
    QTest::newRow("2026-11-22") << 4325;
    QTest::newRow("2011-12-31") << 0;
    QTest::newRow("2027-01-01") << 0;
}

void TestFee::takesTheIndexOfTheDayOfPayment()
{
    QFETCH(int, tenge);
    const auto rate = MciTable::shipped().on(
        QDate::fromString(QString::fromLatin1(QTest::currentDataTag()), Qt::ISODate));
    QCOMPARE(rate.ok() ? rate->tenge : 0, tenge);
    if (!rate)
        QCOMPARE(rate.failure().code, FailureCode::CalendarYearUnknown);
}

void TestFee::everyKindInEveryYear()
{
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    const MciTable table = MciTable::shipped();
    for (const Regulation &regulation : catalog.all()) {
        for (const ServiceKind kind : regulation.kinds) {
            for (const MciTable::Rate &rate : table.rates()) {
                const auto fee = feeFor(regulation, kind, table, rate.from);
                QVERIFY(fee.ok());
                QCOMPARE(fee->has_value(), regulation.fees.contains(kind));
                if (!fee->has_value())
                    continue;
                QCOMPARE((*fee)->mciTenge, rate.tenge);
                QCOMPARE((*fee)->tenge.text(), (*fee)->rateMci.times(Decimal(rate.tenge))->text());
                QVERIFY((*fee)->tenge.compare(Decimal(0)) > 0);
            }
        }
    }
}

void TestFee::capsTheShareOfReissue()
{
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    const Regulation *regulation = catalog.find(u"moos-393-3");
    QVERIFY(regulation);
    const auto tenge = [&](ServiceKind kind) {
        return (*feeFor(*regulation, kind, MciTable::shipped(), QDate(2026, 11, 22)))
            ->tenge.text(2);
    };
    QCOMPARE(tenge(ServiceKind::Issue), QStringLiteral("216250.00"));
    QCOMPARE(tenge(ServiceKind::Reissue), QStringLiteral("17300.00"));
    QCOMPARE(tenge(ServiceKind::Duplicate), QStringLiteral("216250.00"));
    QVERIFY((*feeFor(*regulation, ServiceKind::Issue, MciTable::shipped(), QDate(2026, 11, 22)))
                ->unconfirmed);
}

void TestFee::aRegulationWithoutFeesHasNone()
{
    const auto fee =
        feeFor(Regulation(), ServiceKind::Issue, MciTable::shipped(), QDate(2026, 1, 1));
    QVERIFY(fee.ok());
    QVERIFY(!fee->has_value());
}

void TestFee::refusesAnIndexTableThatGoesBack()
{
    const auto table = MciTable::parse(R"({"until": "2026-12-31", "rates": [
        {"from": "2026-01-01", "tenge": 4325}, {"from": "2025-01-01", "tenge": 3932}]})");
    QCOMPARE(table.failure().code, FailureCode::DataFileInvalid);
    QVERIFY(table.failure().detail.startsWith(QStringLiteral("/rates/1/from")));
}

QTEST_GUILESS_MAIN(TestFee)
#include "tst_fee.moc"
