#include "workstation/pages/hand_over_page.h"

#include "desk/desk.h"
#include "ui_hand_over_page.h"
#include "workstation/pages/case_feed.h"
#include "workstation/pages/left_act.h"
#include "workstation/pages/overtaken_toast.h"
#include "workstation/words/faster_words.h"
#include "workstation/words/languages.h"

// The hand-over on its way to the registry, and what becomes of it.
namespace ruqsat::workstation {

void HandOverPage::onPrimary()
{
    if (!m_handOver)
        return;
    const int sealedCopy = m_ui->sealed->isChecked() ? m_ui->sealedCopy->currentData().toInt() : 0;
    const QString signer = m_ui->handSigner->text().trimmed();
    m_ui->failurePanel->clear();
    if (isOpen()) {
        protocol::HandOverBody body;
        body.printed = m_copies && m_copies->copies().hasPrinted();
        if (body.printed && sealedCopy > 0) {
            body.sealedCopy = sealedCopy;
            body.handSigner = signer;
        }
        body.survey = m_ui->survey->answers();
        m_unrecorded.insert(m_id, body);
        m_handOver->handOver(body);
    } else if (m_copies && sealedCopy > 0) {
        m_copies->seal(sealedCopy, signer);
    }
    showState();
}

void HandOverPage::connectHandOver()
{
    desk::HandOver *handing = m_handOver.get();
    // Else it was left for another case.
    const auto isHere = [this, handing] { return m_handOver.get() == handing; };
    connect(handing, &desk::HandOver::paperReady, this, [this] {
        if (!m_ui->bar->isPrinting())
            m_ui->waitBar->end();
        showPaper();
        showState();
    });
    connect(handing, &desk::HandOver::asking, this, [this, isHere](const Failure &failure) {
        if (isHere())
            showAsking(failure);
    });
    connect(handing, &desk::HandOver::failed, this,
            [this, handing, isHere](const Failure &failure) {
                if (isHere())
                    onFailed(failure);
                else
                    onLeftFailed(*handing, failure);
            });
    connect(handing, &desk::HandOver::handedOver, this,
            [this, handing, isHere](const protocol::Application &handed) {
                m_unrecorded.remove(handed.id);
                if (isHere())
                    onHandedOver(handed);
                else
                    dropAct(*handing);
                m_context.go.toast(Toast::Tone::Good, tr("The hand-over is recorded: %1",
                                                         "message: %1 is the number of a case")
                                                          .arg(handed.number));
            });
}

void HandOverPage::onFailed(const Failure &failure)
{
    m_ui->waitBar->end();
    m_ui->failurePanel->showFailure(failure);
    // On another page nobody sees the panel. That the paper did not come is said on coming back.
    if (failure.code == FailureCode::VersionStale)
        onOvertaken();
    else if (m_left && !m_handOver->paper().isEmpty())
        toastLeftAct(m_context, failure, m_handOver->application(), PageId::HandOver);
    showState();
}

/// Another case stands here: whose hand-over it was is said by the button that leads there.
void HandOverPage::onLeftFailed(desk::HandOver &left, const Failure &failure)
{
    const protocol::Application application = left.application();
    dropAct(left);
    toastLeftAct(m_context, failure, application, PageId::HandOver);
}

void HandOverPage::onHandedOver(const protocol::Application &handed)
{
    m_ui->waitBar->end();
    m_ui->failurePanel->clear();
    m_application = handed;
    m_ui->sealed->setChecked(false);
    // Which one was sealed with it stands there then.
    m_copies->load();
    m_ui->survey->setQuestions({}, m_context.languages.current());
    showState();
    Q_EMIT titleChanged();
}

/// A colleague or the portal was faster. What was typed stays, and the seal may still be recorded.
void HandOverPage::onOvertaken()
{
    m_application = m_handOver->application();
    // Theirs may have been sealed with it.
    m_copies->load();
    Q_EMIT titleChanged();
    if (m_left)
        toastLeftAct(m_context, FailureCode::VersionStale, *m_application, PageId::HandOver);
    else
        toastFaster(m_context, *m_application);
}

void HandOverPage::onSealed(const protocol::Application &application)
{
    m_unrecorded.remove(application.id);
    m_context.go.toast(Toast::Tone::Good,
                       tr("The seal is recorded: %1", "message: %1 is the number of a case")
                           .arg(application.number));
}

void HandOverPage::followLeft(desk::CopyPrinting &left, const protocol::Application &application)
{
    connect(&left, &desk::CopyPrinting::sealed, this,
            [this, application] { onSealed(application); });
    connect(&left, &desk::CopyPrinting::failed, this, [this, application](const Failure &failure) {
        toastLeftAct(m_context, failure, application, PageId::HandOver);
    });
}

void HandOverPage::followOthers()
{
    const auto shown = [this]() -> ShownCase {
        const bool isAtWork =
            (m_handOver && m_handOver->isHandingOver()) || isSealing() || m_ui->bar->isPrinting();
        return {m_id, m_application ? m_application->version : 0, !isAtWork};
    };
    m_feed = new CaseFeed(*m_context.desk.session(), shown, this);
    connect(m_feed, &CaseFeed::fetched, this, &HandOverPage::onElsewhere);
    connect(m_feed, &CaseFeed::failed, this, &HandOverPage::showLoadFailure);
}

void HandOverPage::showLoadFailure(const Failure &failure)
{
    m_ui->failurePanel->showFailure(failure);
    m_loadTurn = m_ui->failurePanel->turn();
}

void HandOverPage::clearLoadFailure()
{
    if (m_ui->failurePanel->turn() == m_loadTurn)
        m_ui->failurePanel->clear();
}

void HandOverPage::onElsewhere(const protocol::Application &now)
{
    clearLoadFailure();
    const bool isChanged = m_application && m_application->version != now.version;
    if (!m_handOver || m_handOver->paper().isEmpty()) {
        m_ui->failurePanel->clear();
        m_ui->waitBar->begin(tr("Fetching the paper", "progress"));
    }
    if (!m_handOver) {
        // Without a paper nothing was typed.
        onApplication(now);
    } else {
        m_application = now;
        m_handOver->take(now);
        if (m_handOver->paper().isEmpty())
            m_handOver->load();
        m_copies->load();
    }
    if (isChanged && isByPerson(now))
        toastFaster(m_context, now);
    showState();
    Q_EMIT titleChanged();
}

void HandOverPage::showAsking(const Failure &failure)
{
    m_ui->failurePanel->showFailure(failure, true);
    m_ui->waitBar->begin(tr("Asking whether the hand-over is recorded", "progress"), false);
}

} // namespace ruqsat::workstation
