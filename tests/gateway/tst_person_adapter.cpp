#include "gateway/person_adapter.h"

#include <QTest>

using namespace ruqsat;

namespace {

QByteArray response(const QByteArray &persons, const QByteArray &code = "00000")
{
    return "<response><messageResult><code>" + code + "</code></messageResult><persons>" + persons +
           "</persons></response>";
}

QByteArray person(const QByteArray &iin = "900407200440", const QByteArray &status = "0",
                  const QByteArray &surname = "ТҰТЫНУШЫ")
{
    return "<person><iin>" + iin + "</iin><surname>" + surname +
           "</surname><name>ҚАНАТ</name><birthDate>1890-04-07</birthDate><lifeStatus><code>" +
           status +
           "</code><nameRu>Р</nameRu><nameKz>Қ</nameKz></lifeStatus><regAddress><city><nameRu>"
           "Город</nameRu><nameKz>Қала</nameKz></city><street>Үлгі</street></regAddress>"
           "<documents><document><number>1</number><endDate>2020-01-01</endDate></document>"
           "<document><number>2</number><endDate>2030-01-01</endDate></document></documents>"
           "</person>";
}

} // namespace

class TestPersonAdapter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failsRatherThanGuess_data();
    void failsRatherThanGuess();
    void readsWhatIsThere();
    void saysNobodyOnlyWhenProcessed();
};

void TestPersonAdapter::failsRatherThanGuess_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<FailureCode>("code");
    const FailureCode malformed = FailureCode::GatewayAnswerMalformed;
    QTest::newRow("empty") << QByteArray() << malformed;
    QTest::newRow("cut") << response(person()).chopped(20) << malformed;
    QTest::newRow("DTD") << "<!DOCTYPE a>" + response({}) << malformed;
    QTest::newRow("another root") << QByteArray("<answer/>") << malformed;
    QTest::newRow("no result") << QByteArray("<response><persons/></response>") << malformed;
    QTest::newRow("two people") << response(person() + person()) << malformed;
    QTest::newRow("another IIN") << response(person("560317100006")) << malformed;
    QTest::newRow("no surname") << response(person("900407200440", "0", "")) << malformed;
    QTest::newRow("no status of life") << response(person("900407200440", "")) << malformed;
    QTest::newRow("out of order") << response({}, "99999")
                                  << FailureCode::GatewayServiceUnavailable;
}

void TestPersonAdapter::failsRatherThanGuess()
{
    QFETCH(QByteArray, xml);
    QFETCH(FailureCode, code);
    const auto read = gateway::readPersonAnswer(xml, *Iin::parse(u"900407200440"));
    QVERIFY(!read.ok());
    QCOMPARE(failureName(read.failure().code), failureName(code));
}

void TestPersonAdapter::readsWhatIsThere()
{
    const auto read = gateway::readPersonAnswer(response(person()), *Iin::parse(u"900407200440"));
    QVERIFY(read.ok() && read->has_value());
    QCOMPARE((*read)->fullName(), QStringLiteral("ТҰТЫНУШЫ ҚАНАТ"));
    QCOMPARE((*read)->birthDate, QDate(1890, 4, 7));
    QVERIFY((*read)->living);
    QCOMPARE((*read)->address.kk, QStringLiteral("Қала, Үлгі"));
    QCOMPARE((*read)->address.ru, QStringLiteral("Город, Үлгі"));
    QCOMPARE((*read)->documentNumber, QStringLiteral("2"));
    const auto dead = gateway::readPersonAnswer(response(person("900407200440", "1")),
                                                *Iin::parse(u"900407200440"));
    QVERIFY(!(*dead)->living);
}

void TestPersonAdapter::saysNobodyOnlyWhenProcessed()
{
    const auto read = gateway::readPersonAnswer(response({}), *Iin::parse(u"900407200440"));
    QVERIFY(read.ok());
    QVERIFY(!read->has_value());
}

QTEST_GUILESS_MAIN(TestPersonAdapter)
#include "tst_person_adapter.moc"
