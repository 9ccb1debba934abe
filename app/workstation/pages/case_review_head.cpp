#include "workstation/pages/case_review_page.h"

#include "desk/desk.h"
#include "ui_case_review_page.h"
#include "workstation/pages/case_facts.h"
#include "workstation/words/due_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

// What stands over the list of documents, and what of a case changes with the time alone.
namespace ruqsat::workstation {

void CaseReviewPage::showHead()
{
    const protocol::Application &application = *m_review->application();
    const Language language = m_context.languages.current();
    m_ui->numberLabel->setText(application.number);
    m_ui->applicantLabel->setText(application.applicant.name.in(language));
    m_ui->serviceLabel->setText(m_review->regulation() ? m_review->regulation()->title.in(language)
                                                       : application.regulation);
    // The list below takes what is left; a label that wraps would give way to it.
    m_ui->serviceLabel->setMinimumHeight(
        m_ui->serviceLabel->heightForWidth(m_ui->left->minimumWidth() - 28));
    m_ui->verdictTag->setFace(verdictFace(application.verdict));
    m_ui->similarNote->setLanguage(language);
    showTerm();
    const QString registered = dateTimeText(application.registeredAt);
    m_ui->registeredLabel->setText(registered);
    m_ui->registeredLabel->setAccessibleName(m_ui->registeredCaption->text() +
                                             QStringLiteral(": ") + registered);
    m_ui->stateLabel->setText(stateText(application.state));
}

void CaseReviewPage::showTerm()
{
    const protocol::Application &application = *m_review->application();
    const Language language = m_context.languages.current();
    const WorkCalendar &calendar = m_context.desk.calendar();
    for (const protocol::DueClock &clock : application.clocks) {
        if (clock.id != serviceKindName(application.kind))
            continue;
        m_ui->dueChip->setFace(
            clockFace(desk::clockChip(clock, m_context.desk.clock().now(), calendar)));
        m_ui->dueLabel->setDue(clock.title.in(language), dueText(clock),
                               dueWhy(clock, m_review->regulation(), calendar, language));
    }
}

void CaseReviewPage::onReturn()
{
    showTime();
}

void CaseReviewPage::showTime()
{
    // Nobody looks any more, or nothing is there yet.
    if (m_built.isEmpty() || !m_review->application())
        return;
    showTerm();
    for (CaseStage *stage : {m_ui->stage, m_ui->beside})
        stage->showTime(*m_review, m_context.languages.current());
}

} // namespace ruqsat::workstation
