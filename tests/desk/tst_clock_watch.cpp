#include "desk/clock_watch.h"

#include <QSignalSpy>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;

/// A desk's clock that somebody turns.
class tst_ClockWatch : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{QDateTime(QDate(2026, 11, 20), QTime(4, 0), Qt::UTC)};
    qint64 m_steadyMs = 5'000;

    void pass(qint64 seconds)
    {
        m_clock.advanceSeconds(seconds);
        m_steadyMs += seconds * 1'000;
    }

private Q_SLOTS:
    void timeThatPassesIsNoSkew()
    {
        ClockWatch watch(m_clock, [this] { return m_steadyMs; });
        pass(12 * 3'600);
        QCOMPARE(watch.skewSeconds(), 0);
        QVERIFY(!watch.isSkewed());
    }

    void aClockThatIsTurnedIsFlagged_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("flagged");
        QTest::newRow("a day forward") << 86'400 << true;
        QTest::newRow("an hour back") << -3'600 << true;
        QTest::newRow("61 s forward") << 61 << true;
        QTest::newRow("a minute forward") << 60 << false;
        QTest::newRow("a minute back") << -60 << false;
    }

    void aClockThatIsTurnedIsFlagged()
    {
        QFETCH(int, seconds);
        QFETCH(bool, flagged);
        ClockWatch watch(m_clock, [this] { return m_steadyMs; });
        pass(100);
        m_clock.advanceSeconds(seconds);
        QCOMPARE(watch.skewSeconds(), seconds);
        QCOMPARE(watch.isSkewed(), flagged);
    }

    void theRegistrySettlesIt()
    {
        ClockWatch watch(m_clock, [this] { return m_steadyMs; });
        QSignalSpy changed(&watch, &ClockWatch::changed);
        watch.settle(m_clock.now().addSecs(-300));
        QVERIFY(watch.isSkewed());
        QCOMPARE(watch.skewSeconds(), 300);
        QCOMPARE(changed.count(), 1);
        pass(50);
        watch.settle(m_clock.now());
        QVERIFY(!watch.isSkewed());
        QCOMPARE(changed.count(), 2);
    }

    void theMachinesOwnCounterRuns()
    {
        const qint64 before = ClockWatch::sinceBoot();
        QVERIFY(before > 0);
        QTRY_VERIFY(ClockWatch::sinceBoot() > before);
    }
};

QTEST_GUILESS_MAIN(tst_ClockWatch)
#include "tst_clock_watch.moc"
