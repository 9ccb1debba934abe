#include "desk/hand_over.h"

#include "desk/result_paper.h"

namespace ruqsat::desk {

HandOver::HandOver(Session &session, const trust::TrustAnchors &anchors, const Clock &clock,
                   const protocol::Application &application, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_anchors(anchors)
    , m_clock(clock)
    , m_application(application)
{
}

HandOver::~HandOver()
{
    m_download.stop();
}

void HandOver::load()
{
    if (!m_application.result || m_application.result->state != protocol::PaperState::Signed) {
        Q_EMIT failed(FailureCode::StateForbids);
        return;
    }
    if (m_download.isRunning())
        return;
    m_download = m_session.client().resultPdf(m_application.id);
    m_download.then(this, [this](const Result<QByteArray> &paper) { onPaper(paper); });
}

void HandOver::onPaper(const Result<QByteArray> &paper)
{
    const Result<QByteArray> announced = asAnnounced(paper, *m_application.result);
    if (!announced) {
        Q_EMIT failed(announced.failure());
        return;
    }
    const QByteArray bytes = *announced;
    runAside([bytes, anchors = m_anchors, at = m_clock.now()]() -> Result<trust::SignatureReport> {
        return trust::verifyPdf(bytes, anchors, nullptr, at);
    }).then(this, [this, bytes](const Result<trust::SignatureReport> &report) {
        if (report->verdict == Verdict::Invalid) {
            Q_EMIT failed({report->code.value_or(FailureCode::SignatureWrong), report->detail});
            return;
        }
        m_paper = bytes;
        m_report = *report;
        Q_EMIT paperReady();
    });
}

void HandOver::cancel()
{
    m_download.stop();
}

void HandOver::handOver(protocol::HandOverBody body)
{
    if (m_isHandingOver)
        return;
    m_isHandingOver = true;
    body.version = m_application.version;
    auto *act = new CaseAct(
        m_session, m_application.id, m_application.version,
        [this, id = m_application.id, body] { return m_session.client().handOver(id, body); },
        [iin = m_session.user().iin](const protocol::Application &now) {
            return wasHandedOverBy(now, iin);
        },
        this);
    act->setPatience(m_patience);
    connect(act, &CaseAct::asking, this, &HandOver::asking);
    connect(act, &CaseAct::failed, this, [this, act](const Failure &failure) {
        m_isHandingOver = false;
        if (failure.code == FailureCode::VersionStale && act->seen())
            m_application = *act->seen();
        Q_EMIT failed(failure);
    });
    connect(act, &CaseAct::done, this, [this, act] {
        m_isHandingOver = false;
        m_application = *act->seen();
        Q_EMIT handedOver(m_application);
    });
    act->start();
}

} // namespace ruqsat::desk
