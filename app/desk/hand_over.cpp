#include "desk/hand_over.h"

#include "desk/paper_output.h"
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
    m_stopPrint.request_stop();
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
    cancelPrint();
}

Later<void> HandOver::save(const QString &path)
{
    if (m_paper.isEmpty())
        return ready<void>(FailureCode::StateForbids);
    return saveDocument(path, m_paper);
}

void HandOver::print(const QString &queue)
{
    if (m_printing || m_paper.isEmpty())
        return;
    m_printing = true;
    Q_EMIT printingChanged(true);
    m_stopPrint = {};
    // The queue shows the title to everybody in the office: the number names nobody.
    const QString title = m_application.result->number;
    printDocument(queue, m_paper, title, m_stopPrint.get_token())
        .then(this, [this](const Result<void> &done) {
            m_printing = false;
            m_printed = m_printed || done.ok();
            Q_EMIT printingChanged(false);
            if (done)
                Q_EMIT printed();
            else
                Q_EMIT failed(done.failure());
        });
}

void HandOver::cancelPrint()
{
    m_stopPrint.request_stop();
}

void HandOver::handOver()
{
    m_session.client()
        .handOver(m_application.id, m_application.version, m_printed)
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
