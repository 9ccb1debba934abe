#pragma once

#include "desk/case_review.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace ruqsat::workstation {

class TargetLine;

/// A ground of refusal to mark; once it is, every field, document or requirement that it is about,
/// each with words that supplement it.
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
    void onMarked(bool on);
    void onChosen(TargetLine *line, qsizetype place);
    void onTakenOut(TargetLine *line);
    void placeLines(const desk::CaseReview &review, const QList<protocol::Ground> &given);
    TargetLine *lineForMore();
    TargetLine *freeLine();
    TargetLine *addLine();
    qsizetype placeOf(const desk::CaseReview &review, const protocol::Ground &ground) const;

    desk::CaseReview &m_review;
    RefusalGround m_ground;
    QString m_label;
    QList<TargetPart> m_parts;
    QStringList m_choices; ///< the words of m_parts
    QCheckBox *m_mark;
    QWidget *m_details;
    QVBoxLayout *m_column;
    QList<TargetLine *> m_lines; ///< from top to bottom; those without a ground are kept for later
};

} // namespace ruqsat::workstation
