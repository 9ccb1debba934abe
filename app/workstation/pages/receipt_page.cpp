#include "workstation/pages/receipt_page.h"

#include "desk/case_editor.h"
#include "desk/desk.h"
#include "desk/outbox_rules.h"
#include "ui_receipt_page.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"

#include <QAction>

namespace ruqsat::workstation {
namespace {

constexpr int receiptsLookedThrough = 200;

Chrome sentChrome()
{
    Chrome chrome;
    chrome.rail = true;
    chrome.card = true;
    return chrome;
}

} // namespace

ReceiptPage::ReceiptPage(const PageContext &context, QWidget *parent)
    : Page(sentChrome(), parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::ReceiptPage>())
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    connect(m_ui->bar, &PaperBar::started, m_ui->failurePanel, &FailurePanel::clear);
    connect(m_ui->bar, &PaperBar::printingChanged, this, [this](bool printing) {
        if (!printing) {
            m_ui->waitBar->end();
            return;
        }
        // The registry may answer before the printer does: the paper stays a provisional one.
        m_printingProvisional = m_provisional ? m_key : QString();
        m_ui->waitBar->begin(tr("Printing", "progress"));
    });
    connect(m_ui->bar, &PaperBar::printed, this, &ReceiptPage::onPrinted);
    connect(m_ui->bar, &PaperBar::failed, this, [this](const Failure &failure) {
        m_ui->failurePanel->setAction({});
        m_ui->failurePanel->showFailure(failure);
    });
    connect(m_ui->failurePanel, &FailurePanel::actionTriggered, this, [this] {
        if (m_context.desk.outbox())
            m_context.desk.outbox()->sendNow(m_key);
    });
    connect(m_ui->waitBar, &WaitBar::cancelled, this, [this] { m_ui->bar->cancelPrint(); });
    connect(setPrimary(), &QAction::triggered, this, [this] {
        m_context.go.leaveCase([&go = m_context.go] {
            go.setEditor({});
            go.open(PageId::Home);
        });
    });
    if (desk::Outbox *outbox = context.desk.outbox()) {
        connect(outbox, &desk::Outbox::changed, this, [this](const QString &key) {
            if (key == m_key && isVisible())
                showEntry();
        });
        connect(outbox, &desk::Outbox::acknowledged, this,
                [this](const QString &key, const protocol::Application &application) {
                    if (key != m_key)
                        return;
                    if (m_context.go.editor() && m_context.go.editor()->idempotencyKey() == key)
                        m_context.go.editor()->setRegistered(application);
                    loadReceipt();
                });
        connect(outbox, &desk::Outbox::refused, this,
                [this](const QString &key, const Failure &failure) {
                    if (key != m_key)
                        return;
                    if (m_context.go.editor() && m_context.go.editor()->idempotencyKey() == key)
                        m_context.go.editor()->setRefused();
                    m_ui->failurePanel->showFailure(failure);
                });
    }
    retranslate();
}

ReceiptPage::~ReceiptPage() = default;

QString ReceiptPage::title() const
{
    return m_receipt ? tr("Application registered", "screen title")
                     : tr("Application signed", "screen title");
}

void ReceiptPage::onEnter(const QString &subject)
{
    m_key = subject;
    m_receipt.reset();
    m_provisional.reset();
    m_provisionalAsked = false;
    m_provisionalPrinted = false;
    m_ui->paper->clear();
    m_ui->failurePanel->clear();
    m_ui->bar->setPaper({}, {});
    m_ui->bar->refresh(m_context.desk.settings().printerQueue);
    showTerms();
    loadReceipt();
    showEntry();
}

void ReceiptPage::onLeave()
{
    // The receipt names a person: it does not stay behind the next page.
    m_ui->paper->clear();
}

void ReceiptPage::onReturn()
{
    showEntry();
}

void ReceiptPage::loadReceipt()
{
    desk::keptReceipts(*m_context.desk.session(), receiptsLookedThrough)
        .then(this, [this, key = m_key](const Result<QList<desk::KeptReceipt>> &receipts) {
            if (!receipts || key != m_key)
                return;
            for (const desk::KeptReceipt &receipt : *receipts) {
                if (receipt.idempotencyKey == key)
                    onReceipt(receipt);
            }
        });
}

void ReceiptPage::onReceipt(const desk::KeptReceipt &receipt)
{
    // Asked for on entering and told by the outbox: the second time it may be on its way to paper.
    if (m_receipt)
        return;
    m_receipt = receipt;
    if (m_provisional) {
        // No longer true, and not to be printed by mistake.
        m_provisional.reset();
        m_ui->paper->clear();
        m_ui->bar->setPaper({}, {});
    }
    m_ui->failurePanel->clear();
    showEntry();
    Q_EMIT titleChanged();
    const Regulation *regulation = m_context.desk.regulations().find(receipt.request.regulation,
                                                                     receipt.request.effectiveFrom);
    if (!regulation)
        return;
    const bool demo = m_context.desk.connection().demo().value_or(true);
    desk::renderReceipt(desk::receiptContent(receipt.application, receipt.request, *regulation,
                                             m_context.desk.session()->user(), demo))
        .then(this, [this, key = m_key](const Result<QByteArray> &pdf) {
            if (key != m_key)
                return;
            if (!pdf) {
                m_ui->failurePanel->showFailure(pdf.failure());
                return;
            }
            m_ui->paper->show(*pdf, receiptTitle());
            m_ui->bar->setPaper(*pdf, m_receipt->application.number);
            showEntry();
        });
}

QString ReceiptPage::receiptTitle()
{
    return tr("Acceptance receipt", "title over the document");
}

void ReceiptPage::showEntry()
{
    m_ui->titleLabel->setText(title());
    if (m_receipt) {
        m_ui->stateLabel->setText(
            tr("No. %1 · registered %2", "under the title: %1 number of the case, %2 date and time")
                .arg(m_receipt->application.number,
                     dateTimeText(m_receipt->application.registeredAt)));
        if (m_receipt->provisionalAt.isValid() || m_provisionalPrinted)
            m_ui->stateLabel->setText(
                m_ui->stateLabel->text() + QLatin1Char('\n') +
                tr("Give the applicant this receipt in place of the provisional one.",
                   "under the title, when a provisional receipt was printed before"));
        showTerms();
        return;
    }
    const auto entry =
        m_context.desk.outbox() ? m_context.desk.outbox()->entry(m_key) : std::nullopt;
    if (entry)
        showOnItsWay(*entry);
}

void ReceiptPage::showOnItsWay(const desk::OutboxEntry &entry)
{
    switch (entry.activity) {
    case desk::OutboxActivity::Uploading: {
        const int percent =
            entry.uploadSize > 0 ? static_cast<int>(100 * entry.uploaded / entry.uploadSize) : 0;
        m_ui->stateLabel->setText(
            tr("Sending the documents: %1 %", "under the title; %1 is a share").arg(percent));
        break;
    }
    case desk::OutboxActivity::Submitting:
        m_ui->stateLabel->setText(tr("Sending the application to the registry", "under the title"));
        break;
    case desk::OutboxActivity::Asking:
        m_ui->stateLabel->setText(
            tr("Asking the registry whether it has the application", "under the title"));
        break;
    case desk::OutboxActivity::Idle:
        m_ui->stateLabel->setText(
            tr("Signed and kept on this desk. It is sent as soon as the registry "
               "answers; you may go on working.",
               "under the title"));
        break;
    }
    if (entry.failure) {
        m_ui->failurePanel->showFailure(*entry.failure, true);
        m_ui->failurePanel->setAction(tr("&Try now", "button beside a failure: send again"));
    } else {
        m_ui->failurePanel->clear();
    }
    const desk::Session *session = m_context.desk.session();
    if (entry.activity == desk::OutboxActivity::Idle && desk::isOnItsWay(entry.state) &&
        (entry.failure || (session && !session->isAlive())))
        loadProvisional();
    showTerms();
}

void ReceiptPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->bar->setSaveTitle(tr("Save the receipt", "title of the file dialog"));
    primary()->setText(tr("Finish", "footer button: back to the start page"));
    if (m_receipt || m_provisional)
        m_ui->paper->setTitle(m_receipt ? receiptTitle() : provisionalTitle());
    if (isVisible())
        showEntry();
}

} // namespace ruqsat::workstation
