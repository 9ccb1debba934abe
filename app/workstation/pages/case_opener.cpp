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

Result<void> show(const PageContext &context, const desk::LoadedCase &loaded)
{
    const Regulation *regulation =
        context.desk.regulations().find(loaded.draft.regulation, loaded.draft.effectiveFrom);
    if (!regulation)
        return FailureCode::RegulationUnknown;
    auto editor = std::make_unique<desk::CaseEditor>(*context.desk.session(), context.desk.clock(),
                                                     *regulation, loaded.draft, loaded.attachments);
    const PageId page = pageOfCase(loaded.draft.page);
    if (loaded.idempotencyKey.isEmpty()) {
        context.go.setEditor(std::move(editor));
        context.go.open(page);
        return {};
    }
    editor->setSigned(loaded.idempotencyKey);
    context.go.setEditor(std::move(editor));
    context.go.open(PageId::Receipt, loaded.idempotencyKey);
    return {};
}

} // namespace opener_detail

desk::Later<void> openKeptCase(const PageContext &context, const QString &caseId,
                               const std::function<bool()> &isWanted)
{
    desk::Session *session = context.desk.session();
    if (!session)
        return desk::ready<void>(FailureCode::Cancelled);
    // With the session its answer is let go.
    return desk::loadCase(*session, caseId)
        .then(session, [context, isWanted](const Result<desk::LoadedCase> &loaded) -> Result<void> {
            if (!loaded)
                return loaded.failure();
            if (isWanted && !isWanted())
                return FailureCode::Cancelled;
            return opener_detail::show(context, *loaded);
        });
}

} // namespace ruqsat::workstation
