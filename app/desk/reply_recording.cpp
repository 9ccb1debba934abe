#include "desk/reply_recording.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace ruqsat::desk {
namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// The bytes that were judged, and no others.
Result<QByteArray> readJudged(const QString &path, const QByteArray &sha256)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return FailureCode::FileUnreadable;
    const QByteArray bytes = file.read(scan::maximumFileBytes);
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != sha256)
        return Failure(FailureCode::FileInspectionFailed,
                       QStringLiteral("the file changed meanwhile"));
    return bytes;
}

} // namespace

ReplyRecording::ReplyRecording(Session &session, const scan::HelperPlace &place,
                               const QString &applicationId, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_place(place)
    , m_id(applicationId)
    , m_uploadId(newId())
{
}

ReplyRecording::~ReplyRecording() = default;

void ReplyRecording::load(const QString &begun)
{
    setBusy(true);
    m_session.client().application(m_id).then(
        this, [this, begun](const Result<protocol::Application> &application) {
            if (!application) {
                end(application.failure());
                return;
            }
            m_application = *application;
            m_question.reset();
            std::optional<protocol::Question> closed;
            for (const protocol::Question &question : application->questions) {
                if (question.id == begun && !question.isOpen())
                    closed = question;
                else if (question.isOpen() && question.addressee == protocol::Addressee::Applicant)
                    m_question = question;
            }
            setBusy(false);
            if (closed)
                Q_EMIT closedMeanwhile(*closed);
            else if (m_question)
                Q_EMIT questionReady();
            else
                Q_EMIT failed({FailureCode::NotFound, QStringLiteral("question")});
        });
}

void ReplyRecording::record(const QString &answer, const QStringList &files)
{
    if (m_busy || !m_question)
        return;
    m_answer = answer;
    m_files = files;
    setBusy(true);
    uploadNext();
}

void ReplyRecording::uploadNext()
{
    for (const QString &path : std::as_const(m_files)) {
        if (m_uploaded.contains(path))
            continue;
        Later<scan::FileReport>(scan::inspectFile(path, m_place))
            .then(this, [this, path](const Result<scan::FileReport> &report) {
                if (report)
                    upload(path, *report);
                else
                    end({report.failure().code, QFileInfo(path).fileName()});
            });
        return;
    }
    send();
}

void ReplyRecording::upload(const QString &path, const scan::FileReport &report)
{
    const protocol::Attachment attachment{newId(),
                                          item(),
                                          QFileInfo(path).fileName(),
                                          QString::fromLatin1(report.sha256.toHex()),
                                          report.size,
                                          report.pages};
    runAside([path, sha256 = report.sha256] {
        return readJudged(path, sha256);
    }).then(this, [this, path, attachment](const Result<QByteArray> &bytes) {
        if (!bytes) {
            end(bytes.failure());
            return;
        }
        sendPiece(path, attachment, *bytes, 0);
    });
}

void ReplyRecording::sendPiece(const QString &path, const protocol::Attachment &attachment,
                               const QByteArray &bytes, qint64 offset)
{
    m_session.client()
        .uploadPiece(m_uploadId, attachment.id, attachment.sha256.toLatin1(), bytes.size(), offset,
                     bytes.mid(offset, protocol::maxPieceBytes))
        .then(this,
              [this, path, attachment, bytes, offset](const Result<protocol::UploadState> &state) {
                  if (!state) {
                      end(state.failure());
                  } else if (state->complete) {
                      m_uploaded.insert(path, attachment);
                      uploadNext();
                  } else if (state->received > offset) {
                      sendPiece(path, attachment, bytes, state->received);
                  } else {
                      // A registry that takes a piece and is no further would be sent it for ever.
                      end(FailureCode::UploadIncomplete);
                  }
              });
}

/// A question about one document is answered by that document.
QString ReplyRecording::item() const
{
    const QString prefix = QStringLiteral("document/");
    if (m_question->marks.size() == 1 && m_question->marks.first().startsWith(prefix))
        return m_question->marks.first().mid(prefix.size());
    return QStringLiteral("reply");
}

void ReplyRecording::send()
{
    protocol::AnswerBody body;
    body.version = m_application.version;
    body.answer = m_answer;
    for (const QString &path : std::as_const(m_files))
        body.attachments.append(m_uploaded.value(path));
    if (!body.attachments.isEmpty())
        body.uploadId = m_uploadId;
    const QString questionId = m_question->id;
    auto *act = new CaseAct(
        m_session, m_id, m_application.version,
        [this, questionId, body] { return m_session.client().recordReply(m_id, questionId, body); },
        [questionId, body, iin = m_session.user().iin](const protocol::Application &now) {
            return isAnswered(now, questionId, body, iin);
        },
        this);
    act->setPatience(m_patience);
    connect(act, &CaseAct::asking, this, &ReplyRecording::asking);
    connect(act, &CaseAct::failed, this, &ReplyRecording::end);
    connect(act, &CaseAct::done, this, [this, act] {
        setBusy(false);
        Q_EMIT recorded(*act->seen());
    });
    act->start();
}

void ReplyRecording::end(const Failure &failure)
{
    setBusy(false);
    Q_EMIT failed(failure);
}

void ReplyRecording::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

} // namespace ruqsat::desk
