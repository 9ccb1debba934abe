#pragma once

#include "core/regulation.h"
#include "desk/case_review.h"

#include <QWidget>

class QLineEdit;

namespace ruqsat::workstation {

class ThreeWay;

/// Of a note beside a requirement or a ground.
inline constexpr int longestFindingNote = 2'000;

/// The title of a requirement or ground, with a word where no act confirms it.
QString withMark(const QString &title, const Origin &origin);
/// Does not move the cursor of who is typing.
void setFieldWords(QLineEdit *field, const QString &words);

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

} // namespace ruqsat::workstation
