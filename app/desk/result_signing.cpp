#include "desk/result_signing.h"

#include "desk/result_paper.h"
#include "trust/cades.h"
#include "trust/pades.h"

namespace ruqsat::desk {

ResultSigning::ResultSigning(Session &session, TokenWatch &tokens, const Clock &clock,
                             const protocol::Application &application, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_tokens(tokens)
    , m_clock(clock)
    , m_application(application)
{
}

ResultSigning::~ResultSigning()
{
    m_download.stop();
    m_check.stop();
}

void ResultSigning::loadPaper()
{
    if (!m_paper.isEmpty()) {
        Q_EMIT paperReady();
        return;
    }
    if (!m_application.result || m_application.result->state != protocol::PaperState::Prepared) {
        Q_EMIT failed(FailureCode::StateForbids);
        return;
    }
    if (m_download.isRunning())
        return;
    m_download = m_session.client().resultPdf(m_application.id);
    m_download.then(this, [this](const Result<QByteArray> &paper) { onPaper(paper); });
}

void ResultSigning::onPaper(const Result<QByteArray> &paper)
{
    const Result<QByteArray> announced = asAnnounced(paper, *m_application.result);
    if (!announced) {
        m_checkAfterPaper = false;
        setStage(SigningStage::Idle);
        Q_EMIT failed(announced.failure());
        return;
    }
    const QByteArray bytes = *announced;
    const trust::ByteRange range = byteRangeOf(*m_application.result);
    runAside([bytes, range] {
        return trust::digestOf(bytes, range);
    }).then(this, [this, bytes](const Result<QByteArray> &digest) {
        if (!digest) {
            m_checkAfterPaper = false;
            setStage(SigningStage::Idle);
            Q_EMIT failed(digest.failure());
            return;
        }
        m_paper = bytes;
        m_digest = *digest;
        Q_EMIT paperReady();
        if (std::exchange(m_checkAfterPaper, false))
            check();
    });
}

void ResultSigning::begin(const SigningCertificate &certificate)
{
    if (m_stage != SigningStage::Idle && m_stage != SigningStage::ReadyForPin)
        return;
    m_certificate = certificate;
    setStage(SigningStage::CheckingCertificate);
    if (m_paper.isEmpty()) {
        m_checkAfterPaper = true;
        loadPaper();
        return;
    }
    check();
}

void ResultSigning::check()
{
    m_check = checkSigner(m_session, m_certificate, protocol::CertificatePurpose::Result, m_clock);
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

void ResultSigning::sign(Secret pin)
{
    if (m_stage != SigningStage::ReadyForPin)
        return;
    setStage(SigningStage::Signing);
    const QByteArray digest = m_digest;
    m_tokens
        .withSigner(
            m_certificate, std::move(pin),
            [digest](trust::Signer &signer) { return trust::makeCadesOfDigest(digest, signer); })
        .then(this, [this](const Result<QByteArray> &cms) { send(cms); });
}

void ResultSigning::send(const Result<QByteArray> &cms)
{
    if (!cms) {
        setStage(mayTryPinAgain(cms.failure().code) ? SigningStage::ReadyForPin
                                                    : SigningStage::Idle);
        Q_EMIT failed(cms.failure());
        return;
    }
    setStage(SigningStage::Keeping);
    m_session.client()
        .sendResultSignature(m_application.id, m_application.version, *cms)
        .then(this, [this](const Result<protocol::Application> &answer) {
            if (!answer) {
                setStage(SigningStage::Idle);
                Q_EMIT failed(answer.failure());
                return;
            }
            m_application = *answer;
            setStage(SigningStage::Done);
            Q_EMIT done(m_application);
        });
}

void ResultSigning::cancel()
{
    if (m_stage != SigningStage::CheckingCertificate && m_stage != SigningStage::ReadyForPin)
        return;
    m_checkAfterPaper = false;
    m_check.stop();
    setStage(SigningStage::Idle);
}

void ResultSigning::setStage(SigningStage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged(stage);
}

} // namespace ruqsat::desk
