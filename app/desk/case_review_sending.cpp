#include "desk/case_review.h"

#include <QPointer>

#include <utility>

// What is typed on a case goes to the registry too, and what was found elsewhere comes from there.
namespace ruqsat::desk {
namespace {

/// The registry is told when the typing pauses.
constexpr int sendDelayMs = 2'000;
/// What it could not take is sent again by itself.
constexpr int sendAgainMs = 3'000;

} // namespace

void CaseReview::sendSoon()
{
    m_send.start(sendDelayMs);
}

void CaseReview::sendIfIdle()
{
    // One after the other: each goes on from the answer to the one before.
    if (m_busy || m_isSending)
        sendSoon();
    else
        sendNow();
}

bool CaseReview::maySend() const
{
    return m_application && isMine() && !m_application->proposal &&
           m_session.may(Permission::ReviewApplication);
}

std::optional<protocol::ReviewBody> CaseReview::takeUnsent()
{
    m_send.stop();
    m_unsent = false;
    if (!maySend())
        return std::nullopt;
    // In the vault before the registry has it: the answer may be lost, and what the registry then
    // shows is to be known again as what was typed here.
    const protocol::ReviewBody body = m_work.toBody();
    m_work.noteSent(body);
    return body;
}

void CaseReview::sendNow()
{
    const std::optional<protocol::ReviewBody> body = takeUnsent();
    if (!body)
        return;
    if (m_typed)
        keepNow();
    m_isSending = true;
    m_sentChange = m_change;
    m_session.client()
        .keepReview(m_id, *body)
        .then(&m_session, [session = &m_session, id = m_id, self = QPointer(this),
                           last = m_last](const Result<protocol::Review> &answer) {
            if (self) {
                self->onSent(answer);
            } else if (answer && *last) {
                (*last)->base = answer->at;
                session->client().keepReview(id, **last);
            }
        });
}

void CaseReview::sendFirst(std::function<void()> action)
{
    setBusy(true);
    m_afterSending = std::move(action);
    if (m_isSending)
        return;
    if (maySend() && !m_work.isThere())
        sendNow();
    else
        act();
}

void CaseReview::act()
{
    m_send.stop();
    std::exchange(m_afterSending, nullptr)();
}

bool CaseReview::dropAction()
{
    const bool waited = m_afterSending != nullptr;
    m_afterSending = nullptr;
    if (waited)
        setBusy(false);
    return waited;
}

void CaseReview::onSent(const Result<protocol::Review> &answer)
{
    m_isSending = false;
    if (answer) {
        m_refused.reset();
        m_work.take(*answer);
        // What the registry has is in the vault too: what a colleague makes of it is no other's.
        if (m_typed)
            keepNow();
        if (m_afterSending && m_change != m_sentChange && maySend())
            sendNow();
        else if (m_afterSending)
            act();
        return;
    }
    const FailureCode code = answer.failure().code;
    switch (code) {
    // Somebody has found something meanwhile: both are put together, and sent again.
    case FailureCode::VersionStale:
        if (dropAction())
            Q_EMIT failed(answer.failure());
        m_send.start(sendAgainMs);
        load();
        break;
    // Somebody took the case over: the screen is to show it, and then says so.
    case FailureCode::PermissionDenied:
    case FailureCode::StateForbids:
        dropAction();
        m_untold = {answer.failure(), m_application->version};
        load();
        break;
    // One review takes the place of the other: it may come twice.
    case FailureCode::RegistryUnreachable:
    case FailureCode::RegistryTimeout:
    case FailureCode::RegistryBusy:
    case FailureCode::RegistryInternal:
    case FailureCode::DatabaseUnavailable:
    case FailureCode::OutcomeUnknown:
        if (dropAction())
            Q_EMIT failed(answer.failure());
        if (!m_send.isActive() && m_typed)
            m_send.start(sendAgainMs);
        break;
    case FailureCode::SessionExpired:
    case FailureCode::SessionMissing:
        if (dropAction())
            Q_EMIT failed(answer.failure());
        m_unsent = m_typed;
        break;
    // The vault has what was typed, and the next change sends it again. An action has what it needs
    // in itself.
    default:
        if (std::exchange(m_refused, code) != code)
            Q_EMIT failed(answer.failure());
        if (m_afterSending)
            act();
        break;
    }
}

void CaseReview::tellRefusal()
{
    if (!m_untold)
        return;
    const auto [refusal, version] = *std::exchange(m_untold, std::nullopt);
    // That a colleague was first is no lack of rights, nor of a state that this desk had seen.
    Q_EMIT failed(m_application->version == version
                      ? refusal
                      : Failure(FailureCode::VersionStale, refusal.detail));
}

void CaseReview::takeReview(const protocol::Review &review)
{
    m_work = ReviewWork::fromReview(review);
    if (isMine() && review.by.iin != m_session.user().iin)
        Q_EMIT takenOver(review.by, review.at);
}

void CaseReview::takeLater(const protocol::Review &review)
{
    // An answer may show the case as it was before the last one that was sent.
    if (m_work.from.isValid() && m_work.from >= review.at)
        return;
    if (m_work.goesOnFrom(review)) {
        m_work.take(review);
    } else if (m_typed && !m_work.isThere()) {
        joinReview(review);
    } else {
        takeReview(review);
        if (m_typed)
            keepNow();
    }
}

void CaseReview::joinReview(const protocol::Review &review)
{
    const QStringList contested = m_work.join(review);
    touched();
    Q_EMIT joined(review.by, review.at, contested);
}

} // namespace ruqsat::desk
