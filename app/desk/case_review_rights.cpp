#include "desk/case_review.h"

// What this person may do with the case now; the registry decides.
namespace ruqsat::desk {

bool CaseReview::mayNow(Action action) const
{
    return m_application && m_session.may(permissionFor(action)) &&
           next(m_application->state, action, m_work.decision.value_or(Decision::Issue)).ok();
}

bool CaseReview::isMine() const
{
    return m_application && m_application->executor &&
           (m_application->standsIn || m_application->executor->iin == m_session.user().iin);
}

bool CaseReview::proposedByMe() const
{
    return m_application && m_application->proposal &&
           m_application->proposal->by.iin == m_session.user().iin;
}

bool CaseReview::headForwards() const
{
    const Regulation *known = regulation();
    return known && known->headForwards();
}

bool CaseReview::canClaim() const
{
    return mayNow(Action::Claim) && !isMine() && !headForwards();
}

bool CaseReview::waitsForHead() const
{
    return mayNow(Action::Claim) && !isMine() && headForwards();
}

bool CaseReview::canRelease() const
{
    return mayNow(Action::Release) && isMine();
}

bool CaseReview::canPropose() const
{
    return mayNow(Action::Propose) && isMine();
}

bool CaseReview::canGiveBack() const
{
    return mayNow(Action::ReturnToExecutor);
}

bool CaseReview::canPrepareResult() const
{
    return mayNow(Action::PrepareResult) && !proposedByMe();
}

bool CaseReview::canSignResult() const
{
    return mayNow(Action::SignResult) && !proposedByMe();
}

bool CaseReview::canHandOver() const
{
    return mayNow(Action::HandOver);
}

bool CaseReview::canCheckCompleteness() const
{
    return mayNow(Action::CheckCompleteness) && isMine();
}

bool CaseReview::canAskApplicant() const
{
    return mayNow(Action::AskApplicant) && isMine();
}

bool CaseReview::canAskBody() const
{
    return mayNow(Action::AskBody) && isMine();
}

bool CaseReview::canRecordAnswer() const
{
    return mayNow(Action::RecordAnswer) && isMine();
}

bool CaseReview::canGoOn() const
{
    return mayNow(Action::ContinueReview) && isMine();
}

} // namespace ruqsat::desk
