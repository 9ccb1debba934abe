#include "desk/request_signing.h"

#include "trust/cades.h"

#include <QUuid>

namespace ruqsat::desk {

RequestSigning::RequestSigning(Session &session, CaseEditor &editor, TokenWatch &tokens,
                               Outbox &outbox, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_editor(editor)
    , m_tokens(tokens)
    , m_outbox(outbox)
    , m_clock(clock)
{
}

RequestSigning::~RequestSigning()
{
    m_check.stop();
}

void RequestSigning::begin(const SigningCertificate &certificate)
{
    if (m_stage != SigningStage::Idle && m_stage != SigningStage::ReadyForPin)
        return;
    const QList<CaseProblem> problems = m_editor.problems();
    if (!problems.isEmpty()) {
        Q_EMIT failed({problems.first().code, problems.first().target});
        return;
    }
    m_certificate = certificate;
    setStage(SigningStage::CheckingCertificate);
    m_check = checkSigner(m_session, certificate, protocol::CertificatePurpose::Operator, m_clock);
    m_check.then(this, [this, run = ++m_run](const Result<SignerVerdict> &verdict) {
        if (run != m_run || m_stage != SigningStage::CheckingCertificate)
            return;
        if (!verdict) {
            if (isOfTheCertificate(verdict.failure().code))
                m_tokens.setRefused(m_certificate, verdict.failure().code);
            setStage(SigningStage::Idle);
            Q_EMIT failed(verdict.failure());
            return;
        }
        m_verdict = *verdict;
        setStage(SigningStage::ReadyForPin);
        Q_EMIT readyForPin();
    });
}

void RequestSigning::sign(Secret pin)
{
    if (m_stage != SigningStage::ReadyForPin)
        return;
    const Result<QByteArray> request = m_editor.buildRequest();
    if (!request) {
        setStage(SigningStage::Idle);
        Q_EMIT failed(request.failure());
        return;
    }
    setStage(SigningStage::Signing);
    const QByteArray bytes = *request;
    const QDateTime at = m_clock.now();
    m_tokens
        .withSigner(
            m_certificate, std::move(pin),
            [bytes, at](trust::Signer &signer) { return trust::makeCades(bytes, signer, {at}); })
        .then(this, [this, bytes](const Result<QByteArray> &cms) { keep(bytes, cms); });
}

void RequestSigning::cancel()
{
    if (m_stage != SigningStage::CheckingCertificate && m_stage != SigningStage::ReadyForPin)
        return;
    m_check.stop();
    setStage(SigningStage::Idle);
}

void RequestSigning::keep(const QByteArray &request, const Result<QByteArray> &signature)
{
    if (!signature) {
        setStage(mayTryPinAgain(signature.failure().code) ? SigningStage::ReadyForPin
                                                          : SigningStage::Idle);
        Q_EMIT failed(signature.failure());
        return;
    }
    setStage(SigningStage::Keeping);
    vault::OutboxItem item;
    item.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    item.caseId = m_editor.caseId();
    item.request = request;
    item.signature = *signature;
    item.lookupId = m_editor.lookup() ? m_editor.lookup()->lookupId : QString();
    // The draft as it was signed stands in the vault before the signature does.
    m_editor.saveNow().then(this, [this, item](const Result<void> &saved) {
        if (!saved) {
            setStage(SigningStage::Idle);
            Q_EMIT failed(saved.failure());
            return;
        }
        m_outbox.add(item).then(this, [this, item](const Result<void> &kept) {
            if (!kept) {
                setStage(SigningStage::Idle);
                Q_EMIT failed(kept.failure());
                return;
            }
            m_editor.setSigned(item.idempotencyKey);
            setStage(SigningStage::Done);
            Q_EMIT done(item.idempotencyKey);
        });
    });
}

void RequestSigning::setStage(SigningStage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged(stage);
}

bool mayTryPinAgain(FailureCode code)
{
    return code == FailureCode::TokenPinWrong || code == FailureCode::TokenPinFinalTry ||
           code == FailureCode::TokenPinLength || code == FailureCode::TokenBusy;
}

} // namespace ruqsat::desk
