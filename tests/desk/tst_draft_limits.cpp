#include "desk/draft_limits.h"

#include <QTest>

using namespace ruqsat::desk;

class TestDraftLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftIsWarnedOfBeforeItIsOver_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<DraftAge>("age");
        QTest::addColumn<int>("left");
        QTest::newRow("of today") << 0 << DraftAge::Fresh << 60;
        QTest::newRow("dated ahead") << -3 << DraftAge::Fresh << 60;
        QTest::newRow("the day before the warning") << 45 << DraftAge::Fresh << 15;
        QTest::newRow("the first day of the warning") << 46 << DraftAge::NearLimit << 14;
        QTest::newRow("the last day") << 59 << DraftAge::NearLimit << 1;
        QTest::newRow("over") << 60 << DraftAge::Over << 0;
        QTest::newRow("long over") << 400 << DraftAge::Over << -340;
    }
    void aDraftIsWarnedOfBeforeItIsOver()
    {
        QFETCH(int, days);
        QFETCH(DraftAge, age);
        QFETCH(int, left);
        const QDateTime now(QDate(2026, 11, 29), QTime(6, 0), Qt::UTC);
        DraftSummary draft;
        draft.changedAt = now.addDays(-days);
        const DraftTerm term = draftTerm(draft, Settings(), now);
        QCOMPARE(term.age, age);
        QCOMPARE(term.daysLeft, left);
    }

    void theDaysAreThoseOfAlmaty()
    {
        DraftSummary draft;
        // One o'clock at night on the 30th.
        draft.changedAt = QDateTime(QDate(2026, 9, 29), QTime(20, 0), Qt::UTC);
        const QDateTime morning(QDate(2026, 11, 28), QTime(4, 0), Qt::UTC);
        const DraftTerm term = draftTerm(draft, Settings(), morning);
        QCOMPARE(term.changedOn, QDate(2026, 9, 30));
        QCOMPARE(term.lastDay, QDate(2026, 11, 28));
        QCOMPARE(term.daysLeft, 1);
        QCOMPARE(term.age, DraftAge::NearLimit);
        QCOMPARE(draftTerm(draft, Settings(), morning.addDays(1)).age, DraftAge::Over);
    }

    void allDraftsShareTheirRoom()
    {
        Settings settings;
        settings.draftMegabytes = 10;
        QCOMPARE(draftRoom({}, settings), 0);
        DraftSummary draft;
        draft.size = 4 * 1024 * 1024;
        QCOMPARE(draftRoom({draft, draft}, settings), 80);
        QCOMPARE(draftRoom({draft, draft, draft}, settings), 120);
    }
};

QTEST_GUILESS_MAIN(TestDraftLimits)
#include "tst_draft_limits.moc"
