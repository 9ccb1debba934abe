#include "workstation/pages/survey_panel.h"

#include "workstation/look/look.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/segments.h"

#include <QBoxLayout>

namespace ruqsat::workstation {

SurveyPanel::SurveyPanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(makeLabel({}, "hint", nullptr, true))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_heading);
    hide();
}

void SurveyPanel::setQuestions(const QList<SurveyQuestion> &questions, Language language)
{
    m_questions = questions;
    m_asked.clear();
    m_order.clear();
    delete m_rows;
    m_rows = new QWidget;
    auto *row = new QHBoxLayout(m_rows);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    for (int number = 0; number < questions.size(); ++number) {
        auto *words = makeLabel({}, "label", nullptr, true);
        auto *choices = new Segments;
        choices->setCompact(true);
        auto *column = new QVBoxLayout;
        column->setSpacing(4);
        column->addWidget(words, 1, Qt::AlignBottom);
        column->addWidget(choices, 0, Qt::AlignLeft);
        row->addLayout(column, 1);
        m_asked.append({words, choices});
        connect(choices, &Segments::chosen, this, [this, number] {
            m_order.removeAll(number);
            m_order.append(number);
            showOpen();
        });
    }
    layout()->addWidget(m_rows);
    setLanguage(language);
    for (const Row &asked : std::as_const(m_asked))
        asked.choices->setCurrent(-1);
    setVisible(!questions.isEmpty());
}

void SurveyPanel::setLanguage(Language language)
{
    m_heading->setText(tr("Survey, without a name: keys 1, 2, 3 – or leave it out",
                          "over the questions of the survey"));
    for (qsizetype number = 0; number < m_asked.size(); ++number) {
        const SurveyQuestion &question = m_questions.at(number);
        QStringList choices;
        for (qsizetype answer = 0; answer < question.answers.size(); ++answer)
            choices << QString::number(answer + 1) + QStringLiteral("  ") +
                           question.answers.at(answer).in(language);
        const int chosen = m_asked.at(number).choices->current();
        m_asked.at(number).choices->setChoices(choices);
        m_asked.at(number).choices->setCurrent(chosen);
        m_asked.at(number).choices->setAccessibleName(question.title.in(language));
        m_asked.at(number).words->setText(question.title.in(language));
    }
    showOpen();
}

void SurveyPanel::answer(int n)
{
    for (int number = 0; number < m_asked.size(); ++number) {
        Segments *choices = m_asked.at(number).choices;
        if (choices->current() >= 0)
            continue;
        if (n >= 1 && n <= m_questions.at(number).answers.size()) {
            choices->setCurrent(n - 1);
            m_order.append(number);
            showOpen();
        }
        return;
    }
}

void SurveyPanel::takeBack()
{
    if (m_order.isEmpty())
        return;
    m_asked.at(m_order.takeLast()).choices->setCurrent(-1);
    showOpen();
}

QList<protocol::SurveyAnswer> SurveyPanel::answers() const
{
    QList<protocol::SurveyAnswer> answers;
    for (qsizetype number = 0; number < m_asked.size(); ++number) {
        if (const int chosen = m_asked.at(number).choices->current(); chosen >= 0)
            answers.append({m_questions.at(number).id, chosen});
    }
    return answers;
}

void SurveyPanel::setAnswers(const QList<protocol::SurveyAnswer> &answers)
{
    for (int number = 0; number < m_asked.size(); ++number) {
        for (const protocol::SurveyAnswer &given : answers) {
            if (given.question != m_questions.at(number).id)
                continue;
            m_asked.at(number).choices->setCurrent(given.answer);
            m_order.append(number);
        }
    }
    showOpen();
}

void SurveyPanel::showOpen()
{
    bool found = false;
    for (const Row &asked : std::as_const(m_asked)) {
        const bool open = !found && asked.choices->current() < 0;
        found = found || open;
        // The question that the keys answer now stands out.
        setLookProperty(asked.words, "role",
                        open ? QStringLiteral("strong") : QStringLiteral("label"));
    }
}

} // namespace ruqsat::workstation
