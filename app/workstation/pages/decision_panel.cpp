#include "workstation/pages/decision_panel.h"

#include "workstation/pages/ground_row.h"
#include "workstation/pages/proposal_changes.h"
#include "workstation/pages/questions_section.h"
#include "workstation/pages/review_rows.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/segments.h"

#include "workstation/words/format.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace ruqsat::workstation {
namespace {

/// Which segment is taken; -1 for none.
int decisionIndex(const desk::CaseReview &review)
{
    const auto decision = review.decision();
    if (!decision)
        return -1;
    if (!review.concludes())
        return *decision == Decision::Issue ? 0 : 1;
    if (*decision == Decision::Refuse)
        return 2;
    const auto conclusion = review.conclusion();
    return !conclusion ? -1 : *conclusion == protocol::Conclusion::Agreed ? 0 : 1;
}

} // namespace

DecisionPanel::DecisionPanel(QWidget *parent)
    : ScrollContent(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void DecisionPanel::build(desk::CaseReview &review, const WorkCalendar &calendar, Language language)
{
    const QString focus = focusedName();
    const auto *typed = qobject_cast<QLineEdit *>(window()->focusWidget());
    const int cursor = typed ? typed->cursorPosition() : -1;
    delete m_content;
    m_language = language;
    m_requirements.clear();
    m_groundRows.clear();
    m_content = new QWidget;
    m_rows = new QVBoxLayout(m_content);
    m_rows->setContentsMargins(0, 0, 6, 0);
    m_rows->setSpacing(8);
    addChanges(review);
    addCompleteness();
    m_questions = new QuestionsSection(review, calendar, language);
    connect(m_questions, &QuestionsSection::asking, this, &DecisionPanel::asking);
    connect(m_questions, &QuestionsSection::answering, this, &DecisionPanel::answering);
    connect(m_questions, &QuestionsSection::goingOn, this, &DecisionPanel::goingOn);
    m_rows->addWidget(m_questions);
    addRequirements(review, language);
    addDecision(review);
    addGrounds(review, language);
    m_column->addWidget(m_content);
    show(review);
    QWidget *again = focus.isEmpty() ? nullptr : m_content->findChild<QWidget *>(focus);
    if (again && again->isVisibleTo(this))
        again->setFocus(Qt::OtherFocusReason);
    if (auto *field = qobject_cast<QLineEdit *>(again); field && cursor >= 0)
        field->setCursorPosition(cursor);
}

/// The rows are made anew at each change of the case; who works in them stays where they were.
QString DecisionPanel::focusedName() const
{
    const QWidget *widget = window()->focusWidget();
    if (!m_content || !widget || !m_content->isAncestorOf(widget))
        return {};
    while (widget != m_content && widget->objectName().isEmpty())
        widget = widget->parentWidget();
    return widget == m_content ? QString() : widget->objectName();
}

void DecisionPanel::addChanges(const desk::CaseReview &review)
{
    const QStringList changes =
        proposalChanges(*review.application(), review.regulation(), m_language);
    if (changes.isEmpty())
        return;
    m_rows->addWidget(makeLabel(tr("What changed", "heading of the review: since the proposal"),
                                "section", nullptr, true));
    auto *label = makeLabel(changes.join(u'\n'), "body", "warn", true);
    label->setObjectName(QStringLiteral("proposalChanges"));
    m_rows->addWidget(label);
    m_rows->addSpacing(6);
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
    m_checked = makeLabel({}, "caption", nullptr, true);
    m_checked->setObjectName(QStringLiteral("completenessResult"));
    m_rows->addWidget(m_checked);
    m_check = new QPushButton;
    m_check->setObjectName(QStringLiteral("completenessButton"));
    m_check->setAutoDefault(false);
    connect(m_check, &QPushButton::clicked, this, &DecisionPanel::checking);
    auto *row = new QHBoxLayout;
    row->addWidget(m_check);
    row->addStretch();
    m_rows->addLayout(row);
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
    m_rows->addWidget(
        makeLabel(tr("Answer: 1 yes · 2 no · 3 cannot tell now · F8 next", "under the heading"),
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
    const QString refusal = tr("Reasoned refusal", "choice of the decision");
    if (review.concludes())
        m_decision->setChoices({tr("Agreed", "choice of the decision: conclusion"),
                                tr("Not agreed", "choice of the decision: conclusion"), refusal});
    else
        m_decision->setChoices({tr("Issue", "choice of the decision"), refusal});
    connect(m_decision, &Segments::chosen, &review, [&review](int index) {
        if (review.concludes())
            review.setConclusion(index == 0   ? std::optional(protocol::Conclusion::Agreed)
                                 : index == 1 ? std::optional(protocol::Conclusion::NotAgreed)
                                              : std::nullopt);
        const int last = review.concludes() ? 2 : 1;
        review.setDecision(index == last ? Decision::Refuse : Decision::Issue);
    });
    row->addWidget(m_decision);
    m_rows->addSpacing(8);
    m_rows->addLayout(row);
    m_late = makeLabel(tr("The term is over. By the law on licensing the licence counts as issued: "
                          "what is not met is put on record and does not keep it from being issued",
                          "under the heading Decision"),
                       "body", "warn", true);
    m_late->setObjectName(QStringLiteral("countsAsIssued"));
    m_rows->addWidget(m_late);
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
    m_questions->show(review);
    m_decision->setCurrent(decisionIndex(review));
    m_decision->setEnabled(review.mayWork());
    m_late->setVisible(review.countsAsIssued());
    m_grounds->setVisible(review.needsGrounds());
    for (GroundRow *row : std::as_const(m_groundRows))
        row->show(review);
}

void DecisionPanel::showCompleteness(const desk::CaseReview &review)
{
    m_check->setVisible(review.regulation() && review.canCheckCompleteness());
    m_checked->setVisible(review.application()->completeness.has_value());
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
    // What came with replies is looked at like a document.
    QMap<QString, QStringList> others;
    for (const protocol::Attachment &file : review.application()->attachments)
        others[file.item].append(file.name);
    for (const RequiredDocument &document : review.regulation()->documentsFor(kind))
        others.remove(document.id);
    for (auto it = others.cbegin(); it != others.cend(); ++it)
        look(desk::MarkKind::Document, it.key(), it->join(QStringLiteral(", ")));
    m_complete->setText(QStringLiteral("%1 / %2").arg(looked).arg(count));
    m_wrong->setText(wrong.join(u'\n'));
    m_wrong->setVisible(!wrong.isEmpty());
    const auto &checked = review.application()->completeness;
    if (checked)
        m_checked->setText((checked->complete
                                ? tr("✓ Complete · %1 · %2", "result of the check: when and who")
                                : tr("✕ Incomplete · %1 · %2", "result of the check: when and who"))
                               .arg(dateTimeText(checked->at), checked->by.name.in(m_language)));
    m_check->setEnabled(review.mayWork() && !review.isBusy());
    m_check->setText(wrong.isEmpty()
                         ? tr("Record: documents are complete", "button in the review")
                         : tr("Record: documents are incomplete", "button in the review"));
    m_check->setAccessibleName(m_check->text());
}

QWidget *DecisionPanel::nextToAnswer(const desk::CaseReview &review) const
{
    if (!m_content || !review.application() || !review.mayWork())
        return nullptr;
    const auto requirements = review.requirements();
    for (qsizetype i = 0; i < m_requirements.size() && i < requirements.size(); ++i) {
        if (!review.finding(requirements.at(i).id))
            return m_requirements.at(i)->firstFocus();
    }
    if (decisionIndex(review) < 0)
        return m_decision->firstFocus();
    if (review.needsGrounds()) {
        const auto isGiven = [&review](const GroundRow *row) { return row->isGiven(review); };
        if (std::none_of(m_groundRows.begin(), m_groundRows.end(), isGiven))
            return m_groundRows.isEmpty() ? nullptr : m_groundRows.front()->firstFocus(review);
        for (const GroundRow *row : m_groundRows) {
            if (row->isGiven(review) && !row->isComplete(review))
                return row->firstFocus(review);
        }
    }
    return m_requirements.isEmpty() ? m_decision->firstFocus()
                                    : m_requirements.front()->firstFocus();
}

} // namespace ruqsat::workstation
