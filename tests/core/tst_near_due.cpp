#include "core/calendar.h"
#include "core/near_due.h"

#include <QTest>

using namespace ruqsat;

class TestNearDue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondWorkingDayIsNearToItsEnd_data();
    void theSecondWorkingDayIsNearToItsEnd();
};

void TestNearDue::theSecondWorkingDayIsNearToItsEnd_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QDate>("second");
    QTest::addColumn<QDate>("third");
    const auto row = [](const char *name, const QDate &day, const QTime &time, const QDate &second,
                        const QDate &third) {
        QTest::newRow(name) << QDateTime(day, time, WorkCalendar::zone()) << second << third;
    };
    const QDate tuesday(2026, 11, 24);
    const QDate thursday = tuesday.addDays(2);
    const QDate friday = tuesday.addDays(3);
    const QDate monday = tuesday.addDays(6);
    row("office hours", tuesday, QTime(10, 0), thursday, friday);
    row("evening", tuesday, QTime(19, 0), thursday, friday);
    row("first minute", tuesday, QTime(0, 0), thursday, friday);
    row("over a weekend", thursday, QTime(10, 0), monday, monday.addDays(1));
    row("day off", friday.addDays(1), QTime(10, 0), monday.addDays(1), monday.addDays(2));
    // No year of the file: weekends alone are known.
    row("year unknown", QDate(2190, 1, 4), QTime(10, 0), QDate(2190, 1, 6), QDate(2190, 1, 7));
}

void TestNearDue::theSecondWorkingDayIsNearToItsEnd()
{
    QFETCH(QDateTime, now);
    QFETCH(QDate, second);
    QFETCH(QDate, third);
    const WorkCalendar calendar = WorkCalendar::shipped();
    const QDateTime ends = nearDueEnds(now, calendar);
    QVERIFY(QDateTime(second, calendar.closes(), WorkCalendar::zone()) < ends);
    QVERIFY(QDateTime(third, calendar.opens(), WorkCalendar::zone()) >= ends);
}

QTEST_GUILESS_MAIN(TestNearDue)
#include "tst_near_due.moc"
