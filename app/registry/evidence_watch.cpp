#include "registry/evidence_watch.h"

#include "registry/cases/publish_result.h"
#include "registry/cases/request_check.h"

#include <QLoggingCategory>

namespace ruqsat::registry {
namespace {

Q_LOGGING_CATEGORY(evidenceLog, "ruqsat.registry.evidence")

constexpr int tasksAtOnce = 16;
/// So long another registry leaves a task alone that this one has taken.
constexpr int leaseSeconds = 300;
/// After so many failures in a row the services are away: nothing is gained by asking for each
/// case.
constexpr int failuresToStop = 4;
/// So many tries at the usual pace; after that ever more rarely, up to the longest pause.
constexpr int quickTries = 10;
constexpr int longestPauseSeconds = 600;

int pauseSeconds(int usual, int tries)
{
    const int doublings = qBound(0, tries - quickTries, 10);
    return qMax(usual, qMin(usual << doublings, longestPauseSeconds));
}

} // namespace

EvidenceWatch::EvidenceWatch(Context &context)
    : m_context(context)
    , m_thread(std::chrono::seconds(context.config.verdictSeconds), [this] { workThrough(); })
{
}

void EvidenceWatch::workThrough()
{
    // A verdict is for good: nothing is judged by roots that were taken out of force.
    if (!m_context.followLaw())
        return;
    int failures = 0;
    while (failures < failuresToStop) {
        const QDateTime now = m_context.clock.now();
        const auto tasks =
            m_context.database->transaction(AuditActor::registry(), [&](Transaction &in) {
                return store::takeEvidenceTasks(in, now, now.addSecs(leaseSeconds), tasksAtOnce);
            });
        if (!tasks || tasks->isEmpty())
            return;
        for (const store::EvidenceTask &task : *tasks) {
            // What is left of the lot comes back by itself; but sooner than its lease says.
            const Result<void> done = failures < failuresToStop && !m_thread.isStopping()
                                          ? complete(task)
                                          : Result<void>(FailureCode::VerdictPending);
            failures = done ? 0 : failures + 1;
            settle(task, done);
        }
        if (m_thread.isStopping())
            return;
    }
}

void EvidenceWatch::settle(const store::EvidenceTask &task, const Result<void> &done)
{
    const int pause = pauseSeconds(m_context.config.verdictSeconds, task.tries);
    const QDateTime until = m_context.clock.now().addSecs(pause);
    const Result<void> kept =
        m_context.database->transaction(AuditActor::registry(), [&](Transaction &in) {
            return done ? store::finishEvidence(in, task)
                        : store::postponeEvidence(in, task, done.failure().code, until);
        });
    if (!kept)
        qCWarning(evidenceLog, "a task cannot be put off: %s",
                  qPrintable(failureName(kept.failure().code)));
}

Result<void> EvidenceWatch::complete(const store::EvidenceTask &task)
{
    return task.subject == store::EvidenceSubject::Result
               ? confirmResult(m_context, task.applicationId)
               : completeRequestOf(task.applicationId);
}

Result<void> EvidenceWatch::completeRequestOf(const QString &applicationId)
{
    const Result<store::SignedRequest> found =
        m_context.database->transaction(AuditActor::registry(), [&](Transaction &in) {
            return store::signedRequest(in, applicationId);
        });
    if (!found)
        return found.failure();
    if (found->verdict == Verdict::Pending) {
        // As of the registration: a certificate that has expired since was good then.
        const protocol::RequestVerdict verdict =
            judgeSignature(m_context, found->request, found->signature, found->registeredAt);
        if (verdict.verdict == Verdict::Pending)
            return verdict.code.value_or(FailureCode::VerdictPending);
        const Result<void> told =
            m_context.database->transaction(AuditActor::registry(), [&](Transaction &in) {
                return store::setVerdict(in, applicationId, verdict);
            });
        if (!told)
            return told;
        if (verdict.verdict == Verdict::Invalid)
            return {};
    }
    if (found->verdict == Verdict::Invalid)
        return {};
    const Result<QByteArray> completed =
        completeRequest(m_context, found->request, found->signature, found->registeredAt);
    if (!completed && mayPass(completed.failure().code))
        return completed.failure();
    // Told valid before: evidence that cannot be completed any more takes nothing away from that.
    if (!completed || *completed == found->signature)
        return {};
    return m_context.database->transaction(AuditActor::registry(), [&](Transaction &in) {
        return store::setRequestSignature(in, applicationId, *completed);
    });
}

} // namespace ruqsat::registry
