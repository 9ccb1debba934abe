#include "workstation/pages/auditor_page.h"

#include "core/failure_text.h"
#include "desk/desk.h"
#include "ui_auditor_page.h"
#include "workstation/pages/home_table.h"
#include "workstation/words/admin_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"

#include <QAction>
#include <QFileDialog>
#include <QHeaderView>
#include <QSaveFile>
#include <QStandardItemModel>

namespace ruqsat::workstation {

namespace auditor_detail {

constexpr int auditRowHeight = 44;
constexpr int usualAuditDays = 30;

} // namespace auditor_detail

using namespace auditor_detail;

AuditorPage::AuditorPage(const PageContext &context)
    : Page(home_table::chrome())
    , m_context(context)
    , m_ui(std::make_unique<::Ui::AuditorPage>())
    , m_list(new desk::AuditList(context.desk.client(), this))
    , m_rows(new QStandardItemModel(this))
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    const QDate today = context.desk.clock().now().toTimeZone(WorkCalendar::zone()).date();
    m_from = home_table::makeDay(today.addDays(-usualAuditDays));
    m_to = home_table::makeDay(today);
    m_ui->from->setField(m_from);
    m_ui->to->setField(m_to);
    for (FieldBox *box : {m_ui->person, m_ui->actor, m_ui->office}) {
        box->lineEdit()->setMaxLength(64);
        connect(box->lineEdit(), &QLineEdit::returnPressed, this, &AuditorPage::ask);
    }
    for (FieldBox *box : {m_ui->person, m_ui->actor, m_ui->office, m_ui->from, m_ui->to})
        box->setMessageLine(false);
    m_ui->table->setModel(m_rows);
    prepareTable(m_ui->table, auditRowHeight);
    home_table::askForMoreAtEnd(m_ui->table, m_list);
    connect(setPrimary(), &QAction::triggered, this, &AuditorPage::ask);
    auto *find = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_F), QStringLiteral("edit-find"));
    connect(find, &QAction::triggered, this,
            [this] { m_ui->person->lineEdit()->setFocus(Qt::ShortcutFocusReason); });
    m_export = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_E), QStringLiteral("document-export"));
    m_sign = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_G), QStringLiteral("document-sign"));
    m_check = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_R), QStringLiteral("view-refresh"));
    connect(m_export, &QAction::triggered, this, &AuditorPage::exportRows);
    connect(m_sign, &QAction::triggered, this, &AuditorPage::sign);
    connect(m_check, &QAction::triggered, this, &AuditorPage::check);
    connect(m_list, &desk::AuditList::changed, this, [this] {
        m_failure.reset();
        showRecords(m_list->records());
    });
    connect(m_list, &desk::AuditList::failed, this, [this](const Failure &failure) {
        m_failure = failure;
        showState();
    });
    retranslate();
}

AuditorPage::~AuditorPage() = default;

QString AuditorPage::title() const
{
    return m_ui->titleLabel->text();
}

QWidget *AuditorPage::firstFocus() const
{
    return m_ui->person->field();
}

void AuditorPage::onEnter(const QString &)
{
    ask();
}

void AuditorPage::onLeave()
{
    if (m_verification)
        m_verification->cancel();
}

void AuditorPage::ask()
{
    const auto text = [](FieldBox *box) { return box->lineEdit()->text().simplified(); };
    protocol::AuditFilter filter;
    filter.person = text(m_ui->person).remove(u' ');
    filter.actor = text(m_ui->actor);
    filter.office = text(m_ui->office);
    filter.from = m_from->date();
    filter.to = m_to->date();
    m_list->show(filter);
}

QStringList AuditorPage::headings() const
{
    //: Audit, heading of a column
    return {tr("Time"),
            //: Audit, heading of a column: the person who looked or changed something
            tr("Who"),
            //: Audit, heading of a column: what was done
            tr("What"),
            //: Audit, heading of a column: IIN, BIN or number of what was looked at
            tr("About whom or what"),
            //: Audit, heading of a column: why, as it was stated
            tr("Ground")};
}

void AuditorPage::showRecords(const QList<protocol::AuditRecord> &records)
{
    m_shown = records;
    using home_table::cell;
    using home_table::Weight;
    const Language language = m_context.languages.current();
    m_rows->removeRows(0, m_rows->rowCount());
    m_rows->setHorizontalHeaderLabels(headings());
    for (const protocol::AuditRecord &record : records) {
        const QString name = record.name.in(language);
        const QString about = record.about.isEmpty() ? record.subject : record.about;
        m_rows->appendRow({cell(dateTimeText(record.at), Weight::Muted),
                           cell(name.isEmpty() ? record.login : shortName(name), Weight::Bold,
                                record.login + QStringLiteral(" · ") + record.office),
                           cell(auditActionText(record.action), Weight::Plain, record.device),
                           cell(groupedIdentifier(about)), cell(record.ground)});
    }
    setColumns(m_ui->table, {150, 200, 0, 190, 0}, 2);
    m_ui->table->horizontalHeader()->setSectionResizeMode(4, QHeaderView::Stretch);
    showState();
}

void AuditorPage::showState()
{
    if (m_failure)
        m_ui->failurePanel->showFailure(*m_failure);
    else
        m_ui->failurePanel->clear();
    const bool empty = m_rows->rowCount() == 0;
    m_ui->emptyState->setVisible(empty && !m_list->isLoading());
    m_ui->table->setVisible(!empty);
    m_export->setEnabled(!empty);
}

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
    //: Audit, title of the dialog that saves the shown rows
    auto *dialog = new QFileDialog(this, tr("Save the rows"));
    dialog->selectFile(QStringLiteral("audit.csv"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setNameFilter(QStringLiteral("CSV (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (exportTo(path))
            //: Audit, message: %1 is a file
            m_context.go.toast(Toast::Tone::Good, tr("Saved to %1").arg(path));
        else
            m_failure = Failure(FailureCode::IoError, path);
        showState();
    });
    dialog->open();
}

bool AuditorPage::exportTo(const QString &path) const
{
    QStringList heading = headings();
    //: Audit, column of the exported file
    heading.insert(2, tr("Login"));
    //: Audit, column of the exported file
    heading.insert(3, tr("Office"));
    //: Audit, column of the exported file
    heading.insert(4, tr("Device"));
    const QByteArray csv = desk::auditCsv(heading, m_shown, m_context.languages.current());
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit();
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
        glyph = QStringLiteral("data-success");
        tone = QStringLiteral("good");
        //: Audit, state of the hash chains
        words = tr("The chain is whole: %n row(s).", nullptr, int(m_verdict.rows)) + u' ';
        words += m_verdict.sequence == 0
                     //: Audit, state of the hash chains
                     ? tr("Nothing is signed yet.")
                     //: Audit, state of the hash chains: %1 date with time, %2 who signed
                     : tr("Verified and signed until %1 by %2.")
                           .arg(dateTimeText(m_verdict.sealedAt), m_verdict.signer);
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

void AuditorPage::retranslate()
{
    m_ui->retranslateUi(this);
    //: Audit, filter: whoever was looked at
    m_ui->person->setLabel(tr("IIN or BIN looked at"));
    //: Audit, filter: who looked
    m_ui->actor->setLabel(tr("Login or IIN of who looked"));
    //: Audit, filter: code of the office of who looked
    m_ui->office->setLabel(tr("Code of the office"));
    //: Audit, filter: first day
    m_ui->from->setLabel(tr("From"));
    //: Audit, filter: last day
    m_ui->to->setLabel(tr("Until"));
    //: Audit, the filled button: asks with the filter
    primary()->setText(tr("Show"));
    //: Audit, button: into the first field of the filter
    secondary().first()->setText(tr("Search"));
    //: Audit, button: saves the shown rows as a file
    m_export->setText(tr("Export"));
    //: Audit, button: has the registry sign the heads of the audit now
    m_sign->setText(tr("Sign up to now"));
    m_ui->table->setAccessibleName(m_ui->titleLabel->text());
    //: Audit, empty list: bold line
    m_ui->emptyState->setTitle(tr("Nobody looked"));
    //: Audit, empty list
    m_ui->emptyState->setExplanation(tr("In these days nothing of the kind was read or changed."));
    showRecords(m_shown);
    showChain();
}

} // namespace ruqsat::workstation
