#include "desk/case_review.h"

#include <QCryptographicHash>

namespace ruqsat::desk {

CaseReview::CaseReview(Session &session, const RegulationCatalog &regulations,
                       const QString &applicationId, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_regulations(regulations)
    , m_id(applicationId)
{
}

CaseReview::~CaseReview()
{
    m_run.stop();
}

void CaseReview::load()
{
    if (m_busy)
        return;
    setBusy(true);
    m_run = m_session.client().application(m_id);
    m_run.then(this, [this](const Result<protocol::Application> &answer) {
        setBusy(false);
        if (answer)
            take(*answer);
        else
            Q_EMIT failed(answer.failure());
    });
}

void CaseReview::take(const protocol::Application &application)
{
    const bool first = !m_application;
    m_application = application;
    const auto request =
        protocol::fromJson<protocol::CaseRequest>(application.request, protocol::Direction::Answer);
    m_request = request ? std::optional(*request) : std::nullopt;
    if (application.proposal && first) {
        m_decision = application.proposal->decision;
        for (const protocol::Finding &finding : application.proposal->findings)
            m_findings.insert(finding.requirement, finding);
        for (const protocol::Ground &ground : application.proposal->grounds)
            m_grounds.insert(ground.code, ground);
    }
    Q_EMIT changed();
}

const Regulation *CaseReview::regulation() const
{
    return m_application
               ? m_regulations.find(m_application->regulation, m_application->effectiveFrom)
               : nullptr;
}

Later<QByteArray> CaseReview::attachment(const QString &attachmentId)
{
    if (const auto kept = m_attachments.constFind(attachmentId); kept != m_attachments.cend())
        return ready(Result<QByteArray>(*kept));
    QString sha256;
    if (m_application) {
        for (const protocol::Attachment &file : m_application->attachments) {
            if (file.id == attachmentId)
                sha256 = file.sha256;
        }
    }
    if (sha256.isEmpty())
        return ready<QByteArray>(FailureCode::NotFound);
    return m_session.client()
        .attachment(m_id, attachmentId)
        .then(this, [this, attachmentId, sha256](const Result<QByteArray> &bytes) {
            if (!bytes)
                return bytes;
            const QByteArray hash = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256);
            if (QString::fromLatin1(hash.toHex()) != sha256)
                return Result<QByteArray>(FailureCode::AttachmentHashMismatch);
            m_attachments.insert(attachmentId, *bytes);
            return bytes;
        });
}

bool CaseReview::mayNow(Action action) const
{
    return m_application && m_session.may(permissionFor(action)) &&
           next(m_application->state, action, m_decision.value_or(Decision::Issue)).ok();
}

bool CaseReview::isMine() const
{
    return m_application && m_application->executor &&
           m_application->executor->iin == m_session.user().iin;
}

bool CaseReview::proposedByMe() const
{
    return m_application && m_application->proposal &&
           m_application->proposal->by.iin == m_session.user().iin;
}

bool CaseReview::canClaim() const
{
    return mayNow(Action::Claim) && !isMine();
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

QList<QualificationRequirement> CaseReview::requirements() const
{
    const Regulation *known = regulation();
    return known ? known->qualificationFor(m_application->kind) : QList<QualificationRequirement>();
}

QList<RefusalGround> CaseReview::grounds() const
{
    const Regulation *known = regulation();
    return known ? known->groundsFor(m_application->kind) : QList<RefusalGround>();
}

std::optional<protocol::Finding> CaseReview::finding(const QString &requirement) const
{
    const auto found = m_findings.constFind(requirement);
    return found == m_findings.cend() ? std::nullopt : std::optional(*found);
}

void CaseReview::setFinding(const QString &requirement, protocol::FindingAnswer answer,
                            const QString &note)
{
    m_findings.insert(requirement, {requirement, answer, note});
    Q_EMIT changed();
}

void CaseReview::clearFinding(const QString &requirement)
{
    if (m_findings.remove(requirement) > 0)
        Q_EMIT changed();
}

void CaseReview::setDecision(std::optional<Decision> decision)
{
    if (m_decision == decision)
        return;
    m_decision = decision;
    Q_EMIT changed();
}

std::optional<protocol::Ground> CaseReview::ground(const QString &code) const
{
    const auto found = m_grounds.constFind(code);
    return found == m_grounds.cend() ? std::nullopt : std::optional(*found);
}

void CaseReview::setGround(const QString &code, const QString &target, const QString &note)
{
    m_grounds.insert(code, {code, target, note});
    Q_EMIT changed();
}

void CaseReview::clearGround(const QString &code)
{
    if (m_grounds.remove(code) > 0)
        Q_EMIT changed();
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
    bool anyNo = false;
    for (const QualificationRequirement &requirement : requirements()) {
        const auto given = finding(requirement.id);
        if (!given)
            problems.append({FailureCode::FindingMissing, requirement.id});
        else if (given->answer == protocol::FindingAnswer::Unknown)
            problems.append({FailureCode::VerdictPending, requirement.id});
        else
            anyNo = anyNo || given->answer == protocol::FindingAnswer::No;
    }
    if (!m_decision)
        problems.append({FailureCode::FieldRequired, {}});
    else if (*m_decision == Decision::Refuse && m_grounds.isEmpty())
        problems.append({FailureCode::GroundMissing, {}});
    else if (*m_decision == Decision::Issue && anyNo)
        problems.append({FailureCode::StateForbids, {}});
    return problems;
}

void CaseReview::claim()
{
    if (m_application)
        run(Action::Claim, m_session.client().claim(m_id, m_application->version));
}

void CaseReview::release()
{
    if (m_application)
        run(Action::Release, m_session.client().release(m_id, m_application->version));
}

void CaseReview::propose()
{
    const QList<ReviewProblem> open = problems();
    if (!m_application || !open.isEmpty()) {
        if (!open.isEmpty())
            Q_EMIT failed({open.first().code, open.first().target});
        return;
    }
    protocol::ProposalBody body;
    body.version = m_application->version;
    body.decision = *m_decision;
    body.findings = m_findings.values();
    if (body.decision == Decision::Refuse)
        body.grounds = m_grounds.values();
    run(Action::Propose, m_session.client().propose(m_id, body));
}

void CaseReview::giveBack(const QString &reason)
{
    if (m_application)
        run(Action::ReturnToExecutor,
            m_session.client().giveBack(m_id, m_application->version, reason));
}

void CaseReview::prepareResult()
{
    if (m_application)
        run(Action::PrepareResult, m_session.client().prepareResult(m_id, m_application->version));
}

void CaseReview::run(Action action, Later<protocol::Application> call)
{
    setBusy(true);
    m_run = call;
    m_run.then(this, [this, action](const Result<protocol::Application> &answer) {
        setBusy(false);
        if (answer) {
            take(*answer);
            Q_EMIT actionDone(action);
            return;
        }
        Q_EMIT failed(answer.failure());
        const FailureCode code = answer.failure().code;
        // Whatever happened to the case meanwhile, the screen is to show it as it is now.
        if (code == FailureCode::VersionStale || code == FailureCode::StateForbids ||
            code == FailureCode::OutcomeUnknown)
            load();
    });
}

void CaseReview::cancel()
{
    m_run.stop();
    setBusy(false);
}

void CaseReview::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

} // namespace ruqsat::desk
