#pragma once

#include "core/regulation.h"
#include "desk/case_review.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ruqsat::workstation {

class ThreeWay;

/// A requirement with its three-way answer; a note where it is not simply met.
class RequirementRow final : public QWidget
{
    Q_OBJECT
public:
    RequirementRow(desk::CaseReview &review, const QualificationRequirement &requirement,
                   Language language, QWidget *parent = nullptr);
    void show(const desk::CaseReview &review);
    QWidget *firstFocus() const;

private:
    QString m_id;
    ThreeWay *m_answer;
    QLineEdit *m_note;
};

/// A ground of refusal to mark; once it is, what it is about (a field, document or requirement) and
/// words that supplement it.
class GroundRow final : public QWidget
{
    Q_OBJECT
public:
    GroundRow(desk::CaseReview &review, const RefusalGround &ground, Language language,
              QWidget *parent = nullptr);
    void show(const desk::CaseReview &review);
    bool isGiven(const desk::CaseReview &review) const;
    /// Points at something; true where it was not given.
    bool isComplete(const desk::CaseReview &review) const;
    /// Its mark, or what it is about where only that is missing.
    QWidget *firstFocus(const desk::CaseReview &review) const;

private:
    void fillTargets(const desk::CaseReview &review, Language language);
    void onMarked(desk::CaseReview &review, bool on);
    void send(desk::CaseReview &review);

    RefusalGround m_ground;
    QCheckBox *m_mark;
    QWidget *m_details;
    QComboBox *m_target;
    QLineEdit *m_note;
};

} // namespace ruqsat::workstation
