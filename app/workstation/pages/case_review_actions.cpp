#include "workstation/pages/case_review_page.h"

#include "core/failure_text.h"
#include "desk/desk.h"
#include "ui_case_review_page.h"
#include "workstation/words/languages.h"

#include <QAction>
#include <QInputDialog>

// What the officer can do with the case: the footer, and what follows from its buttons.
namespace ruqsat::workstation {
namespace {

constexpr int longestReturnReason = 2'000;

} // namespace

CaseReviewPage::Step CaseReviewPage::nextStep() const
{
    if (!m_review || !m_review->application())
        return Step::None;
    if (m_review->canClaim())
        return Step::Claim;
    if (m_review->canSignResult())
        return Step::Sign;
    if (m_review->canPrepareResult())
        return Step::Prepare;
    if (m_review->canPropose() || m_review->canRelease())
        return Step::Propose;
    return Step::None;
}

void CaseReviewPage::showActions()
{
    const Step step = nextStep();
    const bool busy = m_review && m_review->isBusy();
    QAction *main = primary();
    main->setVisible(step != Step::None);
    m_giveBack->setVisible(m_review && m_review->canGiveBack());
    m_giveBack->setEnabled(!busy);
    m_release->setVisible(m_review && m_review->canRelease());
    m_release->setEnabled(!busy);
    m_hold->setText(m_ui->beside->isVisible() ? tr("Close beside", "footer button")
                                              : tr("Hold beside", "footer button"));
    m_preview->setVisible(m_review && m_review->decision());
    QString reason;
    bool enabled = !busy;
    switch (step) {
    case Step::None:
        break;
    case Step::Claim:
        main->setText(tr("Take into work", "footer button"));
        break;
    case Step::Propose: {
        main->setText(tr("Propose to the head", "footer button"));
        const auto problems = m_review->problems();
        if (!problems.isEmpty()) {
            enabled = false;
            const desk::ReviewProblem &first = problems.front();
            reason =
                first.code == FailureCode::FieldRequired
                    ? tr("Choose the decision", "footer: why the main button is off")
                : first.code == FailureCode::GroundMissing && !first.target.isEmpty()
                    ? tr("Choose what the ground is about", "footer: why the main button is off")
                    : failureText(first.code, m_context.languages.current()).title;
        }
        break;
    }
    case Step::Prepare:
        main->setText(tr("Prepare for signature", "footer button"));
        break;
    case Step::Sign:
        main->setText(tr("To the signature", "footer button: opens the paper to be signed"));
        break;
    }
    main->setEnabled(enabled && step != Step::None);
    setReason(reason);
    Q_EMIT footerChanged();
}

void CaseReviewPage::onPrimary()
{
    m_ui->failurePanel->clear();
    switch (nextStep()) {
    case Step::None:
        break;
    case Step::Claim:
        m_review->claim();
        break;
    case Step::Propose:
        m_review->propose();
        break;
    case Step::Prepare:
        m_review->prepareResult();
        break;
    case Step::Sign:
        m_context.go.open(PageId::ResultSigning, m_review->application()->id);
        break;
    }
}

void CaseReviewPage::onGiveBack()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Return to the executor", "title of a dialog"));
    dialog->setLabelText(tr("What has to be done", "label in a dialog: the reason of the return"));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &reason) {
        if (!reason.trimmed().isEmpty())
            m_review->giveBack(reason.trimmed().left(longestReturnReason));
    });
    dialog->open();
}

void CaseReviewPage::onDone(Action action)
{
    if (action == Action::Propose || action == Action::ReturnToExecutor) {
        m_context.go.open(PageId::Queue);
        m_context.go.toast(Toast::Tone::Good,
                           action == Action::Propose
                               ? tr("The proposal is with the head", "message")
                               : tr("The case is with the executor again", "message"));
    } else if (action == Action::Release) {
        m_context.go.open(PageId::Queue);
    } else if (action == Action::PrepareResult) {
        m_context.go.open(PageId::ResultSigning, m_review->application()->id);
    }
}

} // namespace ruqsat::workstation
