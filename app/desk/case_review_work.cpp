#include "desk/case_review.h"

#include <utility>

// What the officer types on a case, and its place in the vault.
namespace ruqsat::desk {
namespace {

/// So short that a crash costs a word, so long that a word does not become ten writes.
constexpr int keepDelayMs = 400;
/// The registry is told when the typing pauses.
constexpr int sendDelayMs = 2'000;
/// What could not be kept is tried again by itself: the person is told, and may go on.
constexpr int retryDelayMs = 3'000;

/// Once, where it is unread.
Result<void> setAside(vault::Vault &vault, const QString &caseId, std::atomic<bool> &unread)
{
    const Result<void> moved = unread ? vault.drafts().setAside(caseId) : Result<void>();
    if (moved)
        unread = false;
    return moved;
}

} // namespace

QList<QualificationRequirement> CaseReview::requirements() const
{
    const Regulation *known = regulation();
    return known ? known->qualificationFor(m_application->kind) : QList<QualificationRequirement>();
}

std::optional<ReviewMark> CaseReview::mark(const QString &key) const
{
    const auto found = m_work.marks.constFind(key);
    return found == m_work.marks.cend() ? std::nullopt : std::optional(*found);
}

void CaseReview::setMark(const QString &key, const ReviewMark &mark)
{
    if (this->mark(key) == mark)
        return;
    m_work.marks.insert(key, mark);
    touched();
}

void CaseReview::clearMark(const QString &key)
{
    if (m_work.marks.remove(key) > 0)
        touched();
}

std::optional<protocol::Finding> CaseReview::finding(const QString &requirement) const
{
    const auto found = m_work.findings.constFind(requirement);
    return found == m_work.findings.cend() ? std::nullopt : std::optional(*found);
}

void CaseReview::setFinding(const QString &requirement, protocol::FindingAnswer answer)
{
    protocol::Finding &finding = m_work.findings[requirement];
    finding.requirement = requirement;
    finding.answer = answer;
    touched();
}

void CaseReview::setFindingNote(const QString &requirement, const QString &note)
{
    const auto found = m_work.findings.find(requirement);
    if (found == m_work.findings.end() || found->note == note)
        return;
    found->note = note;
    touched();
}

void CaseReview::clearFinding(const QString &requirement)
{
    if (m_work.findings.remove(requirement) > 0)
        touched();
}

void CaseReview::setDecision(std::optional<Decision> decision)
{
    if (m_work.decision == decision)
        return;
    m_work.decision = decision;
    touched();
}

void CaseReview::takeProposal(const protocol::Proposal &proposal)
{
    m_work.decision = proposal.decision;
    m_work.conclusion = proposal.conclusion;
    m_work.findings.clear();
    m_work.grounds.clear();
    for (const protocol::Finding &finding : proposal.findings)
        m_work.findings.insert(finding.requirement, finding);
    for (const protocol::Ground &ground : proposal.grounds)
        m_work.grounds.insert(groundKey(ground), ground);
}

void CaseReview::touched()
{
    if (!m_restoring) {
        m_typed = true;
        m_unkept = true;
        ++m_change;
        if (!m_hold)
            m_hold = m_session.holdVault();
        m_keep.start(keepDelayMs);
        m_send.start(sendDelayMs);
    }
    Q_EMIT changed();
}

void CaseReview::restore()
{
    if (!m_session.may(Permission::ProposeDecision)) {
        m_restoring = false;
        return;
    }
    m_session
        .inVault<vault::Draft>([id = ReviewWork::caseIdOf(m_id)](vault::Vault &vault) {
            return vault.drafts().load(id);
        })
        .then(this, [this](const Result<vault::Draft> &kept) {
            m_restoring = false;
            if (!kept) {
                Q_EMIT changed();
                if (kept.failure().code != FailureCode::VaultItemMissing)
                    onUnread(kept.failure());
                return;
            }
            // A colleague's proposal is shown as it is; what was typed here waits in the vault.
            const auto work = ReviewWork::fromVault(*kept);
            const auto &shared = m_application->review;
            const bool older = work && shared && !work->goesOnFrom(*shared);
            if (!work)
                onUnread(work.failure());
            if (!work || older || (m_application->proposal && !mayWork() && !canClaim())) {
                Q_EMIT changed();
                return;
            }
            m_work = *work;
            if (shared)
                m_work.take(*shared);
            m_typed = true;
            Q_EMIT changed();
            Q_EMIT restored(kept->changedAt);
        });
}

void CaseReview::onUnread(const Failure &failure)
{
    *m_unread = true;
    Q_EMIT keepFailed(failure);
}

void CaseReview::onVaultReplaced()
{
    // Another vault has another record of this work, or none. Before the first answer restore()
    // reads that one.
    if (!m_typed)
        return;
    m_unkept = true;
    keepNow();
}

Later<void> CaseReview::keepNow()
{
    m_keep.stop();
    return m_session
        .inVault<void>(
            [draft = m_work.toVault(m_id), unread = m_unread](vault::Vault &vault) -> Result<void> {
                if (const Result<void> moved = setAside(vault, draft.caseId, *unread); !moved)
                    return moved;
                return vault.drafts().save(draft);
            })
        .then(this, [this, change = m_change](const Result<void> &done) -> Result<void> {
            if (!done) {
                m_unkept = m_typed;
                if (m_unkept && !m_keep.isActive())
                    m_keep.start(retryDelayMs);
                if (m_unkept && !m_hold)
                    m_hold = m_session.holdVault();
                Q_EMIT keepFailed(done.failure());
            } else if (change == m_change && std::exchange(m_unkept, false)) {
                m_hold.reset();
                Q_EMIT this->kept();
            }
            return done;
        });
}

void CaseReview::sendIfIdle()
{
    if (m_busy)
        m_send.start(sendDelayMs);
    else
        sendNow();
}

void CaseReview::sendNow()
{
    m_send.stop();
    m_unsent = false;
    if (!m_application || !isMine() || m_application->proposal ||
        !m_session.may(Permission::ReviewApplication))
        return;
    const protocol::ReviewBody body = m_work.toBody();
    // In the vault before the registry has it: the answer may be lost, and what the registry then
    // shows is to be known again as what was typed here.
    m_work.noteSent(body);
    if (m_typed)
        keepNow();
    m_sending = m_session.client().keepReview(m_id, body);
    m_sending.then(this, [this](const Result<protocol::Review> &answer) { onSent(answer); });
}

void CaseReview::onSent(const Result<protocol::Review> &answer)
{
    if (answer) {
        m_work.take(*answer);
        return;
    }
    switch (answer.failure().code) {
    // Somebody took the case over: the screen is to show it.
    case FailureCode::PermissionDenied:
    case FailureCode::StateForbids:
        Q_EMIT failed(answer.failure());
        load();
        break;
    // One review takes the place of the other: it may come twice.
    case FailureCode::RegistryUnreachable:
    case FailureCode::RegistryTimeout:
    case FailureCode::RegistryBusy:
    case FailureCode::RegistryInternal:
    case FailureCode::DatabaseUnavailable:
    case FailureCode::OutcomeUnknown:
        if (!m_send.isActive() && m_typed)
            m_send.start(retryDelayMs);
        break;
    case FailureCode::SessionExpired:
    case FailureCode::SessionMissing:
        m_unsent = m_typed;
        break;
    // The vault has what was typed, and the next change sends it again.
    default:
        break;
    }
}

void CaseReview::takeReview(const protocol::Review &review)
{
    m_work = ReviewWork::fromReview(review);
    if (isMine() && review.by.iin != m_session.user().iin)
        Q_EMIT takenOver(review.by, review.at);
}

void CaseReview::forget()
{
    m_keep.stop();
    m_typed = false;
    m_unkept = false;
    m_hold.reset();
    m_session.inVault<void>(
        [id = ReviewWork::caseIdOf(m_id), unread = m_unread](vault::Vault &vault) -> Result<void> {
            if (const Result<void> moved = setAside(vault, id, *unread); !moved)
                return moved;
            const Result<void> removed = vault.drafts().remove(id);
            if (!removed && removed.failure().code != FailureCode::VaultItemMissing)
                return removed;
            return {};
        });
}

} // namespace ruqsat::desk
