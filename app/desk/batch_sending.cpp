#include "desk/batch_signing.h"

#include <QTimer>

// A signed paper on its way to the registry: whatever happens between, it arrives once.
namespace ruqsat::desk {

namespace {

/// The registry is away or busy; the same signature may come again.
bool isPassing(FailureCode code)
{
    return code == FailureCode::RegistryUnreachable || code == FailureCode::RegistryTimeout ||
           code == FailureCode::RegistryBusy || code == FailureCode::DatabaseUnavailable;
}

/// Published, or kept until the certification authority answers: either way the registry has it.
bool isSigned(const protocol::Application &application)
{
    if (application.state == ApplicationState::Signed)
        return true;
    return application.result && application.result->state == protocol::PaperState::Signed;
}

} // namespace

void BatchSigning::send(qsizetype index)
{
    const protocol::Application &application = *m_items.at(index).application;
    m_session.client()
        .sendResultSignature(application.id, application.version, m_papers.at(index).cms)
        .then(this, [this, index](const auto &answer) { onSent(index, answer); });
}

void BatchSigning::onSent(qsizetype index, const Result<protocol::Application> &answer)
{
    if (answer) {
        published(index, *answer);
        return;
    }
    const FailureCode code = answer.failure().code;
    if (isPassing(code))
        askAgain(index, answer.failure());
    else if (code == FailureCode::OutcomeUnknown || code == FailureCode::VersionStale)
        look(index, answer.failure());
    else {
        endItem(index, BatchItemState::Failed, answer.failure());
        finishWhenOver();
    }
}

void BatchSigning::askAgain(qsizetype index, const Failure &failure)
{
    Paper &paper = m_papers[index];
    if (paper.waitedMs >= m_patienceMs) {
        endItem(index, BatchItemState::Failed, failure);
        finishWhenOver();
        return;
    }
    paper.waitedMs += m_pauseMs;
    // What was sent may have arrived: the case itself tells.
    QTimer::singleShot(m_pauseMs, this, [this, index, failure] { look(index, failure); });
}

void BatchSigning::look(qsizetype index, const Failure &failure)
{
    const qint64 version = m_items.at(index).application->version;
    m_session.client()
        .application(m_items.at(index).chosen.id)
        .then(this, [this, index, version, failure](const Result<protocol::Application> &now) {
            if (!now && (isPassing(now.failure().code) ||
                         now.failure().code == FailureCode::OutcomeUnknown))
                askAgain(index, now.failure());
            else if (now && isSigned(*now))
                published(index, *now);
            else if (now && now->version == version)
                send(index);
            else {
                // Somebody took the case back: the signature is for a paper that is gone.
                endItem(index, BatchItemState::Failed, now ? failure : now.failure());
                finishWhenOver();
            }
        });
}

void BatchSigning::published(qsizetype index, const protocol::Application &application)
{
    m_items[index].application = application;
    m_papers[index].cms.clear();
    setItem(index, BatchItemState::Published);
    finishWhenOver();
}

} // namespace ruqsat::desk
