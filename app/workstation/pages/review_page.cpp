#include "workstation/pages/review_page.h"

#include "core/failure_text.h"
#include "desk/desk.h"
#include "ui_review_page.h"
#include "workstation/pages/pin_flow.h"
#include "workstation/pages/signer_note.h"
#include "workstation/pages/value_text.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/tag.h"
#include "workstation/words/format.h"

#include <QAction>
#include <QGridLayout>
#include <QPushButton>

namespace ruqsat::workstation {
namespace {

PageId pageOf(desk::CasePage place)
{
    switch (place) {
    case desk::CasePage::Form:
        return PageId::Form;
    case desk::CasePage::Documents:
        return PageId::Documents;
    default:
        return PageId::Applicant;
    }
}

/// The name that the regulation gives the target of a problem.
QString targetTitle(const desk::CaseEditor &editor, const desk::CaseProblem &problem,
                    Language language)
{
    if (const FormField *field = editor.regulation().field(problem.target))
        return field->title.in(language);
    if (const RequiredDocument *document = editor.regulation().document(problem.target))
        return document->title.in(language);
    return {};
}

} // namespace

ReviewPage::ReviewPage(const PageContext &pageContext, QWidget *parent)
    : OperatorPage(pageContext, desk::CasePage::Review, parent)
    , m_ui(std::make_unique<Ui::ReviewPage>())
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&pageContext.languages);
    m_ui->certificate->watch(pageContext.desk.tokens(), pageContext.languages);
    connect(setPrimary(), &QAction::triggered, this, &ReviewPage::onSign);
    connect(&pageContext.desk.tokens(), &desk::TokenWatch::changed, this, [this] {
        if (editor() && isVisible())
            showCase();
    });
    connect(m_ui->waitBar, &WaitBar::cancelled, this, [this] {
        if (m_signing)
            m_signing->cancel();
        m_ui->waitBar->end();
    });
    retranslate();
}

ReviewPage::~ReviewPage() = default;

QString ReviewPage::title() const
{
    return tr("Review and signature", "screen title");
}

QWidget *ReviewPage::firstFocus() const
{
    return m_ui->scroll;
}

void ReviewPage::onEnter(const QString &subject)
{
    m_ui->failurePanel->clear();
    // The time of receipt is signed as this desk's clock says.
    if (context().desk.clockWatch().isSkewed())
        m_ui->failurePanel->showFailure(FailureCode::ClockSkewed, true);
    OperatorPage::onEnter(subject);
}

void ReviewPage::bindCase(desk::CaseEditor &current)
{
    desk::Desk &desk = context().desk;
    m_signing.reset();
    if (!desk.outbox())
        return;
    m_signing = std::make_unique<desk::RequestSigning>(*desk.session(), current, desk.tokens(),
                                                       *desk.outbox(), desk.clock());
    connect(m_signing.get(), &desk::RequestSigning::readyForPin, this, &ReviewPage::onReadyForPin);
    connect(m_signing.get(), &desk::RequestSigning::failed, this, &ReviewPage::onFailed);
    connect(m_signing.get(), &desk::RequestSigning::done, this, [this](const QString &key) {
        m_ui->waitBar->end();
        context().go.open(PageId::Receipt, key);
    });
    // The signing must not outlive the case that it writes to.
    connect(&current, &QObject::destroyed, this, [this] { m_signing.reset(); });
}

void ReviewPage::showCase()
{
    const auto problems = editor()->problems();
    const auto certificate = context().desk.tokens().firstUsable();
    showProblems(problems);
    showSummary();
    showCertificate();
    const bool idle = !m_signing || m_signing->stage() == desk::SigningStage::Idle;
    primary()->setEnabled(problems.isEmpty() && certificate && m_signing && idle &&
                          !editor()->isSigned());
    if (!problems.isEmpty())
        setReason(tr("Still missing: %n", "footer: why the main button is off",
                     static_cast<int>(problems.size())));
    else
        setReason(noSignerText(context().desk.tokens(), language()));
}

void ReviewPage::showProblems(const QList<desk::CaseProblem> &problems)
{
    delete m_problems;
    m_problems = nullptr;
    if (problems.isEmpty())
        return;
    m_problems = new QWidget;
    auto *column = new QVBoxLayout(m_problems);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (const desk::CaseProblem &problem : problems) {
        const QString target = targetTitle(*editor(), problem, language());
        const QString what = failureText(problem.code, language()).title;
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        row->addWidget(new Glyph(QStringLiteral("data-error"), 16, QStringLiteral("bad")));
        row->addWidget(makeLabel(target.isEmpty() ? what : target + QStringLiteral(" – ") + what,
                                 "body", nullptr, true),
                       1);
        auto *go =
            new QPushButton(tr("Correct", "button beside something missing: leads to its place"));
        go->setProperty("kind", QStringLiteral("quiet"));
        go->setAccessibleDescription(target);
        connect(go, &QPushButton::clicked, this,
                [this, problem] { context().go.open(pageOf(problem.page), problem.target); });
        row->addWidget(go);
        column->addLayout(row);
    }
    m_ui->problemsColumn->addWidget(m_problems);
}

void ReviewPage::showSummary()
{
    delete m_summary;
    m_summary = new QWidget;
    auto *column = new QVBoxLayout(m_summary);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    if (const auto &answer = editor()->lookup(); answer && !answer->subject().isEmpty()) {
        column->addWidget(makeLabel(tr("Applicant", "heading in the review"), "section"));
        const bool person = answer->person.has_value();
        column->addWidget(makeFact(person ? tr("Full name", "caption in the review")
                                          : tr("Name", "caption in the review"),
                                   answer->name().in(language()), "strong"));
        column->addWidget(makeFact(person ? tr("Address of residence", "caption in the review")
                                          : tr("Registered address", "caption in the review"),
                                   answer->address().in(language())));
    }
    if (const auto &person = editor()->representative()) {
        const QString basis =
            person->notarial
                ? tr("power of attorney No. %1 of %2", "in the review: %1 number, %2 date")
                      .arg(person->basis, dateText(person->basisDate))
                : tr("power of attorney certified otherwise than by a notary", "in the review");
        column->addWidget(makeFact(tr("Submitted by", "caption in the review"),
                                   person->name + QStringLiteral(" · ") + basis));
    }
    if (const auto &payment = editor()->payment()) {
        const auto &verdict = editor()->paymentVerdict();
        const QString state = verdict && verdict->verdict == Verdict::Valid
                                  ? tr("confirmed by the payment gateway", "in the review")
                                  : tr("not confirmed yet", "in the review: of a payment");
        column->addWidget(makeFact(tr("Licence fee", "caption in the review"),
                                   payment->reference + QStringLiteral(" · ") + state));
    }
    if (editor()->draft().channel != Channel::Centre)
        column->addWidget(makeLabel(
            tr("At this counter the act asks for no signature of the employee: signing is a rule "
               "of the registry.",
               "in the review: who signs at the provider's own counter"),
            "caption", nullptr, true));
    column->addWidget(makeLabel(tr("Application form", "heading in the review"), "section"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(10);
    int place = 0;
    for (const FormField &field : editor()->fields()) {
        const bool wide = field.type == FieldType::Table || field.type == FieldType::Choices ||
                          field.type == FieldType::Address;
        if (wide && place % 2 != 0)
            ++place;
        grid->addWidget(makeFact(field.title.in(language()),
                                 valueText(field, editor()->value(field.id), language())),
                        place / 2, place % 2, 1, wide ? 2 : 1, Qt::AlignTop);
        place += wide ? 2 : 1;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    column->addWidget(makeLabel(tr("Documents", "heading in the review"), "section"));
    for (const desk::InventoryItem &item : editor()->inventory()) {
        if (item.attachments.isEmpty())
            continue;
        const QString pages = tr("%n page(s)", "after the title of a document", item.pages());
        const QString seen =
            item.paperMark
                ? QStringLiteral(" · ") + tr("original seen", "after the pages of a document")
                : QString();
        column->addWidget(makeFact(pages + seen, item.document.title.in(language())));
    }
    m_ui->summaryColumn->addWidget(m_summary);
}

void ReviewPage::showCertificate()
{
    const desk::TokenWatch &tokens = context().desk.tokens();
    if (tokens.firstUsable()) {
        m_ui->certificateReason->clear();
        return;
    }
    const FailureText text = failureText(tokens.whyNoneUsable(), language());
    m_ui->certificateReason->setText(
        QStringList{text.title + QLatin1Char('.'), text.explanation, text.nextStep}.join(
            QLatin1Char(' ')));
}

void ReviewPage::onSign()
{
    const auto certificate = context().desk.tokens().firstUsable();
    if (!certificate || !m_signing)
        return;
    m_ui->failurePanel->clear();
    m_ui->waitBar->begin(tr("Checking the certificate", "progress before the PIN is asked"));
    m_signing->begin(*certificate);
}

void ReviewPage::onReadyForPin()
{
    m_ui->waitBar->end();
    // Signing may go on: the registry asks again until somebody can tell.
    if (m_signing->verdict().verdict == Verdict::Pending)
        m_ui->failurePanel->showFailure(
            m_signing->verdict().code.value_or(FailureCode::RevocationUnavailable), true);
    int files = 0;
    int pages = 0;
    for (const desk::InventoryItem &item : editor()->inventory()) {
        files += item.attachments.isEmpty() ? 0 : 1;
        pages += item.pages();
    }
    const auto ask = [this, files, pages, applicant = editor()->lookup()->shortName(),
                      pin = m_signing->certificate().token.pin] {
        PinQuestion question;
        question.title = tr("Sign the application", "title of the PIN dialog");
        question.verb = tr("Sign", "button of the PIN dialog");
        question.subject = applicant.in(language()) + QStringLiteral(" · ") +
                           tr("%n document(s)", "PIN dialog", files) + QStringLiteral(", ") +
                           tr("%n page(s)", "PIN dialog", pages);
        question.certificate = signerText(context().desk.tokens());
        question.pin = pin;
        return question;
    };
    PinQuestion question = ask();
    question.again = ask;
    askPin(*m_signing, question, context().languages, this);
}

void ReviewPage::onFailed(const Failure &failure)
{
    m_ui->waitBar->end();
    if (m_signing->stage() != desk::SigningStage::ReadyForPin)
        m_ui->failurePanel->showFailure(failure);
    showCase();
}

void ReviewPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->scroll->setAccessibleName(title());
    primary()->setText(tr("Sign and submit", "footer button"));
    OperatorPage::retranslate();
}

} // namespace ruqsat::workstation
