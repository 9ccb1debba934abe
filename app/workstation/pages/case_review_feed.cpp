#include "desk/desk.h"
#include "ui_case_review_page.h"
#include "workstation/pages/case_feed.h"
#include "workstation/pages/case_review_page.h"
#include "workstation/words/faster_words.h"
#include "workstation/words/languages.h"

// What other desks do with the case while it is open here.
namespace ruqsat::workstation {

void CaseReviewPage::followOthers()
{
    const auto shown = [this]() -> ShownCase {
        if (!m_review)
            return {};
        const auto &application = m_review->application();
        return {m_review->applicationId(), application ? application->version : 0,
                !m_review->isBusy()};
    };
    m_feed = new CaseFeed(*m_context.desk.session(), shown, this);
    connect(m_feed, &CaseFeed::fetched, this, &CaseReviewPage::onElsewhere);
    connect(m_feed, &CaseFeed::failed, this, [this](const Failure &failure) {
        m_ui->failurePanel->showFailure(failure);
        m_loadTurn = m_ui->failurePanel->turn();
    });
}

void CaseReviewPage::clearLoadFailure()
{
    if (m_ui->failurePanel->turn() == m_loadTurn)
        m_ui->failurePanel->clear();
}

void CaseReviewPage::onElsewhere(const protocol::Application &now)
{
    clearLoadFailure();
    const auto &before = m_review->application();
    // What both found and what they contest is told after it, and stays there.
    if (before && before->version != now.version && isByPerson(now))
        tellFaster(now);
    m_review->take(now);
    // Where only a verdict came the rows stay as they are, and the facts are told anew.
    const Language language = m_context.languages.current();
    showHead();
    m_ui->stage->retranslate(*m_review, language);
    if (m_ui->beside->isVisible())
        m_ui->beside->retranslate(*m_review, language);
}

} // namespace ruqsat::workstation
