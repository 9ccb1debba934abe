#pragma once

#include "desk/case_review.h"
#include "workstation/widgets/scroll_content.h"

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace ruqsat::workstation {

class Segments;
class ThreeWay;

/// Requirement by requirement, then the decision and, for a refusal, its coded grounds. What was
/// proposed is shown the same way but cannot be changed.
class DecisionPanel final : public ScrollContent
{
    Q_OBJECT
public:
    explicit DecisionPanel(QWidget *parent = nullptr);
    /// Makes the rows of the case; call once it is loaded and after a change of language.
    void build(desk::CaseReview &review, Language language);
    /// Takes over what the review holds, without making rows anew.
    void show(const desk::CaseReview &review);
    QWidget *firstFocus() const;

private:
    void addRequirements(desk::CaseReview &review, Language language);
    void addDecision(desk::CaseReview &review);
    void addGrounds(desk::CaseReview &review, Language language);

    struct RequirementRow
    {
        QString id;
        ThreeWay *answer = nullptr;
    };
    struct GroundRow
    {
        QString code;
        QCheckBox *mark = nullptr;
    };

    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QLabel *m_count = nullptr;
    Segments *m_decision = nullptr;
    QWidget *m_grounds = nullptr;
    QList<RequirementRow> m_requirements;
    QList<GroundRow> m_groundRows;
};

} // namespace ruqsat::workstation
