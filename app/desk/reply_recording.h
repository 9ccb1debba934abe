#pragma once

#include "desk/case_act.h"
#include "desk/session.h"
#include "scan/inspect.h"

#include <QObject>

#include <optional>

namespace ruqsat::desk {

/// At the counter: the applicant answers a question of the office, in words and with files.
class ReplyRecording final : public QObject
{
    Q_OBJECT

public:
    /// `place`: where the helper is that judges files from outside.
    ReplyRecording(Session &session, const scan::HelperPlace &place, const QString &applicationId,
                   QObject *parent = nullptr);
    ~ReplyRecording() override;

    const QString &applicationId() const { return m_id; }
    void setPatience(const ActPatience &patience) { m_patience = patience; }
    /// Fetches the question; questionReady() or failed() (notFound: none is open) follow. `begun`:
    /// id of the question that a reply was begun for, may be empty; where that one is answered or
    /// was given up meanwhile closedMeanwhile() follows, whatever else is asked.
    void load(const QString &begun = {});
    const std::optional<protocol::Question> &question() const { return m_question; }
    bool isBusy() const { return m_busy; }
    /// Judges and uploads the files one after the other, then records the reply as CaseAct does;
    /// recorded() or failed() with the codes of inspectFile(), of CaseAct and of the registry.
    /// After a failure it may be called again with the same: what is uploaded already is not sent
    /// twice.
    void record(const QString &answer, const QStringList &files);

Q_SIGNALS:
    void questionReady();
    /// `question` tells by whom, when and with what; the reply that was begun is not recorded.
    void closedMeanwhile(const protocol::Question &question);
    /// The answer of the registry did not come; the outcome is being asked for.
    void asking(const Failure &failure);
    void recorded(const protocol::Application &application);
    void failed(const Failure &failure);
    void busyChanged(bool busy);

private:
    void uploadNext();
    void upload(const QString &path, const scan::FileReport &report);
    void sendPiece(const QString &path, const protocol::Attachment &attachment,
                   const QByteArray &bytes, qint64 offset);
    void send();
    void end(const Failure &failure);
    void setBusy(bool busy);
    QString item() const;

    Session &m_session;
    scan::HelperPlace m_place;
    QString m_id;
    QString m_uploadId; ///< in the place of a case's id, for the files
    ActPatience m_patience;
    protocol::Application m_application;
    std::optional<protocol::Question> m_question;
    QString m_answer;
    QStringList m_files;
    QMap<QString, protocol::Attachment> m_uploaded; ///< by path
    bool m_busy = false;
};

} // namespace ruqsat::desk
