#include "workstation/pages/case_review_page.h"

#include "core/failure_text.h"
#include "desk/desk.h"
#include "ui_case_review_page.h"
#include "workstation/look/look.h"
#include "workstation/pages/value_text.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include <QAction>
#include <QInputDialog>

namespace ruqsat::workstation {
namespace {

constexpr int longestReason = 2'000;
/// The first line of the list is the application itself; its documents follow.
constexpr int applicationRow = 0;

Chrome reviewChrome()
{
    Chrome chrome;
    chrome.section = Chrome::Section::Queue;
    return chrome;
}

TagFace verdictFace(const protocol::RequestVerdict &verdict)
{
    switch (verdict.verdict) {
    case Verdict::Valid:
        return {TagFace::Tone::Good,
                CaseReviewPage::tr("signature valid", "verdict on an application")};
    case Verdict::Invalid:
        return {TagFace::Tone::Bad,
                CaseReviewPage::tr("signature invalid", "verdict on an application")};
    case Verdict::Pending:
        break;
    }
    return {TagFace::Tone::Warn,
            CaseReviewPage::tr("signature being checked", "verdict on an application")};
}

} // namespace

CaseReviewPage::CaseReviewPage(const PageContext &context, QWidget *parent)
    : Page(reviewChrome(), parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::CaseReviewPage>())
    , m_giveBack(nullptr)
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    prepareList(m_ui->documents);
    m_ui->facts->document()->setDocumentMargin(24);
    setBack();
    m_giveBack = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_B));
    connect(m_giveBack, &QAction::triggered, this, &CaseReviewPage::onGiveBack);
    connect(setPrimary(), &QAction::triggered, this, &CaseReviewPage::onPrimary);
    connect(m_ui->documents, &QListWidget::currentRowChanged, this, &CaseReviewPage::showDocument);
    retranslate();
}

CaseReviewPage::~CaseReviewPage() = default;

QString CaseReviewPage::title() const
{
    return m_review && m_review->application()
               ? m_review->application()->number
               : tr("Case", "screen title before the case is loaded");
}

QWidget *CaseReviewPage::firstFocus() const
{
    return m_ui->documents;
}

void CaseReviewPage::onEnter(const QString &subject)
{
    if (subject.isEmpty() && m_review) {
        m_review->load();
        return;
    }
    m_built.clear();
    m_ui->failurePanel->clear();
    m_ui->paper->clear();
    m_review = std::make_unique<desk::CaseReview>(*m_context.desk.session(),
                                                  m_context.desk.regulations(), subject);
    connect(m_review.get(), &desk::CaseReview::changed, this, &CaseReviewPage::onChanged);
    connect(m_review.get(), &desk::CaseReview::busyChanged, this, [this](bool busy) {
        if (busy)
            m_ui->waitBar->begin(tr("The registry is at work", "progress"), false);
        else
            m_ui->waitBar->end();
        showActions();
    });
    connect(m_review.get(), &desk::CaseReview::failed, this,
            [this](const Failure &failure) { m_ui->failurePanel->showFailure(failure); });
    connect(&m_context.desk.session()->client(), &desk::RegistryClient::versionStale,
            m_review.get(), [this](const protocol::CurrentVersion &current) {
                m_context.go.toast(
                    Toast::Tone::Warn,
                    tr("%1 changed this case at %2. Your answers are kept.",
                       "message: %1 is a colleague's name, %2 a time of day")
                        .arg(current.by.in(m_context.languages.current()), timeText(current.at)));
            });
    connect(m_review.get(), &desk::CaseReview::actionDone, this, &CaseReviewPage::onDone);
    m_review->load();
}

void CaseReviewPage::onLeave()
{
    m_ui->paper->clear();
}

void CaseReviewPage::onChanged()
{
    if (!m_review->application())
        return;
    const QString wanted =
        m_review->application()->id + QString::number(m_review->application()->version);
    if (wanted != m_built) {
        m_built = wanted;
        rebuild();
    }
    m_ui->decision->show(*m_review);
    showActions();
}

void CaseReviewPage::rebuild()
{
    const protocol::Application &application = *m_review->application();
    const Language language = m_context.languages.current();
    const int row = qMax(applicationRow, m_ui->documents->currentRow());
    const QSignalBlocker quiet(m_ui->documents);
    m_ui->documents->clear();
    m_ui->documents->addItem(tr("Application", "line of the list of documents"));
    for (const protocol::Attachment &attachment : application.attachments) {
        const Regulation *regulation = m_review->regulation();
        const RequiredDocument *document =
            regulation ? regulation->document(attachment.item) : nullptr;
        const QString name = document ? document->title.in(language) : attachment.name;
        auto *line = new QListWidgetItem(name, m_ui->documents);
        line->setData(SecondLineRole,
                      tr("%n page(s)", "under the title of a document", attachment.pages));
        line->setToolTip(name);
    }
    m_ui->numberLabel->setText(application.number);
    m_ui->applicantLabel->setText(application.applicant.name.in(language));
    m_ui->serviceLabel->setText(m_review->regulation() ? m_review->regulation()->title.in(language)
                                                       : application.regulation);
    // The list below takes what is left; a label that wraps would give way to it.
    m_ui->serviceLabel->setMinimumHeight(
        m_ui->serviceLabel->heightForWidth(m_ui->left->minimumWidth() - 28));
    m_ui->verdictTag->setFace(verdictFace(application.verdict));
    if (!application.clocks.isEmpty()) {
        const protocol::DueClock &clock = application.clocks.constLast();
        m_ui->dueChip->setFace(clockFace(
            desk::clockChip(clock, m_context.desk.clock().now(), m_context.desk.calendar())));
        m_ui->dueLabel->setText(dateText(clock.due.toTimeZone(WorkCalendar::zone()).date()));
    }
    m_ui->registeredLabel->setText(dateTimeText(application.registeredAt));
    m_ui->stateLabel->setText(stateText(application.state));
    m_ui->decision->build(*m_review, language);
    m_ui->documents->setCurrentRow(row);
    showDocument(row);
    Q_EMIT titleChanged();
}

void CaseReviewPage::showFacts()
{
    QString text;
    const auto &request = m_review->request();
    const Regulation *regulation = m_review->regulation();
    if (!request || !regulation)
        return;
    const Language language = m_context.languages.current();
    const auto line = [&text](const QString &caption, const QString &value) {
        text += QStringLiteral(
                    "<p style='margin:0 0 10px 0'><span style='font-size:9.5pt;color:%3'>%1</span>"
                    "<br/><b>%2</b></p>")
                    .arg(caption.toHtmlEscaped(),
                         value.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br/>")),
                         look().muted.name());
    };
    line(tr("Applicant", "caption in the application"), request->applicant.name.in(language));
    line(identifierName(request->applicant.number), groupedIdentifier(request->applicant.number));
    line(request->applicant.isPerson() ? tr("Address of residence", "caption in the application")
                                       : tr("Registered address", "caption in the application"),
         request->applicant.address.in(language));
    if (request->applicant.provenance) {
        line(tr("Source of the data", "caption in the application"),
             request->applicant.provenance->system.toUpper() + QStringLiteral(" · ") +
                 dateTimeText(request->applicant.provenance->time));
    }
    for (const FormField &field : regulation->fieldsFor(request->kind))
        line(field.title.in(language), valueText(field, request->fields.value(field.id), language));
    line(tr("Signed by", "caption in the application"), request->signer.name);
    m_ui->facts->setHtml(text);
}

void CaseReviewPage::showDocument(int row)
{
    if (!m_review || !m_review->application() || row < 0)
        return;
    m_ui->views->setCurrentWidget(row == applicationRow ? static_cast<QWidget *>(m_ui->facts)
                                                        : m_ui->paper);
    if (row == applicationRow) {
        showFacts();
        return;
    }
    const QList<protocol::Attachment> &attachments = m_review->application()->attachments;
    if (row > attachments.size())
        return;
    const protocol::Attachment attachment = attachments.at(row - 1);
    m_ui->paper->clear();
    m_review->attachment(attachment.id)
        .then(this, [this, row, attachment](const Result<QByteArray> &bytes) {
            if (m_ui->documents->currentRow() != row)
                return;
            if (!bytes)
                m_ui->failurePanel->showFailure(bytes.failure());
            else if (!m_ui->paper->show(*bytes, attachment.name))
                m_ui->failurePanel->showFailure(FailureCode::FileUnreadable);
        });
}

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
            reason = failureText(problems.front().code, m_context.languages.current()).title;
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
            m_review->giveBack(reason.trimmed().left(longestReason));
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
    } else if (action == Action::PrepareResult) {
        m_context.go.open(PageId::ResultSigning, m_review->application()->id);
    }
}

void CaseReviewPage::retranslate()
{
    m_ui->retranslateUi(this);
    back()->setText(tr("Back", "footer button: to the queue"));
    m_giveBack->setText(tr("Return to the executor", "footer button"));
    m_ui->facts->setAccessibleName(tr("Application", "line of the list of documents"));
    m_ui->documents->setAccessibleName(tr("Documents of the case", "list"));
    if (m_review && m_review->application()) {
        rebuild();
        showActions();
    }
}

} // namespace ruqsat::workstation
