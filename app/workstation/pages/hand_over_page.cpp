#include "workstation/pages/hand_over_page.h"

#include "desk/desk.h"
#include "protocol/text_limits.h"
#include "ui_hand_over_page.h"
#include "workstation/pages/case_feed.h"
#include "workstation/pages/left_act.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include <QAction>

#include <algorithm>

namespace ruqsat::workstation {
namespace {

Chrome handOverChrome()
{
    Chrome chrome;
    chrome.section = Chrome::Section::Queue;
    return chrome;
}

/// Answers that have a key of their own.
constexpr int mostAnswers = 9;

bool hasPaper(const protocol::Application &application)
{
    return application.result && application.result->state == protocol::PaperState::Signed;
}

/// When the applicant got the paper; invalid where the case does not tell.
QDateTime handedOverAt(const protocol::Application &application)
{
    QDateTime at;
    for (const protocol::HistoryEntry &entry : application.history) {
        if (entry.action == actionName(Action::HandOver))
            at = entry.at;
    }
    return at;
}

/// The authorised person whose electronic signature is on the result; empty where the case does not
/// tell.
QString resultSigner(const protocol::Application &application, Language language)
{
    QString name;
    for (const protocol::HistoryEntry &entry : application.history) {
        if (entry.action == actionName(Action::SignResult) ||
            entry.action == actionName(Action::KeepSignature))
            name = entry.by.name.in(language);
    }
    return name;
}

bool isUnsealed(const protocol::PaperCopy &copy)
{
    return copy.state == protocol::CopyState::Printed && !copy.sealedAt.isValid();
}

} // namespace

HandOverPage::HandOverPage(const PageContext &context, QWidget *parent)
    : Page(handOverChrome(), parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::HandOverPage>())
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    connect(m_ui->bar, &PaperBar::started, m_ui->failurePanel, &FailurePanel::clear);
    connect(m_ui->bar, &PaperBar::failed, this,
            [this](const Failure &failure) { m_ui->failurePanel->showFailure(failure); });
    connect(m_ui->bar, &PaperBar::printingChanged, this, [this](bool printing) {
        if (printing)
            m_ui->waitBar->begin(tr("Printing", "progress"));
        else
            m_ui->waitBar->end();
        showState();
    });
    connect(m_ui->bar, &PaperBar::printed, this, [this] {
        m_context.go.toast(Toast::Tone::Good, tr("The paper was printed", "message"));
    });
    connect(m_ui->bar, &PaperBar::saved, this, [this] {
        m_context.go.toast(Toast::Tone::Good, tr("The paper was saved", "message"));
    });
    connect(m_ui->waitBar, &WaitBar::cancelled, this, [this] {
        m_ui->bar->cancelPrint();
        if (m_handOver)
            m_handOver->cancel();
    });
    m_ui->handSigner->setMaxLength(protocol::maxPersonName);
    connect(m_ui->sealed, &QCheckBox::toggled, this, &HandOverPage::showState);
    connect(m_ui->handSigner, &QLineEdit::textChanged, this, &HandOverPage::showState);
    // A paper under a root that this desk did not know may be good now.
    connect(&m_context.desk, &desk::Desk::lawChanged, this, [this] {
        if (!isVisible() || !m_handOver || !m_handOver->paper().isEmpty())
            return;
        m_ui->failurePanel->clear();
        m_ui->waitBar->begin(tr("Fetching the paper", "progress"));
        m_handOver->load();
    });
    setBack();
    connect(setPrimary(), &QAction::triggered, this, &HandOverPage::onPrimary);
    for (int n = 1; n <= mostAnswers; ++n) {
        auto *answer = new QAction(this);
        answer->setShortcut(QKeySequence(Qt::Key_0 + n));
        addAction(answer);
        connect(answer, &QAction::triggered, this, [this, n] {
            // Beside the choice of the copy a digit is the beginning of its name in Kazakh.
            if (!m_ui->sealedCopy->hasFocus())
                m_ui->survey->answer(n);
            else if (const int place = m_ui->sealedCopy->findData(n); place >= 0)
                m_ui->sealedCopy->setCurrentIndex(place);
        });
    }
    auto *takeBack = new QAction(this);
    takeBack->setShortcut(QKeySequence(Qt::Key_Backspace));
    addAction(takeBack);
    connect(takeBack, &QAction::triggered, m_ui->survey, &SurveyPanel::takeBack);
    followOthers();
    retranslate();
}

HandOverPage::~HandOverPage() = default;

QString HandOverPage::title() const
{
    return m_application && m_application->state == ApplicationState::HandedOver
               ? tr("Handed over", "screen title")
               : tr("Hand-over of the result", "screen title");
}

void HandOverPage::onEnter(const QString &subject)
{
    m_left = false;
    m_feed->start();
    // Without a subject: back to the case that was here.
    const QString id = subject.isEmpty() ? m_id : subject;
    m_ui->bar->refresh(m_context.desk.settings().printerQueue);
    if (m_handOver && m_handOver->isHandingOver()) {
        // It is on its way to the registry: the same one is shown as it stands.
        if (id == m_id) {
            showPaper();
            showState();
            return;
        }
        leaveAct(std::move(m_handOver), *this, m_id);
    }
    setCopies(nullptr);
    m_id = id;
    m_application.reset();
    m_handOver = takeBackAct<desk::HandOver>(*this, id);
    m_ui->survey->setQuestions({}, m_context.languages.current());
    m_ui->failurePanel->clear();
    m_ui->paper->clear();
    m_ui->bar->setPaper({}, {});
    if (m_handOver) {
        m_application = m_handOver->application();
        fillFields();
        showPaper();
        showAsking(FailureCode::OutcomeUnknown);
        showCopies();
    } else {
        m_ui->waitBar->begin(tr("Fetching the paper", "progress"));
        m_context.desk.session()->client().application(id).then(
            this, [this, id](const Result<protocol::Application> &application) {
                // Another hand-over of it may be shown by now.
                if (id != m_id || m_handOver)
                    return;
                if (application) {
                    onApplication(*application);
                    return;
                }
                m_ui->waitBar->end();
                showLoadFailure(application.failure());
            });
    }
    showState();
}

void HandOverPage::onLeave()
{
    m_left = true;
    m_feed->stop();
    m_ui->paper->clear();
}

void HandOverPage::onApplication(const protocol::Application &application)
{
    clearLoadFailure();
    m_application = application;
    fillFields();
    if (!hasPaper(application)) {
        m_ui->waitBar->end();
        showState();
        return;
    }
    m_handOver = std::make_unique<desk::HandOver>(
        *m_context.desk.session(), m_context.desk.anchors(), m_context.desk.clock(), application);
    connectHandOver();
    m_handOver->load();
    showCopies();
    showState();
}

void HandOverPage::fillFields()
{
    const Language language = m_context.languages.current();
    const Regulation *regulation = m_context.desk.regulations().find(m_application->regulation);
    m_ui->survey->setQuestions(
        regulation && isOpen() ? regulation->survey : QList<SurveyQuestion>(), language);
    m_ui->sealed->setChecked(false);
    m_ui->handSigner->setText(resultSigner(*m_application, language));
    if (desk::wasHandedOverBy(*m_application, m_context.desk.session()->user().iin))
        m_unrecorded.remove(m_id);
    const auto typed = m_unrecorded.constFind(m_id);
    if (typed == m_unrecorded.cend())
        return;
    m_ui->survey->setAnswers(typed->survey);
    if (typed->sealedCopy > 0) {
        m_ui->sealed->setChecked(true);
        m_ui->handSigner->setText(typed->handSigner);
    }
}

void HandOverPage::showCopies()
{
    auto copies = desk::CopyPrinting::comeBack(*this, m_application->id);
    if (!copies)
        copies = std::make_unique<desk::CopyPrinting>(*m_context.desk.session(), m_application->id);
    setCopies(std::move(copies));
    m_copies->load();
}

void HandOverPage::showPaper()
{
    if (m_handOver->paper().isEmpty())
        return;
    m_ui->paper->show(m_handOver->paper(), m_application->result->number);
    m_ui->bar->setPaper(m_handOver->paper(), m_application->result->number);
}

bool HandOverPage::isOpen() const
{
    return m_application && (m_application->state == ApplicationState::Issued ||
                             m_application->state == ApplicationState::Refused);
}

bool HandOverPage::hasUnsealed() const
{
    const auto copies = m_copies ? m_copies->copies().items : QList<protocol::PaperCopy>();
    return std::any_of(copies.begin(), copies.end(), isUnsealed);
}

void HandOverPage::setCopies(std::unique_ptr<desk::CopyPrinting> copies)
{
    m_ui->bar->setCopies(copies.get());
    m_ui->copies->setCopies(copies.get());
    if (m_copies) {
        m_copies->disconnect(this);
        if (m_application)
            followLeft(*m_copies, *m_application);
    }
    desk::CopyPrinting::leave(std::exchange(m_copies, std::move(copies)), *this);
    if (!m_copies)
        return;
    // It may have been left before.
    m_copies->disconnect(this);
    connect(m_copies.get(), &desk::CopyPrinting::asking, this, [this](const Failure &failure) {
        m_ui->failurePanel->showFailure(failure, true);
        m_askingTurn = m_ui->failurePanel->turn();
    });
    connect(m_copies.get(), &desk::CopyPrinting::changed, this, [this] {
        if (m_ui->failurePanel->turn() == m_askingTurn)
            m_ui->failurePanel->clear();
        showState();
    });
    connect(m_copies.get(), &desk::CopyPrinting::failed, this, &HandOverPage::showState);
    connect(m_copies.get(), &desk::CopyPrinting::sealed, this, [this] {
        m_ui->sealed->setChecked(false);
        showState();
        onSealed(*m_application);
    });
}

void HandOverPage::showState()
{
    const bool ready = m_handOver && !m_handOver->paper().isEmpty();
    m_ui->titleLabel->setText(title());
    m_ui->signatureTag->setVisible(ready);
    if (ready)
        m_ui->signatureTag->setFace(
            {TagFace::Tone::Good, tr("signed by the authorised person", "verdict on the paper")});
    const bool open = isOpen();
    const bool handedOver = m_application && m_application->state == ApplicationState::HandedOver;
    const bool sealable = ready && (open || handedOver) && hasUnsealed();
    m_ui->sealed->setVisible(sealable);
    showSealable();
    const bool seals = sealable && m_ui->sealed->isChecked();
    const bool isSigned = !m_ui->handSigner->text().trimmed().isEmpty();
    // Of what came from the portal the office gives nothing but paper.
    const bool wantsPaper = open && m_application->channel == Channel::Portal &&
                            !(m_copies && m_copies->copies().hasPrinted());
    primary()->setText(handedOver && sealable ? tr("Record the seal", "footer button")
                                              : tr("Hand over", "footer button"));
    primary()->setEnabled(ready && (open || seals) && (!seals || isSigned) && !wantsPaper &&
                          !isSealing() && !m_handOver->isHandingOver() && !m_ui->bar->isPrinting());
    setReason({});
    if (!m_application)
        return;
    const Language language = m_context.languages.current();
    m_ui->subjectLabel->setText(m_application->number + QStringLiteral(" · ") +
                                m_application->applicant.name.in(language));
    const QDateTime at = handedOverAt(*m_application);
    QStringList state{
        at.isValid() ? tr("handed over %1", "under the title: when it was").arg(dateTimeText(at))
                     : stateText(m_application->state)};
    if (hasPaper(*m_application))
        state << m_application->result->number
              << tr("signed %1", "under the title: when the result was signed")
                     .arg(dateTimeText(m_application->result->signedAt));
    m_ui->stateLabel->setText(state.join(QStringLiteral(" · ")));
    if (m_application->state == ApplicationState::Signed)
        setReason(tr("Signed, awaiting confirmation", "footer: why the main button is off"));
    else if (!open && !handedOver)
        setReason(tr("The decision is not signed yet", "footer: why the main button is off"));
    else if (ready && wantsPaper)
        setReason(tr("Print the paper first: the electronic one is at the portal",
                     "footer: why the main button is off"));
    else if (seals && !isSigned)
        setReason(tr("Say who signed the print by hand", "footer: why the main button is off"));
    else if (handedOver && !m_ui->survey->answers().isEmpty())
        setReason(tr("Handed over by somebody else: the answers to the survey are not recorded",
                     "footer: why the main button does not send them"));
}

void HandOverPage::showSealable()
{
    const int chosen = m_ui->sealedCopy->count() > 0 ? m_ui->sealedCopy->currentData().toInt()
                                                     : m_unrecorded.value(m_id).sealedCopy;
    m_ui->sealedCopy->clear();
    if (m_copies) {
        for (const protocol::PaperCopy &copy : m_copies->copies().items) {
            if (isUnsealed(copy))
                m_ui->sealedCopy->addItem(
                    tr("copy %1", "which print was sealed; %1 is its number").arg(copy.number),
                    copy.number);
        }
    }
    // The newest is the one at hand, unless another was chosen that is still good.
    const int kept = m_ui->sealedCopy->findData(chosen);
    m_ui->sealedCopy->setCurrentIndex(kept >= 0 ? kept : m_ui->sealedCopy->count() - 1);
    m_ui->sealedCopy->setAccessibleName(
        tr("Which copy is sealed", "choice among the printed copies, read aloud"));
    m_ui->handSigner->setAccessibleName(
        tr("Who signed the print by hand", "field beside the choice of the copy, read aloud"));
    const bool asked = !m_ui->sealed->isHidden() && m_ui->sealed->isChecked();
    m_ui->sealedCopy->setVisible(asked);
    m_ui->handSignerLabel->setVisible(asked);
    m_ui->handSigner->setVisible(asked);
}

void HandOverPage::retranslate()
{
    m_ui->retranslateUi(this);
    back()->setText(tr("Back", "footer button: to the queue"));
    m_ui->bar->setSaveTitle(tr("Save the paper", "title of the file dialog"));
    m_ui->survey->setLanguage(m_context.languages.current());
    m_ui->copies->setLanguage(m_context.languages.current());
    showState();
}

} // namespace ruqsat::workstation
