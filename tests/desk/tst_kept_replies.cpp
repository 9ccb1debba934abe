#include "desk/kept_replies.h"

#include "desk/draft_sync.h"
#include "desk/review_work.h"
#include "desk/support/operator_desk.h"
#include "desk/support/vault_drafts.h"
#include "desk/support/wait.h"

#include <QSignalSpy>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

constexpr int patience = 20'000;
const QString asked = QStringLiteral("4a0d7c52-3f6e-4d1b-9b7a-5f1e8d2c6b01");
const QString askedLater = QStringLiteral("4a0d7c52-3f6e-4d1b-9b7a-5f1e8d2c6b02");

UnrecordedReply reply(const QString &questionId)
{
    UnrecordedReply reply;
    reply.applicationId = QStringLiteral("0b0f4a52-6e0c-4d0e-9a51-2d1f3b7c9a11");
    reply.caseNumber = QStringLiteral("2026-11-004049");
    reply.question.id = questionId;
    reply.question.question = QStringLiteral("Укажите номер и дату договора.");
    reply.question.workingDays = 2;
    reply.question.askedAt = QDateTime::currentDateTimeUtc().addDays(-1);
    const protocol::User executor = OperatorDesk::colleague(
        QStringLiteral("daniyar"), QStringLiteral("830918100229"), Role::Executor);
    reply.question.askedBy = {executor.iin, executor.name, executor.role};
    reply.question.due = reply.question.askedAt.addDays(3);
    reply.answer = QStringLiteral("Шарт 2026 жылғы 3 наурызда жасалды, № 14");
    reply.files = {QStringLiteral("/media/шарт.pdf")};
    return reply;
}

} // namespace

/// What an applicant said at the counter stays until it is recorded.
class tst_KeptReplies : public QObject
{
    Q_OBJECT

private:
    static bool keep(KeptReplies &replies)
    {
        const auto kept = replies.keepNow();
        return ended(kept) && kept.result() && replies.isKept();
    }
    static bool restored(KeptReplies &replies)
    {
        QSignalSpy restored(&replies, &KeptReplies::restored);
        return QTest::qWaitFor([&] { return restored.count() > 0; }, patience);
    }
    static bool save(OperatorDesk &desk, const vault::Draft &draft)
    {
        const auto saved = desk.session->inVault<void>(
            [draft](vault::Vault &vault) { return vault.drafts().save(draft); });
        return ended(saved) && saved.result();
    }

private Q_SLOTS:
    void whatWasTypedComesBackAfterTheNextSignIn()
    {
        OperatorDesk desk;
        {
            KeptReplies replies(*desk.session);
            QVERIFY(restored(replies));
            QVERIFY(replies.all().isEmpty());
            replies.put(reply(asked));
            replies.put(reply(askedLater));
            QVERIFY(!replies.isKept());
            QVERIFY(keep(replies));
            replies.remove(askedLater);
            QVERIFY(!replies.isKept());
            QVERIFY(keep(replies));
        }
        desk.restart();
        KeptReplies again(*desk.session);
        QVERIFY(restored(again));
        QCOMPARE(again.all().keys(), QStringList{asked});
        const UnrecordedReply before = reply(asked);
        const UnrecordedReply back = again.of(asked);
        QCOMPARE(back.applicationId, before.applicationId);
        QCOMPARE(back.caseNumber, before.caseNumber);
        QCOMPARE(back.question.question, before.question.question);
        QVERIFY(back.question.isOpen());
        QCOMPARE(back.answer, before.answer);
        QCOMPARE(back.files, before.files);
        QVERIFY(again.isKept());
    }

    void itIsKeptWithoutBeingAsked()
    {
        OperatorDesk desk;
        {
            KeptReplies replies(*desk.session);
            replies.put(reply(asked));
            // A desk that is locked a moment later waits for it.
            desk.session->lock();
            QTRY_VERIFY_WITH_TIMEOUT(replies.isKept(), patience);
        }
        desk.restart();
        QCOMPARE(draftsIn(desk).size(), 1);
    }

    void whatIsTypedBeforeTheVaultAnswersCounts()
    {
        OperatorDesk desk;
        QVERIFY(save(desk, reply(asked).toVault()));
        QVERIFY(save(desk, reply(askedLater).toVault()));
        KeptReplies replies(*desk.session);
        UnrecordedReply typed = reply(asked);
        typed.answer = QStringLiteral("№ 15");
        replies.put(typed);
        QVERIFY(restored(replies));
        QCOMPARE(replies.all().size(), 2);
        QCOMPARE(replies.of(asked).answer, typed.answer);
    }

    void whatCannotBeReadIsNotWrittenOver()
    {
        OperatorDesk desk;
        vault::Draft later = reply(asked).toVault();
        later.content = QJsonObject{{QStringLiteral("schema"), QStringLiteral("of tomorrow")}};
        QVERIFY(save(desk, later));
        KeptReplies replies(*desk.session);
        QSignalSpy failed(&replies, &KeptReplies::keepFailed);
        QVERIFY(restored(replies));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::VaultDraftUnreadable);
        QVERIFY(replies.all().isEmpty());
        replies.put(reply(asked));
        const auto first = replies.keepNow();
        QVERIFY(keep(replies));
        QVERIFY(ended(first) && first.result());
        const QList<vault::Draft> kept = draftsIn(desk);
        QCOMPARE(kept.size(), 2);
        QVERIFY(kept.first().content == later.content || kept.last().content == later.content);
    }

    void itGoesIntoTheVaultThatTookThePlaceOfItsOwn()
    {
        OperatorDesk desk;
        KeptReplies replies(*desk.session);
        replies.put(reply(asked));
        QVERIFY(keep(replies));
        const auto gone = desk.session->inVault<void>([](vault::Vault &vault) {
            return vault.drafts().remove(UnrecordedReply::caseIdOf(asked));
        });
        QVERIFY(ended(gone) && gone.result());
        desk.session->noteVaultReplaced();
        QTRY_COMPARE_WITH_TIMEOUT(draftsIn(desk).size(), 1, patience);
    }

    void itIsNoCaseOfTheOperators()
    {
        OperatorDesk desk;
        KeptReplies replies(*desk.session);
        replies.put(reply(asked));
        QVERIFY(keep(replies));
        const auto drafts = listDrafts(*desk.session);
        QVERIFY(ended(drafts) && drafts.result());
        const Result<QList<DraftSummary>> listed = drafts.result();
        QVERIFY(listed->isEmpty());

        // Nor is it sent to the registry, which has the case that was begun after it.
        Outbox outbox(*desk.session, desk.clock);
        DraftSync sync(*desk.session, outbox);
        sync.setPause(10);
        QSignalSpy sent(&sync, &DraftSync::kept);
        CaseEditor editor(*desk.session, desk.clock, desk.regulation, ServiceKind::Issue);
        editor.setApplicantText(sampleBin);
        const auto saved = editor.saveNow();
        QVERIFY(ended(saved) && saved.result());
        sync.touch();
        QTRY_VERIFY_WITH_TIMEOUT(sent.count() > 0, patience);
        const auto notes = desk.session->inVault<QList<vault::DraftCopyNote>>(
            [](vault::Vault &vault) { return vault.draftCopies().all(); });
        QVERIFY(ended(notes) && notes.result());
        const Result<QList<vault::DraftCopyNote>> noted = notes.result();
        QCOMPARE(noted->size(), 1);
        QCOMPARE(noted->first().caseId, editor.caseId());
    }
};

QTEST_GUILESS_MAIN(tst_KeptReplies)
#include "tst_kept_replies.moc"
