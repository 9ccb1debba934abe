#include "desk/case_review.h"

#include <utility>

// What the officer types on a case, and its place in the vault.
namespace ruqsat::desk {
namespace {

/// So short that a crash costs a word, so long that a word does not become ten writes.
constexpr int keepDelayMs = 400;
/// What could not be kept is tried again by itself: the person is told, and may go on.
constexpr int reviewAgainMs = 3'000;

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
        sendSoon();
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
            const auto work = ReviewWork::fromVault(*kept);
            const auto &shared = m_application->review;
            const bool older = work && shared && !work->goesOnFrom(*shared);
            const bool mayGoOn = mayWork() || canClaim();
            if (!work)
                onUnread(work.failure());
            // A colleague's proposal is shown as it is; what was typed here waits in the vault.
            // What the registry had of it already is in the colleague's review, or was taken back
            // there.
            if (!work || (older && (work->isThere() || !mayGoOn)) ||
                (m_application->proposal && !mayGoOn)) {
                Q_EMIT changed();
                return;
            }
            m_work = *work;
            m_typed = true;
            if (older) {
                joinReview(*shared);
                return;
            }
            if (shared)
                takeLater(*shared);
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

Later<void> CaseReview::handIn()
{
    return m_session.inVault<void>(
        [draft = m_work.toVault(m_id), unread = m_unread](vault::Vault &vault) -> Result<void> {
            if (const Result<void> moved = setAside(vault, draft.caseId, *unread); !moved)
                return moved;
            return vault.drafts().save(draft);
        });
}

Later<void> CaseReview::keepNow()
{
    m_keep.stop();
    return handIn().then(this, [this, change = m_change](const Result<void> &done) {
        if (!done) {
            m_unkept = m_typed;
            if (m_unkept && !m_keep.isActive())
                m_keep.start(reviewAgainMs);
            if (m_unkept && !m_hold)
                m_hold = m_session.holdVault();
            Q_EMIT keepFailed(done.failure());
        } else if (change == m_change && std::exchange(m_unkept, false)) {
            m_hold.reset();
            Q_EMIT kept();
        }
        return done;
    });
}

void CaseReview::forget()
{
    m_keep.stop();
    m_send.stop();
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
