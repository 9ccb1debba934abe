#include "desk/support/signed_case.h"

#include "desk/case_editor.h"
#include "desk/support/wait.h"

#include <QSignalSpy>

namespace ruqsat::test {

using desk::CaseEditor;
using desk::LookupState;

vault::OutboxItem signedCase(OperatorDesk &desk, const QString &key, int paddingBytes)
{
    CaseEditor editor(*desk.session, desk.clock, desk.regulation, ServiceKind::Issue);
    editor.setApplicantText(sampleBin);
    editor.lookUp();
    if (!QTest::qWaitFor([&] { return editor.lookupState() == LookupState::Found; }, 20'000))
        qFatal("no look-up");
    fillIn(editor);
    if (paddingBytes > 0) {
        QSignalSpy added(&editor, &CaseEditor::attachmentAdded);
        editor.addScan(editor.inventory().first().document.id, QStringLiteral("long.pdf"),
                       smallPdf() + QByteArray(paddingBytes, 'x'), 1);
        if (!added.wait(20'000))
            qFatal("the long file was not kept");
    }
    const auto saved = editor.saveNow();
    ended(saved);
    const Result<QByteArray> request = editor.buildRequest();
    if (!request)
        qFatal("%s %s", qPrintable(failureName(request.failure().code)),
               qPrintable(request.failure().detail));
    vault::OutboxItem item;
    item.idempotencyKey = key;
    item.caseId = editor.caseId();
    item.request = *request;
    item.signature = "signature";
    item.lookupId = editor.lookup()->lookupId;
    return item;
}

} // namespace ruqsat::test
