#include "faults/case_steps.h"

#include "desk/case_review.h"
#include "desk/hand_over.h"
#include "desk/receipt.h"
#include "desk/result_signing.h"
#include "desk/support/operator_desk.h"
#include "desk/support/wait.h"
#include "faults/case_entry.h"

#include <QSignalSpy>

#include <cstdio>

namespace ruqsat::test {
namespace {

/// So that an upload takes long enough to be cut.
constexpr int paddingBytes = 200'000;

QByteArray thickPdf()
{
    return smallPdf() + "%" + QByteArray(paddingBytes, 'x') + "\n%%EOF\n";
}

DeskPlayer::Outcome keep(desk::CaseEditor &editor, const QString &what)
{
    const auto saved = editor.saveNow();
    if (!ended(saved))
        return DeskPlayer::timeUp("saving");
    if (!saved.result())
        return saved.result().failure();
    say(QStringLiteral("kept ") + what);
    return {};
}

DeskPlayer::Outcome addDocuments(desk::CaseEditor &editor)
{
    for (const desk::InventoryItem &item : editor.inventory()) {
        if (!item.document.required || !item.attachments.isEmpty())
            continue;
        QSignalSpy added(&editor, &desk::CaseEditor::attachmentAdded);
        QSignalSpy failed(&editor, &desk::CaseEditor::attachmentFailed);
        editor.setPaperMark(item.document.id, true);
        editor.addScan(item.document.id, item.document.id + QStringLiteral(".pdf"), thickPdf(), 1);
        if (!QTest::qWaitFor([&] { return added.count() + failed.count() > 0; }, 20'000))
            return DeskPlayer::timeUp("a document");
        if (failed.count() > 0)
            return failed.first().at(2).value<Failure>();
        say(QStringLiteral("kept file:") + item.document.id);
    }
    return {};
}

DeskPlayer::Outcome acted(desk::CaseReview &review, const std::function<void()> &action)
{
    QSignalSpy finished(&review, &desk::CaseReview::actionDone);
    QSignalSpy failed(&review, &desk::CaseReview::failed);
    action();
    if (!QTest::qWaitFor([&] { return finished.count() + failed.count() > 0; }, 60'000))
        return DeskPlayer::timeUp("an action");
    if (finished.count() > 0)
        return {};
    return failed.first().first().value<Failure>();
}

DeskPlayer::Outcome load(desk::CaseReview &review)
{
    QSignalSpy failed(&review, &desk::CaseReview::failed);
    review.load();
    if (!QTest::qWaitFor([&] { return review.application() || failed.count() > 0; }, 30'000))
        return DeskPlayer::timeUp("a case");
    if (failed.count() > 0)
        return failed.first().first().value<Failure>();
    return {};
}

} // namespace

void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

DeskPlayer::Outcome fillStepByStep(DeskPlayer &player, const QString &bin)
{
    if (!player.resumeCase())
        player.beginCase();
    desk::CaseEditor &editor = player.editor();
    for (const desk::InventoryItem &item : editor.inventory()) {
        if (!item.attachments.isEmpty())
            say(QStringLiteral("found file:") + item.document.id);
    }
    for (const auto &[field, value] : sampleAnswers()) {
        if (editor.value(field) == value)
            say(QStringLiteral("found ") + field);
    }
    if (!editor.applicantText().isEmpty())
        say(QStringLiteral("found applicant"));
    say(QStringLiteral("filling ") + editor.caseId());
    if (editor.lookupState() != desk::LookupState::Found) {
        if (const auto failure = player.lookUp(bin))
            return failure;
        if (const auto failure = keep(editor, QStringLiteral("applicant")))
            return failure;
    }
    for (const auto &[field, value] : sampleAnswers()) {
        if (editor.value(field) == value)
            continue;
        editor.setValue(field, value);
        if (const auto failure = keep(editor, field))
            return failure;
    }
    return addDocuments(editor);
}

void sayWhatWasTyped(const desk::CaseEditor &editor)
{
    for (const auto &[field, value] : sampleAnswers())
        say(QStringLiteral("typed ") + fieldEntry(field, value));
    const QByteArray file = QCryptographicHash::hash(thickPdf(), QCryptographicHash::Sha256);
    for (const desk::InventoryItem &item : editor.inventory()) {
        if (item.document.required)
            say(QStringLiteral("typed ") + fileEntry(item.document.id, file));
    }
}

void sayWhatWasRefused(desk::Session &session)
{
    const auto refused = session.inVault<QList<vault::OutboxItem>>(
        [](vault::Vault &vault) { return vault.outbox().withdrawn(); });
    if (!ended(refused) || !refused.result())
        return;
    const auto items = refused.result();
    for (const vault::OutboxItem &item : *items)
        say(QStringLiteral("refused ") + item.idempotencyKey);
}

std::optional<protocol::Application> acknowledgedIn(desk::Desk &desk)
{
    const auto kept = desk::keptReceipts(*desk.session(), 10);
    if (!ended(kept) || !kept.result() || kept.result()->isEmpty())
        return std::nullopt;
    return kept.result()->first().application;
}

DeskPlayer::Outcome decide(DeskPlayer &player, const QString &applicationId)
{
    desk::CaseReview review(*player.desk().session(), player.desk().regulations(), applicationId);
    if (const auto failure = load(review))
        return failure;
    if (review.canClaim()) {
        if (const auto failure = acted(review, [&] { review.claim(); }))
            return failure;
    }
    if (!review.canPropose())
        return {};
    review.setDecision(Decision::Issue);
    for (const QualificationRequirement &requirement : review.requirements())
        review.setFinding(requirement.id, protocol::FindingAnswer::Yes);
    return acted(review, [&] { review.propose(); });
}

DeskPlayer::Outcome signResult(DeskPlayer &player, const DemoWorld &world,
                               const QString &applicationId)
{
    desk::CaseReview review(*player.desk().session(), player.desk().regulations(), applicationId);
    if (const auto failure = load(review))
        return failure;
    if (review.canPrepareResult()) {
        if (const auto failure = acted(review, [&] { review.prepareResult(); }))
            return failure;
    }
    if (!review.canSignResult())
        return {};
    desk::ResultSigning signing(*player.desk().session(), player.desk().tokens(),
                                player.desk().clock(), *review.application());
    QSignalSpy failed(&signing, &desk::ResultSigning::failed);
    QSignalSpy done(&signing, &desk::ResultSigning::done);
    const auto isOver = [&] { return failed.count() + done.count() > 0; };
    signing.begin(player.certificate(QStringLiteral("head")));
    if (!QTest::qWaitFor(
            [&] { return isOver() || signing.stage() == desk::SigningStage::ReadyForPin; }, 30'000))
        return DeskPlayer::timeUp("the head's certificate");
    if (failed.count() == 0) {
        say(QStringLiteral("result"));
        signing.sign(world.pin());
        if (!QTest::qWaitFor(isOver, 60'000))
            return DeskPlayer::timeUp("the result");
    }
    if (failed.count() > 0)
        return failed.first().first().value<Failure>();
    return {};
}

DeskPlayer::Outcome handOver(DeskPlayer &player, const QString &applicationId)
{
    const auto found = player.desk().session()->client().application(applicationId);
    if (!ended(found, 60'000))
        return DeskPlayer::timeUp("the case");
    if (!found.result())
        return found.result().failure();
    if (found.result()->state == ApplicationState::HandedOver)
        return {};
    desk::HandOver handing(*player.desk().session(), player.desk().anchors(), player.desk().clock(),
                           *found.result());
    QSignalSpy ready(&handing, &desk::HandOver::paperReady);
    QSignalSpy over(&handing, &desk::HandOver::handedOver);
    QSignalSpy failed(&handing, &desk::HandOver::failed);
    handing.load();
    const auto waited = [&failed](const QSignalSpy &spy) {
        return QTest::qWaitFor([&] { return spy.count() + failed.count() > 0; }, 60'000);
    };
    if (!waited(ready))
        return DeskPlayer::timeUp("the paper");
    if (failed.count() == 0) {
        handing.handOver({});
        if (!waited(over))
            return DeskPlayer::timeUp("the hand-over");
    }
    if (failed.count() > 0)
        return failed.first().first().value<Failure>();
    return {};
}

} // namespace ruqsat::test
