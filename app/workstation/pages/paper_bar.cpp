#include "workstation/pages/paper_bar.h"

#include "desk/copy_printing.h"
#include "desk/paper_output.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/labels.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QFileDialog>
#include <QStandardPaths>

namespace ruqsat::workstation {

PaperBar::PaperBar(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_printer(new PrinterChoice(this))
    , m_print(new QAction(this))
    , m_save(new QAction(this))
{
    m_print->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_print->setProperty("glyph", QStringLiteral("document-print"));
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    m_save->setProperty("glyph", QStringLiteral("document-save"));
    addActions({m_print, m_save});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_printer->setObjectName(QStringLiteral("printer"));
    m_label->setBuddy(m_printer);
    row->addWidget(m_label);
    row->addWidget(m_printer);
    const auto addButton = [row](QAction *action, const char *name) {
        auto *button = new ActionButton;
        button->setObjectName(QLatin1String(name));
        button->setAction(action);
        row->addWidget(button);
    };
    addButton(m_print, "printButton");
    addButton(m_save, "saveButton");
    row->addStretch();
    connect(m_print, &QAction::triggered, this, &PaperBar::print);
    connect(m_save, &QAction::triggered, this, &PaperBar::save);
    connect(m_printer, &PrinterChoice::refreshed, this, &PaperBar::onPrintersKnown);
    retranslate();
    showState();
}

PaperBar::~PaperBar()
{
    m_stop.request_stop();
}

void PaperBar::refresh(const QString &preferred)
{
    m_preferred = preferred;
    m_printer->refresh(preferred);
}

void PaperBar::onPrintersKnown()
{
    m_printersKnown = true;
    const bool wanted = m_looking;
    setLooking(false);
    if (!wanted)
        return;
    if (m_printer->queue().isEmpty())
        Q_EMIT failed(FailureCode::PrinterNone);
    else
        print();
}

void PaperBar::setPaper(const QByteArray &pdf, const QString &number)
{
    const bool isOther = number != m_number;
    m_pdf = pdf;
    m_number = number;
    // What was asked to be printed was another paper.
    setLooking(m_looking && !isOther);
}

void PaperBar::print()
{
    if (m_pdf.isEmpty())
        return;
    Q_EMIT started();
    if (m_printer->queue().isEmpty()) {
        // It may have been turned on since.
        setLooking(true);
        m_printer->refresh(m_preferred);
        return;
    }
    m_stop = {};
    setPrinting(true);
    if (m_copies) {
        m_copies->print(m_printer->queue(), m_pdf, m_number);
        return;
    }
    desk::printDocument(m_printer->queue(), m_pdf, m_number, m_stop.get_token())
        .then(this, [this](const Result<void> &done) { onPrinted(done); });
}

void PaperBar::setCopies(desk::CopyPrinting *copies)
{
    if (m_copies)
        m_copies->disconnect(this);
    // What another case's printer still says is not about this paper.
    if (m_printing)
        setPrinting(false);
    m_copies = copies;
    if (!copies)
        return;
    connect(copies, &desk::CopyPrinting::printed, this, [this] { onCopyTold({}); });
    connect(copies, &desk::CopyPrinting::failed, this,
            [this](const Failure &failure) { onCopyTold(failure); });
    if (copies->isPrinting())
        setPrinting(true);
}

void PaperBar::cancelPrint()
{
    setLooking(false);
    m_stop.request_stop();
    if (m_copies)
        m_copies->cancel();
}

void PaperBar::onPrinted(const Result<void> &done)
{
    setPrinting(false);
    tell(done);
}

void PaperBar::onCopyTold(const Result<void> &done)
{
    // An earlier copy may be heard of while this one is still at the printer.
    if (m_printing && !m_copies->isPrinting())
        setPrinting(false);
    tell(done);
}

void PaperBar::tell(const Result<void> &done)
{
    if (done)
        Q_EMIT printed();
    else
        Q_EMIT failed(done.failure());
}

void PaperBar::save()
{
    Q_EMIT started();
    auto *dialog = new QFileDialog(
        this, m_saveTitle, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        QStringLiteral("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    // The numbers of refusals and appendices have a stroke, which a file's name cannot have.
    dialog->selectFile(QString(m_number).replace(u'/', u'-') + QStringLiteral(".pdf"));
    // The paper of this moment, whatever the page shows when the dialog is closed.
    connect(dialog, &QFileDialog::fileSelected, this, [this, pdf = m_pdf](const QString &path) {
        desk::saveDocument(path, pdf).then(this, [this](const Result<void> &done) {
            if (done)
                Q_EMIT saved();
            else
                Q_EMIT failed(done.failure());
        });
    });
    dialog->open();
}

void PaperBar::setLooking(bool looking)
{
    m_looking = looking;
    showState();
}

void PaperBar::setPrinting(bool printing)
{
    m_printing = printing;
    showState();
    Q_EMIT printingChanged(printing);
}

void PaperBar::showState()
{
    m_print->setEnabled(!m_pdf.isEmpty() && m_printersKnown && !m_looking && !m_printing);
    m_save->setEnabled(!m_pdf.isEmpty());
}

void PaperBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PaperBar::retranslate()
{
    m_label->setText(tr("P&rinter", "beside the list of printers"));
    m_print->setText(tr("Print", "button over a paper"));
    m_save->setText(tr("Save", "button over a paper: as a file"));
}

} // namespace ruqsat::workstation
