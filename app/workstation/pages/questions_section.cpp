#include "workstation/pages/questions_section.h"

#include "workstation/widgets/due_link.h"
#include "workstation/widgets/labels.h"
#include "workstation/words/due_words.h"
#include "workstation/words/format.h"

#include <QBoxLayout>
#include <QPushButton>

namespace ruqsat::workstation {

QuestionsSection::QuestionsSection(const desk::CaseReview &review, const WorkCalendar &calendar,
                                   Language language, QWidget *parent)
    : QWidget(parent)
    , m_askApplicant(new QPushButton(tr("Ask the a&pplicant", "button in the review")))
    , m_askBody(new QPushButton(tr("Ask another &body", "button in the review")))
    , m_goOn(new QPushButton(tr("&Go on without the reply", "button in the review")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(6);
    column->addWidget(makeLabel(tr("Questions", "heading of the review"), "section"));
    for (const protocol::Question &question : review.application()->questions)
        addQuestion(*column, question, calendar, language);
    m_askApplicant->setObjectName(QStringLiteral("askApplicant"));
    m_askBody->setObjectName(QStringLiteral("askBody"));
    m_goOn->setObjectName(QStringLiteral("goOn"));
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_askApplicant, m_askBody, m_goOn}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    column->addLayout(row);
    connect(m_askApplicant, &QPushButton::clicked, this, [this] { Q_EMIT asking(true); });
    connect(m_askBody, &QPushButton::clicked, this, [this] { Q_EMIT asking(false); });
    connect(m_goOn, &QPushButton::clicked, this, &QuestionsSection::goingOn);
}

void QuestionsSection::addQuestion(QVBoxLayout &column, const protocol::Question &question,
                                   const WorkCalendar &calendar, Language language)
{
    const QString who = question.addressee == protocol::Addressee::Applicant
                            ? tr("To the applicant", "over a question")
                            : question.body.in(language);
    column.addWidget(makeLabel(who + QStringLiteral(" · ") +
                                   tr("asked %1", "over a question; %1 is date and time")
                                       .arg(dateTimeText(question.askedAt)),
                               "caption", nullptr, true));
    column.addWidget(makeLabel(question.question, "body", nullptr, true));
    if (!question.isOpen()) {
        const QString closed = question.answer.isEmpty()
                                   ? tr("No reply came; the review went on", "under a question")
                                   : question.answer;
        const QString files =
            question.attachments.isEmpty()
                ? QString()
                : QStringLiteral(" · ") + tr("%n file(s)", "after the answer to a question",
                                             int(question.attachments.size()));
        column.addWidget(makeLabel(QStringLiteral("→ ") + closed + files, "strong", nullptr, true));
        return;
    }
    auto *row = new QHBoxLayout;
    row->addWidget(makeLabel(tr("Last day for the answer", "before the date"), "caption"));
    auto *due = new DueLink;
    const bool ofApplicant = question.addressee == protocol::Addressee::Applicant;
    due->setDue(
        ofApplicant
            ? replyTitle()
            : tr("Answer of another body: %1", "what a date is of; %1 is the body").arg(who),
        dueText(question), dueWhy(question, calendar, language));
    row->addWidget(due);
    row->addStretch();
    if (question.addressee == protocol::Addressee::Body) {
        auto *record = new QPushButton(tr("Record the answer", "button at a question"));
        record->setObjectName(QStringLiteral("recordAnswer"));
        record->setAccessibleName(record->text() + QStringLiteral(": ") + who);
        record->setAutoDefault(false);
        connect(record, &QPushButton::clicked, this,
                [this, id = question.id] { Q_EMIT answering(id); });
        row->addWidget(record);
        m_answers << record;
    }
    column.addLayout(row);
}

void QuestionsSection::show(const desk::CaseReview &review)
{
    const bool idle = !review.isBusy();
    m_askApplicant->setVisible(review.canAskApplicant());
    m_askBody->setVisible(review.canAskBody());
    m_goOn->setVisible(review.canGoOn());
    for (QPushButton *button : {m_askApplicant, m_askBody, m_goOn})
        button->setEnabled(idle);
    for (QPushButton *button : std::as_const(m_answers)) {
        button->setVisible(review.canRecordAnswer());
        button->setEnabled(idle);
    }
    const bool any = !review.application()->questions.isEmpty() || review.canAskBody();
    setVisible(any);
}

} // namespace ruqsat::workstation
