#include "desk/case_review.h"

#include <QCryptographicHash>

namespace ruqsat::desk {

CaseReview::CaseReview(Session &session, const RegulationCatalog &regulations,
                       const QString &applicationId, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_regulations(regulations)
    , m_id(applicationId)
    , m_followed(session)
{
    m_keep.setSingleShot(true);
    connect(&m_keep, &QTimer::timeout, this, &CaseReview::keepNow);
    m_send.setSingleShot(true);
    connect(&m_send, &QTimer::timeout, this, &CaseReview::sendIfIdle);
    connect(&m_session, &Session::vaultReplaced, this, &CaseReview::onVaultReplaced);
    connect(&m_session, &Session::renewed, this, [this] {
        if (m_unsent && !m_isSending)
            sendNow();
    });
}

CaseReview::~CaseReview()
{
    m_run.stop();
    // Nobody hears any more what becomes of it.
    std::optional<protocol::ReviewBody> unsent;
    if (m_send.isActive() && !m_isSending)
        unsent = takeUnsent();
    else if (m_send.isActive() && maySend())
        *m_last = m_work.toBody();
    if (m_unkept || (unsent && m_typed))
        handIn();
    if (unsent)
        m_session.client().keepReview(m_id, *unsent);
}

void CaseReview::load()
{
    if (m_busy)
        return;
    setBusy(true);
    m_run = m_session.client().application(m_id);
    m_run.then(this, [this](const Result<protocol::Application> &answer) {
        setBusy(false);
        if (!answer) {
            Q_EMIT failed(answer.failure());
            Q_EMIT loaded(false);
            return;
        }
        take(*answer);
        tellRefusal();
        Q_EMIT loaded(true);
    });
}

void CaseReview::take(const protocol::Application &application)
{
    const bool first = !m_application;
    m_application = application;
    const auto request =
        protocol::fromJson<protocol::CaseRequest>(application.request, protocol::Direction::Answer);
    m_request = request ? std::optional(*request) : std::nullopt;
    if (m_request && first)
        m_followed.ask(*m_request);
    if (application.review && first)
        takeReview(*application.review);
    else if (application.review && !application.proposal)
        takeLater(*application.review);
    // What was typed here waits; who only looks on is to see what was proposed.
    if (application.proposal && (first || !m_typed))
        takeProposal(*application.proposal);
    if (first)
        restore();
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

void CaseReview::claim()
{
    if (m_application)
        run(Action::Claim, [this, version = m_application->version] {
            return m_session.client().claim(m_id, version);
        });
}

void CaseReview::release()
{
    if (m_application)
        sendFirst([this] {
            run(Action::Release, [this, version = m_application->version] {
                return m_session.client().release(m_id, version);
            });
        });
}

void CaseReview::propose()
{
    const QList<ReviewProblem> open = problems();
    if (!open.isEmpty())
        Q_EMIT failed({open.first().code, open.first().target});
    else if (m_application)
        sendFirst([this] { sendProposal(); });
}

void CaseReview::sendProposal()
{
    // What was typed meanwhile counts.
    if (const QList<ReviewProblem> open = problems(); !open.isEmpty()) {
        setBusy(false);
        Q_EMIT failed({open.first().code, open.first().target});
        return;
    }
    protocol::ProposalBody body;
    body.version = m_application->version;
    body.decision = *m_work.decision;
    body.findings = m_work.findings.values();
    if (needsGrounds())
        body.grounds = m_work.statedGrounds();
    if (concludes() && body.decision == Decision::Issue)
        body.conclusion = m_work.conclusion;
    run(
        Action::Propose, [this, body] { return m_session.client().propose(m_id, body); },
        [body, iin = m_session.user().iin](const protocol::Application &now) {
            return isProposed(now, body, iin);
        });
}

void CaseReview::giveBack(const QString &reason)
{
    if (!m_application)
        return;
    const protocol::ReturnBody body{m_application->version, reason};
    run(
        Action::ReturnToExecutor,
        [this, body] { return m_session.client().giveBack(m_id, body.version, body.reason); },
        [body, iin = m_session.user().iin](const protocol::Application &now) {
            return isGivenBack(now, body, iin);
        });
}

void CaseReview::prepareResult()
{
    if (m_application)
        run(Action::PrepareResult, [this, version = m_application->version] {
            return m_session.client().prepareResult(m_id, version);
        });
}

void CaseReview::run(Action action, CaseAct::Send send, CaseAct::IsDone isDone)
{
    setBusy(true);
    const qint64 version = m_application->version;
    auto *act =
        isDone ? new CaseAct(m_session, m_id, version, std::move(send), std::move(isDone), this)
               : new CaseAct(m_session, m_id, version, action, std::move(send), this);
    connect(act, &CaseAct::asking, this, &CaseReview::asking);
    connect(act, &CaseAct::done, this, [this, act, action] {
        setBusy(false);
        m_untold.reset();
        if (action == Action::Propose)
            forget();
        take(*act->seen());
        Q_EMIT actionDone(action);
    });
    connect(act, &CaseAct::failed, this, [this, act](const Failure &failure) {
        setBusy(false);
        Q_EMIT failed(failure);
        const FailureCode code = failure.code;
        if (code == FailureCode::VersionStale && act->seen())
            Q_EMIT overtaken(*act->seen());
        // Whatever happened to the case meanwhile, the screen is to show it as it is now.
        if (code == FailureCode::VersionStale || code == FailureCode::StateForbids ||
            code == FailureCode::PermissionDenied)
            load();
    });
    act->start();
}

void CaseReview::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

} // namespace ruqsat::desk
