#include "desk/desk.h"
#include "ui_case_review_page.h"
#include "workstation/pages/case_feed.h"
#include "workstation/pages/case_review_page.h"
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
    connect(m_feed, &CaseFeed::failed, this,
            [this](const Failure &failure) { m_ui->failurePanel->showFailure(failure); });
}

void CaseReviewPage::onElsewhere(const protocol::Application &now)
{
    const auto &before = m_review->application();
    const bool isChanged = before && before->version != now.version;
    m_review->take(now);
    // Where only a verdict came the rows stay as they are, and the facts are told anew.
    const Language language = m_context.languages.current();
    showHead();
    m_ui->stage->retranslate(*m_review, language);
    if (m_ui->beside->isVisible())
        m_ui->beside->retranslate(*m_review, language);
    if (isChanged)
        tellFaster(now);
}

} // namespace ruqsat::workstation
