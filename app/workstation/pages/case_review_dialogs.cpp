#include "workstation/pages/case_review_page.h"

#include "desk/desk.h"
#include "protocol/case_status.h"
#include "ui_case_review_page.h"
#include "workstation/pages/answer_dialog.h"
#include "workstation/pages/question_dialog.h"
#include "workstation/pages/return_dialog.h"
#include "workstation/words/languages.h"

// What is typed in the dialogs of a case, kept in the vault until the registry has it.
namespace ruqsat::workstation {
namespace case_review_dialogs_detail {

const QString typedText = QStringLiteral("text");
const QString typedBodyKk = QStringLiteral("bodyKk");
const QString typedBodyRu = QStringLiteral("bodyRu");
const QString typedDays = QStringLiteral("workingDays");
/// How far the case was: its version, or how many questions it had. The same words said before are
/// another act.
const QString typedSince = QStringLiteral("since");

/// What is typed for this act on the case; an answer is to one of its questions.
QString wordsSubject(const QString &applicationId, Action action, const QString &questionId = {})
{
    const QString subject = applicationId + u'/' + actionName(action);
    return questionId.isEmpty() ? subject : subject + u'/' + questionId;
}

QuestionText questionFrom(const desk::Words &words, bool ofApplicant)
{
    QuestionText text;
    text.ofApplicant = ofApplicant;
    text.body = {words.value(typedBodyKk), words.value(typedBodyRu), {}};
    text.question = words.value(typedText);
    if (words.contains(typedDays))
        text.workingDays = words.value(typedDays).toInt();
    return text;
}

desk::Words wordsOf(const QuestionText &text, qsizetype known)
{
    desk::Words words;
    // A number of days is nothing without them.
    if (text.question.isEmpty() && text.body.isEmpty())
        return words;
    words.insert(typedText, text.question);
    words.insert(typedBodyKk, text.body.kk);
    words.insert(typedBodyRu, text.body.ru);
    words.insert(typedDays, QString::number(text.workingDays));
    words.insert(typedSince, QString::number(known));
    return words;
}

bool isAskedSo(const protocol::Application &application, const desk::Words &words, Action action,
               const QString &iin)
{
    const bool ofApplicant = action == Action::AskApplicant;
    const QuestionText typed = questionFrom(words, ofApplicant);
    const qsizetype known = words.value(typedSince).toLongLong();
    protocol::QuestionBody body;
    body.addressee = ofApplicant ? protocol::Addressee::Applicant : protocol::Addressee::Body;
    body.body = typed.body;
    body.question = typed.question;
    body.workingDays = typed.workingDays;
    for (const protocol::Question &question : application.questions) {
        // What was marked then may be marked otherwise by now.
        body.marks = question.marks;
        if (desk::isAsked(application, body, known, iin))
            return true;
    }
    return false;
}

/// The registry has them, though it may not have said so.
bool isDone(const protocol::Application &application, const desk::Words &words, Action action,
            const QString &iin)
{
    if (action != Action::ReturnToExecutor)
        return isAskedSo(application, words, action, iin);
    const qint64 since = words.value(typedSince).toLongLong();
    return desk::isGivenBack(application, {since, words.value(typedText)}, iin);
}

/// Ends when both have, with the failure of either.
desk::Later<void> both(desk::Later<void> first, desk::Later<void> second)
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const desk::Later<void> done(promise->future());
    QObject *always = QCoreApplication::instance();
    first.then(always, [second, always, promise](const Result<void> &one) mutable {
        second.then(always, [one, promise](const Result<void> &other) {
            promise->addResult(one ? other : one);
            promise->finish();
        });
    });
    return done;
}

} // namespace case_review_dialogs_detail

using namespace case_review_dialogs_detail;

std::optional<desk::Later<void>> CaseReviewPage::saveWork()
{
    const bool isReviewKept = !m_review || m_review->isKept();
    if (m_words->isKept())
        return isReviewKept ? std::nullopt : std::optional(m_review->keepNow());
    return isReviewKept ? m_words->keepNow() : both(m_review->keepNow(), m_words->keepNow());
}

void CaseReviewPage::onGiveBack()
{
    const QString subject = wordsSubject(m_review->applicationId(), Action::ReturnToExecutor);
    auto *dialog = new ReturnDialog(m_words->of(subject).value(typedText), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString since = QString::number(m_review->application()->version);
    connect(dialog, &ReturnDialog::changed, this, [this, dialog, subject, since] {
        const QString reason = dialog->reason();
        m_words->put(subject, reason.isEmpty()
                                  ? desk::Words()
                                  : desk::Words{{typedText, reason}, {typedSince, since}});
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_ui->failurePanel->clear();
        m_review->giveBack(dialog->reason());
    });
    dialog->open();
}

void CaseReviewPage::onAsking(bool ofApplicant)
{
    const QString subject = wordsSubject(m_review->applicationId(),
                                         ofApplicant ? Action::AskApplicant : Action::AskBody);
    auto *dialog = new QuestionDialog(questionFrom(m_words->of(subject), ofApplicant), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QuestionDialog::changed, this,
            [this, dialog, subject, known = m_review->application()->questions.size()] {
                m_words->put(subject, wordsOf(dialog->text(), known));
            });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QuestionText asked = dialog->text();
        m_ui->failurePanel->clear();
        m_review->ask(asked.body, asked.question, asked.workingDays);
    });
    dialog->open();
}

void CaseReviewPage::onAnswering(const QString &questionId)
{
    const QString subject =
        wordsSubject(m_review->applicationId(), Action::RecordAnswer, questionId);
    for (const protocol::Question &question : m_review->application()->questions) {
        if (question.id != questionId)
            continue;
        auto *dialog = new AnswerDialog(question, m_words->of(subject).value(typedText), {},
                                        m_context.languages, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &AnswerDialog::changed, this, [this, dialog, subject] {
            m_words->put(subject, desk::Words{{typedText, dialog->answer()}});
        });
        connect(dialog, &QDialog::accepted, this, [this, dialog, questionId] {
            m_ui->failurePanel->clear();
            m_review->recordAnswer(questionId, dialog->answer());
        });
        dialog->open();
    }
}

void CaseReviewPage::forgetWords(const desk::CaseReview &review, Action action)
{
    // An answer is known by its question.
    if (action == Action::RecordAnswer)
        forgetDone(*review.application());
    else
        m_words->remove(wordsSubject(review.applicationId(), action));
}

void CaseReviewPage::forgetDone(const protocol::Application &application)
{
    const QString iin = m_context.desk.session()->user().iin;
    // Nobody asks or returns anything any more.
    const bool isOver = protocol::isDecided(application.state);
    for (const Action action : {Action::AskApplicant, Action::AskBody, Action::ReturnToExecutor}) {
        const QString subject = wordsSubject(application.id, action);
        const desk::Words words = m_words->of(subject);
        if (!words.isEmpty() && (isOver || isDone(application, words, action, iin)))
            m_words->remove(subject);
    }
    for (const protocol::Question &question : application.questions) {
        const QString subject = wordsSubject(application.id, Action::RecordAnswer, question.id);
        // Whoever answered it: there is no other answer to it.
        if ((isOver || !question.isOpen()) && !m_words->of(subject).isEmpty())
            m_words->remove(subject);
    }
}

} // namespace ruqsat::workstation
