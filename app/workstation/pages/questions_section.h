#pragma once

#include "desk/case_review.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ruqsat {
class WorkCalendar;
}

namespace ruqsat::workstation {

/// The questions of a case with their own terms and answers, and what may be asked now.
class QuestionsSection final : public QWidget
{
    Q_OBJECT
public:
    QuestionsSection(const desk::CaseReview &review, const WorkCalendar &calendar,
                     Language language, QWidget *parent = nullptr);
    /// What may be done now.
    void show(const desk::CaseReview &review);

Q_SIGNALS:
    void asking(bool ofApplicant);
    void answering(const QString &questionId);
    void goingOn();

private:
    void addQuestion(QVBoxLayout &column, const protocol::Question &question,
                     const WorkCalendar &calendar, Language language);

    QPushButton *m_askApplicant;
    QPushButton *m_askBody;
    QPushButton *m_goOn;
    QList<QPushButton *> m_answers;
};

} // namespace ruqsat::workstation
