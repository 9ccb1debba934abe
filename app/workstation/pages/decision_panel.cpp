#include "workstation/pages/decision_panel.h"

#include "core/ground_label.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/segments.h"
#include "workstation/widgets/three_way.h"

#include <QBoxLayout>
#include <QCheckBox>

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

QString withMark(const QString &title, const Origin &origin)
{
    return origin.unconfirmed
               ? title + QStringLiteral(" · ") +
                     DecisionPanel::tr("not confirmed by an act", "after a requirement or a ground")
               : title;
}

} // namespace

DecisionPanel::DecisionPanel(QWidget *parent)
    : ScrollContent(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void DecisionPanel::build(desk::CaseReview &review, Language language)
{
    delete m_content;
    m_requirements.clear();
    m_groundRows.clear();
    m_content = new QWidget;
    m_rows = new QVBoxLayout(m_content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    addRequirements(review, language);
    addDecision(review);
    addGrounds(review, language);
    m_column->addWidget(m_content);
    show(review);
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
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        const QString title = requirement.title.in(language);
        row->addWidget(makeLabel(withMark(title, requirement.origin), "body", nullptr, true), 1);
        auto *answer = new ThreeWay;
        answer->setObjectName(QStringLiteral("requirement_") + requirement.id);
        answer->setQuestion(title);
        connect(answer, &ThreeWay::answered, &review,
                [&review, id = requirement.id](ThreeWay::Answer given) {
                    review.setFinding(id, asFinding(given));
                });
        row->addWidget(answer, 0, Qt::AlignTop);
        m_rows->addLayout(row);
        m_requirements << RequirementRow{requirement.id, answer};
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
        const QString label = groundLabel(*review.regulation(), ground.code);
        auto *mark = new QCheckBox(label);
        mark->setObjectName(QStringLiteral("ground_") + ground.code);
        const QString title = withMark(ground.title.in(language), ground.origin);
        mark->setAccessibleName(label + QStringLiteral(" ") + title);
        connect(mark, &QCheckBox::clicked, &review, [&review, code = ground.code](bool on) {
            if (on)
                review.setGround(code);
            else
                review.clearGround(code);
        });
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        row->addWidget(mark, 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(makeLabel(title, "body", nullptr, true));
        if (const QString norm = ground.norm.in(language); !norm.isEmpty())
            words->addWidget(makeLabel(norm, "caption", nullptr, true));
        row->addLayout(words, 1);
        column->addLayout(row);
        m_groundRows << GroundRow{ground.code, mark};
    }
    m_rows->addWidget(m_grounds);
    m_rows->addStretch();
}

void DecisionPanel::show(const desk::CaseReview &review)
{
    if (!m_content)
        return;
    const bool mayChange = review.application() &&
                           review.application()->state == ApplicationState::InReview &&
                           (review.canPropose() || review.canRelease());
    int answered = 0;
    for (const RequirementRow &row : m_requirements) {
        const auto given = review.finding(row.id);
        answered += given ? 1 : 0;
        row.answer->setAnswer(given ? std::optional(asAnswer(given->answer)) : std::nullopt);
        row.answer->setEnabled(mayChange);
    }
    m_count->setText(QStringLiteral("%1 / %2").arg(answered).arg(m_requirements.size()));
    const auto decision = review.decision();
    m_decision->setCurrent(!decision ? -1 : *decision == Decision::Issue ? 0 : 1);
    m_decision->setEnabled(mayChange);
    m_grounds->setVisible(decision == Decision::Refuse);
    for (const GroundRow &row : m_groundRows) {
        row.mark->setChecked(review.ground(row.code).has_value());
        row.mark->setEnabled(mayChange);
    }
}

QWidget *DecisionPanel::firstFocus() const
{
    return m_requirements.isEmpty() ? nullptr : m_requirements.front().answer;
}

} // namespace ruqsat::workstation
