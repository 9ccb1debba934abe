#include "workstation/pages/status_page.h"

#include "desk/desk.h"
#include "ui_status_page.h"
#include "workstation/pages/answer_dialog.h"
#include "workstation/pages/unrecorded_reply_dialog.h"

#include <QAction>

// The applicant's reply at the counter, kept in the vault until it is recorded or the person
// removes it.
namespace ruqsat::workstation {

std::optional<desk::Later<void>> StatusPage::saveWork()
{
    return m_replies->isKept() ? std::nullopt : std::optional(m_replies->keepNow());
}

void StatusPage::onReply()
{
    if (!chosen())
        return;
    QString begun;
    for (const desk::UnrecordedReply &each : m_replies->all()) {
        if (each.applicationId == chosen()->applicationId && each.question.isOpen())
            begun = each.question.id;
    }
    beginReply(chosen()->applicationId, chosen()->number, begun);
}

void StatusPage::onUnrecorded()
{
    const desk::UnrecordedReply *next = nullptr;
    for (const desk::UnrecordedReply &each : m_replies->all()) {
        if (!next || !each.question.isOpen())
            next = &each;
    }
    if (!next)
        return;
    if (next->question.isOpen())
        beginReply(QString(next->applicationId), QString(next->caseNumber),
                   QString(next->question.id));
    else
        showUnrecorded(QString(next->question.id));
}

void StatusPage::beginReply(const QString &applicationId, const QString &caseNumber,
                            const QString &begun)
{
    m_ui->failurePanel->clear();
    // What is uploaded for a case is not sent twice.
    if (m_reply && m_reply->applicationId() == applicationId) {
        m_reply->load(begun);
        return;
    }
    m_reply = std::make_unique<desk::ReplyRecording>(*m_context.desk.session(),
                                                     m_context.desk.scannerPlace(), applicationId);
    connect(m_reply.get(), &desk::ReplyRecording::questionReady, this,
            [this, caseNumber] { askReply(caseNumber); });
    connect(m_reply.get(), &desk::ReplyRecording::closedMeanwhile, this, &StatusPage::onClosed);
    connect(m_reply.get(), &desk::ReplyRecording::busyChanged, this, &StatusPage::showChosen);
    connect(m_reply.get(), &desk::ReplyRecording::asking, this,
            [this](const Failure &failure) { m_ui->failurePanel->showFailure(failure, true); });
    connect(m_reply.get(), &desk::ReplyRecording::failed, this,
            [this, caseNumber](const Failure &failure) {
                m_ui->failurePanel->showFailure(failure);
                // What was typed stands there again, on the case as it is now.
                if (failure.code == FailureCode::VersionStale)
                    m_reply->load(m_reply->question()->id);
                else if (m_reply->question())
                    askReply(caseNumber);
            });
    connect(m_reply.get(), &desk::ReplyRecording::recorded, this,
            [this] { onRecorded(m_reply->question()->id); });
    m_reply->load(begun);
}

void StatusPage::askReply(const QString &caseNumber)
{
    const protocol::Question &question = *m_reply->question();
    const bool isBegun = m_replies->all().contains(question.id);
    const desk::UnrecordedReply before = m_replies->of(question.id);
    auto *dialog =
        new AnswerDialog(question, before.answer, before.files, m_context.languages, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto keep = [this, dialog, caseNumber, question] {
        m_replies->put(
            {m_reply->applicationId(), caseNumber, question, dialog->answer(), dialog->files()});
    };
    connect(dialog, &AnswerDialog::changed, this, keep);
    connect(dialog, &QDialog::accepted, this, [this, keep, id = question.id] {
        keep();
        m_ui->failurePanel->clear();
        m_reply->record(m_replies->of(id).answer, m_replies->of(id).files);
        showChosen();
    });
    connect(dialog, &QDialog::rejected, this, [this, dialog, keep, isBegun, id = question.id] {
        const bool isEmpty = dialog->answer().isEmpty() && dialog->files().isEmpty();
        if (isBegun && !isEmpty)
            keep();
        else
            m_replies->remove(id);
        showChosen();
    });
    dialog->open();
}

void StatusPage::leaveRecording()
{
    // What was uploaded belongs to the question that is closed. It may be in the middle of a
    // signal.
    m_reply.release()->deleteLater();
}

void StatusPage::onRecorded(const QString &questionId)
{
    m_replies->remove(questionId);
    leaveRecording();
    m_context.go.toast(Toast::Tone::Good, tr("The reply is with the executor", "message"));
    m_search->search(m_ui->search->text());
}

void StatusPage::onClosed(const protocol::Question &question)
{
    desk::UnrecordedReply reply = m_replies->of(question.id);
    // An answer of the registry that was lost for good: the reply had come.
    if (question.answeredBy && question.answeredBy->iin == m_context.desk.session()->user().iin &&
        question.answer == reply.answer && question.attachments.size() == reply.files.size()) {
        onRecorded(question.id);
        return;
    }
    reply.question = question;
    m_replies->put(reply);
    leaveRecording();
    // What happened is said in the dialog, by name; and the case has moved.
    m_ui->failurePanel->clear();
    m_search->search(m_ui->search->text());
    showUnrecorded(question.id);
}

void StatusPage::showUnrecorded(const QString &questionId)
{
    auto *dialog = new UnrecordedReplyDialog(m_replies->of(questionId), m_context.languages, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UnrecordedReplyDialog::removed, this, [this, questionId] {
        m_replies->remove(questionId);
        showChosen();
    });
    dialog->open();
}

} // namespace ruqsat::workstation
