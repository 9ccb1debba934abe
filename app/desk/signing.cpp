#include "desk/signing.h"

namespace ruqsat::desk {

Signing::Signing(Session &session, TokenWatch &tokens, const Clock &clock,
                 protocol::CertificatePurpose purpose, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_tokens(tokens)
    , m_clock(clock)
    , m_purpose(purpose)
{
}

Signing::~Signing()
{
    m_check.stop();
}

void Signing::begin(const SigningCertificate &certificate)
{
    if (m_stage != SigningStage::Idle && m_stage != SigningStage::ReadyForPin)
        return;
    m_certificate = certificate;
    setStage(SigningStage::CheckingCertificate);
    prepare();
}

void Signing::checkCertificate()
{
    if (m_stage != SigningStage::CheckingCertificate)
        return;
    m_check = checkSigner(m_session, m_certificate, m_purpose, m_clock);
    m_check.then(this, [this, run = ++m_run](const Result<SignerVerdict> &verdict) {
        if (run == m_run && m_stage == SigningStage::CheckingCertificate)
            onChecked(verdict);
    });
}

void Signing::onChecked(const Result<SignerVerdict> &verdict)
{
    if (!verdict) {
        if (isOfTheCertificate(verdict.failure().code))
            m_tokens.setRefused(m_certificate, verdict.failure().code);
        fail(verdict.failure());
        return;
    }
    m_verdict = *verdict;
    setStage(SigningStage::ReadyForPin);
    Q_EMIT readyForPin();
}

void Signing::sign(Secret pin)
{
    if (m_stage != SigningStage::ReadyForPin)
        return;
    const Result<trust::TokenWorker::Work> wanted = work();
    if (!wanted) {
        fail(wanted.failure());
        return;
    }
    setStage(SigningStage::Signing);
    m_tokens.withSigner(m_certificate, std::move(pin), *wanted)
        .then(this, [this](const Result<QByteArray> &cms) { onSigned(cms); });
}

void Signing::onSigned(const Result<QByteArray> &cms)
{
    if (cms) {
        setStage(SigningStage::Keeping);
        keep(*cms);
    } else if (mayTryPinAgain(cms.failure().code)) {
        setStage(SigningStage::ReadyForPin);
        Q_EMIT failed(cms.failure());
    } else {
        fail(cms.failure());
    }
}

void Signing::cancel()
{
    if (m_stage != SigningStage::CheckingCertificate && m_stage != SigningStage::ReadyForPin)
        return;
    m_check.stop();
    setStage(SigningStage::Idle);
}

void Signing::fail(const Failure &failure)
{
    setStage(SigningStage::Idle);
    Q_EMIT failed(failure);
}

void Signing::setStage(SigningStage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    m_hold = isUnderWay() ? m_session.holdVault() : nullptr;
    Q_EMIT stageChanged(stage);
}

bool mayTryPinAgain(FailureCode code)
{
    return code == FailureCode::TokenPinWrong || code == FailureCode::TokenPinFinalTry ||
           code == FailureCode::TokenPinLength || code == FailureCode::TokenBusy;
}

} // namespace ruqsat::desk
