#pragma once

#include "desk/case_review.h"
#include "workstation/widgets/scroll_content.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ruqsat::workstation {

class GroundRow;
class QuestionsSection;
class RequirementRow;
class Segments;

/// What was found wrong, requirement by requirement, then the decision and, for a refusal, its
/// coded grounds with what each is about. What was proposed is shown the same way but cannot be
/// changed.
class DecisionPanel final : public ScrollContent
{
    Q_OBJECT
public:
    explicit DecisionPanel(QWidget *parent = nullptr);
    /// Makes the rows of the case; call once it is loaded and after a change of language.
    void build(desk::CaseReview &review, const WorkCalendar &calendar, Language language);
    /// Takes over what the review holds, without making rows anew.
    void show(const desk::CaseReview &review);
    /// What the officer still has to say before the proposal can go: a requirement without an
    /// answer, the decision, a ground, what it is about. Else the first requirement; null where
    /// there is nothing to answer.
    QWidget *nextToAnswer(const desk::CaseReview &review) const;

Q_SIGNALS:
    /// The result of the completeness check is to be recorded.
    void checking();
    void asking(bool ofApplicant);
    void answering(const QString &questionId);
    void goingOn();

private:
    QString focusedName() const;
    void addChanges(const desk::CaseReview &review);
    void addCompleteness();
    void addRequirements(desk::CaseReview &review, Language language);
    void addDecision(desk::CaseReview &review);
    void addGrounds(desk::CaseReview &review, Language language);
    void showCompleteness(const desk::CaseReview &review);

    Language m_language = Language::Kazakh;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QLabel *m_complete = nullptr;
    QLabel *m_wrong = nullptr;
    QLabel *m_checked = nullptr;
    QPushButton *m_check = nullptr;
    QuestionsSection *m_questions = nullptr;
    QLabel *m_count = nullptr;
    Segments *m_decision = nullptr;
    QLabel *m_late = nullptr;
    QWidget *m_grounds = nullptr;
    QList<RequirementRow *> m_requirements;
    QList<GroundRow *> m_groundRows;
};

} // namespace ruqsat::workstation
