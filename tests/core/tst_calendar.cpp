#include "core/almaty_zone.h"
#include "core/calendar.h"
#include "support/test_paths.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace ruqsat;

namespace {

QDateTime at(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

QDate day(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

} // namespace

class TestCalendar final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zoneDataFromBeforeTheLawGivesWay();
    void knowsTheDaysOff_data();
    void knowsTheDaysOff();
    void countsWorkingDays_data();
    void countsWorkingDays();
    void namesEachSkippedDay();
    void aWorkedWeekendNamesItsDayOff();
    void countsMonths();
    void countsMinutesInOfficeHours();
    void aStoppedClockDoesNotCount();
    void aStopAfterHoursLeavesItsDayAlone();
    void aDayOffWithoutAnActSaysSo();
    void refusesWhatItCannotKnow();
    void anOwnYearStandsOverTheShippedOne();
    void namesTheBadPlaceOfAFile_data();
    void namesTheBadPlaceOfAFile();
};

void TestCalendar::knowsTheDaysOff_data()
{
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *date, const char *reason) {
        QTest::newRow(date) << QString::fromLatin1(reason);
    };
    row("2024-01-07", "religiousHoliday");
    row("2024-01-08", "");
    row("2024-03-25", "carryOver");
    row("2024-05-04", "");
    row("2024-05-08", "transfer");
    row("2024-07-08", "carryOver");
    row("2024-12-16", "holiday");
    row("2025-01-03", "transfer");
    row("2025-01-05", "");
    row("2025-03-10", "carryOver");
    row("2025-03-24", "carryOver");
    row("2025-03-25", "carryOver");
    row("2025-07-07", "carryOver");
    row("2025-09-01", "carryOver");
    row("2025-10-27", "carryOver");
    row("2026-01-02", "holiday");
    row("2026-01-05", "");
    row("2026-01-06", "");
    row("2026-01-07", "religiousHoliday");
    row("2026-03-09", "carryOver");
    row("2026-03-23", "holiday");
    row("2026-03-24", "carryOver");
    row("2026-03-25", "carryOver");
    row("2026-03-26", "");
    row("2026-05-11", "carryOver");
    row("2026-08-31", "carryOver");
    row("2026-10-26", "carryOver");
    row("2026-11-21", "weekend");
    row("2027-01-04", "carryOver");
}

void TestCalendar::knowsTheDaysOff()
{
    QFETCH(QString, reason);
    const auto off = WorkCalendar::shipped().dayOff(day(QTest::currentDataTag()));
    QVERIFY(off.ok());
    QCOMPARE(off->has_value() ? dayOffReasonName((*off)->reason) : QString(), reason);
}

void TestCalendar::countsWorkingDays_data()
{
    QTest::addColumn<QString>("filed");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("due");
    const auto row = [](const char *name, const char *filed, int days, const char *due) {
        QTest::newRow(name) << QString::fromLatin1(filed) << days << QString::fromLatin1(due);
    };
    row("Friday in time", "2026-11-13T18:30:00+05:00", 1, "2026-11-16");
    row("Friday after hours", "2026-11-13T18:31:00+05:00", 1, "2026-11-17");
    row("Saturday", "2026-11-14T10:00:00+05:00", 1, "2026-11-17");
    row("before opening", "2026-11-16T07:00:00+05:00", 1, "2026-11-17");
    row("another zone, another day", "2026-11-15T20:00:00Z", 1, "2026-11-17");
    row("30 days across Nauryz 2026", "2026-02-20T10:00:00+05:00", 30, "2026-04-09");
    row("30 days across Nauryz 2024", "2024-03-01T10:00:00+05:00", 30, "2024-04-18");
    row("end of the year", "2025-12-30T10:00:00+05:00", 2, "2026-01-05");
    row("last working day after hours", "2025-12-31T19:00:00+05:00", 1, "2026-01-06");
    row("leap day", "2024-02-28T10:00:00+05:00", 1, "2024-02-29");
    row("over the leap day", "2024-02-28T10:00:00+05:00", 2, "2024-03-01");
    row("over a worked Saturday", "2024-05-03T10:00:00+05:00", 1, "2024-05-04");
    row("over a transferred day", "2024-05-06T10:00:00+05:00", 1, "2024-05-10");
    row("15 days of an issue", "2026-11-23T10:00:00+05:00", 15, "2026-12-14");
    row("over Independence Day", "2026-12-15T10:00:00+05:00", 1, "2026-12-17");
}

void TestCalendar::countsWorkingDays()
{
    QFETCH(QString, filed);
    QFETCH(int, days);
    QFETCH(QString, due);
    const auto found = WorkCalendar::shipped().due(at(qPrintable(filed)), days);
    QVERIFY(found.ok());
    QCOMPARE(found->date.toString(Qt::ISODate), due);
}

void TestCalendar::namesEachSkippedDay()
{
    const auto due = WorkCalendar::shipped().due(at("2026-03-19T18:31:00+05:00"), 1);
    QVERIFY(due.ok());
    QCOMPARE(due->filedOn, day("2026-03-20"));
    QCOMPARE(due->date, day("2026-03-26"));
    QStringList skipped;
    for (const SkippedDay &one : due->skipped)
        skipped.append(one.date.toString(Qt::ISODate) + QLatin1Char(' ') +
                       dayOffReasonName(one.reason));
    QCOMPARE(
        skipped,
        QStringList({QStringLiteral("2026-03-21 holiday"), QStringLiteral("2026-03-22 holiday"),
                     QStringLiteral("2026-03-23 holiday"), QStringLiteral("2026-03-24 carryOver"),
                     QStringLiteral("2026-03-25 carryOver")}));
    QVERIFY(!due->skipped.front().title.kk.isEmpty());
}

void TestCalendar::aWorkedWeekendNamesItsDayOff()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    QCOMPARE(calendar.workedFor(day("2024-05-04")), day("2024-05-08"));
    QCOMPARE(calendar.workedFor(day("2025-01-05")), day("2025-01-03"));
    for (const char *other : {"2024-05-06", "2024-05-08", "2026-11-21", "2031-05-03"})
        QVERIFY2(!calendar.workedFor(day(other)).isValid(), other);
    // A holiday on that day keeps it off.
    const auto own = WorkCalendar::fromJson(
        {{"office", QJsonObject{{"opens", "09:00"}, {"closes", "18:30"}}},
         {"years",
          QJsonArray{QJsonObject{
              {"year", 2026},
              {"religious", QJsonArray{QJsonObject{
                                {"date", "2026-11-21"},
                                {"title", QJsonObject{{"kk", "а"}, {"ru", "б"}, {"en", "c"}}}}}},
              {"holidays", QJsonArray()},
              {"transfers",
               QJsonArray{QJsonObject{{"worked", "2026-11-21"}, {"off", "2026-11-20"}}}}}}}});
    QVERIFY(own.ok());
    QVERIFY(!*own->isWorkingDay(day("2026-11-21")));
    QVERIFY(!own->workedFor(day("2026-11-21")).isValid());
}

void TestCalendar::countsMonths()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    QCOMPARE(calendar.dueMonths(at("2025-12-31T10:00:00+05:00"), 2)->date, day("2026-03-02"));
    QCOMPARE(calendar.dueMonths(at("2024-01-31T10:00:00+05:00"), 1)->date, day("2024-02-29"));
    QCOMPARE(calendar.dueMonths(at("2026-01-22T10:00:00+05:00"), 2)->date, day("2026-03-26"));
    QCOMPARE(calendar.dueMonths(at("2026-01-22T10:00:00+05:00"), 0).failure().code,
             FailureCode::FieldOutOfRange);
}

void TestCalendar::countsMinutesInOfficeHours()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    QCOMPARE(*calendar.dueSeconds(at("2026-11-20T10:00:00+05:00"), 15 * 60),
             at("2026-11-20T10:15:00+05:00"));
    QCOMPARE(*calendar.dueSeconds(at("2026-11-20T18:20:00+05:00"), 15 * 60),
             at("2026-11-23T09:05:00+05:00"));
    QCOMPARE(*calendar.dueSeconds(at("2026-11-21T12:00:00+05:00"), 7200),
             at("2026-11-23T11:00:00+05:00"));
    QCOMPARE(*calendar.dueSeconds(at("2026-11-20T06:00:00+05:00"), 60),
             at("2026-11-20T09:01:00+05:00"));
}

void TestCalendar::aStoppedClockDoesNotCount()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    const QDateTime filed = at("2026-11-09T10:00:00+05:00");
    QCOMPARE(calendar.due(filed, 5)->date, day("2026-11-16"));
    const LocalizedText ground{QStringLiteral("негіз"), QStringLiteral("основание"),
                               QStringLiteral("ground")};
    const auto due = calendar.due(
        filed, 5, {{at("2026-11-11T12:00:00+05:00"), at("2026-11-13T09:00:00+05:00"), ground}});
    QCOMPARE(due->date, day("2026-11-18"));
    QCOMPARE(due->skipped.front().date, day("2026-11-11"));
    QCOMPARE(due->skipped.front().reason, DayOffReason::Stopped);
    QCOMPARE(due->skipped.front().title, ground);
    // Stopped and resumed within one day, or stopped after the end: nothing changes.
    QCOMPARE(calendar
                 .due(filed, 5,
                      {{at("2026-11-11T10:00:00+05:00"), at("2026-11-11T15:00:00+05:00"), ground}})
                 ->date,
             day("2026-11-16"));
    QCOMPARE(calendar.due(filed, 5, {{at("2026-11-20T10:00:00+05:00"), {}, ground}})->date,
             day("2026-11-16"));
    QCOMPARE(calendar.due(filed, 5, {{at("2026-11-11T10:00:00+05:00"), {}, ground}}).failure().code,
             FailureCode::VerdictPending);
}

void TestCalendar::aStopAfterHoursLeavesItsDayAlone()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    const auto due = [&](const char *stopped, const char *resumed) {
        const LocalizedText ground{u"а"_qs, u"б"_qs, u"c"_qs};
        return calendar
            .due(at("2026-11-09T10:00:00+05:00"), 5, {{at(stopped), at(resumed), ground}})
            ->date;
    };
    // On the last day the term is over by then, on another one nothing of the day is lost.
    QCOMPARE(due("2026-11-16T18:45:00+05:00", "2026-11-18T12:00:00+05:00"), day("2026-11-16"));
    QCOMPARE(due("2026-11-16T18:30:00+05:00", "2026-11-18T12:00:00+05:00"), day("2026-11-18"));
    QCOMPARE(due("2026-11-11T18:45:00+05:00", "2026-11-13T12:00:00+05:00"), day("2026-11-17"));
    // And one that ends after hours kept its own day.
    QCOMPARE(due("2026-11-11T18:45:00+05:00", "2026-11-12T18:45:00+05:00"), day("2026-11-17"));
    QCOMPARE(due("2026-11-11T18:30:00+05:00", "2026-11-13T12:00:00+05:00"), day("2026-11-18"));
}

void TestCalendar::aDayOffWithoutAnActSaysSo()
{
    const WorkCalendar shipped = WorkCalendar::shipped();
    QVERIFY((*shipped.dayOff(day("2026-05-27")))->unconfirmed);
    for (const char *confirmed : {"2026-01-07", "2026-05-09", "2026-05-11", "2026-05-30"})
        QVERIFY2(!(*shipped.dayOff(day(confirmed)))->unconfirmed, confirmed);
    // Carried over from a Saturday, and transferred.
    const auto own = WorkCalendar::fromJson(
        {{"office", QJsonObject{{"opens", "09:00"}, {"closes", "18:30"}}},
         {"years",
          QJsonArray{QJsonObject{
              {"year", 2026},
              {"religious", QJsonArray()},
              {"holidays",
               QJsonArray{QJsonObject{{"date", "2026-11-21"},
                                      {"title", QJsonObject{{"kk", "а"}, {"ru", "б"}, {"en", "c"}}},
                                      {"unconfirmed", true}}}},
              {"transfers",
               QJsonArray{QJsonObject{
                   {"worked", "2026-11-28"}, {"off", "2026-11-27"}, {"unconfirmed", true}}}}}}}});
    QVERIFY(own.ok());
    for (const char *off : {"2026-11-21", "2026-11-23", "2026-11-27"})
        QVERIFY2((*own->dayOff(day(off)))->unconfirmed, off);
    QVERIFY((*WorkCalendar::fromJson(own->toJson())->dayOff(day("2026-11-23")))->unconfirmed);
}

void TestCalendar::refusesWhatItCannotKnow()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    QCOMPARE(calendar.due(at("2028-01-10T10:00:00+05:00"), 1).failure().code,
             FailureCode::CalendarYearUnknown);
    QCOMPARE(calendar.due(at("2027-12-31T10:00:00+05:00"), 1).failure().code,
             FailureCode::CalendarYearUnknown);
    QCOMPARE(calendar.due(at("2026-11-20T10:00:00+05:00"), 0).failure().code,
             FailureCode::FieldOutOfRange);
    QCOMPARE(calendar.due(at("2026-11-20T10:00:00+05:00"), 1'000'000).failure().code,
             FailureCode::FieldOutOfRange);
    QCOMPARE(calendar.due(at("yesterday"), 1).failure().code, FailureCode::FieldNotADate);
}

void TestCalendar::anOwnYearStandsOverTheShippedOne()
{
    QTemporaryDir dir;
    const auto put = [&](const char *name, const QByteArray &bytes) {
        QFile file(dir.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(
        put("2026.json", R"({"year": 2026, "religious": [], "holidays": [], "transfers": []})"));
    QVERIFY(put("office.json", R"({"office": {"opens": "08:00", "closes": "17:00"}})"));
    const auto calendar = WorkCalendar::shippedWith(dir.path());
    QVERIFY(calendar.ok());
    QCOMPARE(calendar->years(), WorkCalendar::shipped().years());
    QVERIFY(*calendar->isWorkingDay(day("2026-12-16")));
    QVERIFY(!*calendar->isWorkingDay(day("2025-12-16")));
    QCOMPARE(calendar->closes(), QTime(17, 0));
    QVERIFY(!*WorkCalendar::shippedWith({})->isWorkingDay(day("2026-12-16")));

    QVERIFY(
        put("again.json", R"({"year": 2026, "religious": [], "holidays": [], "transfers": []})"));
    QVERIFY(WorkCalendar::shippedWith(dir.path())
                .failure()
                .detail.contains(QStringLiteral("/year: this year stands in two files")));
    QCOMPARE(WorkCalendar::shippedWith(dir.filePath(QStringLiteral("no"))).failure().code,
             FailureCode::DataFileUnreadable);
}

void TestCalendar::namesTheBadPlaceOfAFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("pointer");
    const QByteArray days = R"("religious": [], "transfers": [])";
    QTest::newRow("wrong date") << QByteArray(R"({"year": 2026, "holidays": [{"date": "2026-02-30",
        "title": {"kk": "a", "ru": "a", "en": "a"}}], )" +
                                              days + "}")
                                << "/holidays/0/date";
    QTest::newRow("another year") << QByteArray(R"({"year": 2026, "holidays": [{"date":
        "2025-03-01", "title": {"kk": "a", "ru": "a", "en": "a"}}], )" +
                                                days + "}")
                                  << "/holidays/0/date";
    QTest::newRow("no translation") << QByteArray(R"({"year": 2026, "holidays": [{"date":
        "2026-03-01", "title": {"kk": "a", "ru": "a"}}], )" +
                                                  days + "}")
                                    << "/holidays/0/title/en";
    QTest::newRow("no transfers") << QByteArray(
                                         R"({"year": 2026, "holidays": [], "religious": []})")
                                  << "/transfers";
    QTest::newRow("hours") << QByteArray(R"({"office": {"opens": "18:30", "closes": "9"}})")
                           << "/office";
}

void TestCalendar::namesTheBadPlaceOfAFile()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, pointer);
    QTemporaryDir dir;
    QFile bad(dir.filePath(QStringLiteral("bad.json")));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write(file);
    bad.close();
    const auto calendar = WorkCalendar::fromFolder(dir.path());
    QCOMPARE(calendar.failure().code, FailureCode::DataFileInvalid);
    QVERIFY2(calendar.failure().detail.contains(QStringLiteral("bad.json") + pointer),
             qPrintable(calendar.failure().detail));
}

void TestCalendar::zoneDataFromBeforeTheLawGivesWay()
{
    const QDateTime now = at("2026-11-30T06:00:00Z");
    // Omsk still has the six hours that Almaty had.
    for (const QTimeZone &installed : {QTimeZone("Asia/Omsk"), QTimeZone()})
        QCOMPARE(lawfulZone(installed).offsetFromUtc(now), 5 * 3600);
    QCOMPARE(WorkCalendar::zone().offsetFromUtc(now), 5 * 3600);
    // Data that knows the law tells the times before it too.
    const QTimeZone karachi("Asia/Karachi");
    QVERIFY(lawfulZone(karachi) == karachi);
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
