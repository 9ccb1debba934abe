#include "workstation/pages/question_dialog.h"

#include "protocol/text_limits.h"
#include "workstation/pages/dialog_parts.h"
#include "workstation/widgets/labels.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

namespace ruqsat::workstation {
namespace {

constexpr int mostDays = 60;

} // namespace

QuestionDialog::QuestionDialog(const QuestionText &start, QWidget *parent)
    : QDialog(parent)
    , m_ofApplicant(start.ofApplicant)
    , m_question(new QPlainTextEdit)
    , m_days(new QSpinBox)
    , m_why(makeLabel({}, "caption", "warn", true))
    , m_send(new QPushButton)
{
    QVBoxLayout *column = startDialog(*this);
    auto *note = makeLabel({}, "caption", nullptr, true);
    column->addWidget(note);
    if (!m_ofApplicant) {
        m_bodyKk = new QLineEdit(start.body.kk);
        m_bodyRu = new QLineEdit(start.body.ru);
        m_bodyKk->setMaxLength(protocol::maxBodyName);
        m_bodyRu->setMaxLength(protocol::maxBodyName);
        QLabel *overKk = addField(*column, m_bodyKk, "bodyKk");
        QLabel *overRu = addField(*column, m_bodyRu, "bodyRu");
        sayWords(*this, [overKk, overRu] {
            nameField(*overKk, tr("&Body, in Kazakh", "field of a dialog"));
            nameField(*overRu, tr("Body, in &Russian", "field of a dialog"));
        });
        for (const QLineEdit *body : {m_bodyKk, m_bodyRu}) {
            connect(body, &QLineEdit::textChanged, this, &QuestionDialog::showState);
            connect(body, &QLineEdit::textChanged, this, &QuestionDialog::changed);
        }
    }
    m_question->setPlainText(start.question);
    m_question->setTabChangesFocus(true);
    m_question->setFixedHeight(120);
    QLabel *overQuestion = addField(*column, m_question, "questionText");
    m_days->setRange(1, mostDays);
    m_days->setValue(start.workingDays);
    QLabel *overDays = addField(*column, m_days, "questionDays");
    column->addWidget(m_why);
    endDialog(*this, *column, m_send, "questionSend");
    connect(m_question, &QPlainTextEdit::textChanged, this, &QuestionDialog::showState);
    connect(m_question, &QPlainTextEdit::textChanged, this, &QuestionDialog::changed);
    connect(m_days, &QSpinBox::valueChanged, this, &QuestionDialog::changed);
    (m_ofApplicant ? static_cast<QWidget *>(m_question) : m_bodyKk)->setFocus();
    sayWords(*this, [this, note, overQuestion, overDays] {
        setWindowTitle(m_ofApplicant ? tr("Question to the applicant", "title of a dialog")
                                     : tr("Question to another body", "title of a dialog"));
        note->setText(m_ofApplicant
                          ? tr("The case waits for the reply, and its terms stand still meanwhile.",
                               "under the title of a dialog")
                          : tr("The review goes on meanwhile; a decision waits for the answer.",
                               "under the title of a dialog"));
        nameField(*overQuestion, tr("&Question", "field of a dialog"));
        nameField(*overDays, tr("&Working days for the answer", "field of a dialog"));
        m_send->setText(tr("Ask", "button of the dialog of a question"));
        showState();
    });
}

QuestionText QuestionDialog::text() const
{
    QuestionText text;
    text.ofApplicant = m_ofApplicant;
    if (!m_ofApplicant)
        text.body = {m_bodyKk->text().trimmed(), m_bodyRu->text().trimmed(), {}};
    text.question = m_question->toPlainText().trimmed();
    text.workingDays = m_days->value();
    return text;
}

void QuestionDialog::showState()
{
    const QuestionText now = text();
    QString why;
    if (!m_ofApplicant && (now.body.kk.isEmpty() || now.body.ru.isEmpty()))
        why = tr("Name the body in both state languages", "why a question cannot be sent");
    else if (now.question.isEmpty())
        why = tr("Type the question", "why a question cannot be sent");
    else
        why = tooLongText(now.question, protocol::maxQuestion);
    m_why->setText(why);
    m_send->setEnabled(why.isEmpty());
}

} // namespace ruqsat::workstation
