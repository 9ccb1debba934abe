#include "desk/office_store.h"
#include "desk/outbox.h"
#include "desk/support/operator_desk.h"
#include "desk/support/wait.h"

#include <QSignalSpy>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

constexpr int patience = 20'000;
const QString key = QStringLiteral("5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e001");
const QString reasonWords = QStringLiteral("қате көшірме");

protocol::User aigul()
{
    return OperatorDesk::colleague(QStringLiteral("aigul"), QStringLiteral("830918100229"),
                                   Role::Operator);
}

protocol::User other(Role role = Role::Operator)
{
    return OperatorDesk::colleague(QStringLiteral("bolat"), QStringLiteral("740505207028"), role);
}

/// Whoever sits at the desk, with the outboxes as the desk ties them together.
struct Shift
{
    Shift(OperatorDesk &at, const protocol::User &person, bool held = false)
        : desk(at)
    {
        desk.restartAs(person);
        store = std::make_unique<OfficeStore>(*desk.session, desk.folder().path(), desk.clock);
        own = std::make_unique<Outbox>(*desk.session, desk.clock, store.get());
        office = std::make_unique<Outbox>(*desk.session, desk.clock, store.get(),
                                          Outbox::Whose::Colleagues);
        own->setFirstPause(60'000);
        office->setFirstPause(60'000);
        own->setHeld(held);
        own->start();
        store->start();
        if (!QTest::qWaitFor([this] { return store->isSettled(); }, patience))
            qFatal("the shared outbox does not open");
    }
    ~Shift()
    {
        own.reset();
        office.reset();
        store.reset();
        desk.session.reset();
    }

    /// Signs a case, which the registry cannot be given now, and leaves it to the office.
    vault::OutboxItem sign()
    {
        CaseEditor editor(*desk.session, desk.clock, desk.regulation, ServiceKind::Issue);
        editor.setApplicantText(sampleBin);
        editor.lookUp();
        if (!QTest::qWaitFor([&] { return editor.lookupState() == LookupState::Found; }, patience))
            qFatal("no look-up");
        fillIn(editor);
        const auto saved = editor.saveNow();
        const Result<QByteArray> request = editor.buildRequest();
        if (!ended(saved) || !request)
            qFatal("no request");
        vault::OutboxItem item;
        item.idempotencyKey = key;
        item.caseId = editor.caseId();
        item.request = *request;
        item.signature = "signature";
        item.lookupId = editor.lookup()->lookupId;
        desk.model.refusal = "registryBusy";
        desk.model.refusalStatus = 503;
        const auto kept = own->add(item);
        if (!ended(kept) || !QTest::qWaitFor([this] { return shared() == 1; }, patience))
            qFatal("not shared with the office");
        desk.model.refusal.clear();
        return item;
    }
    /// How many requests wait in the shared outbox.
    int shared() const
    {
        const auto pending = store->run<int>([](vault::Vault &vault) -> Result<int> {
            const auto items = vault.outbox().pending();
            if (!items)
                return items.failure();
            return static_cast<int>(items->size());
        });
        return ended(pending) && pending.result() ? *pending.result() : -1;
    }

    OperatorDesk &desk;
    std::unique_ptr<OfficeStore> store;
    std::unique_ptr<Outbox> own;
    std::unique_ptr<Outbox> office;
};

int submissions(const OperatorDesk &desk)
{
    return desk.registry.count("POST", "/v1/applications");
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
