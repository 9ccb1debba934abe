#include "workstation/pages/batch_page.h"

#include "desk/desk.h"
#include "desk/result_paper.h"
#include "desk/signing.h"
#include "ui_batch_page.h"
#include "workstation/widgets/pin_dialog.h"
#include "workstation/words/languages.h"

#include <QAction>

#include <utility>

namespace ruqsat::workstation {
namespace {

constexpr int listPageSize = 200;

Chrome batchChrome()
{
    Chrome chrome;
    chrome.section = Chrome::Section::Queue;
    return chrome;
}

/// The queue has also what is signed and waits for the certification authority.
bool waitsForSignature(const protocol::ApplicationSummary &summary)
{
    return summary.state == ApplicationState::Proposed ||
           summary.state == ApplicationState::Prepared;
}

} // namespace

BatchPage::BatchPage(const PageContext &context, QWidget *parent)
    : Page(batchChrome(), parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::BatchPage>())
    , m_model(new BatchModel(context.desk, context.languages, this))
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    m_ui->batch->setBatchModel(m_model);
    m_ui->notes->follow(*m_ui->batch, context);
    // The pages of the paper turn while the list has the focus.
    m_ui->batch->addActions(m_ui->paper->actions());
    setBack();
    connect(setPrimary(), &QAction::triggered, this, &BatchPage::onPrimary);
    connect(m_ui->batch, &BatchView::currentRowChanged, this, &BatchPage::showPaper);
    connect(m_model, &BatchModel::chosenChanged, this, &BatchPage::onChosen);
    connect(m_ui->waitBar, &WaitBar::cancelled, this, [this] {
        if (m_batch)
            m_batch->cancel();
    });
    connect(&context.desk.tokens(), &desk::TokenWatch::changed, this, &BatchPage::showState);
    retranslate();
}

BatchPage::~BatchPage() = default;

QString BatchPage::title() const
{
    return m_ui->titleLabel->text();
}

QWidget *BatchPage::firstFocus() const
{
    return m_ui->batch;
}

void BatchPage::onEnter(const QString &)
{
    // What was signed goes on to the registry while its head looks at something else.
    if (std::exchange(m_leftSigning, false)) {
        showPaper();
        showState();
        return;
    }
    m_ui->failurePanel->clear();
    m_ui->paper->clear();
    m_shown.clear();
    m_model->setBatch(nullptr);
    m_batch.reset();
    m_rows.clear();
    m_hasMore = false;
    m_model->setRows({});
    m_load.stop();
    m_ui->waitBar->begin(tr("Fetching the list", "progress"), false);
    m_loading = true;
    load({});
    showState();
}

void BatchPage::onLeave()
{
    m_leftSigning = m_leftSigning || isSigning();
    if (m_batch)
        m_batch->cancel();
    // A list that comes late would stand behind the one of the next visit.
    m_load.stop();
    m_ui->paper->clear();
    m_shown.clear();
}

void BatchPage::load(const QString &after)
{
    m_load = m_context.desk.session()->client().applications(protocol::Queue::ToSign, listPageSize,
                                                             after);
    m_load.then(this, [this](const Result<protocol::ApplicationPage> &page) { onListed(page); });
}

void BatchPage::onListed(const Result<protocol::ApplicationPage> &page)
{
    if (page) {
        for (const protocol::ApplicationSummary &summary : page->items) {
            if (!waitsForSignature(summary))
                continue;
            m_hasMore = m_rows.size() == desk::BatchSigning::most;
            if (!m_hasMore)
                m_rows << BatchRow{summary, summary.verdict == Verdict::Valid};
        }
        if (!page->next.isEmpty() && !m_hasMore) {
            load(page->next);
            return;
        }
    } else {
        m_ui->failurePanel->showFailure(page.failure());
    }
    m_loading = false;
    m_ui->waitBar->end();
    m_model->setRows(m_rows);
    if (!m_rows.isEmpty())
        m_ui->batch->setCurrentIndex(m_model->index(0, BatchModel::Applicant));
    m_ui->batch->setFocus(Qt::OtherFocusReason);
    showState();
}

/// Another choice than the papers were prepared for: they keep their numbers and wait.
void BatchPage::onChosen()
{
    if (m_batch && !isRunning() && m_batch->stage() != desk::BatchStage::Finished) {
        m_model->setBatch(nullptr);
        m_batch.reset();
    }
    showState();
}

bool BatchPage::isRunning() const
{
    return m_batch && (m_batch->stage() == desk::BatchStage::CheckingCertificate ||
                       m_batch->stage() == desk::BatchStage::Preparing ||
                       m_batch->stage() == desk::BatchStage::Signing);
}

void BatchPage::onPrimary()
{
    m_ui->failurePanel->clear();
    if (m_batch && m_batch->stage() == desk::BatchStage::Finished) {
        m_context.go.open(PageId::Queue);
        return;
    }
    if (m_batch && m_batch->stage() == desk::BatchStage::ReadyForPin) {
        askPin();
        return;
    }
    const auto certificate = m_context.desk.tokens().firstUsable();
    if (!certificate)
        return;
    desk::Desk &desk = m_context.desk;
    m_batch = std::make_unique<desk::BatchSigning>(*desk.session(), desk.tokens(), desk.clock(),
                                                   m_model->chosen());
    desk::BatchSigning *batch = m_batch.get();
    m_model->setBatch(batch);
    connect(batch, &desk::BatchSigning::stageChanged, this, &BatchPage::onStage);
    connect(batch, &desk::BatchSigning::itemChanged, this, [this] {
        const auto items = static_cast<double>(m_batch->items().size());
        qsizetype through = 0;
        for (const desk::BatchItem &item : m_batch->items())
            through += item.isOver() || (m_batch->stage() == desk::BatchStage::Preparing &&
                                         item.state == desk::BatchItemState::Ready)
                           ? 1
                           : 0;
        m_ui->waitBar->setProgress(static_cast<double>(through) / items);
        showPaper();
    });
    connect(batch, &desk::BatchSigning::failed, this, [this](const Failure &failure) {
        // A PIN that may be typed again is said in its dialog, which goes with the first signature.
        const bool inDialog = m_pinDialog && m_pinDialog->isVisible();
        if (!inDialog || !desk::mayTryPinAgain(failure.code))
            m_ui->failurePanel->showFailure(failure);
        showState();
    });
    connect(batch, &desk::BatchSigning::finished, this, &BatchPage::onFinished);
    batch->begin(*certificate);
    showState();
}

void BatchPage::onStage(desk::BatchStage stage)
{
    if (stage == desk::BatchStage::CheckingCertificate)
        m_ui->waitBar->begin(tr("Checking the certificate", "progress before the PIN is asked"));
    else if (stage == desk::BatchStage::Preparing)
        m_ui->waitBar->begin(tr("The papers are being prepared", "progress of a batch"));
    else if (stage == desk::BatchStage::Signing)
        m_ui->waitBar->begin(tr("Signing", "progress of a batch"));
    else
        m_ui->waitBar->end();
    showPaper();
    showState();
}

void BatchPage::askPin()
{
    const auto ask = [&desk = m_context.desk,
                      ready = static_cast<int>(m_batch->count(desk::BatchItemState::Ready)),
                      pin = m_batch->certificate().token.pin] {
        PinQuestion question;
        question.title = tr("Sign %n decision(s)", "title of the PIN dialog", ready);
        question.verb = tr("Sign", "button of the PIN dialog");
        question.subject = tr("Each paper is signed by itself; the PIN is asked once.",
                              "in the PIN dialog of a batch");
        question.certificate = signerText(desk.tokens());
        question.pin = pin;
        return question;
    };
    PinQuestion question = ask();
    question.again = ask;
    auto *dialog = new PinDialog(question, m_context.languages, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_pinDialog = dialog;
    desk::BatchSigning *batch = m_batch.get();
    connect(dialog, &PinDialog::entered, batch, [dialog, batch] {
        dialog->setBusy(true);
        batch->sign(dialog->takePin());
    });
    connect(batch, &desk::BatchSigning::failed, dialog, [dialog, batch](const Failure &failure) {
        dialog->setBusy(false);
        if (batch->stage() == desk::BatchStage::ReadyForPin && desk::mayTryPinAgain(failure.code))
            dialog->showFailure(failure);
        else
            dialog->reject();
    });
    // The first signature is made: the PIN was right, progress is the page's.
    connect(batch, &desk::BatchSigning::itemChanged, dialog, [dialog, batch](qsizetype place) {
        if (batch->items().at(place).state == desk::BatchItemState::Signed)
            dialog->accept();
    });
    connect(batch, &desk::BatchSigning::finished, dialog, &QDialog::accept);
    dialog->open();
}

void BatchPage::onFinished()
{
    const auto count = static_cast<int>(m_batch->count(desk::BatchItemState::Published));
    const auto left = m_batch->items().size() - count;
    const auto signedOnes = [count] {
        return tr("%n decision(s) signed and published", "message after a batch", count);
    };
    if (left > 0)
        m_context.go.toastWarning([signedOnes, left] {
            return signedOnes() + QStringLiteral(" · ") +
                   tr("not signed: %1", "message after a batch").arg(left);
        });
    else
        m_context.go.toast(Toast::Tone::Good, signedOnes());
    showState();
}

void BatchPage::showState()
{
    const int rows = m_model->rowCount();
    const bool empty = rows == 0 && !m_loading;
    m_ui->emptyState->setVisible(empty);
    m_ui->batch->setVisible(!empty);
    m_ui->paperPanel->setVisible(!empty);
    const int count = m_model->chosenCount();
    const QString chosen =
        m_hasMore ? tr("Chosen: %1 of the first %2 · more are waiting",
                       "under the title of a batch; not all that wait fit into the list")
                  : tr("Chosen: %1 of %2", "under the title of a batch");
    m_ui->countLabel->setText(rows > 0 ? chosen.arg(count).arg(rows) : QString());
    m_ui->certificateLabel->setText(signerText(m_context.desk.tokens()));
    const bool isOver = m_batch && m_batch->stage() == desk::BatchStage::Finished;
    m_ui->batch->setChoosing(!isRunning() && !isOver);
    const bool haveToken = m_context.desk.tokens().firstUsable().has_value();
    QString reason;
    if (isOver) {
        primary()->setText(tr("To the queue", "footer button after a batch"));
        primary()->setEnabled(true);
    } else if (m_batch && m_batch->stage() == desk::BatchStage::ReadyForPin) {
        primary()->setText(tr("Sign %n decision(s)", "footer button of a batch",
                              static_cast<int>(m_batch->count(desk::BatchItemState::Ready))));
        primary()->setEnabled(haveToken);
    } else {
        primary()->setText(tr("Prepare %n paper(s)", "footer button of a batch", count));
        primary()->setEnabled(!isRunning() && haveToken && count > 0);
        if (!m_loading && !empty && count == 0)
            reason = tr("Nothing is chosen", "footer: why the main button is off");
    }
    if (!haveToken && !empty && !isOver) {
        reason = noSignerText(m_context.desk.tokens(), m_context.languages.current());
        m_note.show(*m_ui->failurePanel, m_context.desk.tokens());
    } else {
        m_note.hide(*m_ui->failurePanel);
    }
    setReason(reason);
    Q_EMIT footerChanged();
}

void BatchPage::showPaper()
{
    const int row = m_ui->batch->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount())
        return;
    const desk::BatchItem *item = m_model->item(row);
    const bool prepared = item && item->application && item->application->result &&
                          item->state != desk::BatchItemState::Preparing;
    if (!prepared) {
        m_shown.clear();
        m_ui->paper->show({}, m_model->row(row).summary.number + QStringLiteral(" · ") +
                                  tr("the paper is not prepared yet", "over an empty page"));
        return;
    }
    const protocol::ResultPaper announced = *item->application->result;
    if (m_shown == announced.sha256)
        return;
    m_shown = announced.sha256;
    m_context.desk.session()
        ->client()
        .resultPdf(item->application->id)
        .then(this, [this, announced](const Result<QByteArray> &download) {
            if (m_shown != announced.sha256)
                return;
            // The very bytes that are signed, or none.
            const Result<QByteArray> paper = desk::asAnnounced(download, announced);
            if (paper)
                m_ui->paper->show(*paper, announced.number);
            else
                m_ui->failurePanel->showFailure(paper.failure());
        });
}

void BatchPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->batch->setAccessibleName(tr("Decisions to sign", "table of a batch"));
    m_ui->emptyState->setTitle(tr("Nothing waits for the signature", "an empty batch"));
    m_ui->emptyState->setExplanation(
        tr("A decision appears as soon as an executor proposes it.", "an empty batch"));
    back()->setText(tr("Back", "footer button: to the queue"));
    m_ui->batch->horizontalHeader()->viewport()->update();
    m_ui->batch->viewport()->update();
    showState();
}

} // namespace ruqsat::workstation
