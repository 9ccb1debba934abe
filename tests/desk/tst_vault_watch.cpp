#include "desk/outbox.h"
#include "desk/receipt.h"
#include "desk/support/operator_desk.h"
#include "desk/support/signed_case.h"
#include "desk/support/wait.h"
#include "desk/vault_watch.h"
#include "vault/backup.h"

#include <QSignalSpy>

#include <atomic>
#include <functional>
#include <optional>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

bool put(OperatorDesk &desk, const vault::OutboxItem &item)
{
    const auto kept = desk.session->inVault<void>(
        [item](vault::Vault &vault) { return vault.outbox().put(item); });
    return ended(kept) && kept.result();
}

const QString firstKey = QStringLiteral("5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e001");
const QString secondKey = QStringLiteral("5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e002");

/// Outbox and watch as the desk ties them together.
struct Place
{
    explicit Place(OperatorDesk &desk)
        : outbox(*desk.session, desk.clock)
        , watch(*desk.session)
    {
        outbox.setFirstPause(50);
        outbox.setHeld(true);
        outbox.start();
        QObject::connect(&watch, &VaultWatch::settled, &outbox, [this] { outbox.setHeld(false); });
        QObject::connect(&outbox, &Outbox::acknowledged, &watch, &VaultWatch::tell);
        QObject::connect(&outbox, &Outbox::refused, &watch, &VaultWatch::tell);
        watch.tell();
    }
    Outbox outbox;
    VaultWatch watch;
};

int submissions(const OperatorDesk &desk)
{
    return desk.registry.count("POST", "/v1/applications");
}

} // namespace

/// A copy that was put in the place of the vault is noticed, and costs nothing that was sent.
class TestVaultWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVaultThatGoesOnIsNoCopy()
    {
        OperatorDesk desk;
        for (int start = 0; start < 3; ++start) {
            desk.restart();
            const Place place(desk);
            QTRY_VERIFY(place.watch.isSettled());
            QVERIFY(!place.watch.olderCopy());
        }
        QCOMPARE(desk.model.vaults.size(), 1);
        QCOMPARE(desk.model.vaults.begin()->first, 3);
    }

    void nothingIsSentBeforeTheRegistryKnowsTheVault()
    {
        OperatorDesk desk;
        QVERIFY(put(desk, signedCase(desk, firstKey)));
        desk.registry.setScript([&](const ScriptedRequest &request) {
            ScriptedReply reply = desk.model.answer(request);
            if (request.target == "/v1/session/vault")
                reply.kind = ScriptedReply::Held;
            return reply;
        });
        Place place(desk);
        QTRY_COMPARE(desk.registry.count("PUT", "/v1/session/vault"), 1);
        QTRY_COMPARE(place.outbox.waitingCount(), 1);
        place.outbox.tryNow();
        QCOMPARE(place.outbox.entries().first().activity, OutboxActivity::Idle);
        const auto taken = place.outbox.takeBack(firstKey, QStringLiteral("қате көшірме"));
        QVERIFY(ended(taken));
        QCOMPARE(taken.result().failure().code, FailureCode::RegistryUnreachable);
        QSignalSpy done(&place.outbox, &Outbox::acknowledged);
        desk.registry.release();
        QTRY_COMPARE(done.count(), 1);
    }

    void anOlderCopyIsBroughtUpToDateAndSendsNothingTwice()
    {
        OperatorDesk desk;
        const QString copies = desk.folder().filePath(QStringLiteral("copies"));
        const vault::OutboxItem item = signedCase(desk, firstKey);
        {
            const Place place(desk);
            QTRY_VERIFY(place.watch.isSettled());
            // What the copy has: one signed case on its way, and the draft of another.
            QVERIFY(put(desk, item));
        }
        const vault::OutboxItem other = signedCase(desk, secondKey);
        const auto copied = desk.session->inVault<QString>(
            [copies](vault::Vault &vault) { return vault.backUp(copies, 3); });
        QVERIFY(ended(copied) && copied.result());
        {
            Place place(desk);
            QSignalSpy done(&place.outbox, &Outbox::acknowledged);
            QTRY_COMPARE(done.count(), 1);
            const auto kept = place.outbox.add(other);
            QVERIFY(ended(kept) && kept.result());
            QTRY_COMPARE(done.count(), 2);
            QTRY_COMPARE(desk.model.vaults.begin()->first, 4);
        }
        QCOMPARE(desk.model.registered.size(), 2);
        const int sent = submissions(desk);
        desk.session.reset();
        QVERIFY(vault::restoreVault(*copied.result(), desk.vaultFolder(),
                                    QDateTime::currentDateTimeUtc()));
        desk.restart();

        Place place(desk);
        QTRY_VERIFY(place.watch.isSettled());
        QVERIFY(place.watch.olderCopy());
        QCOMPARE(place.watch.olderCopy()->takenOver, 2);
        QCOMPARE(place.watch.olderCopy()->doubted, 0);
        QCOMPARE(submissions(desk), sent);
        QCOMPARE(desk.model.registered.size(), 2);
        // Nothing of them can be signed or sent again, and their receipts are there.
        const auto drafts = listDrafts(*desk.session);
        QVERIFY(ended(drafts) && drafts.result());
        QVERIFY(drafts.result()->isEmpty());
        const auto receipts = keptReceipts(*desk.session, 10);
        QVERIFY(ended(receipts) && receipts.result());
        QCOMPARE(receipts.result()->size(), 2);
        QCOMPARE(place.outbox.waitingCount(), 0);
        // Told once: from here it counts on.
        VaultWatch next(*desk.session);
        next.tell();
        QTRY_VERIFY(next.isSettled());
        QVERIFY(!next.olderCopy());
    }

    void reportsThatGetLostDoNotHideAnOlderCopy()
    {
        OperatorDesk desk;
        const QString copies = desk.folder().filePath(QStringLiteral("copies"));
        const auto copied = desk.session->inVault<QString>(
            [copies](vault::Vault &vault) { return vault.backUp(copies, 3); });
        QVERIFY(ended(copied) && copied.result());
        for (int start = 0; start < 2; ++start) {
            const Place place(desk);
            QTRY_VERIFY(place.watch.isSettled());
        }
        desk.session.reset();
        QVERIFY(vault::restoreVault(*copied.result(), desk.vaultFolder(),
                                    QDateTime::currentDateTimeUtc()));
        desk.restart();

        desk.registry.setScript([&](const ScriptedRequest &request) {
            return request.target == "/v1/session/vault"
                       ? ScriptedReply::error(503, "databaseUnavailable")
                       : desk.model.answer(request);
        });
        Place place(desk);
        const auto told = [&] { return desk.registry.count("PUT", "/v1/session/vault"); };
        const int before = told();
        QTRY_VERIFY_WITH_TIMEOUT((place.watch.tell(), told() >= before + 4), 20'000);
        QVERIFY(!place.watch.isSettled());
        desk.registry.setScript(
            [&](const ScriptedRequest &request) { return desk.model.answer(request); });
        QTRY_VERIFY_WITH_TIMEOUT((place.watch.tell(), place.watch.isSettled()), 20'000);
        QVERIFY(place.watch.olderCopy());
    }

    void whatMayHaveBeenTakenBackWaitsForTheOperatorsWord_data()
    {
        QTest::addColumn<int>("lost");
        QTest::newRow("the registry answers") << 0;
        QTest::newRow("the first question gets lost") << 1;
    }
    void whatMayHaveBeenTakenBackWaitsForTheOperatorsWord()
    {
        QFETCH(int, lost);
        OperatorDesk desk;
        const QString copies = desk.folder().filePath(QStringLiteral("copies"));
        {
            const Place place(desk);
            QTRY_VERIFY(place.watch.isSettled());
            QVERIFY(put(desk, signedCase(desk, firstKey)));
        }
        const auto copied = desk.session->inVault<QString>(
            [copies](vault::Vault &vault) { return vault.backUp(copies, 3); });
        QVERIFY(ended(copied) && copied.result());
        const auto withdrawn = desk.session->inVault<void>([](vault::Vault &vault) {
            return vault.outbox().withdraw(firstKey, FailureCode::Withdrawn, QStringLiteral("…"));
        });
        QVERIFY(ended(withdrawn) && withdrawn.result());
        {
            const Place place(desk);
            QTRY_VERIFY(place.watch.isSettled());
        }
        desk.session.reset();
        QVERIFY(vault::restoreVault(*copied.result(), desk.vaultFolder(),
                                    QDateTime::currentDateTimeUtc()));
        desk.restart();

        std::atomic<int> questions = 0;
        desk.registry.setScript([&](const ScriptedRequest &request) {
            return request.target.startsWith("/v1/applications/by-key/") && questions++ < lost
                       ? ScriptedReply::error(503, "databaseUnavailable")
                       : desk.model.answer(request);
        });
        Place place(desk);
        QTRY_VERIFY(place.watch.olderCopy());
        QCOMPARE(place.watch.olderCopy()->doubted, 1);
        const auto waits = [&] {
            const auto entry = place.outbox.entry(firstKey);
            return entry && entry->needsWord && entry->activity == OutboxActivity::Idle;
        };
        QTRY_VERIFY(waits());
        QVERIFY(questions > lost);
        place.outbox.tryNow();
        QVERIFY(waits());
        QCOMPARE(submissions(desk), 0);
        QSignalSpy done(&place.outbox, &Outbox::acknowledged);
        place.outbox.sendNow(firstKey);
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(desk.model.registered.size(), 1);
    }

    void whatWasSignedAnewTakesThePlaceOfWhatTheCopyHas()
    {
        OperatorDesk desk;
        const vault::OutboxItem first = signedCase(desk, firstKey);
        Outbox outbox(*desk.session, desk.clock);
        QVERIFY(holdWith(outbox, signedAnew(first)));
        // The copy is from before the first one was taken back.
        QVERIFY(
            replaceBy(desk, [first](vault::Vault &vault) { return vault.outbox().put(first); }));
        outbox.keepAgain();
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(desk, secondKey) == vault::OutboxState::Waiting, 20'000);
        QVERIFY(stateOf(desk, firstKey) == vault::OutboxState::Withdrawn);
        // There is a draft to go back to, with what was signed.
        const auto kept = loadCase(*desk.session, first.caseId);
        QVERIFY(ended(kept) && kept.result());
        const Result<LoadedCase> loaded = kept.result();
        QCOMPARE(loaded->idempotencyKey, secondKey);
        QCOMPARE(loaded->draft.applicantText, sampleBin);
        QCOMPARE(loaded->draft.fields,
                 protocol::CaseRequest::parseCanonical(first.request)->fields);

        QSignalSpy done(&outbox, &Outbox::acknowledged);
        outbox.setHeld(false);
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
        outbox.tryNow();
        QCOMPARE(desk.model.registered.keys(), QStringList(secondKey));
        QCOMPARE(desk.model.lastSignature, QByteArray("anew"));
    }

    void whatCannotBeKeptAgainStaysInMemoryUntilItCan()
    {
        OperatorDesk desk;
        const vault::OutboxItem first = signedCase(desk, firstKey);
        Outbox outbox(*desk.session, desk.clock);
        QVERIFY(holdWith(outbox, signedAnew(first)));
        // A vault that refuses it: there, the case is registered.
        QVERIFY(replaceBy(desk, [first](vault::Vault &vault) {
            const Result<void> put = vault.outbox().put(first);
            return put ? vault.outbox().acknowledge(firstKey, {}) : put;
        }));
        outbox.keepAgain();
        outbox.setHeld(false);
        // Whoever reads the vault meanwhile takes it away no more.
        outbox.start();
        const auto told = [&] {
            const auto entry = outbox.entry(secondKey);
            return entry && entry->failure && entry->failure->code == FailureCode::VaultError;
        };
        QTRY_VERIFY_WITH_TIMEOUT(told(), 20'000);
        QCOMPARE(outbox.waitingCount(), 1);
        QCOMPARE(submissions(desk), 0);
        QSignalSpy done(&outbox, &Outbox::acknowledged);
        const auto gone = desk.session->inVault<void>(
            [](vault::Vault &vault) { return vault.outbox().forget(firstKey); });
        QVERIFY(ended(gone) && gone.result());
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
        QCOMPARE(desk.model.registered.keys(), QStringList(secondKey));
    }

    void whatWasTakenBackIsTakenBackInTheCopyToo()
    {
        OperatorDesk desk;
        const vault::OutboxItem first = signedCase(desk, firstKey);
        Outbox outbox(*desk.session, desk.clock);
        desk.model.piecesBeforeCut = 0;
        outbox.setFirstPause(60'000);
        outbox.start();
        const auto kept = outbox.add(first);
        QVERIFY(ended(kept) && kept.result());
        QTRY_VERIFY_WITH_TIMEOUT(outbox.entry(firstKey)->nextTryAt.isValid(), 20'000);
        const auto taken = outbox.takeBack(firstKey, QStringLiteral("қате көшірме"));
        QVERIFY(ended(taken) && taken.result());
        outbox.setHeld(true);
        const auto replaced =
            desk.session->inVault<void>([first](vault::Vault &vault) -> Result<void> {
                const Result<void> gone = vault.outbox().forget(firstKey);
                return gone ? vault.outbox().put(first) : gone;
            });
        QVERIFY(ended(replaced) && replaced.result());
        outbox.keepAgain();
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(desk, firstKey) == vault::OutboxState::Withdrawn, 20'000);
        desk.model.piecesBeforeCut = -1;
        outbox.setHeld(false);
        outbox.tryNow();
        QCOMPARE(outbox.waitingCount(), 0);
        QCOMPARE(submissions(desk), 0);
    }

private:
    /// The same case once more, after the first was taken back.
    static vault::OutboxItem signedAnew(vault::OutboxItem item)
    {
        item.idempotencyKey = secondKey;
        item.signature = "anew";
        return item;
    }

    /// In vault and memory, and not sent.
    static bool holdWith(Outbox &outbox, const vault::OutboxItem &item)
    {
        outbox.setFirstPause(50);
        outbox.setHeld(true);
        outbox.start();
        const auto kept = outbox.add(item);
        return ended(kept) && kept.result();
    }

    /// The vault as a copy would leave it: without the second request, with what `put` puts.
    static bool replaceBy(OperatorDesk &desk,
                          const std::function<Result<void>(vault::Vault &)> &put)
    {
        const auto replaced =
            desk.session->inVault<void>([put](vault::Vault &vault) -> Result<void> {
                const Result<void> gone = vault.outbox().forget(secondKey);
                return gone ? put(vault) : gone;
            });
        return ended(replaced) && replaced.result();
    }

    static std::optional<vault::OutboxState> stateOf(OperatorDesk &desk, const QString &key)
    {
        const auto item = desk.session->inVault<vault::OutboxItem>(
            [key](vault::Vault &vault) { return vault.outbox().find(key); });
        if (!ended(item) || !item.result())
            return std::nullopt;
        return item.result()->state;
    }
};

QTEST_GUILESS_MAIN(TestVaultWatch)
#include "tst_vault_watch.moc"
