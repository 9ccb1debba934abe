#include "desk/support/shift.h"
#include "desk/support/wait.h"
#include "desk/vault_copies.h"
#include "vault/vault_lock.h"

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

constexpr int patience = 20'000;
const QString &key = sharedKey;
const QString reasonWords = QStringLiteral("қате көшірме");

protocol::User aigul()
{
    return Shift::aigul();
}

protocol::User other(Role role = Role::Operator)
{
    return Shift::other(role);
}

QString storeFolder(const OperatorDesk &desk)
{
    return folderOfLogin(desk.folder().path(), QStringLiteral("office:office-1"));
}

} // namespace

/// What one person signed at a desk goes out under the next who sits there.
class TestOfficeOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestGoesOutUnderAColleague()
    {
        OperatorDesk desk;
        vault::OutboxItem item;
        {
            Shift first(desk, aigul());
            item = first.sign();
        }
        {
            Shift next(desk, other());
            QTRY_VERIFY_WITH_TIMEOUT(desk.model.registered.contains(key), patience);
            QCOMPARE(desk.model.lastRequest, item.request);
            QTRY_COMPARE_WITH_TIMEOUT(next.office->entry(key)->state,
                                      vault::OutboxState::Acknowledged, patience);
            QVERIFY(!next.office->entry(key)->own);
            QCOMPARE(next.office->entry(key)->signer.iin, aigul().iin);
            QVERIFY(next.own->entries().isEmpty());
            QTRY_COMPARE_WITH_TIMEOUT(next.shared(), 0, patience);
        }
        // Its signer hears of it, and nothing is registered twice.
        Shift back(desk, aigul());
        QTRY_COMPARE_WITH_TIMEOUT(back.own->entry(key) ? back.own->entry(key)->state
                                                       : vault::OutboxState::Waiting,
                                  vault::OutboxState::Acknowledged, patience);
        QCOMPARE(desk.model.registered.size(), 1);
        const auto drafts = listDrafts(*desk.session);
        QVERIFY(ended(drafts) && drafts.result());
        QVERIFY(drafts.result()->isEmpty());
    }

    void whatItsSignerTookBackNobodySends()
    {
        OperatorDesk desk;
        {
            Shift first(desk, aigul());
            first.sign();
            desk.model.refusal = "registryBusy";
            QTRY_COMPARE_WITH_TIMEOUT(first.own->entry(key)->activity, OutboxActivity::Idle,
                                      patience);
            const auto taken = first.own->takeBack(key, reasonWords);
            QVERIFY(ended(taken) && taken.result());
            QCOMPARE(first.shared(), 0);
            desk.model.refusal.clear();
        }
        const int sent = submissions(desk);
        Shift next(desk, other());
        QCOMPARE(next.shared(), 0);
        QVERIFY(next.office->entries().isEmpty());
        QCOMPARE(submissions(desk), sent);
        QVERIFY(desk.model.registered.isEmpty());
    }

    void whatAColleagueRegisteredItsSignerDoesNotTakeBack()
    {
        OperatorDesk desk;
        {
            Shift first(desk, aigul());
            first.sign("attachmentMissing", 409);
            QTRY_COMPARE_WITH_TIMEOUT(first.own->entry(key)->activity, OutboxActivity::Idle,
                                      patience);
            QCOMPARE(first.own->entry(key)->state, vault::OutboxState::Waiting);
        }
        {
            Shift next(desk, other());
            QTRY_COMPARE_WITH_TIMEOUT(next.shared(), 0, patience);
            QVERIFY(desk.model.registered.contains(key));
        }
        // Surely not sent from here; what the colleague did is not known.
        desk.model.refusal = "attachmentMissing";
        Shift back(desk, aigul());
        QTRY_VERIFY_WITH_TIMEOUT(back.own->entry(key) && back.own->entry(key)->nextTryAt.isValid(),
                                 patience);
        QCOMPARE(back.own->entry(key)->state, vault::OutboxState::Waiting);
        const auto taken = back.own->takeBack(key, reasonWords);
        QVERIFY(ended(taken));
        QCOMPARE(taken.result().failure().code, FailureCode::StateForbids);
        QTRY_COMPARE_WITH_TIMEOUT(back.own->entry(key)->state, vault::OutboxState::Acknowledged,
                                  patience);
    }

    void whatTheRegistryHasTheHeadDoesNotTakeBack()
    {
        OperatorDesk desk;
        {
            // Registered, and the answer never came.
            desk.model.submitFault = ModelRegistry::SubmitFault::Hang;
            desk.model.faultySubmissions = 1;
            Shift first(desk, aigul());
            first.sign({});
            QTRY_VERIFY_WITH_TIMEOUT(desk.model.registered.contains(key), patience);
        }
        {
            Shift head(desk, other(Role::Head));
            QTRY_VERIFY_WITH_TIMEOUT(head.office->entry(key), patience);
            const auto taken = head.office->takeBack(key, reasonWords);
            QVERIFY(ended(taken));
            QCOMPARE(taken.result().failure().code, FailureCode::StateForbids);
        }
        Shift back(desk, aigul());
        QTRY_COMPARE_WITH_TIMEOUT(back.own->entry(key) ? back.own->entry(key)->state
                                                       : vault::OutboxState::Waiting,
                                  vault::OutboxState::Acknowledged, patience);
    }

    void theRegistryIsAskedBeforeTheHeadsWordIsFollowed()
    {
        OperatorDesk desk;
        {
            desk.model.submitFault = ModelRegistry::SubmitFault::Hang;
            desk.model.faultySubmissions = 1;
            Shift first(desk, aigul());
            first.sign({});
            QTRY_VERIFY_WITH_TIMEOUT(desk.model.registered.contains(key), patience);
            const auto taken = first.store->run<void>([](vault::Vault &store) {
                return store.outbox().withdraw(key, FailureCode::Withdrawn, reasonWords,
                                               other().name.kk);
            });
            QVERIFY(ended(taken) && taken.result());
        }
        Shift back(desk, aigul());
        QTRY_COMPARE_WITH_TIMEOUT(back.own->entry(key) ? back.own->entry(key)->state
                                                       : vault::OutboxState::Waiting,
                                  vault::OutboxState::Acknowledged, patience);
        QCOMPARE(desk.model.registered.size(), 1);
    }

    void nothingIsSentBeforeTheHeadsWordCouldBeRead()
    {
        OperatorDesk desk;
        {
            Shift first(desk, aigul());
            first.sign();
        }
        {
            Shift head(desk, other(Role::Head));
            QTRY_VERIFY_WITH_TIMEOUT(head.office->entry(key), patience);
            const auto taken = head.office->takeBack(key, reasonWords);
            QVERIFY(ended(taken) && taken.result());
        }
        const int sent = submissions(desk);
        auto elsewhere = vault::VaultLock::take(storeFolder(desk) + QStringLiteral("/lock"));
        QVERIFY(elsewhere);
        Shift back(desk, aigul());
        QVERIFY(!back.store->isOpen());
        QTRY_VERIFY_WITH_TIMEOUT(back.own->entry(key), patience);
        back.own->tryNow();
        QCOMPARE(back.own->entry(key)->activity, OutboxActivity::Idle);
        elsewhere->reset();
        protocol::SignInAnswer again;
        again.user = desk.session->user();
        QVERIFY(desk.session->renew(again));
        QTRY_COMPARE_WITH_TIMEOUT(back.own->entry(key)->state, vault::OutboxState::Withdrawn,
                                  patience);
        QCOMPARE(submissions(desk), sent);
    }

    void whatIsDoubtedWaitsForItsSignersWord()
    {
        OperatorDesk desk;
        {
            Shift first(desk, aigul());
            first.sign();
        }
        const int sent = submissions(desk);
        // As it stands after the vault was found to be an older copy.
        desk.restartAs(aigul());
        const auto doubted =
            desk.session->inVault<void>([](vault::Vault &vault) { return vault.outbox().doubt(); });
        QVERIFY(ended(doubted) && doubted.result());
        {
            Shift back(desk, aigul());
            QTRY_VERIFY_WITH_TIMEOUT(back.own->entry(key) && back.own->entry(key)->needsWord,
                                     patience);
            QTRY_COMPARE_WITH_TIMEOUT(back.shared(), 0, patience);
        }
        {
            Shift next(desk, other());
            QCOMPARE(next.shared(), 0);
            QVERIFY(next.office->entries().isEmpty());
        }
        QCOMPARE(submissions(desk), sent);
        Shift back(desk, aigul());
        QTRY_VERIFY_WITH_TIMEOUT(back.own->entry(key) && back.own->entry(key)->needsWord, patience);
        back.own->sendNow(key);
        QTRY_VERIFY_WITH_TIMEOUT(desk.model.registered.contains(key), patience);
    }

    void whatIsHeldIsNotShared()
    {
        OperatorDesk desk;
        {
            Shift first(desk, aigul());
            first.sign();
            QTRY_COMPARE_WITH_TIMEOUT(first.own->entry(key)->activity, OutboxActivity::Idle,
                                      patience);
            const auto gone = first.store->forget(key);
            QVERIFY(ended(gone) && gone.result());
        }
        desk.model.refusal = "registryBusy";
        Shift back(desk, aigul(), true);
        QTRY_VERIFY_WITH_TIMEOUT(back.own->entry(key), patience);
        QCOMPARE(back.shared(), 0);
        back.own->setHeld(false);
        QTRY_COMPARE_WITH_TIMEOUT(back.shared(), 1, patience);
    }

    void onlyTheHeadTakesAColleaguesBack()
    {
        OperatorDesk desk;
        {
            Shift first(desk, aigul());
            first.sign();
        }
        {
            desk.model.refusal = "registryBusy";
            Shift next(desk, other());
            QTRY_VERIFY_WITH_TIMEOUT(
                next.office->entry(key) && next.office->entry(key)->nextTryAt.isValid(), patience);
            const auto taken = next.office->takeBack(key, reasonWords);
            QVERIFY(ended(taken));
            QCOMPARE(taken.result().failure().code, FailureCode::PermissionDenied);
            QCOMPARE(next.shared(), 1);
        }
        const int sent = submissions(desk);
        {
            Shift head(desk, other(Role::Head));
            QTRY_VERIFY_WITH_TIMEOUT(head.office->entry(key), patience);
            const auto taken = head.office->takeBack(key, reasonWords);
            QVERIFY(ended(taken) && taken.result());
        }
        desk.model.refusal.clear();
        Shift back(desk, aigul());
        QTRY_COMPARE_WITH_TIMEOUT(back.own->entry(key) ? back.own->entry(key)->state
                                                       : vault::OutboxState::Waiting,
                                  vault::OutboxState::Withdrawn, patience);
        QCOMPARE(back.own->entry(key)->endedBy, other().name.kk);
        QCOMPARE(submissions(desk), sent);
        QVERIFY(desk.model.registered.isEmpty());
        const auto drafts = listDrafts(*desk.session);
        QVERIFY(ended(drafts) && drafts.result());
        QCOMPARE(drafts.result()->size(), 1);
        QVERIFY(!drafts.result()->first().signedAlready);
    }

    void aRefusalIsLeftToTheSigner()
    {
        OperatorDesk desk;
        {
            Shift first(desk, aigul());
            first.sign();
        }
        desk.model.refusal = "requestSignatureInvalid";
        desk.model.refusalStatus = 400;
        {
            Shift next(desk, other());
            QTRY_VERIFY_WITH_TIMEOUT(
                next.office->entry(key) && next.office->entry(key)->leftToSigner, patience);
            QTRY_COMPARE(next.office->entry(key)->activity, OutboxActivity::Idle);
            QCOMPARE(next.shared(), 1);
            const int sent = submissions(desk);
            next.office->tryNow();
            QCOMPARE(submissions(desk), sent);
        }
        Shift back(desk, aigul());
        QTRY_COMPARE_WITH_TIMEOUT(back.own->entry(key) ? back.own->entry(key)->state
                                                       : vault::OutboxState::Waiting,
                                  vault::OutboxState::Withdrawn, patience);
        QCOMPARE(back.own->entry(key)->failure->code, FailureCode::RequestSignatureInvalid);
        QTRY_COMPARE_WITH_TIMEOUT(back.shared(), 0, patience);
    }

    void anotherOfficesPeopleSeeNothing()
    {
        OperatorDesk desk;
        {
            Shift first(desk, aigul());
            first.sign();
        }
        protocol::User stranger = other();
        stranger.office.id = QStringLiteral("office-2");
        const int sent = submissions(desk);
        Shift foreign(desk, stranger);
        QCOMPARE(foreign.shared(), 0);
        QVERIFY(foreign.office->entries().isEmpty());
        QCOMPARE(submissions(desk), sent);
    }
};

QTEST_GUILESS_MAIN(TestOfficeOutbox)
#include "tst_office_outbox.moc"
