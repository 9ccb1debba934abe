#include "workstation/pages/review_rows.h"

#include "workstation/widgets/labels.h"
#include "workstation/widgets/three_way.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace ruqsat::workstation {
namespace {

protocol::FindingAnswer asFinding(ThreeWay::Answer answer)
{
    switch (answer) {
    case ThreeWay::Answer::Yes:
        return protocol::FindingAnswer::Yes;
    case ThreeWay::Answer::No:
        return protocol::FindingAnswer::No;
    case ThreeWay::Answer::Unknown:
        break;
    }
    return protocol::FindingAnswer::Unknown;
}

ThreeWay::Answer asAnswer(protocol::FindingAnswer answer)
{
    switch (answer) {
    case protocol::FindingAnswer::Yes:
        return ThreeWay::Answer::Yes;
    case protocol::FindingAnswer::No:
        return ThreeWay::Answer::No;
    case protocol::FindingAnswer::Unknown:
        break;
    }
    return ThreeWay::Answer::Unknown;
}

} // namespace

QString withMark(const QString &title, const Origin &origin)
{
    return origin.unconfirmed ? title + QStringLiteral(" · ") +
                                    RequirementRow::tr("not confirmed by an act",
                                                       "after a requirement or a ground")
                              : title;
}

void setFieldWords(QLineEdit *field, const QString &words)
{
    if (field->text() != words)
        field->setText(words);
}

RequirementRow::RequirementRow(desk::CaseReview &review,
                               const QualificationRequirement &requirement, Language language,
                               QWidget *parent)
    : QWidget(parent)
    , m_id(requirement.id)
    , m_answer(new ThreeWay)
    , m_note(new QLineEdit)
{
    const QString title = requirement.title.in(language);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(makeLabel(withMark(title, requirement.origin), "body", nullptr, true), 1);
    m_answer->setObjectName(QStringLiteral("requirement_") + m_id);
    m_answer->setQuestion(title);
    row->addWidget(m_answer, 0, Qt::AlignTop);
    column->addLayout(row);
    m_note->setObjectName(QStringLiteral("note_") + m_id);
    m_note->setMaxLength(longestFindingNote);
    m_note->setPlaceholderText(tr("Note", "field under a requirement"));
    m_note->setAccessibleName(tr("Note: %1", "%1 is the title of a requirement").arg(title));
    column->addWidget(m_note);
    connect(m_answer, &ThreeWay::answered, &review, [&review, id = m_id](ThreeWay::Answer given) {
        review.setFinding(id, asFinding(given));
    });
    connect(m_note, &QLineEdit::textEdited, &review,
            [&review, id = m_id](const QString &note) { review.setFindingNote(id, note); });
}

void RequirementRow::show(const desk::CaseReview &review)
{
    const auto given = review.finding(m_id);
    m_answer->setAnswer(given ? std::optional(asAnswer(given->answer)) : std::nullopt);
    m_answer->setEnabled(review.mayWork());
    setFieldWords(m_note, given ? given->note : QString());
    m_note->setReadOnly(!review.mayWork());
    // What is simply met needs no words.
    m_note->setVisible(given && (given->answer != protocol::FindingAnswer::Yes ||
                                 !given->note.isEmpty() || m_note->hasFocus()));
}

QWidget *RequirementRow::firstFocus() const
{
    return m_answer;
}

} // namespace ruqsat::workstation
