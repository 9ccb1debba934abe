#include "workstation/pages/case_opener.h"

#include "desk/case_editor.h"
#include "desk/desk.h"

namespace ruqsat::workstation {

PageId pageOfCase(desk::CasePage page)
{
    switch (page) {
    case desk::CasePage::Applicant:
        return PageId::Applicant;
    case desk::CasePage::Form:
        return PageId::Form;
    case desk::CasePage::Documents:
        return PageId::Documents;
    case desk::CasePage::Review:
        return PageId::Review;
    case desk::CasePage::Sent:
        return PageId::Receipt;
    }
    return PageId::Applicant;
}

namespace opener_detail {

/// What is typed there and not yet in the vault is not to be read over.
bool goOn(const PageContext &context, const QString &caseId)
{
    const desk::CaseEditor *editor = context.go.editor();
    if (!editor || editor->caseId() != caseId || editor->isFrozen())
        return false;
    context.go.open(pageOfCase(editor->page()));
    return true;
}

void show(const PageContext &context, const Regulation &regulation, const desk::LoadedCase &loaded)
{
    auto editor = std::make_unique<desk::CaseEditor>(*context.desk.session(), context.desk.clock(),
                                                     regulation, loaded.draft, loaded.attachments);
    const PageId page = pageOfCase(loaded.draft.page);
    if (loaded.idempotencyKey.isEmpty()) {
        context.go.setEditor(std::move(editor));
        context.go.open(page);
        return;
    }
    editor->setSigned(loaded.idempotencyKey);
    context.go.setEditor(std::move(editor));
    context.go.open(PageId::Receipt, loaded.idempotencyKey);
}

} // namespace opener_detail

desk::Later<void> openKeptCase(const PageContext &context, const QString &caseId,
                               const std::function<bool()> &isWanted)
{
    desk::Session *session = context.desk.session();
    if (!session)
        return desk::ready<void>(FailureCode::Cancelled);
    if (opener_detail::goOn(context, caseId))
        return desk::ready(Result<void>());
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto end = [promise](const Result<void> &opened) {
        promise->addResult(opened);
        promise->finish();
    };
    // With the session its answer is let go.
    desk::loadCase(*session, caseId)
        .then(session, [context, isWanted, end](const Result<desk::LoadedCase> &loaded) {
            if (!loaded) {
                end(loaded.failure());
                return;
            }
            const Regulation *regulation = context.desk.regulations().find(
                loaded->draft.regulation, loaded->draft.effectiveFrom);
            if (!regulation) {
                end(FailureCode::RegulationUnknown);
                return;
            }
            if (isWanted && !isWanted()) {
                end(FailureCode::Cancelled);
                return;
            }
            // The law may have moved on by then.
            context.go.leaveCase([context, end, act = *regulation, kept = *loaded] {
                if (!opener_detail::goOn(context, kept.draft.caseId))
                    opener_detail::show(context, act, kept);
                end({});
            });
        });
    return QFuture<Result<void>>(promise->future());
}

} // namespace ruqsat::workstation
