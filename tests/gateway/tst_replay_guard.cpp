#include "gateway/replay_guard.h"

#include <QTest>

using ruqsat::gateway::ReplayGuard;

class TestReplayGuard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAnIdForAsLongAsItCouldComeAgain();
};

void TestReplayGuard::knowsAnIdForAsLongAsItCouldComeAgain()
{
    ReplayGuard guard(300);
    const QDateTime start =
        QDateTime::fromString(QStringLiteral("2026-02-03T05:15:00Z"), Qt::ISODate);
    QVERIFY(guard.isNew(QStringLiteral("a"), start));
    QVERIFY(!guard.isNew(QStringLiteral("a"), start));
    QVERIFY(guard.isNew(QStringLiteral("b"), start));
    // Dated up to 300 s ahead, a message stays acceptable for 600 s.
    QVERIFY(!guard.isNew(QStringLiteral("a"), start.addSecs(301)));
    QVERIFY(!guard.isNew(QStringLiteral("a"), start.addSecs(600)));
    QVERIFY(guard.isNew(QStringLiteral("a"), start.addSecs(1200)));
}

QTEST_GUILESS_MAIN(TestReplayGuard)
#include "tst_replay_guard.moc"
