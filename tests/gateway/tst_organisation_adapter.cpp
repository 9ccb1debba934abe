#include "gateway/organisation_adapter.h"
#include "gateway/shep_names.h"

#include <QTest>

using namespace ruqsat;

namespace {

const QHash<QString, bool> statuses = {{QStringLiteral("01"), true}, {QStringLiteral("02"), false}};

QByteArray response(const QByteArray &content, const QByteArray &space = {})
{
    const QByteArray used = space.isNull() ? gateway::gbdul::types.toUtf8() : space;
    return "<Response xmlns=\"" + used + "\">" + content + "</Response>";
}

QByteArray organisation(const QByteArray &bin = "540940000407", const QByteArray &status = "01",
                        const QByteArray &name = "ТОО")
{
    return "<Organization><BIN>" + bin + "</BIN><RegStatus><Code>" + status +
           "</Code></RegStatus><FullNameRu>" + name + "</FullNameRu></Organization>";
}

const QByteArray processed = "<Status><Code>002</Code></Status>";
const QByteArray notRegistered = "<Status><Code>034</Code></Status>";

} // namespace

class TestOrganisationAdapter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failsRatherThanGuess_data();
    void failsRatherThanGuess();
    void readsWhatIsThere();
    void saysNotRegisteredForItsCodes();
};

void TestOrganisationAdapter::failsRatherThanGuess_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<FailureCode>("code");
    const FailureCode malformed = FailureCode::GatewayAnswerMalformed;
    QTest::newRow("empty") << QByteArray() << malformed;
    QTest::newRow("cut") << response(processed + organisation()).chopped(20) << malformed;
    QTest::newRow("DTD") << "<!DOCTYPE a>" + response(notRegistered) << malformed;
    QTest::newRow("another namespace") << response(notRegistered, "urn:other") << malformed;
    QTest::newRow("no status") << response(organisation()) << malformed;
    QTest::newRow("processed without organisation") << response(processed) << malformed;
    QTest::newRow("two organisations")
        << response(processed + organisation() + organisation()) << malformed;
    QTest::newRow("not registered, yet there")
        << response(notRegistered + organisation()) << malformed;
    QTest::newRow("another BIN") << response(processed + organisation("530640000308")) << malformed;
    QTest::newRow("unknown status of registration")
        << response(processed + organisation("540940000407", "99")) << malformed;
    QTest::newRow("no name") << response(processed + organisation("540940000407", "01", ""))
                             << malformed;
    QTest::newRow("register out of order")
        << response("<Status><Code>999</Code></Status>") << FailureCode::GatewayServiceUnavailable;
}

void TestOrganisationAdapter::failsRatherThanGuess()
{
    QFETCH(QByteArray, xml);
    QFETCH(FailureCode, code);
    const auto read = gateway::readOrganisationAnswer(xml, *Bin::parse(u"540940000407"), statuses);
    QVERIFY(!read.ok());
    QCOMPARE(failureName(read.failure().code), failureName(code));
}

void TestOrganisationAdapter::readsWhatIsThere()
{
    const QByteArray xml = response(processed + organisation("540940000407", "02", "A\n  B"),
                                    "HTTP://gbdulinfobybin_v2.egp.gbdul.tamur.kz");
    const auto read = gateway::readOrganisationAnswer(xml, *Bin::parse(u"540940000407"), statuses);
    QVERIFY(read.ok());
    QCOMPARE((*read)->name.ru, QStringLiteral("A B"));
    QVERIFY(!(*read)->registered);
    QVERIFY((*read)->leader.iin.isEmpty());
}

void TestOrganisationAdapter::saysNotRegisteredForItsCodes()
{
    for (const QByteArray &code : {QByteArray("031"), QByteArray("034"), QByteArray("035")}) {
        const auto read =
            gateway::readOrganisationAnswer(response("<Status><Code>" + code + "</Code></Status>"),
                                            *Bin::parse(u"540940000407"), statuses);
        QVERIFY(read.ok());
        QVERIFY(!read->has_value());
    }
}

QTEST_GUILESS_MAIN(TestOrganisationAdapter)
#include "tst_organisation_adapter.moc"
