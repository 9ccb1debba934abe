#include "workstation/pages/result_signing_page.h"

#include "desk/desk.h"
#include "ui_result_signing_page.h"
#include "workstation/pages/case_feed.h"
#include "workstation/pages/left_act.h"
#include "workstation/pages/overtaken_toast.h"
#include "workstation/pages/pin_flow.h"
#include "workstation/widgets/page_view.h"
#include "workstation/words/faster_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/office_words.h"

#include <QAction>

#include <utility>

namespace ruqsat::workstation {
namespace {

Chrome signingChrome()
{
    Chrome chrome;
    chrome.section = Chrome::Section::Queue;
    return chrome;
}

QString proposedText(const protocol::Proposal &proposal, const Regulation *regulation,
                     Language language)
{
    return proposal.byExpiry ? historyNoteText(actionName(Action::Propose),
                                               QStringLiteral("issueByExpiry"), language)
                             : decidedText(proposal.decision, regulation, proposal.conclusion);
}

} // namespace

ResultSigningPage::ResultSigningPage(const PageContext &context, QWidget *parent)
    : Page(signingChrome(), parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::ResultSigningPage>())
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    m_ui->certificate->watch(context.desk.tokens(), context.languages);
    setBack();
    connect(setPrimary(), &QAction::triggered, this, &ResultSigningPage::onSign);
    connect(&context.desk.tokens(), &desk::TokenWatch::changed, this,
            &ResultSigningPage::showState);
    connect(m_ui->waitBar, &WaitBar::cancelled, this, [this] {
        if (m_signing)
            m_signing->cancel();
        m_ui->waitBar->end();
    });
    followOthers();
    retranslate();
}

ResultSigningPage::~ResultSigningPage() = default;

QString ResultSigningPage::title() const
{
    return tr("Signature of the result", "screen title");
}

void ResultSigningPage::onEnter(const QString &subject)
{
    m_left = false;
    m_feed->start();
    // Without a subject: back to the case that was here.
    const QString id = subject.isEmpty() && m_review ? m_review->applicationId() : subject;
    if (m_signing && m_signing->isUnderWay()) {
        // It is on its way to the registry: the same one is shown as it stands.
        if (id == m_review->applicationId()) {
            showPaper();
            showState();
            return;
        }
        leaveAct(std::move(m_signing), *this, m_review->applicationId());
    }
    m_isOvertaken = false;
    m_isTheirs = false;
    m_isToTell = false;
    m_signing = takeBackAct<desk::ResultSigning>(*this, id);
    m_ui->failurePanel->clear();
    m_ui->paper->clear();
    m_review = std::make_unique<desk::CaseReview>(*m_context.desk.session(),
                                                  m_context.desk.regulations(), id);
    connect(m_review.get(), &desk::CaseReview::changed, this, &ResultSigningPage::onLoaded);
    connect(&m_review->followed(), &desk::FollowedLicence::changed, this,
            &ResultSigningPage::showState);
    connect(m_review.get(), &desk::CaseReview::failed, this, &ResultSigningPage::showLoadFailure);
    m_ui->notes->hide();
    if (m_signing) {
        m_review->take(m_signing->application());
        showPaper();
        showAsking(FailureCode::OutcomeUnknown);
    } else {
        m_ui->waitBar->begin(tr("Fetching the paper", "progress"));
        m_review->load();
    }
    showState();
}

void ResultSigningPage::onLeave()
{
    m_left = true;
    m_feed->stop();
    m_ui->paper->clear();
}

void ResultSigningPage::onLoaded()
{
    if (m_signing || !m_review->application())
        return;
    desk::Desk &desk = m_context.desk;
    if (std::exchange(m_isToTell, false)) {
        if (m_left)
            toastLeftAct(m_context, FailureCode::VersionStale, *m_review->application(),
                         PageId::ResultSigning);
        else
            toastFaster(m_context, *m_review->application());
    }
    if (m_isTheirs ||
        (m_isOvertaken && m_review->application()->state != ApplicationState::Prepared)) {
        m_ui->waitBar->end();
        showState();
        return;
    }
    m_signing = std::make_unique<desk::ResultSigning>(*desk.session(), desk.tokens(), desk.clock(),
                                                      *m_review->application());
    connectSigning();
    m_signing->loadPaper();
    showState();
}

void ResultSigningPage::connectSigning()
{
    desk::ResultSigning *signing = m_signing.get();
    // Else it was left for another case.
    const auto isHere = [this, signing] { return m_signing.get() == signing; };
    connect(signing, &desk::ResultSigning::paperReady, this, [this] {
        m_ui->waitBar->end();
        m_isOvertaken = false;
        showPaper();
        showState();
    });
    connect(signing, &desk::ResultSigning::readyForPin, this, &ResultSigningPage::onReadyForPin);
    connect(signing, &desk::ResultSigning::failed, this,
            [this, signing, isHere](const Failure &failure) {
                if (isHere())
                    onFailed(failure);
                else
                    onLeftFailed(*signing, failure);
            });
    connect(signing, &desk::ResultSigning::asking, this, [this, isHere](const Failure &failure) {
        if (!isHere())
            return;
        showAsking(failure);
        showState();
    });
    connect(signing, &desk::ResultSigning::done, this,
            [this, signing, isHere](const protocol::Application &application) {
                if (isHere()) {
                    m_ui->waitBar->end();
                    // While it was asked the head may have gone on with other work.
                    if (!m_left)
                        m_context.go.open(PageId::Queue);
                } else {
                    dropAct(*signing);
                }
                tellSigned(application);
            });
}

void ResultSigningPage::onFailed(const Failure &failure)
{
    m_ui->waitBar->end();
    if (m_signing->stage() != desk::SigningStage::ReadyForPin)
        m_ui->failurePanel->showFailure(failure);
    // On another page nobody sees the panel. That the paper did not come is said on coming back.
    if (m_left && !m_signing->paper().isEmpty())
        toastLeftAct(m_context, failure, m_signing->application(), PageId::ResultSigning);
    if (failure.code == FailureCode::VersionStale)
        onOvertaken();
    showState();
}

/// Another case stands here: whose signature it was is said by the button that leads there.
void ResultSigningPage::onLeftFailed(desk::ResultSigning &left, const Failure &failure)
{
    const protocol::Application application = left.application();
    dropAct(left);
    toastLeftAct(m_context, failure, application, PageId::ResultSigning);
}

void ResultSigningPage::showPaper()
{
    if (!m_signing->paper().isEmpty())
        m_ui->paper->show(m_signing->paper(), m_signing->application().result->number);
}

void ResultSigningPage::showAsking(const Failure &failure)
{
    m_ui->failurePanel->showFailure(failure, true);
    m_ui->waitBar->begin(tr("Asking whether the signature arrived", "progress"), false);
}

void ResultSigningPage::tellSigned(const protocol::Application &application)
{
    const QString number = application.result->number;
    if (application.state == ApplicationState::Signed)
        m_context.go.toastWarning([number] {
            return tr("Signed, awaiting confirmation: %1. It will be published by itself",
                      "message: %1 is a number; the certification authority does not answer")
                .arg(number);
        });
    else
        m_context.go.toast(Toast::Tone::Good,
                           tr("Signed and published: %1", "message: %1 is a number").arg(number));
}

/// What stands here now is looked at anew, and shown before anybody gives the PIN for it.
void ResultSigningPage::onOvertaken()
{
    m_ui->paper->clear();
    // A registry that says so of the case as it has just told it is not asked for ever.
    if (m_isOvertaken && m_signing->application().version == m_review->application()->version)
        return;
    m_isOvertaken = true;
    m_isTheirs = false;
    m_isToTell = true;
    // It is its signal that this answers.
    m_signing.release()->deleteLater();
    m_ui->waitBar->begin(tr("Fetching the paper", "progress"));
    m_review->load();
}

void ResultSigningPage::followOthers()
{
    const auto shown = [this]() -> ShownCase {
        if (!m_review)
            return {};
        const auto &loaded = m_review->application();
        const qint64 version = m_signing ? m_signing->application().version
                               : loaded  ? loaded->version
                                         : 0;
        const bool isAtRest = !m_signing || (m_signing->stage() == desk::SigningStage::Idle &&
                                             !m_signing->isPreparing());
        return {m_review->applicationId(), version, isAtRest && !m_review->isBusy()};
    };
    m_feed = new CaseFeed(*m_context.desk.session(), shown, this);
    connect(m_feed, &CaseFeed::fetched, this, &ResultSigningPage::onElsewhere);
    connect(m_feed, &CaseFeed::failed, this, &ResultSigningPage::showLoadFailure);
}

void ResultSigningPage::showLoadFailure(const Failure &failure)
{
    m_ui->failurePanel->showFailure(failure);
    m_loadTurn = m_ui->failurePanel->turn();
}

void ResultSigningPage::onElsewhere(const protocol::Application &now, bool isAsked)
{
    if (m_ui->failurePanel->turn() == m_loadTurn)
        m_ui->failurePanel->clear();
    const bool isChanged = m_signing && m_signing->application().version != now.version;
    const bool hasPaper = m_signing && !m_signing->paper().isEmpty();
    // Two pages that prepare it by themselves would take it from each other for ever.
    const bool isTheirs =
        !isAsked && now.state == ApplicationState::Prepared &&
        !desk::didLast(now, {Action::PrepareResult}, m_context.desk.session()->user().iin);
    if (isChanged || !m_signing || (!hasPaper && !isTheirs)) {
        // What is signed is what stands there now, once it was seen.
        m_signing.reset();
        m_isTheirs = isTheirs;
        m_isOvertaken = m_isOvertaken || isChanged || isTheirs;
        m_isToTell = isChanged && isByPerson(now);
        m_ui->failurePanel->clear();
        m_ui->paper->clear();
        m_ui->waitBar->begin(tr("Fetching the paper", "progress"));
    }
    m_review->take(now);
    showState();
}

bool ResultSigningPage::isRefusal() const
{
    return m_review && m_review->application() && m_review->application()->result &&
           m_review->application()->result->kind == protocol::PaperKind::Refusal;
}

std::optional<protocol::Conclusion> ResultSigningPage::conclusion() const
{
    return m_review && m_review->application() && m_review->application()->proposal
               ? m_review->application()->proposal->conclusion
               : std::nullopt;
}

void ResultSigningPage::showState()
{
    const bool haveToken = m_context.desk.tokens().firstUsable().has_value();
    const bool havePaper = m_signing && !m_signing->paper().isEmpty();
    const bool idle = m_signing && m_signing->stage() == desk::SigningStage::Idle;
    primary()->setProperty("kind",
                           isRefusal() ? QStringLiteral("danger") : QStringLiteral("primary"));
    // A conclusion that does not agree gives nothing: the button says what is signed.
    const auto said = conclusion();
    primary()->setText(
        isRefusal() ? tr("Sign the refusal", "footer button")
        : said ? tr("Sign the conclusion: %1", "footer button; %1 is \"agreed\" or \"not agreed\"")
                     .arg(conclusionText(*said))
               : tr("Issue and sign", "footer button"));
    primary()->setEnabled(havePaper && haveToken && idle);
    // Nothing waits for the signature here any more: who saw to that stands beside the way back.
    const bool isOver = m_isOvertaken && !m_isToTell && !m_signing;
    setReason(isOver ? fasterText(*m_review->application(), m_context.desk.session()->user(),
                                  m_context.desk.clock().now(), m_context.languages.current())
                     : noSignerText(m_context.desk.tokens(), m_context.languages.current()));
    m_note.show(*m_ui->failurePanel, m_context.desk.tokens());
    m_ui->paper->view()->setMark(
        tr("NOT VALID", "across the preview of a paper that is not signed yet"));
    if (m_review && m_review->application()) {
        const protocol::Application &application = *m_review->application();
        const Language language = m_context.languages.current();
        m_ui->subjectLabel->setText(application.number + QStringLiteral(" · ") +
                                    application.applicant.name.in(language));
        m_ui->notes->tell(application, m_review->followed(), m_review->regulations(), language);
        if (application.proposal)
            m_ui->proposalLabel->setText(
                tr("%1 · proposed by %2, %3", "%1 the decision, %2 a colleague, %3 date and time")
                    .arg(proposedText(*application.proposal, m_review->regulation(), language),
                         shortName(application.proposal->by.name.in(language)),
                         dateTimeText(application.proposal->at)));
    }
    Q_EMIT footerChanged();
}

void ResultSigningPage::onSign()
{
    const auto certificate = m_context.desk.tokens().firstUsable();
    if (!certificate || !m_signing)
        return;
    m_ui->failurePanel->clear();
    m_ui->waitBar->begin(tr("Checking the certificate", "progress before the PIN is asked"));
    m_signing->begin(*certificate);
}

void ResultSigningPage::onReadyForPin()
{
    m_ui->waitBar->end();
    if (m_signing->verdict().verdict == Verdict::Pending)
        m_ui->failurePanel->showFailure(
            m_signing->verdict().code.value_or(FailureCode::RevocationUnavailable), true);
    const auto ask = [&desk = m_context.desk, &languages = m_context.languages,
                      isRefusal = isRefusal(), said = conclusion(),
                      number = m_review->application()->result->number,
                      applicant = m_review->application()->applicant.name,
                      pin = m_signing->certificate().token.pin] {
        PinQuestion question;
        question.danger = isRefusal;
        question.title = isRefusal ? tr("Sign the refusal", "title of the PIN dialog")
                         : said    ? tr("Sign the conclusion: %1",
                                        "title of the PIN dialog; %1 is \"agreed\" or \"not agreed\"")
                                      .arg(conclusionText(*said))
                                : tr("Sign the result", "title of the PIN dialog");
        question.verb = tr("Sign", "button of the PIN dialog");
        question.subject = number + QStringLiteral(" · ") + applicant.in(languages.current());
        question.certificate = signerText(desk.tokens());
        question.pin = pin;
        return question;
    };
    PinQuestion question = ask();
    question.again = ask;
    const PinDialog *dialog = askPin(*m_signing, question, m_context.languages, this);
    // The token has done its part; whether the signature arrived is the page's to say.
    connect(m_signing.get(), &desk::ResultSigning::asking, dialog, &QDialog::accept);
}

void ResultSigningPage::retranslate()
{
    m_ui->retranslateUi(this);
    back()->setText(tr("Back", "footer button: to the case"));
    showState();
}

} // namespace ruqsat::workstation
