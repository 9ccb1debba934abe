#include "core/failure_text.h"
#include "desk/desk.h"
#include "ui_auditor_page.h"
#include "workstation/pages/auditor_page.h"
#include "workstation/words/admin_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"

#include <QAction>
#include <QFileDialog>

// What the auditor does with the audit: checks its chains, has it signed, takes rows away.
namespace ruqsat::workstation {

namespace auditor_detail {

/// As auditor_page names the columns.
QStringList exportedCells(const protocol::AuditRecord &record, Language language)
{
    return {
        record.at.toTimeZone(WorkCalendar::zone()).toString(QStringLiteral("dd.MM.yyyy HH:mm:ss")),
        record.name.in(language),
        record.login,
        record.office,
        record.device,
        auditActionText(record.action),
        record.about.isEmpty() ? record.subject : record.about,
        record.ground,
        record.detail.isEmpty() ? QString()
                                : QString::fromUtf8(protocol::compactJson(record.detail))};
}

} // namespace auditor_detail

void AuditorPage::check()
{
    if (m_verification) {
        m_verification->cancel();
        return;
    }
    m_chain = Chain::Checking;
    m_percent = 0;
    m_verification = new desk::AuditVerification(m_context.desk.client(),
                                                 {m_context.desk.installedAnchors(), {}, {}}, this);
    connect(m_verification, &desk::AuditVerification::progressed, this,
            [this](qint64 rows, qint64 of) {
                m_percent = of > 0 ? int(rows * 100 / of) : 0;
                showChain();
            });
    connect(m_verification, &desk::AuditVerification::finished, this, &AuditorPage::onChecked);
    m_verification->start();
    showChain();
}

void AuditorPage::onChecked(const Result<desk::AuditVerdict> &verdict)
{
    m_verification->deleteLater();
    m_verification = nullptr;
    m_broken.reset();
    if (verdict) {
        m_verdict = *verdict;
        m_chain = Chain::Whole;
    } else {
        m_chain =
            verdict.failure().code == FailureCode::Cancelled ? Chain::Unchecked : Chain::Broken;
        m_broken = verdict.failure();
    }
    showChain();
}

void AuditorPage::sign()
{
    m_context.desk.client().sealAudit().then(this, [this](const Result<protocol::AuditSeal> &seal) {
        if (!seal) {
            m_failure = seal.failure();
            showState();
            return;
        }
        //: Audit, message after the registry signed the heads of the audit
        m_context.go.toast(Toast::Tone::Good, tr("The audit is signed up to now."));
    });
}

void AuditorPage::exportRows()
{
    //: Audit, title of the dialog that saves the rows
    auto *dialog = new QFileDialog(this, tr("Save the rows"));
    dialog->selectFile(QStringLiteral("audit.csv"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setNameFilter(QStringLiteral("CSV (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &AuditorPage::exportTo);
    dialog->open();
}

void AuditorPage::connectExport()
{
    connect(m_ui->waitBar, &WaitBar::cancelled, this, [this] {
        m_exporting->cancel();
        m_ui->waitBar->end();
        showState();
    });
    connect(m_exporting, &desk::ListExport::progressed, this, [this](int rows) {
        m_ui->waitBar->setWords(
            //: Audit, progress of an export
            tr("%n row(s) written", nullptr, rows));
    });
    connect(m_exporting, &desk::ListExport::done, this, [this](int rows, bool cut) {
        m_ui->waitBar->end();
        if (cut)
            m_context.go.toastWarning([rows] {
                //: Audit, message after an export that was too long; %n the number of rows
                return tr("Only the first %n row(s) were saved: narrow the filter", nullptr, rows);
            });
        else
            m_context.go.toast(Toast::Tone::Good,
                               //: Audit, message after an export; %n the number of rows
                               tr("%n row(s) were saved", nullptr, rows));
        showState();
    });
    connect(m_exporting, &desk::ListExport::failed, this, [this](const Failure &failure) {
        m_ui->waitBar->end();
        m_failure = failure;
        showState();
    });
}

void AuditorPage::exportTo(const QString &path)
{
    QStringList heading = headings();
    //: Audit, column of the exported file
    heading.insert(2, tr("Login"));
    //: Audit, column of the exported file
    heading.insert(3, tr("Office"));
    //: Audit, column of the exported file
    heading.insert(4, tr("Device"));
    //: Audit, column of the exported file: before and after, and what else was noted, as JSON
    heading.append(tr("Detail"));
    m_failure.reset();
    //: Audit, progress of an export
    m_ui->waitBar->begin(tr("Writing the rows"));
    const Language language = m_context.languages.current();
    m_exporting->start(m_list->filter(), {path, desk::TableFormat::Csv, language}, heading,
                       [language](const protocol::AuditRecord &record) {
                           return auditor_detail::exportedCells(record, language);
                       });
    showState();
}

void AuditorPage::showChain()
{
    const Language language = m_context.languages.current();
    QString glyph = QStringLiteral("data-information");
    QString tone = QStringLiteral("muted");
    QString words;
    switch (m_chain) {
    case Chain::Unchecked:
        //: Audit, state of the hash chains
        words = tr("The audit's chain has not been checked yet.");
        break;
    case Chain::Checking:
        //: Audit, state of the hash chains: %1 is a number, per cent
        words = tr("Checking the audit's chain: %1 %").arg(m_percent);
        break;
    case Chain::Whole:
        //: Audit, state of the hash chains
        words = tr("The chain is whole: %n row(s).", nullptr, int(m_verdict.rows)) + u' ';
        words += m_verdict.sequence == 0
                     //: Audit, state of the hash chains
                     ? tr("Nothing is signed yet.")
                     //: Audit, state of the hash chains: %1 date with time, %2 who signed
                     : tr("Verified and signed until %1 by %2.")
                           .arg(dateTimeText(m_verdict.sealedAt), m_verdict.signerNames());
        glyph = m_verdict.pinned ? QStringLiteral("data-success") : QStringLiteral("data-warning");
        tone = m_verdict.pinned ? QStringLiteral("good") : QStringLiteral("warn");
        if (m_verdict.sequence > 0 && !m_verdict.pinned)
            //: Audit, state of the hash chains: whoever owns the database and has a certificate
            //: could have signed too
            words +=
                u' ' + tr("Who signed is not held against anything kept outside the registry.");
        break;
    case Chain::Broken:
        glyph = QStringLiteral("data-error");
        tone = QStringLiteral("bad");
        const FailureText text = failureText(m_broken->code, language);
        words = text.title + QStringLiteral(" (") + m_broken->detail + QStringLiteral("). ") +
                text.nextStep;
        break;
    }
    m_ui->chainGlyph->setName(glyph);
    m_ui->chainGlyph->setTone(tone);
    m_ui->chainLabel->setText(words);
    //: Audit, button: stops the check of the hash chains
    m_check->setText(m_chain == Chain::Checking ? tr("Stop")
                                                //: Audit, button: checks the hash chains
                                                : tr("Check the chain"));
}

} // namespace ruqsat::workstation
