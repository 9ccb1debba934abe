#include "workstation/pages/decision_panel.h"

#include "workstation/pages/review_rows.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/segments.h"

#include <QBoxLayout>

namespace ruqsat::workstation {

DecisionPanel::DecisionPanel(QWidget *parent)
    : ScrollContent(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void DecisionPanel::build(desk::CaseReview &review, Language language)
{
    delete m_content;
    m_language = language;
    m_requirements.clear();
    m_groundRows.clear();
    m_content = new QWidget;
    m_rows = new QVBoxLayout(m_content);
    m_rows->setContentsMargins(0, 0, 6, 0);
    m_rows->setSpacing(8);
    addCompleteness();
    addRequirements(review, language);
    addDecision(review);
    addGrounds(review, language);
    m_column->addWidget(m_content);
    show(review);
}

void DecisionPanel::addCompleteness()
{
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Completeness of documents", "heading of the review"), "section",
                              nullptr, true),
                    1);
    m_complete = makeLabel({}, "body");
    head->addWidget(m_complete);
    m_rows->addLayout(head);
    m_wrong = makeLabel({}, "caption", "bad", true);
    m_rows->addWidget(m_wrong);
    m_rows->addSpacing(6);
}

void DecisionPanel::addRequirements(desk::CaseReview &review, Language language)
{
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Qualification requirements", "heading of the review"), "section",
                              nullptr, true),
                    1);
    m_count = makeLabel({}, "body");
    head->addWidget(m_count);
    m_rows->addLayout(head);
    m_rows->addWidget(makeLabel(tr("Answer: 1 yes · 2 no · 3 cannot tell now", "under the heading"),
                                "caption", nullptr, true));
    for (const QualificationRequirement &requirement : review.requirements()) {
        m_requirements << new RequirementRow(review, requirement, language);
        m_rows->addWidget(m_requirements.last());
    }
}

void DecisionPanel::addDecision(desk::CaseReview &review)
{
    auto *row = new QHBoxLayout;
    row->addWidget(makeLabel(tr("Decision", "heading of the review"), "section"), 1);
    m_decision = new Segments;
    m_decision->setObjectName(QStringLiteral("decisionSegments"));
    m_decision->setAccessibleName(tr("Decision", "heading of the review"));
    m_decision->setChoices(
        {tr("Issue", "choice of the decision"), tr("Reasoned refusal", "choice of the decision")});
    connect(m_decision, &Segments::chosen, &review, [&review](int index) {
        review.setDecision(index == 0 ? Decision::Issue : Decision::Refuse);
    });
    row->addWidget(m_decision);
    m_rows->addSpacing(8);
    m_rows->addLayout(row);
}

void DecisionPanel::addGrounds(desk::CaseReview &review, Language language)
{
    m_grounds = new QWidget;
    auto *column = new QVBoxLayout(m_grounds);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    for (const RefusalGround &ground : review.grounds()) {
        m_groundRows << new GroundRow(review, ground, language);
        column->addWidget(m_groundRows.last());
    }
    m_rows->addWidget(m_grounds);
    m_rows->addStretch();
}

void DecisionPanel::show(const desk::CaseReview &review)
{
    if (!m_content || !review.application())
        return;
    showCompleteness(review);
    int answered = 0;
    for (RequirementRow *row : std::as_const(m_requirements))
        row->show(review);
    for (const QualificationRequirement &requirement : review.requirements())
        answered += review.finding(requirement.id) ? 1 : 0;
    m_count->setText(QStringLiteral("%1 / %2").arg(answered).arg(m_requirements.size()));
    const auto decision = review.decision();
    m_decision->setCurrent(!decision ? -1 : *decision == Decision::Issue ? 0 : 1);
    m_decision->setEnabled(review.mayWork());
    m_grounds->setVisible(decision == Decision::Refuse);
    for (GroundRow *row : std::as_const(m_groundRows))
        row->show(review);
}

void DecisionPanel::showCompleteness(const desk::CaseReview &review)
{
    if (!review.regulation())
        return;
    int looked = 0;
    int count = 0;
    QStringList wrong;
    const auto look = [&](desk::MarkKind kind, const QString &id, const QString &title) {
        const auto mark = review.mark(desk::markKey(kind, id));
        if (kind == desk::MarkKind::Document) {
            ++count;
            looked += mark ? 1 : 0;
        }
        if (mark && !mark->inOrder)
            wrong << QStringLiteral("✕ ") + title +
                         (mark->reason.isEmpty() ? QString() : QStringLiteral(": ") + mark->reason);
    };
    const ServiceKind kind = review.application()->kind;
    for (const RequiredDocument &document : review.regulation()->documentsFor(kind))
        look(desk::MarkKind::Document, document.id, document.title.in(m_language));
    for (const FormField &field : review.regulation()->fieldsFor(kind))
        look(desk::MarkKind::Field, field.id, field.title.in(m_language));
    m_complete->setText(QStringLiteral("%1 / %2").arg(looked).arg(count));
    m_wrong->setText(wrong.join(u'\n'));
    m_wrong->setVisible(!wrong.isEmpty());
}

QWidget *DecisionPanel::firstFocus() const
{
    return m_requirements.isEmpty() ? nullptr : m_requirements.front()->firstFocus();
}

} // namespace ruqsat::workstation
