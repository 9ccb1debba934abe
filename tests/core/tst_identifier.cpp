#include "core/identifier.h"

#include <QTest>

using namespace ruqsat;

class TestIdentifier final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsIssuedNumbers_data();
    void acceptsIssuedNumbers();
    void refusesWithItsOwnCode_data();
    void refusesWithItsOwnCode();
    void aPartyIsAPersonOrAnOrganisation();
    void permitNumberCarriesMod97();
    void permitNumberIsMadeAndReadBack();
    void appendixNumberIsTheLicencesAndItsOwn();
    void aLicenceIsFoundInTheNumberOfItsAppendix();
};

void TestIdentifier::acceptsIssuedNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isBin");
    for (const char *bin :
         {"940140000385", "971240001315", "950341000052", "961141000023", "160440007161"})
        QTest::newRow(bin) << QString::fromLatin1(bin) << true;
    for (const char *iin : {"560317100006", "560317100016", "560317100704", "560317 100716"})
        QTest::newRow(iin) << QString::fromLatin1(iin) << false;
}

void TestIdentifier::acceptsIssuedNumbers()
{
    QFETCH(QString, text);
    QFETCH(bool, isBin);
    if (isBin)
        QCOMPARE(Bin::parse(text)->digits(), text);
    else
        QCOMPARE(Iin::parse(text)->digits(), QString(text).remove(u' '));
}

void TestIdentifier::refusesWithItsOwnCode_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isBin");
    QTest::addColumn<QString>("code");
    QTest::newRow("11 digits") << "94014000038" << true << "binLength";
    QTest::newRow("letters") << "94014000038O" << true << "binNotDigits";
    QTest::newRow("month 13") << "941340000385" << true << "binShape";
    QTest::newRow("type 7") << "940170000385" << true << "binShape";
    QTest::newRow("check digit") << "940140000380" << true << "binCheckDigit";
    QTest::newRow("empty") << "" << true << "binLength";
    QTest::newRow("Arabic digits") << QString(12, QChar(0x0661)) << true << "binNotDigits";
    QTest::newRow("never issued") << "560317100730" << false << "iinCheckDigit";
    QTest::newRow("31 February") << "560231100006" << false << "iinBirthDate";
    QTest::newRow("century 7") << "560317700006" << false << "iinBirthDate";
    QTest::newRow("13 digits") << "5603171000066" << false << "iinLength";
}

void TestIdentifier::refusesWithItsOwnCode()
{
    QFETCH(QString, text);
    QFETCH(bool, isBin);
    QFETCH(QString, code);
    const FailureCode found =
        isBin ? Bin::parse(text).failure().code : Iin::parse(text).failure().code;
    QCOMPARE(failureName(found), code);
}

void TestIdentifier::aPartyIsAPersonOrAnOrganisation()
{
    const auto person = PartyNumber::parse(u"560317 100006");
    QVERIFY(person.ok() && person->isPerson());
    QCOMPARE(person->digits(), QStringLiteral("560317100006"));
    const auto organisation = PartyNumber::parse(u"940140000385");
    QVERIFY(organisation.ok() && !organisation->isPerson());
    // Each number is judged by the rules of what its fifth digit makes it.
    QCOMPARE(PartyNumber::parse(u"560317100007").failure().code, FailureCode::IinCheckDigit);
    QCOMPARE(PartyNumber::parse(u"940140000386").failure().code, FailureCode::BinCheckDigit);
    QCOMPARE(PartyNumber::parse(u"56031").failure().code, FailureCode::IinLength);
    QCOMPARE(PartyNumber::parse(u"").failure().code, FailureCode::BinLength);
    QCOMPARE(PartyNumber::parse(u"five").failure().code, FailureCode::BinNotDigits);
}

void TestIdentifier::permitNumberCarriesMod97()
{
    for (const char *good :
         {"KZ18LAA00032760", "KZ77UWQ07835337", "KZ40RYS01280536", "KZ07ABC00012345"})
        QVERIFY2(PermitNumber::parse(QString::fromLatin1(good)).ok(), good);
    QCOMPARE(PermitNumber::parse(u"KZ12ABC00012345").failure().code,
             FailureCode::PermitNumberCheckDigits);
    QCOMPARE(PermitNumber::parse(u"KZ07abc00012345").failure().code,
             FailureCode::PermitNumberShape);
    QCOMPARE(PermitNumber::parse(u"KZ07ABC0001234").failure().code, FailureCode::PermitNumberShape);
}

void TestIdentifier::permitNumberIsMadeAndReadBack()
{
    QCOMPARE(PermitNumber::make(u"ABC", 12345)->text(), QStringLiteral("KZ07ABC00012345"));
    for (int serial = 0; serial < 5000; serial += 7) {
        const auto made = PermitNumber::make(u"LAA", serial);
        QVERIFY(PermitNumber::parse(made->text()).ok());
    }
    QCOMPARE(PermitNumber::make(u"AB1", 1).failure().code, FailureCode::PermitNumberShape);
    QCOMPARE(PermitNumber::make(u"ABC", 100'000'000).failure().code,
             FailureCode::PermitNumberShape);
}

void TestIdentifier::appendixNumberIsTheLicencesAndItsOwn()
{
    for (const char *good :
         {"KZ07ABC00012345/002", "KZ07ABC00012345-002", "KZ07 ABC00012345 /002"}) {
        const auto number = AppendixNumber::parse(QString::fromLatin1(good));
        QVERIFY2(number.ok(), good);
        QCOMPARE(number->licence().text(), QStringLiteral("KZ07ABC00012345"));
        QCOMPARE(number->index(), 2);
        QCOMPARE(number->text(), QStringLiteral("KZ07ABC00012345/002"));
        QCOMPARE(number->inAddress(), QStringLiteral("KZ07ABC00012345-002"));
    }
    for (const char *bad :
         {"KZ07ABC00012345", "KZ07ABC00012345/02", "KZ07ABC00012345/0002", "KZ07ABC00012345/000",
          "KZ07ABC00012345.002", "KZ07ABC00012345/00a", "KZ07ABC0001234/5002", "/002", ""})
        QCOMPARE(AppendixNumber::parse(QString::fromLatin1(bad)).failure().code,
                 FailureCode::PermitNumberShape);
    QCOMPARE(AppendixNumber::parse(u"KZ12ABC00012345/002").failure().code,
             FailureCode::PermitNumberCheckDigits);
    const auto licence = PermitNumber::parse(u"KZ07ABC00012345");
    QVERIFY(!AppendixNumber::make(*licence, 0) && !AppendixNumber::make(*licence, 1000));
    QCOMPARE(AppendixNumber::make(*licence, 999)->text(), QStringLiteral("KZ07ABC00012345/999"));
}

void TestIdentifier::aLicenceIsFoundInTheNumberOfItsAppendix()
{
    QCOMPARE(licenceNumberIn(QStringLiteral(" kz07abc00012345/002 ")),
             QStringLiteral("KZ07ABC00012345"));
    QCOMPARE(licenceNumberIn(QStringLiteral("kz07abc00012345")), QStringLiteral("KZ07ABC00012345"));
    // Of paper, from before the register.
    QCOMPARE(licenceNumberIn(QStringLiteral("00012/2009-а")), QStringLiteral("00012/2009-А"));
    QCOMPARE(licenceNumberIn({}), QString());
}

QTEST_GUILESS_MAIN(TestIdentifier)
#include "tst_identifier.moc"
