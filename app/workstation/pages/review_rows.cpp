#include "workstation/pages/review_rows.h"

#include "core/ground_label.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/three_way.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace ruqsat::workstation {
namespace {

constexpr int longestFindingNote = 2'000;

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

QString withMark(const QString &title, const Origin &origin)
{
    return origin.unconfirmed ? title + QStringLiteral(" · ") +
                                    RequirementRow::tr("not confirmed by an act",
                                                       "after a requirement or a ground")
                              : title;
}

/// Does not move the cursor of who is typing.
void setFieldWords(QLineEdit *field, const QString &words)
{
    if (field->text() != words)
        field->setText(words);
}

} // namespace

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

GroundRow::GroundRow(desk::CaseReview &review, const RefusalGround &ground, Language language,
                     QWidget *parent)
    : QWidget(parent)
    , m_ground(ground)
    , m_mark(new QCheckBox)
    , m_details(new QWidget)
    , m_target(new QComboBox)
    , m_note(new QLineEdit)
{
    const QString label = groundLabel(*review.regulation(), ground.code);
    const QString title = withMark(ground.title.in(language), ground.origin);
    m_mark->setText(label);
    m_mark->setObjectName(QStringLiteral("ground_") + ground.code);
    m_mark->setAccessibleName(label + QStringLiteral(" ") + title);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(title, "body", nullptr, true));
    if (const QString norm = ground.norm.in(language); !norm.isEmpty())
        words->addWidget(makeLabel(norm, "caption", nullptr, true));
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 4, 0, 6);
    details->setSpacing(6);
    details->addWidget(m_target);
    details->addWidget(m_note);
    words->addWidget(m_details);
    row->addLayout(words, 1);
    m_target->setObjectName(QStringLiteral("target_") + ground.code);
    m_target->setAccessibleName(tr("What the ground is about: %1", "%1 is the ground").arg(label));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_note->setObjectName(QStringLiteral("groundNote_") + ground.code);
    m_note->setMaxLength(longestFindingNote);
    m_note->setPlaceholderText(
        tr("Supplement, if the ground alone is not clear", "field under a ground of refusal"));
    m_note->setAccessibleName(tr("Supplement: %1", "%1 is the ground").arg(label));
    fillTargets(review, language);
    connect(m_mark, &QCheckBox::clicked, &review,
            [this, &review](bool on) { onMarked(review, on); });
    connect(m_target, &QComboBox::activated, &review, [this, &review] { send(review); });
    connect(m_note, &QLineEdit::textEdited, &review, [this, &review] { send(review); });
}

void GroundRow::fillTargets(const desk::CaseReview &review, Language language)
{
    const Regulation &regulation = *review.regulation();
    const ServiceKind kind = review.application()->kind;
    m_target->addItem(tr("Choose what it is about", "list under a ground of refusal"), QString());
    for (GroundTarget target : m_ground.targets) {
        if (target == GroundTarget::Document) {
            for (const RequiredDocument &document : regulation.documentsFor(kind))
                m_target->addItem(document.title.in(language), document.id);
        } else if (target == GroundTarget::Field) {
            for (const FormField &field : regulation.fieldsFor(kind))
                m_target->addItem(field.title.in(language), field.id);
        } else {
            for (const QualificationRequirement &requirement : regulation.qualificationFor(kind))
                m_target->addItem(requirement.title.in(language), requirement.id);
        }
    }
}

void GroundRow::onMarked(desk::CaseReview &review, bool on)
{
    if (!on) {
        review.clearGround(m_ground.code);
        return;
    }
    // What the check found wrong is most likely what is meant.
    QString target;
    QString note;
    for (int row = 1; row < m_target->count() && target.isEmpty(); ++row) {
        const QString id = m_target->itemData(row).toString();
        for (desk::MarkKind kind : {desk::MarkKind::Document, desk::MarkKind::Field}) {
            const auto mark = review.mark(desk::markKey(kind, id));
            if (mark && !mark->inOrder) {
                target = id;
                note = mark->reason;
            }
        }
        const auto finding = review.finding(id);
        if (finding && finding->answer == protocol::FindingAnswer::No) {
            target = id;
            note = finding->note;
        }
    }
    if (target.isEmpty() && m_target->count() == 2)
        target = m_target->itemData(1).toString();
    review.setGround(m_ground.code, target, note);
}

bool GroundRow::isGiven(const desk::CaseReview &review) const
{
    return review.ground(m_ground.code).has_value();
}

bool GroundRow::isComplete(const desk::CaseReview &review) const
{
    const auto given = review.ground(m_ground.code);
    return !given || !given->target.isEmpty();
}

QWidget *GroundRow::firstFocus(const desk::CaseReview &review) const
{
    return isComplete(review) ? static_cast<QWidget *>(m_mark) : m_target;
}

void GroundRow::send(desk::CaseReview &review)
{
    review.setGround(m_ground.code, m_target->currentData().toString(), m_note->text());
}

void GroundRow::show(const desk::CaseReview &review)
{
    const auto given = review.ground(m_ground.code);
    m_mark->setChecked(given.has_value());
    m_mark->setEnabled(review.mayWork());
    m_details->setVisible(given.has_value());
    m_target->setCurrentIndex(qMax(0, m_target->findData(given ? given->target : QString())));
    m_target->setEnabled(review.mayWork());
    setFieldWords(m_note, given ? given->note : QString());
    m_note->setReadOnly(!review.mayWork());
    m_note->setVisible(review.mayWork() || (given && !given->note.isEmpty()));
}

} // namespace ruqsat::workstation
