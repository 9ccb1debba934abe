#include "core/calendar.h"
#include "core/resources.h"
#include "desk/clock_chip.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;

namespace {

QDateTime almaty(const char *text)
{
    return QDateTime(QDate::fromString(QString::fromLatin1(text).left(10), Qt::ISODate),
                     QTime::fromString(QString::fromLatin1(text).mid(11), QStringLiteral("HH:mm")),
                     WorkCalendar::zone());
}

} // namespace

class TestClockChip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChipTellsHowMuchIsLeft_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<ChipKind>("kind");
        QTest::addColumn<int>("days");
        // Monday 23.11.2026 + 15 working days = Monday 14.12.2026.
        QTest::newRow("just filed") << almaty("2026-11-23 10:00") << ChipKind::OnTime << 15;
        QTest::newRow("a week later") << almaty("2026-11-30 10:00") << ChipKind::OnTime << 10;
        QTest::newRow("two days left") << almaty("2026-12-10 10:00") << ChipKind::NearDue << 2;
        QTest::newRow("two days left, evening")
            << almaty("2026-12-10 19:00") << ChipKind::NearDue << 2;
        QTest::newRow("last day") << almaty("2026-12-14 10:00") << ChipKind::NearDue << 0;
        QTest::newRow("over") << almaty("2026-12-15 10:00") << ChipKind::Overdue << 1;
        QTest::newRow("before it starts")
            << almaty("2026-11-22 10:00") << ChipKind::NotStarted << 0;
    }
    void aChipTellsHowMuchIsLeft()
    {
        QFETCH(QDateTime, now);
        QFETCH(ChipKind, kind);
        QFETCH(int, days);
        loadCoreResources();
        protocol::DueClock clock;
        clock.from = almaty("2026-11-23 10:00");
        clock.due = almaty("2026-12-14 18:30");
        const ClockChip chip = clockChip(clock, now, WorkCalendar::shipped());
        QCOMPARE(chip.kind, kind);
        QCOMPARE(chip.workingDays, days);
        if (kind == ChipKind::Overdue)
            QCOMPARE(chip.fractionLeft, 0.0);
    }

    void theLastDayCountsMinutes()
    {
        loadCoreResources();
        const ClockChip chip = clockChip(almaty("2026-11-23 10:00"), almaty("2026-11-23 10:15"),
                                         almaty("2026-11-23 10:05"), WorkCalendar::shipped());
        QCOMPARE(chip.workingDays, 0);
        QCOMPARE(chip.minutes, 10);
    }

    void aTermThatStandsStillIsNotDone()
    {
        loadCoreResources();
        protocol::ApplicationSummary row;
        row.registeredAt = almaty("2026-11-23 10:00");
        row.state = ApplicationState::AwaitingApplicant;
        const QDateTime now = almaty("2026-11-24 10:00");
        QCOMPARE(clockChip(row, now, WorkCalendar::shipped()).kind, ChipKind::Paused);
        row.state = ApplicationState::HandedOver;
        QCOMPARE(clockChip(row, now, WorkCalendar::shipped()).kind, ChipKind::Done);
        row.state = ApplicationState::InReview;
        row.due = almaty("2026-12-14 18:30");
        QCOMPARE(clockChip(row, now, WorkCalendar::shipped()).kind, ChipKind::OnTime);
    }

    void whatIsDoneIsDone()
    {
        loadCoreResources();
        protocol::DueClock clock;
        clock.state = protocol::ClockState::Done;
        QCOMPARE(clockChip(clock, almaty("2026-11-23 10:00"), WorkCalendar::shipped()).kind,
                 ChipKind::Done);
    }

    void aLateRegistrationSaysByHowMuch()
    {
        loadCoreResources();
        protocol::Application application;
        protocol::DueClock clock;
        clock.id = protocol::registrationClockId;
        clock.state = protocol::ClockState::Done;
        clock.from = application.receivedAt = almaty("2026-11-23 10:00");
        clock.due = almaty("2026-11-23 10:15");
        const auto chip = [&](const char *registeredAt) {
            application.registeredAt = almaty(registeredAt);
            return clockChip(application, clock, almaty("2026-11-30 10:00"),
                             WorkCalendar::shipped());
        };
        QCOMPARE(chip("2026-11-23 10:15").kind, ChipKind::Done);
        QCOMPARE(chip("2026-11-23 10:27").kind, ChipKind::Overdue);
        QCOMPARE(chip("2026-11-23 10:27").minutes, 12);
        QCOMPARE(chip("2026-11-25 10:00").workingDays, 2);
        // Of any other term that is over nobody says when.
        clock.id = QStringLiteral("completeness");
        QCOMPARE(chip("2026-11-25 10:00").kind, ChipKind::Done);
    }
};

QTEST_GUILESS_MAIN(TestClockChip)
#include "tst_clock_chip.moc"
