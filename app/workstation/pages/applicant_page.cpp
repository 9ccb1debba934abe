#include "workstation/pages/applicant_page.h"

#include "core/failure_text.h"
#include "ui_applicant_page.h"
#include "workstation/look/look.h"
#include "workstation/words/format.h"

#include <QAction>

namespace ruqsat::workstation {
namespace {

constexpr int representativeSegment = 1;

} // namespace

ApplicantPage::ApplicantPage(const PageContext &pageContext, QWidget *parent)
    : OperatorPage(pageContext, desk::CasePage::Applicant, parent)
    , m_ui(std::make_unique<Ui::ApplicantPage>())
    , m_lookUp(new QAction(this))
    , m_cancel(new QAction(this))
{
    m_ui->setupUi(this);
    m_ui->numberEdit->setFont(textFont(14, true));
    m_ui->numberEdit->setMaxLength(15);
    m_ui->numberEdit->setMinimumWidth(
        m_ui->numberEdit->fontMetrics().horizontalAdvance(QStringLiteral("000000 000000")) + 32);
    m_lookUp->setShortcut(QKeySequence(Qt::Key_F5));
    m_lookUp->setProperty("glyph", QStringLiteral("view-refresh"));
    m_cancel->setShortcut(QKeySequence(Qt::Key_Escape));
    addActions({m_lookUp, m_cancel});
    m_ui->lookUpButton->setAction(m_lookUp);
    m_ui->cancelButton->setAction(m_cancel);

    connect(m_ui->numberEdit, &QLineEdit::textEdited, this, &ApplicantPage::onNumberEdited);
    connect(m_ui->numberEdit, &QLineEdit::returnPressed, m_lookUp, &QAction::trigger);
    connect(m_lookUp, &QAction::triggered, this, [this] {
        if (editor())
            editor()->lookUp();
    });
    connect(m_cancel, &QAction::triggered, this, [this] {
        if (editor())
            editor()->cancelLookUp();
    });
    connect(m_ui->submitterSegments, &Segments::chosen, this, &ApplicantPage::onSubmitterChosen);
    connect(m_ui->representativeForm, &RepresentativeForm::edited, this, [this] {
        if (editor())
            editor()->setRepresentative(m_ui->representativeForm->representative());
    });
    connect(m_ui->representativeForm, &RepresentativeForm::checkWanted, this, [this] {
        if (editor())
            editor()->checkPower();
    });
    connect(setPrimary(), &QAction::triggered, this, [this] { context().go.open(PageId::Form); });
    retranslate();
}

ApplicantPage::~ApplicantPage() = default;

QString ApplicantPage::title() const
{
    return tr("Applicant", "screen title");
}

QWidget *ApplicantPage::firstFocus() const
{
    return m_ui->numberEdit;
}

void ApplicantPage::bindCase(desk::CaseEditor &current)
{
    m_ui->numberEdit->setText(groupedIdentifier(current.applicantText()));
    // Nothing of the applicant before: the form outlives the case.
    m_ui->representativeForm->setRepresentative(
        current.representative().value_or(protocol::Representative()));
    m_ui->submitterSegments->setCurrent(current.representative() ? representativeSegment : 0);
}

void ApplicantPage::showCase()
{
    const bool running = editor()->lookupState() == desk::LookupState::Running;
    const bool found = editor()->lookupState() == desk::LookupState::Found;
    const auto problem = editor()->applicantProblem();
    // A number that is still being typed is not wrong yet, only short.
    const bool unfinished =
        (problem == FailureCode::BinLength || problem == FailureCode::IinLength) &&
        m_ui->numberEdit->hasFocus();
    const bool shown = problem && !unfinished;
    m_ui->numberProblem->setText(shown ? failureText(*problem, language()).title +
                                             QStringLiteral(". ") +
                                             failureText(*problem, language()).nextStep
                                       : QString());
    setLookProperty(m_ui->numberEdit, "error", shown);
    m_lookUp->setEnabled(!running && !problem && !editor()->applicantText().isEmpty());
    m_lookUp->setText(found ? tr("Look up again", "button beside the number")
                            : tr("Look up", "button beside the number"));
    m_cancel->setVisible(running);
    m_ui->cancelButton->setVisible(running);
    m_ui->lookupPanel->show(*editor(), language());
    m_ui->submitterLabel->setVisible(found);
    m_ui->submitterSegments->setVisible(found);
    m_ui->representativeForm->setVisible(found && editor()->representative().has_value());

    m_ui->representativeForm->showPower(*editor());
    const auto problems = editor()->problems(desk::CasePage::Applicant);
    primary()->setEnabled(problems.isEmpty());
    if (problems.isEmpty())
        setReason({});
    else if (!found)
        setReason(tr("Look the applicant up first", "footer: why the main button is off"));
    else
        setReason(problemsReason(problems));
}

void ApplicantPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->submitterSegments->setChoices(
        {tr("The applicant in person", "who submits the application"),
         tr("A representative", "who submits the application")});
    m_ui->representativeForm->setLanguage(language());
    m_lookUp->setText(tr("Look up", "button beside the number"));
    m_cancel->setText(tr("Cancel", "button beside the number, while the register is asked"));
    primary()->setText(tr("Continue", "footer button: to the next page"));
    OperatorPage::retranslate();
}

void ApplicantPage::onSubmitterChosen(int index)
{
    if (!editor())
        return;
    if (index == representativeSegment)
        editor()->setRepresentative(m_ui->representativeForm->representative());
    else
        editor()->setRepresentative(std::nullopt);
}

void ApplicantPage::onNumberEdited(const QString &text)
{
    if (editor())
        editor()->setApplicantText(text);
}

} // namespace ruqsat::workstation
