#include "desk/outbox_rules.h"
#include "desk/support/shift.h"
#include "desk/support/wait.h"

#include <QCryptographicHash>

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

protocol::User head()
{
    return Shift::other(Role::Head);
}

int tellings(const OperatorDesk &desk)
{
    return desk.registry.count("POST", "/v1/office-outbox/");
}

/// Signed by Aigul, and left to the office.
vault::OutboxItem leave(OperatorDesk &desk)
{
    Shift first(desk, aigul());
    return first.sign();
}

/// Of the store: what the registry is still to be told.
int untold(const Shift &shift)
{
    const auto all = shift.store->run<int>([](vault::Vault &store) -> Result<int> {
        const auto withdrawals = store.withdrawals().all();
        if (!withdrawals)
            return withdrawals.failure();
        return static_cast<int>(withdrawals->size());
    });
    return ended(all) && all.result() ? *all.result() : -1;
}

/// The head takes it back while the registry gives no answer to that.
void takeBackWithoutALine(OperatorDesk &desk)
{
    desk.model.withdrawalRefusal = "registryBusy";
    Shift shift(desk, head());
    QTRY_VERIFY_WITH_TIMEOUT(shift.office->entry(key), patience);
    const auto taken = shift.office->takeBack(key, reasonWords);
    QVERIFY(ended(taken) && taken.result());
    QVERIFY(shift.office->entry(key)->withdrawing);
    QCOMPARE(shift.office->entry(key)->endedBy, head().name.kk);
    QVERIFY(isOnItsWay(shift.office->entry(key)->state));
    QCOMPARE(untold(shift), 1);
    QVERIFY(desk.model.withdrawn.isEmpty());
    desk.model.withdrawalRefusal.clear();
}

vault::OutboxState stateOf(const Outbox *outbox)
{
    const auto entry = outbox->entry(key);
    return entry ? entry->state : vault::OutboxState::Waiting;
}

} // namespace

/// The head takes a colleague's signed request back: the registry hears of it, now or later, and
/// nobody sends it meanwhile.
class TestOfficeWithdrawal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRegistryIsTold()
    {
        OperatorDesk desk;
        const vault::OutboxItem item = leave(desk);
        Shift shift(desk, head());
        QTRY_VERIFY_WITH_TIMEOUT(shift.office->entry(key), patience);
        const auto taken = shift.office->takeBack(key, reasonWords);
        QVERIFY(ended(taken) && taken.result());
        QCOMPARE(shift.office->entry(key)->state, vault::OutboxState::Withdrawn);
        QVERIFY(!shift.office->entry(key)->withdrawing);
        QVERIFY(desk.model.withdrawn.contains(key));
        const protocol::RequestWithdrawal told = desk.model.withdrawn.value(key);
        QCOMPARE(told.caseId, item.caseId);
        QCOMPARE(told.signerIin, aigul().iin);
        QCOMPARE(told.by.iin, head().iin);
        QCOMPARE(told.reason, reasonWords);
        QCOMPARE(told.regulation, QStringLiteral("moos-393-3"));
        QCOMPARE(told.sha256.toLatin1(),
                 QCryptographicHash::hash(item.request, QCryptographicHash::Sha256).toHex());
        QCOMPARE(untold(shift), 0);
    }

    void withoutALineItIsKeptAndNobodySendsIt()
    {
        OperatorDesk desk;
        leave(desk);
        takeBackWithoutALine(desk);
        const int sent = submissions(desk);
        {
            Shift next(desk, Shift::other());
            QTRY_VERIFY_WITH_TIMEOUT(next.office->entry(key), patience);
            QVERIFY(next.office->entry(key)->withdrawing);
            next.office->tryNow();
            QVERIFY(!next.office->isBusy());
            QCOMPARE(untold(next), 1);
        }
        QCOMPARE(submissions(desk), sent);
        QVERIFY(desk.model.withdrawn.isEmpty());
        {
            Shift again(desk, head());
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(again.office.get()), vault::OutboxState::Withdrawn,
                                      patience);
            QVERIFY(desk.model.withdrawn.contains(key));
            QCOMPARE(untold(again), 0);
        }
        Shift back(desk, aigul());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(back.own.get()), vault::OutboxState::Withdrawn, patience);
        QCOMPARE(back.own->entry(key)->endedBy, head().name.kk);
        QCOMPARE(submissions(desk), sent);
    }

    void itsSignerFollowsBeforeTheRegistryKnows()
    {
        OperatorDesk desk;
        leave(desk);
        takeBackWithoutALine(desk);
        const int sent = submissions(desk);
        {
            Shift back(desk, aigul());
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(back.own.get()), vault::OutboxState::Withdrawn,
                                      patience);
            QCOMPARE(back.own->entry(key)->endedBy, head().name.kk);
            QTRY_COMPARE_WITH_TIMEOUT(back.shared(), 0, patience);
            QCOMPARE(untold(back), 1);
        }
        QCOMPARE(submissions(desk), sent);
        Shift again(desk, head());
        QTRY_VERIFY_WITH_TIMEOUT(desk.model.withdrawn.contains(key), patience);
        QTRY_COMPARE_WITH_TIMEOUT(untold(again), 0, patience);
        QCOMPARE(tellings(desk), 2);
    }

    void whatWasRegisteredIsShownAsSent()
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
        takeBackWithoutALine(desk);
        {
            Shift again(desk, head());
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(again.office.get()), vault::OutboxState::Acknowledged,
                                      patience);
            QVERIFY(!again.office->entry(key)->withdrawing);
            QVERIFY(again.office->entry(key)->endedBy.isEmpty());
            QTRY_COMPARE_WITH_TIMEOUT(untold(again), 0, patience);
        }
        QVERIFY(desk.model.withdrawn.isEmpty());
        Shift back(desk, aigul());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(back.own.get()), vault::OutboxState::Acknowledged,
                                  patience);
    }

    void aRefusedWordLeavesTheRequest()
    {
        OperatorDesk desk;
        leave(desk);
        desk.model.withdrawalRefusal = "permissionDenied";
        Shift shift(desk, head());
        QTRY_VERIFY_WITH_TIMEOUT(shift.office->entry(key), patience);
        const auto taken = shift.office->takeBack(key, reasonWords);
        QVERIFY(ended(taken));
        QCOMPARE(taken.result().failure().code, FailureCode::PermissionDenied);
        QVERIFY(!shift.office->entry(key)->withdrawing);
        QVERIFY(isOnItsWay(shift.office->entry(key)->state));
        QCOMPARE(untold(shift), 0);
        QCOMPARE(shift.shared(), 1);
    }

    void aCopyThatDoesNotKnowOfItIsNotRegistered()
    {
        OperatorDesk desk;
        leave(desk);
        desk.model.withdrawn.insert(key, {});
        {
            Shift next(desk, Shift::other());
            QTRY_VERIFY_WITH_TIMEOUT(
                next.office->entry(key) && next.office->entry(key)->leftToSigner, patience);
        }
        Shift back(desk, aigul());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(back.own.get()), vault::OutboxState::Withdrawn, patience);
        QCOMPARE(back.own->entry(key)->failure->code, FailureCode::Withdrawn);
        QVERIFY(desk.model.registered.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOfficeWithdrawal)
#include "tst_office_withdrawal.moc"
