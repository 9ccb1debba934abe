#pragma once

#include "core/regulation.h"
#include "protocol/survey.h"

#include <QWidget>

class QLabel;

namespace ruqsat::workstation {

class Segments;

/// The questions of the act's annex, asked at the hand-over: keys 1 … n answer them one after the
/// other, Backspace takes the last answer back; each may be left out.
class SurveyPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit SurveyPanel(QWidget *parent = nullptr);
    /// What was answered is forgotten. Without questions the panel hides.
    void setQuestions(const QList<SurveyQuestion> &questions, Language language);
    /// The same questions in another language; answers stay.
    void setLanguage(Language language);
    /// Answers the first open question with its n-th answer, from 1; no effect where it has none.
    void answer(int n);
    void takeBack();
    QList<protocol::SurveyAnswer> answers() const;
    /// Those to other questions are passed over.
    void setAnswers(const QList<protocol::SurveyAnswer> &answers);

private:
    struct Row
    {
        QLabel *words;
        Segments *choices;
    };

    void showOpen();

    QLabel *m_heading;
    QWidget *m_rows = nullptr;
    QList<SurveyQuestion> m_questions;
    QList<Row> m_asked;
    QList<int> m_order; ///< questions as they were answered, for takeBack()
};

} // namespace ruqsat::workstation
