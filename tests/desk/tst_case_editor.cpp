#include "desk/case_editor.h"
#include "desk/support/operator_desk.h"
#include "desk/support/wait.h"

#include <QSignalSpy>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

std::unique_ptr<CaseEditor> newCase(OperatorDesk &desk)
{
    return std::make_unique<CaseEditor>(*desk.session, desk.clock, desk.regulation,
                                        ServiceKind::Issue);
}

bool lookUpAndWait(CaseEditor &editor)
{
    editor.setApplicantText(sampleBin);
    editor.lookUp();
    return QTest::qWaitFor([&] { return editor.lookupState() != LookupState::Running; }, 10'000);
}

bool hasProblem(const CaseEditor &editor, CasePage page, FailureCode code,
                const QString &target = {})
{
    for (const CaseProblem &problem : editor.problems(page)) {
        if (problem.code == code && (target.isEmpty() || problem.target == target))
            return true;
    }
    return false;
}

const RailStep *stepOf(const QList<RailStep> &rail, StepKind kind, int number)
{
    for (const RailStep &step : rail) {
        if (step.step.ref.kind == kind && step.step.ref.number == number)
            return &step;
    }
    return nullptr;
}

} // namespace

class TestCaseEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongNumberIsToldAndNotLookedUp_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<FailureCode>("code");
        QTest::newRow("11 digits") << "54094000040" << FailureCode::BinLength;
        QTest::newRow("letters") << "54094000O407" << FailureCode::BinNotDigits;
        QTest::newRow("check digit") << "540940000408" << FailureCode::BinCheckDigit;
    }
    void aWrongNumberIsToldAndNotLookedUp()
    {
        QFETCH(QString, text);
        QFETCH(FailureCode, code);
        OperatorDesk desk;
        const auto editor = newCase(desk);
        editor->setApplicantText(text);
        QCOMPARE(editor->applicantProblem(), std::optional(code));
        editor->lookUp();
        QCOMPARE(editor->lookupState(), LookupState::None);
        QVERIFY(desk.registry.requests().isEmpty());
        QVERIFY(hasProblem(*editor, CasePage::Applicant, code));
    }

    void aLookUpHasThreeOutcomes_data()
    {
        QTest::addColumn<QByteArray>("outcome");
        QTest::addColumn<LookupState>("state");
        QTest::newRow("found") << QByteArray("found") << LookupState::Found;
        QTest::newRow("not found") << QByteArray("notFound") << LookupState::NotFound;
        QTest::newRow("cannot tell") << QByteArray("unknown") << LookupState::Unknown;
    }
    void aLookUpHasThreeOutcomes()
    {
        QFETCH(QByteArray, outcome);
        QFETCH(LookupState, state);
        OperatorDesk desk;
        desk.model.lookupOutcome = outcome;
        const auto editor = newCase(desk);
        QVERIFY(lookUpAndWait(*editor));
        QCOMPARE(editor->lookupState(), state);
        QCOMPARE(editor->lookupFailure().has_value(), state == LookupState::Unknown);
        QCOMPARE(hasProblem(*editor, CasePage::Applicant, FailureCode::LookupMissing),
                 state != LookupState::Found);
        const QList<RailStep> rail = editor->rail();
        const RailStep *message = stepOf(rail, StepKind::Process, 4);
        QVERIFY(message && message->branch);
        QCOMPARE(message->state,
                 state == LookupState::NotFound ? RailState::Current : RailState::ToCome);
        QCOMPARE(stepOf(rail, StepKind::Process, 5)->state,
                 state == LookupState::Found ? RailState::Current : RailState::ToCome);
    }

    void aLookUpCanBeCancelled()
    {
        OperatorDesk desk;
        desk.registry.setScript([](const ScriptedRequest &) {
            return ScriptedReply{ScriptedReply::Hang, 0, {}};
        });
        const auto editor = newCase(desk);
        editor->setApplicantText(sampleBin);
        editor->lookUp();
        QTRY_COMPARE(desk.registry.requests().size(), 1);
        editor->cancelLookUp();
        QCOMPARE(editor->lookupState(), LookupState::Cancelled);
        desk.registry.setScript(desk.model.script());
        QVERIFY(lookUpAndWait(*editor));
        QCOMPARE(editor->lookupState(), LookupState::Found);
    }

    void anotherNumberTakesTheLookUpAway()
    {
        OperatorDesk desk;
        const auto editor = newCase(desk);
        QVERIFY(lookUpAndWait(*editor));
        editor->setApplicantText(QStringLiteral("500140000106"));
        QCOMPARE(editor->lookupState(), LookupState::None);
        QVERIFY(!editor->lookup());
    }

    void aPersonIsAskedForNoCharter()
    {
        OperatorDesk desk;
        const auto editor = newCase(desk);
        const auto asked = [&] {
            QStringList ids;
            for (const InventoryItem &item : editor->inventory())
                ids.append(item.document.id);
            return ids;
        };
        const QString charter = QStringLiteral("charter");
        editor->setApplicantText(sampleBin);
        QVERIFY(asked().contains(charter));
        editor->setPaperMark(charter, true);
        editor->setApplicantText(QStringLiteral("560317100016"));
        QVERIFY(asked().contains(charter)); // marked already: stays in sight
        editor->setPaperMark(charter, false);
        QVERIFY(!asked().contains(charter));
        QVERIFY(asked().contains(QStringLiteral("feeReceipt")));
    }

    void aChangeIsInTheVaultUnasked()
    {
        OperatorDesk desk;
        const auto editor = newCase(desk);
        QSignalSpy saved(editor.get(), &CaseEditor::saved);
        editor->setValue(QStringLiteral("phone"), QStringLiteral("+77010000000"));
        QVERIFY(!editor->isSaved());
        QVERIFY(saved.wait(10'000));
        QVERIFY(editor->isSaved());
        const auto drafts = listDrafts(*desk.session);
        QVERIFY(ended(drafts));
        QCOMPARE(drafts.result()->size(), 1);
    }

    void aCaseGoesOnWhereItWasLeft()
    {
        OperatorDesk desk;
        QString caseId;
        {
            const auto editor = newCase(desk);
            caseId = editor->caseId();
            QVERIFY(lookUpAndWait(*editor));
            fillIn(*editor);
            editor->goTo(CasePage::Documents);
            editor->setFocusField(QStringLiteral("email"));
        }
        desk.restart();
        const auto loading = loadCase(*desk.session, caseId);
        QVERIFY(ended(loading) && loading.result());
        const LoadedCase loaded = *loading.result();
        CaseEditor editor(*desk.session, desk.clock, desk.regulation, loaded.draft,
                          loaded.attachments);
        QCOMPARE(editor.page(), CasePage::Documents);
        QCOMPARE(editor.draft().focusField, QStringLiteral("email"));
        QCOMPARE(editor.lookupState(), LookupState::Found);
        QCOMPARE(editor.value(QStringLiteral("phone")).toString(), QStringLiteral("+77012201496"));
        QVERIFY(editor.problems().isEmpty());
    }

    void eachFieldTellsItsProblem()
    {
        OperatorDesk desk;
        const auto editor = newCase(desk);
        QVERIFY(!editor->fieldProblem(QStringLiteral("phone")));
        QVERIFY(hasProblem(*editor, CasePage::Form, FailureCode::FieldRequired,
                           QStringLiteral("phone")));
        editor->setValue(QStringLiteral("bankAccount"), QString(35, QLatin1Char('1')));
        QCOMPARE(editor->fieldProblem(QStringLiteral("bankAccount"))->code,
                 FailureCode::FieldTooLong);
        editor->setValue(QStringLiteral("bankAccount"), QString());
        QVERIFY(!editor->fieldProblem(QStringLiteral("bankAccount")));
    }

    void anEmptyAppendixIsMarkedBeforeItIsSent()
    {
        OperatorDesk desk;
        Regulation regulation = *RegulationCatalog::shipped().find(QStringLiteral("yuko-441"));
        for (FormField &field : regulation.form)
            field.required = false;
        CaseEditor editor(*desk.session, desk.clock, regulation, ServiceKind::Issue);
        const QString parts = QStringLiteral("subactivities");
        QVERIFY(!editor.fieldProblem(parts));
        editor.setValue(QStringLiteral("appendixTo"), QStringLiteral("KZ07ABC00012345"));
        QVERIFY(editor.fieldProblem(parts));
        QCOMPARE(editor.fieldProblem(parts)->code, FailureCode::FieldRequired);
        QVERIFY(hasProblem(editor, CasePage::Form, FailureCode::FieldRequired, parts));
        editor.setValue(parts, QJsonArray{"sale"});
        QVERIFY(!editor.fieldProblem(parts));
        QVERIFY(!hasProblem(editor, CasePage::Form, FailureCode::FieldRequired, parts));
    }

    void aScanNeedsItsPaperMark()
    {
        OperatorDesk desk;
        const auto editor = newCase(desk);
        const QString charter = QStringLiteral("charter");
        QVERIFY(hasProblem(*editor, CasePage::Documents, FailureCode::DocumentMissing, charter));
        QSignalSpy added(editor.get(), &CaseEditor::attachmentAdded);
        editor->addScan(charter, QStringLiteral("charter.pdf"), smallPdf(), 3);
        QVERIFY(added.wait());
        QVERIFY(hasProblem(*editor, CasePage::Documents, FailureCode::PaperMarkMissing, charter));
        editor->setPaperMark(charter, true);
        QVERIFY(!hasProblem(*editor, CasePage::Documents, FailureCode::PaperMarkMissing, charter));
        const InventoryItem item = editor->inventory().first();
        QCOMPARE(item.state, DocumentState::Ready);
        QCOMPARE(item.pages(), 3);
        const auto bytes = editor->attachmentBytes(item.attachments.first().id);
        QVERIFY(ended(bytes));
        QCOMPARE(*bytes.result(), smallPdf());
        editor->removeAttachment(item.attachments.first().id);
        QCOMPARE(editor->inventory().first().state, DocumentState::Needed);
    }

    void onlyTheBytesThatWereJudgedAreKept()
    {
        OperatorDesk desk;
        const auto editor = newCase(desk);
        const auto put = [&](const QString &name, const QByteArray &bytes) {
            QFile file(desk.folder().filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() &&
                   file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        };
        QVERIFY(put(QStringLiteral("charter.pdf"), smallPdf()));
        // Stands for a helper that saw the file before it was written anew.
        QVERIFY(put(QStringLiteral("helper"),
                    "#!/bin/sh\necho '{\"type\":\"application/pdf\",\"pages\":1,\"size\":9,"
                    "\"sha256\":\"" +
                        QByteArray(64, 'a') + "\"}'\n"));
        scan::HelperPlace place;
        place.program = desk.folder().filePath(QStringLiteral("helper"));
        QSignalSpy failed(editor.get(), &CaseEditor::attachmentFailed);
        editor->addFile(QStringLiteral("charter"),
                        desk.folder().filePath(QStringLiteral("charter.pdf")), place);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QCOMPARE(failed.first().at(2).value<Failure>().code, FailureCode::FileInspectionFailed);
        const auto loading = loadCase(*desk.session, editor->caseId());
        QVERIFY(ended(loading) && loading.result());
        QVERIFY(loading.result()->attachments.isEmpty());
    }

    void theRequestIsCanonicalAndWhole()
    {
        OperatorDesk desk;
        const auto editor = newCase(desk);
        QVERIFY(!editor->buildRequest());
        QVERIFY(lookUpAndWait(*editor));
        fillIn(*editor);
        const Result<QByteArray> bytes = editor->buildRequest();
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.failure().detail));
        const auto request = protocol::CaseRequest::parseCanonical(*bytes);
        QVERIFY(request);
        QCOMPARE(request->caseId, editor->caseId());
        QCOMPARE(request->applicant.number, sampleBin);
        QCOMPARE(request->applicant.provenance->messageId, QStringLiteral("7f3a-91c2"));
        QCOMPARE(request->signer.iin, desk.session->user().iin);
        QCOMPARE(request->attachments.size(), 6);
        QCOMPARE(request->paperMarks.size(), 6);
    }

    void aDraftThatCannotBeReadHidesNoOther()
    {
        OperatorDesk desk;
        const auto editor = newCase(desk);
        const auto saved = editor->saveNow();
        QVERIFY(ended(saved));
        const QString other = QStringLiteral("00000000-0000-4000-8000-000000000001");
        const auto kept = desk.session->inVault<void>([other](vault::Vault &vault) {
            const QJsonObject content{{QStringLiteral("schema"), QStringLiteral("of tomorrow")}};
            return vault.drafts().save({other, content, QStringLiteral("form"), {}, {}});
        });
        QVERIFY(ended(kept) && kept.result());
        const auto drafts = listDrafts(*desk.session);
        QVERIFY(ended(drafts));
        const Result<QList<DraftSummary>> listed = drafts.result();
        QVERIFY(listed);
        QCOMPARE(listed->size(), 2);
        for (const DraftSummary &draft : *listed) {
            QCOMPARE(draft.isUnreadable, draft.caseId == other);
            QVERIFY(draft.changedAt.isValid());
        }
        const auto opened = loadCase(*desk.session, other);
        QVERIFY(ended(opened));
        const Result<LoadedCase> loaded = opened.result();
        QVERIFY(!loaded);
        QCOMPARE(loaded.failure().code, FailureCode::VaultDraftUnreadable);
    }

    void whatWasSignedGoesIntoTheVaultThatTookThePlaceOfItsOwn()
    {
        OperatorDesk desk;
        const auto editor = newCase(desk);
        const QString document = editor->inventory().first().document.id;
        QSignalSpy added(editor.get(), &CaseEditor::attachmentAdded);
        editor->addScan(document, QStringLiteral("scan.pdf"), smallPdf(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(added.count(), 1, 20'000);
        editor->setValue(QStringLiteral("phone"), QStringLiteral("+77012201496"));
        const auto saved = editor->saveNow();
        QVERIFY(ended(saved) && saved.result());
        editor->setSigned(QStringLiteral("5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e001"));
        // A copy from before the case was begun.
        const auto gone = desk.session->inVault<void>(
            [id = editor->caseId()](vault::Vault &vault) { return vault.drafts().remove(id); });
        QVERIFY(ended(gone) && gone.result());
        QSignalSpy lost(editor.get(), &CaseEditor::filesLost);
        editor->onVaultReplaced();
        QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 1, 20'000);
        QCOMPARE(lost.first().first().toStringList(), QStringList(QStringLiteral("scan.pdf")));
        const auto loaded = loadCase(*desk.session, editor->caseId());
        QVERIFY(ended(loaded) && loaded.result());
        QCOMPARE(loaded.result()->draft.page, CasePage::Review);
        QCOMPARE(loaded.result()->draft.fields.value(QLatin1String("phone")).toString(),
                 QStringLiteral("+77012201496"));
    }

    void aDiscardedCaseIsGone()
    {
        OperatorDesk desk;
        const auto editor = newCase(desk);
        const auto saved = editor->saveNow();
        QVERIFY(ended(saved));
        const auto gone = editor->discard();
        QVERIFY(ended(gone) && gone.result());
        editor->setValue(QStringLiteral("phone"), QStringLiteral("1"));
        const auto drafts = listDrafts(*desk.session);
        QVERIFY(ended(drafts));
        QVERIFY(drafts.result()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCaseEditor)
#include "tst_case_editor.moc"
