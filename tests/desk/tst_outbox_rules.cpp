#include "desk/outbox_rules.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;

/// When something is sent again, and what is told as an end.
class TestOutboxRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPauseGrowsAndIsBounded()
    {
        QCOMPARE(pauseAfter(1, 2'000), 2'000);
        QCOMPARE(pauseAfter(3, 2'000), 8'000);
        QCOMPARE(pauseAfter(50, 2'000), 120'000);
    }

    void onlyWhatIsKnownToBeHarmlessIsSentAgainUnasked()
    {
        // The case is in order, and goes up when others were handed in or given up.
        QVERIFY(!isFinalRefusal(FailureCode::UploadRoomFull));
        QVERIFY(isFinalRefusal(FailureCode::FieldRequired));
        QVERIFY(isFinalRefusal(FailureCode::CertificateRevoked));
        QVERIFY(isFinalRefusal(FailureCode::DraftTakenOver));
        QVERIFY(!isFinalRefusal(FailureCode::RevocationUnavailable));
        for (const FailureCode code :
             {FailureCode::OutcomeUnknown, FailureCode::RegistryInternal, FailureCode::RegistryBusy,
              FailureCode::RegistryAnswerMalformed, FailureCode::DatabaseUnavailable,
              FailureCode::InternalError}) {
            QVERIFY(!nothingHappened(code));
            QVERIFY(!isFinalRefusal(code));
        }
    }
};

QTEST_GUILESS_MAIN(TestOutboxRules)
#include "tst_outbox_rules.moc"
