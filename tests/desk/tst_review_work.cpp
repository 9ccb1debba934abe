#include "desk/review_work.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;

/// What an officer types comes back from the vault as it was.
class tst_ReviewWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack()
    {
        ReviewWork work;
        QVERIFY(work.isEmpty());
        work.findings.insert(QStringLiteral("premises"),
                             {QStringLiteral("premises"), protocol::FindingAnswer::No,
                              QStringLiteral("жалдау мерзімі өткен")});
        work.grounds.insert(QStringLiteral("qualificationNotMet"),
                            {QStringLiteral("qualificationNotMet"), QStringLiteral("premises"),
                             QStringLiteral("аренда истекла")});
        work.marks.insert(markKey(MarkKind::Document, QStringLiteral("charter")),
                          {false, QStringLiteral("мөр жоқ")});
        work.marks.insert(markKey(MarkKind::Field, QStringLiteral("phone")), {true, {}});
        work.decision = Decision::Refuse;
        const vault::Draft kept = work.toVault(QStringLiteral("case"));
        QCOMPARE(kept.step, ReviewWork::step());
        QCOMPARE(kept.caseId, ReviewWork::caseIdOf(QStringLiteral("case")));
        const auto back = ReviewWork::fromVault(kept);
        QVERIFY(back.ok());
        QCOMPARE(back->findings.value(QStringLiteral("premises")).note,
                 QStringLiteral("жалдау мерзімі өткен"));
        QCOMPARE(back->grounds.value(QStringLiteral("qualificationNotMet")).target,
                 QStringLiteral("premises"));
        QCOMPARE(back->marks, work.marks);
        QVERIFY(back->decision == Decision::Refuse);
    }

    void damagedWorkIsSaidToBeDamaged()
    {
        vault::Draft kept = ReviewWork().toVault(QStringLiteral("case"));
        kept.content.insert(QStringLiteral("marks"), QStringLiteral("not a list"));
        const auto back = ReviewWork::fromVault(kept);
        QVERIFY(!back.ok());
        QCOMPARE(back.failure().code, FailureCode::VaultDraftUnreadable);
    }
};

QTEST_GUILESS_MAIN(tst_ReviewWork)
#include "tst_review_work.moc"
