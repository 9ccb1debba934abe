#pragma once

#include "desk/kept_replies.h"
#include "desk/reply_recording.h"
#include "desk/status_search.h"
#include "workstation/shell/page.h"

namespace Ui {
class StatusPage;
}

namespace ruqsat::workstation {

/// "How does my case stand?" at the counter: found by IIN or BIN, number or the receipt's QR, and
/// told in plain words; what is ready is handed over from here.
class StatusPage final : public Page
{
    Q_OBJECT
public:
    explicit StatusPage(const PageContext &context, QWidget *parent = nullptr);
    ~StatusPage() override;
    QString title() const override;
    QWidget *firstFocus() const override;
    /// `subject`: what to search for; may be empty.
    void onEnter(const QString &subject) override;
    /// A search anew would take the chosen case away: the day shows in what is known.
    void onReturn() override { showChosen(); }
    void onLeave() override;
    std::optional<desk::Later<void>> saveWork() override;

protected:
    void retranslate() override;

private:
    void showState();
    void showChosen();
    /// The last days: of the service's term, and for the applicant's reply.
    void showTerm(const protocol::CaseStatus &status);
    void onReply();
    /// To what could not be recorded: it may be of another case than the chosen one.
    void onUnrecorded();
    /// `begun`: as in ReplyRecording::load().
    void beginReply(const QString &applicationId, const QString &caseNumber, const QString &begun);
    void askReply(const QString &caseNumber);
    void leaveRecording();
    void onRecorded(const QString &questionId);
    void onClosed(const protocol::Question &question);
    void showUnrecorded(const QString &questionId);
    /// Null where none is chosen.
    const protocol::CaseStatus *chosen() const;

    PageContext m_context;
    std::unique_ptr<Ui::StatusPage> m_ui;
    std::unique_ptr<desk::StatusSearch> m_search;
    QAction *m_paper = nullptr;
    std::unique_ptr<desk::ReplyRecording> m_reply;
    QAction *m_recordReply;
    QAction *m_showUnrecorded;
    desk::KeptReplies *m_replies; ///< not recorded
};

} // namespace ruqsat::workstation
