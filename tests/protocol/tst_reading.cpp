#include "protocol/action.h"
#include "protocol/session.h"

#include <QJsonDocument>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::protocol;

class TestReading final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsReadStrictly_data();
    void aRequestIsReadStrictly();
    void whatIsNoTextIsRefused_data();
    void whatIsNoTextIsRefused();
    void anAnswerMayCarryMore();
    void daysAreWithinTheCalendar_data();
    void daysAreWithinTheCalendar();
    void aRequestIsSignedInItsCanonicalFormOnly();
    void aClockKeepsItsTermAndItsStops();
    void aRowOfAQueueTellsWhenItsResultWasSigned();
    void aReviewTellsWhatItGoesOnFrom();
    void aGroundSaysWhatItsTargetIs();
    void everyFailureHasAStatus();
};

void TestReading::aRequestIsReadStrictly_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *json, const char *code) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(code);
    };
    row("good", R"({"version":1,"printed":true})", "");
    row("unknown field", R"({"version":1,"printed":true,"by":"x"})", "requestFieldUnknown");
    row("text for a number", R"({"version":"1","printed":true})", "requestMalformed");
    row("fraction", R"({"version":1.5,"printed":true})", "requestMalformed");
    row("zero", R"({"version":0,"printed":true})", "requestMalformed");
    row("missing", R"({"version":1})", "requestMalformed");
    row("null", R"({"version":1,"printed":null})", "requestMalformed");
    row("not JSON", R"({"version":1,)", "requestMalformed");
    row("a list", R"([1])", "requestMalformed");
    row("empty", "", "requestMalformed");
    row("bytes after it", R"({"version":1,"printed":true} x)", "requestMalformed");
    row("not UTF-8", "{\"version\":1,\"printed\":true,\"a\":\"\xff\"}", "requestMalformed");
}

void TestReading::aRequestIsReadStrictly()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, code);
    const Result<HandOverBody> body = parseRequest<HandOverBody>(json);
    QCOMPARE(body ? QString() : failureName(body.failure().code), code);
    QCOMPARE(parseRequest<HandOverBody>(QByteArray(300 * 1024, ' ')).failure().code,
             FailureCode::RequestTooLarge);
}

void TestReading::whatIsNoTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    // Without the escapes a compiler would take for its own.
    const QByteArray escape = QByteArray(1, '\\') + 'u';
    QTest::newRow("a pair") << escape + "d83d" + escape + "de00" << true;
    QTest::newRow("the first half") << escape + "d800" << false;
    QTest::newRow("the second half") << escape + "dc00" << false;
    QTest::newRow("the wrong way round") << escape + "de00" + escape + "d83d" << false;
    QTest::newRow("half before a letter") << escape + "d800x" << false;
    QTest::newRow("zero") << escape + "0000" << false;
}

void TestReading::whatIsNoTextIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    const auto parsed = [](const QByteArray &json) {
        return QJsonDocument::fromJson(json).object();
    };
    const auto code = [&](const auto &result) {
        return result ? QString() : failureName(result.failure().code);
    };
    const QString expected = good ? QString() : QStringLiteral("requestMalformed");
    ObjectReader one(parsed("{\"a\":\"" + text + "\"}"), Direction::Request);
    one.text("a", 10);
    QCOMPARE(code(one.finish()), expected);
    ObjectReader several(parsed("{\"a\":[\"" + text + "\"]}"), Direction::Request);
    several.texts("a", 1, 10);
    QCOMPARE(code(several.finish()), expected);
    // In what is kept as it came too, and as a name.
    for (const QByteArray &json :
         {QByteArray("{\"a\":[{\"b\":\"" + text + "\"}]}"), QByteArray("{\"" + text + "\":1}")})
        QCOMPARE(code(parseObject(json, Direction::Request, 1000)), expected);
}

void TestReading::anAnswerMayCarryMore()
{
    const QByteArray json = R"({"sha256":")" + QByteArray(64, 'a') + R"(","size":3,"later":1})";
    QCOMPARE(parseAnswer<UploadAnswer>(json)->size, 3);
    QCOMPARE(parseAnswer<UploadAnswer>("{}").failure().code, FailureCode::RegistryAnswerMalformed);
}

void TestReading::daysAreWithinTheCalendar_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<bool>("good");
    QTest::newRow("the first") << QStringLiteral("1900-01-01") << true;
    QTest::newRow("the last") << QStringLiteral("9998-12-31") << true;
    QTest::newRow("before the first") << QStringLiteral("1899-12-31") << false;
    QTest::newRow("after the last") << QStringLiteral("9999-01-01") << false;
    QTest::newRow("the year one") << QStringLiteral("0001-01-01") << false;
    QTest::newRow("none") << QStringLiteral("2026-02-30") << false;
}

void TestReading::daysAreWithinTheCalendar()
{
    QFETCH(QString, day);
    QFETCH(bool, good);
    const Result<QDate> asked = dayParameter({{QStringLiteral("from"), day}}, "from");
    QCOMPARE(asked ? QString() : failureName(asked.failure().code) + asked.failure().detail,
             good ? QString() : QStringLiteral("requestMalformedfrom"));
    QVERIFY(!good || dateText(*asked) == day);
    const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    ObjectReader in({{"at", day + timeText(noon).mid(10)}}, Direction::Request);
    in.time("at");
    QCOMPARE(in.finish().ok(), good);
    const Result<QDate> missing = dayParameter({}, "from");
    QVERIFY(missing && !missing->isValid());
}

void TestReading::aRequestIsSignedInItsCanonicalFormOnly()
{
    CaseRequest request;
    request.caseId = QStringLiteral("6f0c1d3e-0000-4000-8000-000000000001");
    request.regulation = QStringLiteral("moos-393-3");
    request.effectiveFrom = QDate(2013, 3, 11);
    request.receivedAt = QDateTime(QDate(2026, 11, 22), QTime(9, 30, 0, 120), Qt::UTC);
    request.applicant.number = QStringLiteral("940140000385");
    request.applicant.name = {QStringLiteral("Үлгі"), QStringLiteral("Пример"), {}};
    request.paperMarks = {QStringLiteral("charter")};
    const QByteArray bytes = request.canonicalBytes();
    const Result<CaseRequest> again = CaseRequest::parseCanonical(bytes);
    QVERIFY2(again.ok(), qPrintable(again ? QString() : again.failure().detail));
    QCOMPARE(again->canonicalBytes(), bytes);
    QCOMPARE(again->receivedAt, request.receivedAt);

    QByteArray spaced = bytes;
    spaced.insert(1, ' ');
    QCOMPARE(CaseRequest::parseCanonical(spaced).failure().code, FailureCode::RequestMalformed);
    QByteArray twice = bytes;
    twice.insert(1, R"("applicant":{},)");
    QCOMPARE(CaseRequest::parseCanonical(twice).failure().code, FailureCode::RequestMalformed);
    QByteArray wrongBin = bytes;
    wrongBin.replace("940140000385", "940140000380");
    QCOMPARE(CaseRequest::parseCanonical(wrongBin).failure().code, FailureCode::BinCheckDigit);
}

void TestReading::aClockKeepsItsTermAndItsStops()
{
    DueClock clock;
    clock.id = QStringLiteral("issue");
    clock.title = {QStringLiteral("Беру"), QStringLiteral("Выдача"), QStringLiteral("Issue")};
    clock.from = QDateTime(QDate(2026, 11, 16), QTime(5, 0), Qt::UTC);
    clock.due = clock.from.addDays(21);
    clock.trigger = QStringLiteral("receivedAt");
    clock.state = ClockState::Stopped;
    clock.term.workingDays = 15;
    clock.stops = {{clock.from.addDays(1), clock.from.addDays(2), clock.title},
                   {clock.from.addDays(3), {}, clock.title}};
    const Result<DueClock> again = fromJson<DueClock>(clock.toJson(), Direction::Request);
    QVERIFY(again.ok());
    QCOMPARE(again->toJson(), clock.toJson());
    QCOMPARE(again->stops.size(), 2);
    QVERIFY(again->caseClock().isStopped());
    QCOMPARE(again->caseClock().trigger, TermTrigger::ReceivedAt);

    QJsonObject older = clock.toJson();
    older.remove(QStringLiteral("term"));
    older.remove(QStringLiteral("stops"));
    QVERIFY(fromJson<DueClock>(older, Direction::Request)->term.isEmpty());
    older.insert(QStringLiteral("term"), QJsonObject{{"workingDays", 0}});
    QVERIFY(!fromJson<DueClock>(older, Direction::Answer).ok());
}

void TestReading::aRowOfAQueueTellsWhenItsResultWasSigned()
{
    ApplicationSummary row;
    row.id = QStringLiteral("6f0c1d3e-0000-4000-8000-000000000001");
    row.number = QStringLiteral("2026-11-000007");
    row.version = 5;
    row.state = ApplicationState::Issued;
    row.regulation = QStringLiteral("moos-393-3");
    row.applicant = {QStringLiteral("940140000385"),
                     {QStringLiteral("Үлгі"), QStringLiteral("Пример"), {}}};
    row.receivedAt = row.registeredAt = QDateTime(QDate(2026, 11, 2), QTime(5, 0), Qt::UTC);
    // Registries before told nothing of it.
    QVERIFY(!row.toJson().contains(QStringLiteral("decidedAt")));
    QVERIFY(!fromJson<ApplicationSummary>(row.toJson(), Direction::Answer)->decidedAt.isValid());
    row.decidedAt = row.registeredAt.addDays(20).addMSecs(120);
    const auto again = fromJson<ApplicationSummary>(row.toJson(), Direction::Answer);
    QVERIFY(again.ok());
    QCOMPARE(again->decidedAt, row.decidedAt);
    QCOMPARE(again->toJson(), row.toJson());
}

void TestReading::aReviewTellsWhatItGoesOnFrom()
{
    ReviewBody body;
    QVERIFY(!body.toJson().contains(QStringLiteral("base")));
    const auto none = parseRequest<ReviewBody>(compactJson(body.toJson()));
    QVERIFY(none && !none->base.isValid());
    // To the millisecond: it is compared with what the registry keeps.
    body.base = QDateTime(QDate(2026, 11, 22), QTime(17, 34, 31, 120), Qt::UTC);
    const auto read = parseRequest<ReviewBody>(compactJson(body.toJson()));
    QVERIFY(read);
    QCOMPARE(read->base, body.base);
}

void TestReading::aGroundSaysWhatItsTargetIs()
{
    ReviewBody body;
    body.grounds = {{u"falseDocuments"_qs, u"previousLicence"_qs, {}, GroundTarget::Document},
                    {u"falseDocuments"_qs, u"previousLicence"_qs, {}, GroundTarget::Field},
                    {u"feeUnpaid"_qs, u"feeReceipt"_qs, u"түбіртек жоқ"_qs}};
    const auto back = parseRequest<ReviewBody>(compactJson(body.toJson()));
    QVERIFY(back);
    QCOMPARE(back->grounds, body.grounds);
    // A desk that does not know of kinds yet leaves the member out.
    QVERIFY(!body.grounds.last().toJson().contains(u"targetKind"_qs));
    QJsonObject wrong = body.grounds.first().toJson();
    wrong.insert(u"targetKind"_qs, u"house"_qs);
    QCOMPARE(fromJson<Ground>(wrong, Direction::Request).failure().code,
             FailureCode::RequestMalformed);
}

void TestReading::everyFailureHasAStatus()
{
    for (const QString &name : allFailureNames()) {
        const int status = httpStatus(*failureFromName(name));
        QVERIFY2(status >= 400 && status <= 503, qPrintable(name));
    }
    QCOMPARE(httpStatus(FailureCode::VersionStale), 409);
    QCOMPARE(httpStatus(FailureCode::SignInLocked), 423);
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
