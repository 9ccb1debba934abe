#include "workstation/pages/case_review_page.h"

#include "core/failure_text.h"
#include "desk/desk.h"
#include "ui_case_review_page.h"
#include "workstation/words/faster_words.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include <QAction>

// What the officer can do with the case: the footer, and what follows from its buttons.
namespace ruqsat::workstation {
namespace {

/// Below this width two documents and the decision do not fit beside each other.
constexpr int roomForAll = 1'500;

} // namespace

CaseReviewPage::Step CaseReviewPage::nextStep() const
{
    if (!m_review || !m_review->application())
        return Step::None;
    if (m_review->canClaim() || m_review->waitsForHead())
        return Step::Claim;
    if (m_review->canSignResult())
        return Step::Sign;
    if (m_review->canPrepareResult())
        return Step::Prepare;
    if (m_review->canPropose() || m_review->canRelease())
        return Step::Propose;
    return Step::None;
}

void CaseReviewPage::tellWhoWasFirst(const protocol::CurrentVersion &current)
{
    // Of a case that was left behind it is not.
    if (!isVisible())
        return;
    // Nobody was: what is refused on the version that stands here is refused for another reason.
    const auto &shown = m_review->application();
    if (shown && shown->version == current.version)
        return;
    m_context.go.toastWarning([current, self = m_context.desk.session()->user(),
                               &desk = m_context.desk, &languages = m_context.languages] {
        return changedText(current, self, desk.clock().now(), languages.current());
    });
}

void CaseReviewPage::tellFaster(const protocol::Application &now)
{
    const bool isOther = m_left || now.id != m_review->applicationId();
    m_context.go.toastWarning([now, isOther, self = m_context.desk.session()->user(),
                               &desk = m_context.desk, &languages = m_context.languages] {
        const QDateTime at = desk.clock().now();
        return isOther ? fasterText(now, self, at, languages.current())
                       : changedText(now, self, at, languages.current());
    });
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
        if (m_review->waitsForHead()) {
            enabled = false;
            reason = tr("The head forwards the case to an executor",
                        "footer: why the main button is off");
        }
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

void CaseReviewPage::holdBeside()
{
    const CaseList::Line *line = m_ui->documents->chosen();
    if (m_ui->beside->isVisible()) {
        m_ui->beside->hide();
        m_ui->beside->clear();
    } else if (line && m_review && m_review->application()) {
        m_ui->beside->QWidget::show();
        m_ui->beside->show(*m_review, *line, m_context.languages.current());
    }
    makeRoom();
    showActions();
}

void CaseReviewPage::goToAnswer()
{
    QWidget *next = m_review ? m_ui->decision->nextToAnswer(*m_review) : nullptr;
    if (!next)
        return;
    // Two documents have taken the room of the decision.
    if (m_ui->right->isHidden())
        holdBeside();
    next->setFocus(Qt::ShortcutFocusReason);
    m_ui->scroll->ensureWidgetVisible(next);
}

void CaseReviewPage::makeRoom()
{
    const bool folded = m_ui->beside->isVisible() && width() < roomForAll;
    if (folded == m_ui->right->isHidden())
        return;
    if (folded && m_ui->right->isAncestorOf(focusWidget()))
        m_ui->documents->setFocus(Qt::OtherFocusReason);
    m_ui->right->setVisible(!folded);
}

void CaseReviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    makeRoom();
}

void CaseReviewPage::onDone(Action action)
{
    if (m_ui->failurePanel->turn() == m_askingTurn)
        m_ui->failurePanel->clear();
    forgetWords(*m_review, action);
    // Whoever has gone elsewhere meanwhile stays there.
    const auto open = [this](PageId page, const QString &subject = {}) {
        if (!m_left)
            m_context.go.open(page, subject);
    };
    if (action == Action::Propose || action == Action::ReturnToExecutor ||
        action == Action::Release)
        open(PageId::Queue);
    else if (action == Action::PrepareResult)
        open(PageId::ResultSigning, m_review->application()->id);
    tellDone(action);
}

void CaseReviewPage::tellDone(Action action)
{
    if (action == Action::Propose)
        m_context.go.toast(Toast::Tone::Good, tr("The proposal is with the head", "message"));
    else if (action == Action::ReturnToExecutor)
        m_context.go.toast(Toast::Tone::Good, tr("The case is with the executor again", "message"));
}

} // namespace ruqsat::workstation
