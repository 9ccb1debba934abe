#include "desk/result_signing.h"

#include "desk/result_paper.h"
#include "trust/cades.h"
#include "trust/pades.h"

namespace ruqsat::desk {

ResultSigning::ResultSigning(Session &session, TokenWatch &tokens, const Clock &clock,
                             const protocol::Application &application, QObject *parent)
    : Signing(session, tokens, clock, protocol::CertificatePurpose::Result, parent)
    , m_application(application)
{
}

ResultSigning::~ResultSigning()
{
    m_download.stop();
}

void ResultSigning::loadPaper()
{
    if (!m_paper.isEmpty()) {
        Q_EMIT paperReady();
        return;
    }
    if (!m_application.result || m_application.result->state != protocol::PaperState::Prepared) {
        fail(FailureCode::StateForbids);
        return;
    }
    if (m_isPreparing || m_download.isRunning())
        return;
    m_isPreparing = true;
    CaseAct *act = paperPreparation(session(), m_application, this);
    act->setPatience(m_paperPatience);
    connect(act, &CaseAct::done, this, [this, act] {
        m_isPreparing = false;
        onPrepared(*act->seen());
    });
    connect(act, &CaseAct::failed, this, [this, act](const Failure &failure) {
        m_isPreparing = false;
        failAct(*act, failure);
    });
    act->start();
}

void ResultSigning::onPrepared(const protocol::Application &application)
{
    m_application = application;
    if (!m_application.result || m_application.result->state != protocol::PaperState::Prepared) {
        fail(FailureCode::StateForbids);
        return;
    }
    m_download = session().client().resultPdf(m_application.id);
    m_download.then(this, [this](const Result<QByteArray> &paper) { onPaper(paper); });
}

void ResultSigning::onPaper(const Result<QByteArray> &paper)
{
    const Result<QByteArray> announced = asAnnounced(paper, *m_application.result);
    if (!announced) {
        fail(announced.failure());
        return;
    }
    const QByteArray bytes = *announced;
    const trust::ByteRange range = byteRangeOf(*m_application.result);
    runAside([bytes, range] {
        return trust::digestOf(bytes, range);
    }).then(this, [this, bytes](const Result<QByteArray> &digest) { onDigest(bytes, digest); });
}

void ResultSigning::onDigest(const QByteArray &paper, const Result<QByteArray> &digest)
{
    if (!digest) {
        fail(digest.failure());
        return;
    }
    m_paper = paper;
    m_digest = *digest;
    Q_EMIT paperReady();
    // Somebody asked for the PIN before the paper was here.
    checkCertificate();
}

void ResultSigning::prepare()
{
    if (m_paper.isEmpty())
        loadPaper();
    else
        checkCertificate();
}

Result<trust::TokenWorker::Work> ResultSigning::work()
{
    return trust::TokenWorker::Work([digest = m_digest](trust::Signer &signer) {
        return trust::makeCadesOfDigest(digest, signer);
    });
}

void ResultSigning::keep(const QByteArray &cms)
{
    auto *act = new CaseAct(
        session(), m_application.id, m_application.version,
        [this, id = m_application.id, version = m_application.version, cms] {
            return session().client().sendResultSignature(id, version, cms);
        },
        [iin = session().user().iin](const protocol::Application &now) {
            return hasSignatureOf(now, iin);
        },
        this);
    act->setPatience(m_patience);
    connect(act, &CaseAct::asking, this, &ResultSigning::asking);
    connect(act, &CaseAct::failed, this,
            [this, act](const Failure &failure) { failAct(*act, failure); });
    connect(act, &CaseAct::done, this, [this, act] {
        m_application = *act->seen();
        finish();
        Q_EMIT done(m_application);
    });
    act->start();
}

void ResultSigning::failAct(const CaseAct &act, const Failure &failure)
{
    // Nobody gives the PIN once more for a paper that is nobody's to sign.
    if (failure.code == FailureCode::VersionStale) {
        m_paper.clear();
        m_application = act.seen().value_or(m_application);
    }
    fail(failure);
}

} // namespace ruqsat::desk
