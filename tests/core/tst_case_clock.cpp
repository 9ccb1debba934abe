#include "core/case_clock.h"
#include "core/working_time.h"

#include <QTest>

using namespace ruqsat;

namespace {

QDateTime at(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

const LocalizedText &ground()
{
    static const LocalizedText text{QStringLiteral("Сұрау салу"), QStringLiteral("Запрос"),
                                    QStringLiteral("Request to another body")};
    return text;
}

CaseClock clockOf(const char *from, ClockTerm term, const QList<ClockStop> &stops = {})
{
    return {term, TermTrigger::RegisteredAt, at(from), stops};
}

/// One line a reason, in short: what happened and to which days.
QStringList told(const DueExplanation &why)
{
    QStringList lines;
    const QTimeZone zone = WorkCalendar::zone();
    const QString time = QStringLiteral("dd.MM HH:mm");
    for (const DueReason &reason : why.reasons) {
        QString line = dueReasonName(reason.kind);
        const QString day = reason.date.toString(QStringLiteral("dd.MM"));
        const QString until = reason.until.toString(QStringLiteral("dd.MM"));
        switch (reason.kind) {
        case DueReasonKind::Begins:
        case DueReasonKind::Ends:
            line += u' ' + reason.at.toTimeZone(zone).toString(time);
            break;
        case DueReasonKind::AfterHours:
        case DueReasonKind::FiledOnDayOff:
            line += u' ' + day;
            break;
        case DueReasonKind::Worked:
            line += u' ' + day;
            break;
        case DueReasonKind::Counted:
            line +=
                QStringLiteral(" %1-%2 %3..%4").arg(day, until).arg(reason.first).arg(reason.last);
            break;
        case DueReasonKind::CountedMonths:
            line += QStringLiteral(" %1-%2 %3").arg(day, until).arg(reason.first);
            break;
        case DueReasonKind::CountedTime:
        case DueReasonKind::Stopped:
            line += QStringLiteral(" %1-%2").arg(reason.at.toTimeZone(zone).toString(time),
                                                 reason.to.toTimeZone(zone).toString(time));
            break;
        case DueReasonKind::Skipped:
            line += u' ' + day + u' ' + dayOffReasonName(reason.day.reason);
            break;
        }
        if (reason.workedFor.isValid())
            line += QStringLiteral(" for ") + reason.workedFor.toString(QStringLiteral("dd.MM"));
        lines.append(line);
    }
    return lines;
}

} // namespace

class TestCaseClock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhyThisDate_data();
    void tellsWhyThisDate();
    void holidaysAndMovedDaysComeWithTheirNames();
    void nobodyKnowsTheEndOfAStandingClock();
    void aYearWithoutCalendarIsNotGuessed();
    void stopsAndResumesInOrder();
    void theDateIsThatOfTheCalendar();
    void workingTimeIsThatOfOfficeHours();
};

void TestCaseClock::tellsWhyThisDate_data()
{
    QTest::addColumn<CaseClock>("clock");
    QTest::addColumn<QStringList>("reasons");
    const auto row = [](const char *name, const CaseClock &clock, const QByteArray &reasons) {
        QTest::newRow(name) << clock << QString::fromUtf8(reasons).split(u'|');
    };
    row("within a week", clockOf("2026-11-16T10:00:00+05:00", {2, 0, 0}),
        "begins 16.11 10:00|counted 17.11-18.11 1..2|ends 18.11 18:30");
    row("over a weekend", clockOf("2026-11-19T10:00:00+05:00", {2, 0, 0}),
        "begins 19.11 10:00|counted 20.11-20.11 1..1|skipped 21.11 weekend|skipped 22.11 "
        "weekend|counted 23.11-23.11 2..2|ends 23.11 18:30");
    row("Friday 18:31", clockOf("2026-11-13T18:31:00+05:00", {1, 0, 0}),
        "begins 13.11 18:31|afterHours 16.11|skipped 14.11 weekend|skipped 15.11 weekend|counted "
        "17.11-17.11 1..1|ends 17.11 18:30");
    row("filed on a Saturday", clockOf("2026-11-14T10:00:00+05:00", {1, 0, 0}),
        "begins 14.11 10:00|filedOnDayOff 16.11|skipped 15.11 weekend|counted 17.11-17.11 "
        "1..1|ends 17.11 18:30");
    row("stopped and resumed",
        clockOf("2026-11-16T10:00:00+05:00", {3, 0, 0},
                {{at("2026-11-17T12:00:00+05:00"), at("2026-11-19T12:00:00+05:00"), ground()}}),
        "begins 16.11 10:00|stopped 17.11 12:00-19.11 12:00|skipped 17.11 stopped|skipped 18.11 "
        "stopped|counted 19.11-20.11 1..2|skipped 21.11 weekend|skipped 22.11 weekend|counted "
        "23.11-23.11 3..3|ends 23.11 18:30");
    row("stopped after hours",
        clockOf("2026-11-16T10:00:00+05:00", {3, 0, 0},
                {{at("2026-11-17T18:45:00+05:00"), at("2026-11-19T12:00:00+05:00"), ground()}}),
        "begins 16.11 10:00|counted 17.11-17.11 1..1|stopped 17.11 18:45-19.11 12:00|skipped 18.11 "
        "stopped|counted 19.11-20.11 2..3|ends 20.11 18:30");
    row("quarter of an hour at closing", clockOf("2026-11-20T18:20:00+05:00", {0, 0, 900}),
        "begins 20.11 18:20|countedTime 20.11 18:20-20.11 18:30|skipped 21.11 weekend|skipped "
        "22.11 weekend|countedTime 23.11 09:00-23.11 09:05|ends 23.11 09:05");
    row("two hours with a stop",
        clockOf("2026-11-17T10:00:00+05:00", {0, 0, 7200},
                {{at("2026-11-17T11:00:00+05:00"), at("2026-11-17T15:00:00+05:00"), ground()}}),
        "begins 17.11 10:00|countedTime 17.11 10:00-17.11 11:00|stopped 17.11 11:00-17.11 "
        "15:00|countedTime 17.11 15:00-17.11 16:00|ends 17.11 16:00");
    row("stopped over the night",
        clockOf("2026-11-17T18:00:00+05:00", {0, 0, 3600},
                {{at("2026-11-17T18:15:00+05:00"), at("2026-11-18T10:00:00+05:00"), ground()}}),
        "begins 17.11 18:00|countedTime 17.11 18:00-17.11 18:15|stopped 17.11 18:15-18.11 "
        "10:00|countedTime 18.11 10:00-18.11 10:45|ends 18.11 10:45");
    row("two months into Nauryz", clockOf("2026-01-22T10:00:00+05:00", {0, 2, 0}),
        "begins 22.01 10:00|countedMonths 22.01-22.03 2|skipped 22.03 holiday|skipped 23.03 "
        "holiday|skipped 24.03 carryOver|skipped 25.03 carryOver|ends 26.03 18:30");
    row("a month that stood still",
        clockOf("2026-09-01T10:00:00+05:00", {0, 1, 0},
                {{at("2026-09-07T10:00:00+05:00"), at("2026-09-17T10:00:00+05:00"), ground()}}),
        "begins 01.09 10:00|countedMonths 01.09-01.10 1|stopped 07.09 10:00-17.09 10:00|skipped "
        "11.10 weekend|ends 12.10 18:30");
    const auto monthToSaturday = [](const char *stopped, const char *resumed) {
        return clockOf("2026-10-21T10:00:00+05:00", {0, 1, 0},
                       {{at(stopped), at(resumed), ground()}});
    };
    const QByteArray toSaturday = "begins 21.10 10:00|countedMonths 21.10-21.11 1|";
    row("a month that ends on a Saturday, stopped on the Monday",
        monthToSaturday("2026-11-23T10:00:00+05:00", "2026-11-26T10:00:00+05:00"),
        toSaturday + "skipped 21.11 weekend|skipped 22.11 weekend|stopped 23.11 10:00-26.11 "
                     "10:00|ends 26.11 18:30");
    row("a month that ends on a Saturday, stopped on the Sunday",
        monthToSaturday("2026-11-22T12:00:00+05:00", "2026-11-24T10:00:00+05:00"),
        toSaturday + "skipped 21.11 weekend|stopped 22.11 12:00-24.11 10:00|ends 24.11 18:30");
    row("a month that ends on a Saturday, stopped before",
        monthToSaturday("2026-11-17T10:00:00+05:00", "2026-11-20T10:00:00+05:00"),
        toSaturday + "stopped 17.11 10:00-20.11 10:00|ends 24.11 18:30");
    row("a month that ends on a Saturday, stopped from evening to evening",
        monthToSaturday("2026-11-17T18:45:00+05:00", "2026-11-20T18:45:00+05:00"),
        toSaturday + "stopped 17.11 18:45-20.11 18:45|ends 24.11 18:30");
    row("a month that ends on a Saturday, stopped when it is over",
        monthToSaturday("2026-11-23T18:45:00+05:00", "2026-11-26T10:00:00+05:00"),
        toSaturday + "skipped 21.11 weekend|skipped 22.11 weekend|ends 23.11 18:30");
    row("over a Saturday worked by transfer", clockOf("2024-04-30T10:00:00+05:00", {4, 0, 0}),
        "begins 30.04 10:00|skipped 01.05 holiday|counted 02.05-03.05 1..2|counted 04.05-04.05 "
        "3..3 for 08.05|skipped 05.05 weekend|counted 06.05-06.05 4..4|ends 06.05 18:30");
    row("a worked Sunday before a working day", clockOf("2024-12-31T10:00:00+05:00", {2, 0, 0}),
        "begins 31.12 10:00|skipped 01.01 holiday|skipped 02.01 holiday|skipped 03.01 "
        "transfer|skipped 04.01 weekend|counted 05.01-05.01 1..1 for 03.01|counted 06.01-06.01 "
        "2..2|ends 06.01 18:30");
    row("filed on a worked Saturday", clockOf("2024-05-04T10:00:00+05:00", {1, 0, 0}),
        "begins 04.05 10:00|worked 04.05 for 08.05|skipped 05.05 weekend|counted 06.05-06.05 "
        "1..1|ends 06.05 18:30");
    row("after hours before a worked Saturday", clockOf("2024-05-03T18:31:00+05:00", {1, 0, 0}),
        "begins 03.05 18:31|afterHours 04.05|worked 04.05 for 08.05|skipped 05.05 weekend|counted "
        "06.05-06.05 1..1|ends 06.05 18:30");
    row("a month to a worked Saturday", clockOf("2024-04-04T10:00:00+05:00", {0, 1, 0}),
        "begins 04.04 10:00|countedMonths 04.04-04.05 1|worked 04.05 for 08.05|ends 04.05 18:30");
    row("minutes into a worked Saturday", clockOf("2024-05-03T18:20:00+05:00", {0, 0, 900}),
        "begins 03.05 18:20|countedTime 03.05 18:20-03.05 18:30|worked 04.05 for "
        "08.05|countedTime 04.05 09:00-04.05 09:05|ends 04.05 09:05");
}

void TestCaseClock::tellsWhyThisDate()
{
    QFETCH(CaseClock, clock);
    QFETCH(QStringList, reasons);
    const auto why = explain(clock, WorkCalendar::shipped());
    QVERIFY(why.ok());
    QCOMPARE(told(*why), reasons);
}

void TestCaseClock::holidaysAndMovedDaysComeWithTheirNames()
{
    const auto why =
        explain(clockOf("2026-03-06T10:00:00+05:00", {1, 0, 0}), WorkCalendar::shipped());
    QCOMPARE(told(*why),
             QString(QStringLiteral(
                         "begins 06.03 10:00|skipped 07.03 weekend|skipped 08.03 holiday|skipped "
                         "09.03 carryOver|counted 10.03-10.03 1..1|ends 10.03 18:30"))
                 .split(u'|'));
    const SkippedDay carried = why->reasons.at(3).day;
    QCOMPARE(carried.title.en, QStringLiteral("International Women's Day"));
    QCOMPARE(carried.movedFrom, QDate(2026, 3, 8));
    const auto transferred =
        explain(clockOf("2024-05-06T10:00:00+05:00", {1, 0, 0}), WorkCalendar::shipped());
    const auto found = std::find_if(
        transferred->reasons.begin(), transferred->reasons.end(),
        [](const DueReason &reason) { return reason.day.reason == DayOffReason::Transfer; });
    QVERIFY(found != transferred->reasons.end());
    QCOMPARE(found->day.movedFrom, QDate(2024, 5, 4));
}

void TestCaseClock::nobodyKnowsTheEndOfAStandingClock()
{
    const ClockStop standing{at("2026-11-17T12:00:00+05:00"), {}, ground()};
    for (const ClockTerm term : {ClockTerm{5, 0, 0}, ClockTerm{0, 1, 0}, ClockTerm{0, 0, 90'000}}) {
        const auto why = explain(clockOf("2026-11-16T10:00:00+05:00", term, {standing}),
                                 WorkCalendar::shipped());
        QVERIFY(!why.ok());
        QCOMPARE(why.failure().code, FailureCode::VerdictPending);
    }
    // On the Monday that a month ends on which would end on a Saturday.
    QCOMPARE(explain(clockOf("2026-10-21T10:00:00+05:00", {0, 1, 0},
                             {{at("2026-11-23T10:00:00+05:00"), {}, ground()}}),
                     WorkCalendar::shipped())
                 .failure()
                 .code,
             FailureCode::VerdictPending);
    // A stop after the end moves nothing.
    QVERIFY(explain(clockOf("2026-11-16T10:00:00+05:00", {1, 0, 0},
                            {{at("2026-11-20T12:00:00+05:00"), {}, ground()}}),
                    WorkCalendar::shipped())
                .ok());
}

void TestCaseClock::aYearWithoutCalendarIsNotGuessed()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    const int last = calendar.years().last();
    const QDateTime late(QDate(last, 12, 30), QTime(10, 0), WorkCalendar::zone());
    for (const ClockTerm term :
         {ClockTerm{15, 0, 0}, ClockTerm{0, 2, 0}, ClockTerm{0, 0, 99'999}}) {
        const auto why = explain({term, TermTrigger::ReceivedAt, late, {}}, calendar);
        QVERIFY(!why.ok());
        QCOMPARE(why.failure().code, FailureCode::CalendarYearUnknown);
    }
    QCOMPARE(explain(clockOf("2026-11-16T10:00:00+05:00", {}), calendar).failure().code,
             FailureCode::FieldOutOfRange);
}

void TestCaseClock::stopsAndResumesInOrder()
{
    CaseClock clock = clockOf("2026-11-16T10:00:00+05:00", {3, 0, 0});
    const QDateTime earlier = at("2026-11-13T10:00:00+05:00");
    const QDateTime first = at("2026-11-17T10:00:00+05:00");
    const QDateTime second = at("2026-11-18T10:00:00+05:00");
    QCOMPARE(resume(clock, first).failure().code, FailureCode::StateForbids);
    QCOMPARE(stop(clock, earlier, ground()).failure().code, FailureCode::StateForbids);
    QCOMPARE(stop(clock, first, {}).failure().code, FailureCode::FieldRequired);
    QVERIFY(stop(clock, first, ground()).ok());
    QVERIFY(clock.isStopped());
    QCOMPARE(stop(clock, second, ground()).failure().code, FailureCode::StateForbids);
    QCOMPARE(resume(clock, earlier).failure().code, FailureCode::StateForbids);
    QVERIFY(resume(clock, second).ok());
    QVERIFY(!clock.isStopped());
    QCOMPARE(stop(clock, first, ground()).failure().code, FailureCode::StateForbids);
    QVERIFY(stop(clock, second, ground()).ok());
}

void TestCaseClock::theDateIsThatOfTheCalendar()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    const QDateTime first(QDate(2024, 1, 3), QTime(10, 0), WorkCalendar::zone());
    for (int i = 0; i < 1000; ++i) {
        const QDateTime filed = first.addSecs(i * 71'003LL);
        const int days = 1 + i % 30;
        const auto why = explain({{days, 0, 0}, TermTrigger::ReceivedAt, filed, {}}, calendar);
        const auto due = calendar.due(filed, days);
        QVERIFY(why.ok() && due.ok());
        QCOMPARE(why->due.toTimeZone(WorkCalendar::zone()).date(), due->date);
        // Every day from filing to the end stands in exactly one reason.
        QHash<QDate, int> seen;
        for (const DueReason &reason : why->reasons) {
            if (reason.kind == DueReasonKind::FiledOnDayOff)
                ++seen[reason.day.date];
            if (reason.kind != DueReasonKind::Counted && reason.kind != DueReasonKind::Skipped)
                continue;
            for (QDate day = reason.date; day <= reason.until; day = day.addDays(1))
                ++seen[day];
        }
        for (QDate day = due->filedOn.addDays(1); day <= due->date; day = day.addDays(1))
            QCOMPARE(seen.value(day), 1);
    }
}

void TestCaseClock::workingTimeIsThatOfOfficeHours()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    const auto between = [&](const char *from, const char *to) {
        return workingSeconds(calendar, at(from), at(to));
    };
    QCOMPARE(*between("2026-11-20T18:00:00+05:00", "2026-11-23T09:30:00+05:00"), 3600);
    QCOMPARE(*between("2026-11-20T07:00:00+05:00", "2026-11-20T23:00:00+05:00"), 9 * 3600 + 1800);
    QCOMPARE(*between("2026-11-21T10:00:00+05:00", "2026-11-22T10:00:00+05:00"), 0);
    QCOMPARE(*between("2026-11-20T12:00:00+05:00", "2026-11-20T11:00:00+05:00"), 0);
    QCOMPARE(between("2031-11-20T12:00:00+05:00", "2031-11-20T13:00:00+05:00").failure().code,
             FailureCode::CalendarYearUnknown);
}

QTEST_GUILESS_MAIN(TestCaseClock)
#include "tst_case_clock.moc"
