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
    body.version = m_application.version;
    m_session.client()
        .handOver(m_application.id, body)
        .then(this, [this](const Result<protocol::Application> &answer) {
            if (!answer) {
                Q_EMIT failed(answer.failure());
                return;
            }
            m_application = *answer;
            Q_EMIT handedOver(m_application);
        });
}

} // namespace ruqsat::desk
