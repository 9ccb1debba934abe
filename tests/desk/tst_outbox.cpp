#include "desk/outbox.h"
#include "desk/outbox_rules.h"
#include "desk/support/operator_desk.h"
#include "desk/support/signed_case.h"
#include "desk/support/wait.h"

#include <QBuffer>
#include <QSignalSpy>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;
using SubmitFault = ModelRegistry::SubmitFault;

namespace {

const QString firstKey = QStringLiteral("5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e001");

} // namespace

class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignedCaseIsUploadedAndRegistered()
    {
        OperatorDesk desk;
        const vault::OutboxItem item = signedCase(desk, firstKey);
        Outbox outbox(*desk.session, desk.clock);
        outbox.start();
        QSignalSpy done(&outbox, &Outbox::acknowledged);
        const auto kept = outbox.add(item);
        QVERIFY(ended(kept) && kept.result());
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 10'000);
        QCOMPARE(desk.model.registered.size(), 1);
        QCOMPARE(desk.model.uploads.size(), 6);
        QCOMPARE(desk.model.lastRequest, item.request);
        QCOMPARE(outbox.entry(item.idempotencyKey)->state, vault::OutboxState::Acknowledged);
        QCOMPARE(outbox.waitingCount(), 0);
        // The draft and its files have gone; the answer stays.
        QVERIFY(draftsIn(desk).isEmpty());
        const auto receipts = desk.session->vault().run<QList<vault::OutboxItem>>(
            [](vault::Vault &vault) { return vault.outbox().acknowledged(10); });
        QVERIFY(ended(receipts));
        QCOMPARE(receipts.result()->size(), 1);
    }

    void aFileThatTheRequestDoesNotNameStaysHere()
    {
        OperatorDesk desk;
        const vault::OutboxItem item = signedCase(desk, firstKey);
        // Taken away by the operator while the disk took nothing.
        const QString removed = QStringLiteral("00000000-0000-4000-8000-000000000019");
        const auto left = desk.session->inVault<vault::Attachment>(
            [caseId = item.caseId, removed](vault::Vault &vault) -> Result<vault::Attachment> {
                QBuffer bytes;
                bytes.setData(smallPdf());
                bytes.open(QIODevice::ReadOnly);
                return vault.attachments().add({removed,
                                                caseId,
                                                QStringLiteral("charter"),
                                                QStringLiteral("other.pdf"),
                                                QStringLiteral("application/pdf"),
                                                1,
                                                0,
                                                {}},
                                               bytes);
            });
        QVERIFY(ended(left) && left.result());
        Outbox outbox(*desk.session, desk.clock);
        outbox.start();
        QSignalSpy done(&outbox, &Outbox::acknowledged);
        outbox.add(item);
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 10'000);
        QCOMPARE(desk.model.uploads.size(), 6);
        QVERIFY(!desk.model.uploads.contains(removed));
    }

    void anUnknownOutcomeIsAskedAndNeverGuessed_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("lost before it was registered") << int(SubmitFault::CutBefore);
        QTest::newRow("answer cut off") << int(SubmitFault::CutAfter);
        QTest::newRow("answer never comes") << int(SubmitFault::Hang);
    }
    void anUnknownOutcomeIsAskedAndNeverGuessed()
    {
        QFETCH(int, fault);
        OperatorDesk desk;
        const vault::OutboxItem item = signedCase(desk, firstKey);
        desk.model.submitFault = static_cast<SubmitFault>(fault);
        // Qt's network layer resends by itself on a cut connection: outlast it.
        desk.model.faultySubmissions = fault == int(SubmitFault::Hang) ? 1 : 4;
        Outbox outbox(*desk.session, desk.clock);
        outbox.setFirstPause(50);
        outbox.start();
        QSignalSpy done(&outbox, &Outbox::acknowledged);
        outbox.add(item);
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
        QVERIFY(desk.registry.count("GET", "/v1/applications/by-key/") >= 1);
        QCOMPARE(desk.model.registered.size(), 1);
        // Whatever was sent bore the one key.
        for (const ScriptedRequest &request : desk.registry.requests()) {
            if (request.verb == "POST" && request.target == "/v1/applications")
                QCOMPARE(request.headers.value("idempotency-key"), item.idempotencyKey.toLatin1());
        }
    }

    void whatARestartFindsOnItsWayIsAskedFirst()
    {
        OperatorDesk desk;
        const vault::OutboxItem item = signedCase(desk, firstKey);
        desk.model.submitFault = SubmitFault::Hang;
        desk.model.faultySubmissions = 1;
        {
            Outbox outbox(*desk.session, desk.clock);
            outbox.start();
            outbox.add(item);
            QTRY_COMPARE_WITH_TIMEOUT(desk.model.registered.size(), 1, 10'000);
        }
        desk.restart();
        const int posted = desk.registry.count("POST", "/v1/applications");
        Outbox outbox(*desk.session, desk.clock);
        QSignalSpy done(&outbox, &Outbox::acknowledged);
        outbox.start();
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 10'000);
        QCOMPARE(desk.registry.count("POST", "/v1/applications"), posted);
        QCOMPARE(desk.model.registered.size(), 1);
    }

    void anInterruptedUploadGoesOnAtThePieceWhereItBroke()
    {
        OperatorDesk desk;
        const vault::OutboxItem item = signedCase(desk, firstKey, 3 * 1024 * 1024);
        desk.model.piecesBeforeCut = 2;
        Outbox outbox(*desk.session, desk.clock);
        outbox.setFirstPause(50);
        outbox.start();
        QSignalSpy done(&outbox, &Outbox::acknowledged);
        outbox.add(item);
        QTRY_VERIFY_WITH_TIMEOUT(outbox.entry(item.idempotencyKey) &&
                                     outbox.entry(item.idempotencyKey)->attempts >= 2,
                                 10'000);
        desk.model.piecesBeforeCut = -1;
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
        // Each piece of the large file arrived once, by its place.
        QStringList places;
        for (const ScriptedRequest &request : desk.registry.requests()) {
            if (request.verb == "PATCH" && request.headers.value("upload-length").size() == 7)
                places << QString::fromLatin1(request.headers.value("upload-offset"));
        }
        places.removeDuplicates();
        QCOMPARE(places, (QStringList{QStringLiteral("0"), QStringLiteral("1048576"),
                                      QStringLiteral("2097152"), QStringLiteral("3145728")}));
        QCOMPARE(desk.model.registered.size(), 1);
    }

    void whatTheRegistryHasWholeIsNotStuck()
    {
        OperatorDesk desk;
        const vault::OutboxItem item = signedCase(desk, firstKey);
        desk.model.diesBeforeEntry = true;
        Outbox outbox(*desk.session, desk.clock);
        outbox.setFirstPause(50);
        outbox.start();
        QSignalSpy done(&outbox, &Outbox::acknowledged);
        outbox.add(item);
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
        QCOMPARE(desk.model.registered.size(), 1);
    }

    void aRegistryThatIsAwayIsTriedAgain()
    {
        OperatorDesk desk;
        const vault::OutboxItem item = signedCase(desk, firstKey);
        desk.model.refusal = "databaseUnavailable";
        desk.model.refusalStatus = 503;
        Outbox outbox(*desk.session, desk.clock);
        outbox.setFirstPause(50);
        outbox.start();
        QSignalSpy done(&outbox, &Outbox::acknowledged);
        outbox.add(item);
        QTRY_VERIFY_WITH_TIMEOUT(outbox.entry(item.idempotencyKey) &&
                                     outbox.entry(item.idempotencyKey)->attempts >= 2,
                                 10'000);
        QCOMPARE(done.count(), 0);
        desk.model.refusal.clear();
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 10'000);
        QCOMPARE(desk.model.registered.size(), 1);
    }

    void aRefusalForGoodGivesTheDraftBack()
    {
        OperatorDesk desk;
        const vault::OutboxItem item = signedCase(desk, firstKey);
        desk.model.refusal = "requestSignatureInvalid";
        Outbox outbox(*desk.session, desk.clock);
        outbox.start();
        QSignalSpy refused(&outbox, &Outbox::refused);
        outbox.add(item);
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, 10'000);
        QCOMPARE(refused.first().at(1).value<Failure>().code, FailureCode::RequestSignatureInvalid);
        QCOMPARE(draftsIn(desk).size(), 1);
        QVERIFY(!draftsIn(desk).first().signedAlready);
        QCOMPARE(desk.model.registered.size(), 0);
    }

    void whatIsTakenBackNeverReachesTheRegistryAndItsDraftMayBeSignedAgain()
    {
        OperatorDesk desk;
        const vault::OutboxItem item = signedCase(desk, firstKey);
        desk.model.piecesBeforeCut = 0;
        Outbox outbox(*desk.session, desk.clock);
        outbox.setFirstPause(60'000);
        outbox.start();
        QSignalSpy refused(&outbox, &Outbox::refused);
        outbox.add(item);
        QTRY_VERIFY_WITH_TIMEOUT(outbox.entry(item.idempotencyKey) &&
                                     outbox.entry(item.idempotencyKey)->nextTryAt.isValid(),
                                 10'000);
        const auto withoutReason = outbox.takeBack(item.idempotencyKey, {});
        QVERIFY(ended(withoutReason));
        QCOMPARE(withoutReason.result().failure().code, FailureCode::StateForbids);
        const auto taken = outbox.takeBack(item.idempotencyKey, QStringLiteral("қате көшірме"));
        QVERIFY(ended(taken) && taken.result());
        QCOMPARE(refused.first().at(1).value<Failure>().code, FailureCode::Withdrawn);
        QCOMPARE(outbox.waitingCount(), 0);
        QVERIFY(!draftsIn(desk).first().signedAlready);
        desk.model.piecesBeforeCut = -1;
        outbox.tryNow();
        QCOMPARE(desk.registry.count("POST", "/v1/applications"), 0);
        QCOMPARE(desk.model.registered.size(), 0);
    }

    void whatMayBeRegisteredIsAskedBeforeItIsTakenBack()
    {
        OperatorDesk desk;
        const vault::OutboxItem item = signedCase(desk, firstKey);
        desk.model.submitFault = SubmitFault::Hang;
        desk.model.faultySubmissions = 1;
        Outbox outbox(*desk.session, desk.clock);
        outbox.setFirstPause(60'000);
        outbox.start();
        QSignalSpy done(&outbox, &Outbox::acknowledged);
        outbox.add(item);
        QTRY_VERIFY_WITH_TIMEOUT(outbox.entry(item.idempotencyKey) &&
                                     outbox.entry(item.idempotencyKey)->nextTryAt.isValid(),
                                 10'000);
        QCOMPARE(outbox.entry(item.idempotencyKey)->state, vault::OutboxState::Unknown);
        const auto taken = outbox.takeBack(item.idempotencyKey, QStringLiteral("қате көшірме"));
        QVERIFY(ended(taken));
        QCOMPARE(taken.result().failure().code, FailureCode::StateForbids);
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(desk.model.registered.size(), 1);
    }

    void whatADyingRegistryMayHaveTakenIsNotTakenBackUnasked()
    {
        OperatorDesk desk;
        const vault::OutboxItem item = signedCase(desk, firstKey);
        desk.model.submitFault = SubmitFault::Die;
        desk.model.faultySubmissions = 1;
        Outbox outbox(*desk.session, desk.clock);
        outbox.setFirstPause(60'000);
        outbox.start();
        outbox.add(item);
        QTRY_VERIFY_WITH_TIMEOUT(outbox.entry(item.idempotencyKey) &&
                                     outbox.entry(item.idempotencyKey)->nextTryAt.isValid(),
                                 10'000);
        QCOMPARE(desk.model.registered.size(), 1);
        QCOMPARE(outbox.entry(item.idempotencyKey)->state, vault::OutboxState::Unknown);
        const auto taken = outbox.takeBack(item.idempotencyKey, QStringLiteral("қате көшірме"));
        QVERIFY(ended(taken));
        QCOMPARE(taken.result().failure().code, FailureCode::RegistryUnreachable);
        QCOMPARE(outbox.waitingCount(), 1);
        QVERIFY(draftsIn(desk).first().signedAlready);
    }

    void anExpiredSignInWaitsForTheNext()
    {
        OperatorDesk desk;
        const vault::OutboxItem item = signedCase(desk, firstKey);
        desk.client->setToken(Secret::copyOf("old"));
        desk.model.refusal = "sessionExpired";
        desk.model.refusalStatus = 401;
        Outbox outbox(*desk.session, desk.clock);
        outbox.setFirstPause(1);
        outbox.start();
        QSignalSpy expired(desk.session.get(), &Session::expired);
        QSignalSpy done(&outbox, &Outbox::acknowledged);
        outbox.add(item);
        QTRY_COMPARE_WITH_TIMEOUT(expired.count(), 1, 10'000);
        QTRY_COMPARE(outbox.entry(item.idempotencyKey)->activity, OutboxActivity::Idle);
        const auto requests = desk.registry.requests().size();
        // No moment is set at which it would be tried without the sign-in.
        QVERIFY(!outbox.entry(item.idempotencyKey)->nextTryAt.isValid());
        QCOMPARE(desk.registry.requests().size(), requests);
        desk.model.refusal.clear();
        protocol::SignInAnswer again;
        again.user = desk.session->user();
        QVERIFY(desk.session->renew(again));
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 10'000);
    }

    void aFileThatIsNowhereWaitsForTheOperatorsWord_data()
    {
        QTest::addColumn<bool>("here");
        QTest::newRow("the vault has it") << true;
        QTest::newRow("the vault has lost it") << false;
    }
    void aFileThatIsNowhereWaitsForTheOperatorsWord()
    {
        QFETCH(bool, here);
        OperatorDesk desk;
        const vault::OutboxItem item = signedCase(desk, firstKey);
        if (!here) {
            const auto lost =
                desk.session->inVault<void>([item](vault::Vault &vault) -> Result<void> {
                    const Result<QList<vault::Attachment>> files =
                        vault.attachments().of(item.caseId);
                    return files ? vault.attachments().remove(files->first().id) : files.failure();
                });
            QVERIFY(ended(lost) && lost.result());
        }
        desk.model.refusal = "attachmentMissing";
        desk.model.refusalStatus = 409;
        Outbox outbox(*desk.session, desk.clock);
        outbox.setFirstPause(50);
        outbox.start();
        QSignalSpy done(&outbox, &Outbox::acknowledged);
        outbox.add(item);
        const auto sent = [&] { return desk.registry.count("POST", "/v1/applications"); };
        if (here) {
            QTRY_VERIFY_WITH_TIMEOUT(sent() >= 2, 20'000);
            QVERIFY(!outbox.entry(item.idempotencyKey)->needsWord);
        } else {
            const auto waits = [&] {
                const auto entry = outbox.entry(item.idempotencyKey);
                return entry && entry->needsWord && entry->activity == OutboxActivity::Idle &&
                       entry->failure && entry->failure->code == FailureCode::VaultFileDamaged;
            };
            QTRY_VERIFY_WITH_TIMEOUT(waits(), 20'000);
            const int before = sent();
            outbox.tryNow();
            QVERIFY(waits() && !outbox.isBusy());
            QCOMPARE(sent(), before);
            // It can be taken back without a question, and its draft is there.
            const auto taken = outbox.takeBack(item.idempotencyKey, QStringLiteral("файл жоқ"));
            QVERIFY(ended(taken) && taken.result());
            QCOMPARE(draftsIn(desk).size(), 1);
            return;
        }
        desk.model.refusal.clear();
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
    }

    void whatACopyHoldsAsWaitingIsAskedAboutAnew()
    {
        OperatorDesk desk;
        const vault::OutboxItem item = signedCase(desk, firstKey);
        Outbox outbox(*desk.session, desk.clock);
        outbox.start();
        QSignalSpy done(&outbox, &Outbox::acknowledged);
        outbox.add(item);
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
        outbox.setHeld(true);
        const auto replaced =
            desk.session->inVault<void>([item](vault::Vault &vault) -> Result<void> {
                const Result<void> gone = vault.outbox().forget(item.idempotencyKey);
                return gone ? vault.outbox().put(item) : gone;
            });
        QVERIFY(ended(replaced) && replaced.result());
        outbox.keepAgain();
        outbox.setHeld(false);
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 2, 20'000);
        QCOMPARE(outbox.entries().size(), 1);
        QCOMPARE(desk.model.registered.size(), 1);
    }

private:
    static QList<DraftSummary> draftsIn(OperatorDesk &desk)
    {
        const auto drafts = listDrafts(*desk.session);
        return ended(drafts) && drafts.result() ? *drafts.result() : QList<DraftSummary>();
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
