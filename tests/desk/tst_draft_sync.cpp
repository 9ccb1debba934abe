#include "desk/draft_sync.h"
#include "desk/support/operator_desk.h"
#include "desk/support/wait.h"

#include <QDeadlineTimer>
#include <QSignalSpy>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

constexpr int patience = 20'000;

/// A desk with its outbox and its drafts, in front of its own registry or of another desk's.
struct Place
{
    explicit Place(ModelRegistry *shared = nullptr)
        : model(shared ? *shared : desk.model)
        , outbox(*desk.session, desk.clock)
        , sync(*desk.session, outbox)
    {
        desk.registry.setScript([this](const ScriptedRequest &request) {
            model.drafts.device = name;
            return model.answer(request);
        });
        sync.setPause(10);
    }

    QList<DraftSummary> list()
    {
        QSignalSpy heard(&sync, &DraftSync::changed);
        // Of one that fails, as after an answer that was cut, nothing is heard.
        const QDeadlineTimer deadline(patience);
        bool isHeard = false;
        while (!isHeard && !deadline.hasExpired()) {
            sync.refresh();
            isHeard = QTest::qWaitFor([&] { return heard.count() > 0; }, 2'000);
        }
        if (!isHeard)
            qFatal("the registry does not answer");
        const auto drafts = listDrafts(*desk.session);
        if (!ended(drafts) || !drafts.result())
            qFatal("no list");
        const auto deleted = deletedDrafts(*desk.session);
        if (!ended(deleted) || !deleted.result())
            qFatal("no list of the deleted");
        return mergeDrafts(*drafts.result(), sync.atRegistry(), *deleted.result());
    }
    std::optional<DraftPlace> placeOf(const QString &caseId)
    {
        for (const DraftSummary &draft : list()) {
            if (draft.caseId == caseId)
                return draft.standing ? draft.standing->place : DraftPlace::Here;
        }
        return std::nullopt;
    }
    /// Until the registry has all that is here.
    bool kept()
    {
        sync.touch();
        return QTest::qWaitFor(
            [this] {
                const auto left = desk.session->inVault<QStringList>(
                    [](vault::Vault &vault) { return vault.draftCopies().changed(); });
                return ended(left) && left.result() && left.result()->isEmpty();
            },
            patience);
    }
    /// A case with its documents, kept by the registry.
    QString begin()
    {
        CaseEditor editor(*desk.session, desk.clock, desk.regulation, ServiceKind::Issue);
        editor.setApplicantText(sampleBin);
        fillIn(editor);
        editor.goTo(CasePage::Documents);
        editor.setFocusField(QStringLiteral("phone"));
        const auto saved = editor.saveNow();
        if (!ended(saved) || !kept())
            qFatal("not kept");
        return editor.caseId();
    }
    void type(const QString &caseId, const QString &text)
    {
        const auto loaded = loadCase(*desk.session, caseId);
        if (!ended(loaded) || !loaded.result())
            qFatal("no such draft");
        const LoadedCase found = *loaded.result();
        CaseEditor editor(*desk.session, desk.clock, desk.regulation, found.draft,
                          found.attachments);
        editor.setValue(QStringLiteral("phone"), text);
        const auto saved = editor.saveNow();
        if (!ended(saved))
            qFatal("not saved");
    }
    QString phoneOf(const QString &caseId)
    {
        const auto loaded = loadCase(*desk.session, caseId);
        if (!ended(loaded) || !loaded.result())
            return {};
        const LoadedCase found = *loaded.result();
        return found.draft.fields.value(QStringLiteral("phone")).toString();
    }

    QString name = QStringLiteral("desk-1");
    OperatorDesk desk;
    ModelRegistry &model;
    Outbox outbox;
    DraftSync sync;
};

const QString first = QStringLiteral("+77010000001");
const QString second = QStringLiteral("+77010000002");

} // namespace

/// Drafts between two desks of one operator, before one registry.
class TestDraftSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftFollowsWithItsFilesToStepAndField()
    {
        Place here;
        const QString caseId = here.begin();
        Place there(&here.model);
        there.name = QStringLiteral("desk-2");
        const QList<DraftSummary> list = there.list();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().standing->place, DraftPlace::Elsewhere);
        QCOMPARE(list.first().standing->device, QStringLiteral("desk-1"));
        QCOMPARE(list.first().page, CasePage::Documents);
        const auto brought = there.sync.bring(caseId);
        QVERIFY(ended(brought) && brought.result());
        const auto loaded = loadCase(*there.desk.session, caseId);
        QVERIFY(ended(loaded) && loaded.result());
        const LoadedCase found = *loaded.result();
        QCOMPARE(found.draft.page, CasePage::Documents);
        QCOMPARE(found.draft.focusField, QStringLiteral("phone"));
        QCOMPARE(found.attachments.size(), 6);
        QCOMPARE(there.placeOf(caseId), DraftPlace::Here);
        // It goes on there, and comes back.
        there.type(caseId, second);
        QVERIFY(there.kept());
        QCOMPARE(here.placeOf(caseId), DraftPlace::NewerElsewhere);
        const auto back = here.sync.bring(caseId);
        QVERIFY(ended(back) && back.result());
        QCOMPARE(here.phoneOf(caseId), second);
        QCOMPARE(here.placeOf(caseId), DraftPlace::Here);
    }

    void nothingIsSentTwice()
    {
        Place here;
        here.begin();
        const int files = here.desk.registry.count("PATCH", "/v1/uploads/");
        const int copies = here.desk.registry.count("PUT", "/v1/drafts/");
        QVERIFY(files >= 6);
        here.sync.touch();
        here.list();
        QCOMPARE(here.desk.registry.count("PATCH", "/v1/uploads/"), files);
        QCOMPARE(here.desk.registry.count("PUT", "/v1/drafts/"), copies);
    }

    void twoDesksOnOneDraftLoseNothing_data()
    {
        QTest::addColumn<int>("choice");
        QTest::newRow("this desk's goes on") << int(DraftChoice::Here);
        QTest::newRow("the other desk's goes on") << int(DraftChoice::Elsewhere);
    }
    void twoDesksOnOneDraftLoseNothing()
    {
        QFETCH(int, choice);
        Place here;
        const QString caseId = here.begin();
        Place there(&here.model);
        there.name = QStringLiteral("desk-2");
        const auto brought = there.sync.bring(caseId);
        QVERIFY(ended(brought) && brought.result());
        there.type(caseId, second);
        QVERIFY(there.kept());
        here.type(caseId, first);
        here.sync.touch();
        QTRY_COMPARE_WITH_TIMEOUT(here.placeOf(caseId), DraftPlace::BothChanged, patience);
        // Neither took the other's place.
        QCOMPARE(here.phoneOf(caseId), first);
        QCOMPARE(here.model.drafts.copies.value(caseId).head.device, QStringLiteral("desk-2"));
        const auto plain = here.sync.bring(caseId);
        QVERIFY(ended(plain));
        QCOMPARE(plain.result().failure().code, FailureCode::DraftChanged);
        QCOMPARE(here.phoneOf(caseId), first);

        const auto settled = here.sync.settle(caseId, static_cast<DraftChoice>(choice));
        QVERIFY(ended(settled) && settled.result());
        const bool mine = choice == int(DraftChoice::Here);
        QCOMPARE(here.phoneOf(caseId), mine ? first : second);
        const QList<DraftSummary> list = here.list();
        QCOMPARE(list.size(), 2);
        for (const DraftSummary &draft : list) {
            QCOMPARE(draft.documentsReady, 6);
            QCOMPARE(draft.copy, draft.caseId != caseId);
            QCOMPARE(here.phoneOf(draft.caseId), draft.copy == mine ? second : first);
        }
        // Both are at the registry before long, the chosen one in its place.
        QTRY_COMPARE_WITH_TIMEOUT(here.model.drafts.copies.size(), 2, patience);
        const auto there2 = [&] {
            return here.model.drafts.copies.value(caseId)
                .content.value(QLatin1String("fields"))
                .toObject()
                .value(QLatin1String("phone"))
                .toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(there2(), mine ? first : second, patience);
    }

    void anInterruptedArrivalLeavesWhatWasHere()
    {
        Place here;
        const QString caseId = here.begin();
        Place there(&here.model);
        here.model.drafts.filesCut = true;
        const auto brought = there.sync.bring(caseId);
        QVERIFY(there.sync.isBringing());
        const auto again = there.sync.bring(caseId);
        QVERIFY(ended(again));
        QCOMPARE(again.result().failure().code, FailureCode::Cancelled);
        QVERIFY(QTest::qWaitFor([&] { return brought.isFinished(); }, patience));
        QVERIFY(!brought.result());
        QVERIFY(!there.sync.isBringing());
        QCOMPARE(there.placeOf(caseId), DraftPlace::Elsewhere);
    }

    void withoutALineAllIsAsBefore()
    {
        Place here;
        const QString caseId = here.begin();
        here.desk.registry.close();
        here.type(caseId, first);
        QCOMPARE(here.phoneOf(caseId), first);
        const auto drafts = listDrafts(*here.desk.session);
        QVERIFY(ended(drafts) && drafts.result());
        QCOMPARE(drafts.result()->size(), 1);
    }

    void aDeletedDraftGoesFromTheRegistryToo()
    {
        Place here;
        const QString caseId = here.begin();
        const auto deleted = deleteDraft(*here.desk.session, caseId);
        QVERIFY(ended(deleted) && deleted.result());
        QVERIFY(!here.placeOf(caseId));
        QTRY_VERIFY_WITH_TIMEOUT(here.model.drafts.copies.isEmpty(), patience);
    }

    void aLostAnswerIsNoOtherDesk()
    {
        Place here;
        const QString caseId = here.begin();
        const qint64 before = here.model.drafts.copies.value(caseId).head.version;
        // Qt repeats what was cut; none of them is answered.
        here.model.drafts.answersCut = 1'000;
        here.type(caseId, first);
        here.sync.touch();
        QTRY_COMPARE_WITH_TIMEOUT(here.model.drafts.copies.value(caseId).head.version, before + 1,
                                  patience);
        QCOMPARE(here.placeOf(caseId), DraftPlace::Here);
        // The work goes on, and another program of the desk with it.
        here.type(caseId, second);
        here.model.drafts.answersCut = 0;
        DraftSync again(*here.desk.session, here.outbox);
        again.setPause(10);
        again.touch();
        const auto phone = [&] {
            return here.model.drafts.copies.value(caseId)
                .content.value(QLatin1String("fields"))
                .toObject()
                .value(QLatin1String("phone"))
                .toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(phone(), second, patience);
        QCOMPARE(here.placeOf(caseId), DraftPlace::Here);
        QCOMPARE(here.model.drafts.copies.value(caseId).head.version, before + 2);
    }

    void aDraftDeletedWhileItIsToldGoesAllTheSame()
    {
        Place here;
        here.model.drafts.answersHeld = true;
        CaseEditor editor(*here.desk.session, here.desk.clock, here.desk.regulation,
                          ServiceKind::Issue);
        editor.setApplicantText(sampleBin);
        const auto saved = editor.saveNow();
        QVERIFY(ended(saved));
        here.sync.touch();
        QTRY_COMPARE_WITH_TIMEOUT(here.model.drafts.copies.size(), 1, patience);
        const auto deleted = deleteDraft(*here.desk.session, editor.caseId());
        QVERIFY(ended(deleted) && deleted.result());
        here.model.drafts.answersHeld = false;
        here.desk.registry.release();
        QTRY_VERIFY_WITH_TIMEOUT(here.model.drafts.copies.isEmpty(), patience);
        QVERIFY(!here.placeOf(editor.caseId()));
    }

    void oneThatLiesAtTheRegistryAloneIsDeletedFromHere()
    {
        Place here;
        const QString caseId = here.begin();
        Place there(&here.model);
        QCOMPARE(there.placeOf(caseId), DraftPlace::Elsewhere);
        const qint64 version = there.list().first().standing->version;
        const auto deleted = deleteDraft(*there.desk.session, caseId, version);
        QVERIFY(ended(deleted) && deleted.result());
        QTRY_VERIFY_WITH_TIMEOUT(here.model.drafts.copies.isEmpty(), patience);
        QVERIFY(!there.placeOf(caseId));
    }

    void aVersionThatIsNotTheFutureOfThisOneIsNotTakenUnseen()
    {
        Place here;
        const QString caseId = here.begin();
        Place there(&here.model);
        const auto brought = there.sync.bring(caseId);
        QVERIFY(ended(brought) && brought.result());
        there.type(caseId, second);
        QVERIFY(there.kept());
        // The copy goes, and the first desk, which never saw the second's, goes on with its own.
        here.model.drafts.copies.clear();
        here.type(caseId, first);
        QVERIFY(here.kept());
        QCOMPARE(there.placeOf(caseId), DraftPlace::BothChanged);
        const auto plain = there.sync.bring(caseId);
        QVERIFY(ended(plain));
        QCOMPARE(plain.result().failure().code, FailureCode::DraftChanged);
        QCOMPARE(there.phoneOf(caseId), second);
    }

    void whatEndedAtAnotherDeskSaysSo()
    {
        Place here;
        const QString caseId = here.begin();
        here.model.drafts.copies.clear();
        for (const bool registered : {true, false}) {
            here.model.drafts.ended = {
                {caseId, registered, QDateTime::currentDateTimeUtc().addSecs(-60)}};
            QCOMPARE(here.placeOf(caseId),
                     registered ? DraftPlace::RegisteredElsewhere : DraftPlace::DeletedElsewhere);
        }
    }

    void oneDraftDoesNotHoldUpTheOthers()
    {
        Place here;
        const QString caseId = here.begin();
        here.desk.registry.setScript([&here, caseId](const ScriptedRequest &request) {
            if (request.verb == "PUT" && request.target.contains(caseId.toLatin1()))
                return ScriptedReply::error(409, "attachmentMissing");
            return here.model.answer(request);
        });
        here.type(caseId, first);
        CaseEditor editor(*here.desk.session, here.desk.clock, here.desk.regulation,
                          ServiceKind::Issue);
        editor.setApplicantText(sampleBin);
        const auto saved = editor.saveNow();
        QVERIFY(ended(saved));
        here.sync.touch();
        QTRY_VERIFY_WITH_TIMEOUT(here.model.drafts.copies.contains(editor.caseId()), patience);
    }

    void whatWasTakenOverStaysHere()
    {
        Place here;
        const QString caseId = here.begin();
        const protocol::Actor head{
            QStringLiteral("710524100113"),
            {QStringLiteral("Бастық Нұрлан"), QStringLiteral("Бастык Нурлан"), {}},
            Role::Head};
        const protocol::Actor owner = here.model.drafts.copies.value(caseId).head.owner;
        here.model.drafts.takenOver = {{caseId, owner, owner, head, QStringLiteral("демалыста"),
                                        QDateTime::currentDateTimeUtc()}};
        here.model.drafts.copies.clear();
        here.type(caseId, first);
        here.sync.touch();
        QTRY_COMPARE_WITH_TIMEOUT(here.placeOf(caseId), DraftPlace::TakenOver, patience);
        QCOMPARE(here.list().first().standing->by.ru, head.name.ru);
        QCOMPARE(here.phoneOf(caseId), first);
        QVERIFY(here.model.drafts.copies.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDraftSync)
#include "tst_draft_sync.moc"
