#include "desk/case_review.h"
#include "protocol/expiry.h"

// Completeness and questions of the office, and what a colleague found before.
namespace ruqsat::desk {

QList<protocol::CaseMark> CaseReview::wrongMarks() const
{
    QList<protocol::CaseMark> wrong;
    for (const protocol::CaseMark &mark : m_work.toBody().marks) {
        if (!mark.inOrder)
            wrong.append(mark);
    }
    return wrong;
}

void CaseReview::checkCompleteness()
{
    if (!m_application)
        return;
    const protocol::CompletenessBody body{m_application->version, wrongMarks()};
    for (const protocol::CaseMark &mark : body.wrong) {
        if (mark.reason.trimmed().isEmpty()) {
            Q_EMIT failed({FailureCode::FieldRequired, mark.target});
            return;
        }
    }
    run(
        Action::CheckCompleteness,
        [this, body] { return m_session.client().checkCompleteness(m_id, body); },
        [body, iin = m_session.user().iin](const protocol::Application &now) {
            return isChecked(now, body, iin);
        });
}

void CaseReview::ask(const LocalizedText &body, const QString &question, int workingDays)
{
    if (!m_application)
        return;
    protocol::QuestionBody asked;
    asked.version = m_application->version;
    asked.addressee = body.isEmpty() ? protocol::Addressee::Applicant : protocol::Addressee::Body;
    asked.body = body;
    asked.question = question;
    asked.workingDays = workingDays;
    for (const protocol::CaseMark &mark : wrongMarks())
        asked.marks.append(mark.target);
    run(
        body.isEmpty() ? Action::AskApplicant : Action::AskBody,
        [this, asked] { return m_session.client().ask(m_id, asked); },
        [asked, known = m_application->questions.size(), iin = m_session.user().iin](
            const protocol::Application &now) { return isAsked(now, asked, known, iin); });
}

void CaseReview::recordAnswer(const QString &questionId, const QString &answer)
{
    if (!m_application)
        return;
    const protocol::AnswerBody body{m_application->version, answer, {}, {}};
    run(
        Action::RecordAnswer,
        [this, questionId, body] {
            return m_session.client().recordAnswer(m_id, questionId, body);
        },
        [questionId, body, iin = m_session.user().iin](const protocol::Application &now) {
            return isAnswered(now, questionId, body, iin);
        });
}

void CaseReview::goOn()
{
    if (m_application)
        run(Action::ContinueReview, [this, version = m_application->version] {
            return m_session.client().continueReview(m_id, version);
        });
}

bool CaseReview::concludes() const
{
    return regulation() && regulation()->result == ResultKind::Conclusion;
}

bool CaseReview::countsAsIssued() const
{
    const QDateTime now = QDateTime::currentDateTimeUtc().addSecs(-m_session.clockSkewSeconds());
    return regulation() && protocol::countsAsIssued(*regulation(), *m_application, now);
}

void CaseReview::setConclusion(std::optional<protocol::Conclusion> conclusion)
{
    if (m_work.conclusion == conclusion)
        return;
    m_work.conclusion = conclusion;
    touched();
}

bool CaseReview::needsGrounds() const
{
    return m_work.decision == Decision::Refuse ||
           (m_work.decision == Decision::Issue && concludes() &&
            m_work.conclusion == protocol::Conclusion::NotAgreed);
}

QList<ReviewProblem> CaseReview::problems() const
{
    QList<ReviewProblem> problems;
    if (!m_application)
        return problems;
    if (m_application->verdict.verdict == Verdict::Pending)
        problems.append({FailureCode::VerdictPending, {}});
    if (m_application->payment && m_application->payment->verdict == Verdict::Pending)
        problems.append({FailureCode::PaymentPending, {}});
    if (m_work.decision == Decision::Issue)
        findBadRequest(problems);
    for (const protocol::Question &question : m_application->questions) {
        if (question.isOpen())
            problems.append({FailureCode::QuestionOpen, question.id});
    }
    const bool late = m_work.decision == Decision::Issue && countsAsIssued();
    const bool concluding = m_work.decision == Decision::Issue && concludes();
    if (!m_work.decision || (concluding && !m_work.conclusion))
        problems.append({FailureCode::FieldRequired, {}});
    for (const protocol::Finding &finding : m_work.findings) {
        if (!late && finding.answer == protocol::FindingAnswer::Unknown)
            problems.append({FailureCode::FindingUnknown, finding.requirement});
    }
    if (needsGrounds())
        findGroundProblems(problems);
    if (m_work.decision == Decision::Issue)
        findRequirementProblems(problems);
    return problems;
}

void CaseReview::findBadRequest(QList<ReviewProblem> &problems) const
{
    if (m_application->verdict.verdict == Verdict::Invalid)
        problems.append({FailureCode::RequestSignatureInvalid, {}});
    const auto &payment = m_application->payment;
    if (payment && payment->verdict == Verdict::Invalid)
        problems.append({payment->code.value_or(FailureCode::PaymentNotFound), {}});
}

void CaseReview::findRequirementProblems(QList<ReviewProblem> &problems) const
{
    const bool late = countsAsIssued();
    const bool all = m_work.conclusion != protocol::Conclusion::NotAgreed || !concludes();
    for (const QualificationRequirement &requirement : requirements()) {
        const auto given = finding(requirement.id);
        if (!given)
            problems.append({FailureCode::FindingMissing, requirement.id});
        else if (all && !late && given->answer == protocol::FindingAnswer::No)
            problems.append({FailureCode::StateForbids, requirement.id});
    }
    if (!late && m_application->completeness && !m_application->completeness->complete)
        problems.append({FailureCode::IncompleteDocuments, {}});
}

} // namespace ruqsat::desk
