#include "workstation/pages/register_page.h"

#include "desk/desk.h"
#include "ui_register_page.h"
#include "workstation/pages/licence_delegate.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/licence_words.h"

#include <QAction>
#include <QFileDialog>
#include <QLineEdit>
#include <QStandardPaths>

namespace ruqsat::workstation {
namespace {

constexpr int licenceRowHeight = 43;
constexpr int tagMargins = 24;

Chrome registerChrome()
{
    Chrome chrome;
    chrome.footer = false;
    chrome.section = Chrome::Section::Register;
    return chrome;
}

QStringList exportHeads()
{
    return {RegisterPage::tr("Number", "column of an exported list"),
            RegisterPage::tr("Kind of paper", "column of an exported list"),
            RegisterPage::tr("State", "column of an exported list"),
            RegisterPage::tr("IIN/BIN", "column of an exported list"),
            RegisterPage::tr("Licence holder", "column of an exported list"),
            RegisterPage::tr("Activity", "column of an exported list"),
            RegisterPage::tr("Issued by", "column of an exported list"),
            RegisterPage::tr("Issued on", "column of an exported list"),
            RegisterPage::tr("First issued on", "column of an exported list"),
            RegisterPage::tr("Valid from", "column of an exported list"),
            RegisterPage::tr("Valid until", "column of an exported list"),
            RegisterPage::tr("Replaced by", "column of an exported list")};
}

/// Days as every spreadsheet reads them; nothing where there is none.
QString exportDay(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

QStringList exportRow(const protocol::Licence &licence, const QDate &today, Language language)
{
    return {licence.number,
            resultKindText(licence.paper),
            licenceStandingText(licence.standingOn(today)),
            licence.holder.number,
            licence.holder.name.in(language),
            licence.activity.in(language),
            licence.issuer.in(language),
            exportDay(licence.issuedAt.toTimeZone(WorkCalendar::zone()).date()),
            exportDay(licence.firstIssuedOn),
            exportDay(licence.validFrom),
            exportDay(licence.validUntil),
            licence.replacedBy};
}

} // namespace

RegisterPage::RegisterPage(const PageContext &context, QWidget *parent)
    : Page(registerChrome(), parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::RegisterPage>())
    , m_model(std::make_unique<desk::LicenceModel>(*context.desk.session(), context.desk.clock()))
    , m_export(std::make_unique<desk::LicenceExport>(*context.desk.session()))
    , m_exportAction(new QAction(this))
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    prepareTable(m_ui->table, licenceRowHeight);
    prepareRows(m_ui->table, m_model.get(), new LicenceDelegate(context.languages, m_ui->table));
    m_ui->table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {desk::LicenceModel::Holder, desk::LicenceModel::Activity})
        m_ui->table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_ui->table->horizontalHeader()->setSectionResizeMode(desk::LicenceModel::State,
                                                          QHeaderView::Fixed);
    m_exportAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_exportAction->setProperty("glyph", QStringLiteral("document-save"));
    addAction(m_exportAction);
    m_ui->exportButton->setAction(m_exportAction);
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
    addAction(find);
    connect(find, &QAction::triggered, this, [this] {
        m_ui->filter->firstField()->setFocus(Qt::ShortcutFocusReason);
        m_ui->filter->firstField()->selectAll();
    });
    connectDesk();
    retranslate();
}

RegisterPage::~RegisterPage() = default;

void RegisterPage::connectDesk()
{
    connect(m_ui->filter, &LicenceFilterBar::edited, this,
            [this] { m_model->search(m_ui->filter->filter()); });
    connect(m_ui->filter, &LicenceFilterBar::left, this, [this] {
        m_ui->table->setFocus(Qt::OtherFocusReason);
        chooseFirst();
    });
    connect(m_ui->table, &QTableView::activated, this, &RegisterPage::openChosen);
    connect(m_model.get(), &desk::LicenceModel::loaded, this, [this] {
        m_failure.reset();
        // The person may have gone to the rows before there were any.
        if (m_ui->table->hasFocus())
            chooseFirst();
        showState();
    });
    connect(m_model.get(), &desk::LicenceModel::failed, this, [this](const Failure &failure) {
        m_failure = failure;
        showState();
    });
    connect(m_exportAction, &QAction::triggered, this, &RegisterPage::chooseFile);
    connect(m_ui->waitBar, &WaitBar::cancelled, this, [this] {
        m_export->cancel();
        m_ui->waitBar->end();
        showState();
    });
    connect(m_export.get(), &desk::LicenceExport::progressed, this, [this](int rows) {
        m_ui->waitBar->setWords(
            //: Progress of an export of the licence register
            tr("%n licence(s) written", nullptr, rows));
    });
    connect(m_export.get(), &desk::LicenceExport::done, this, [this](int rows, bool cut) {
        m_ui->waitBar->end();
        if (cut)
            m_context.go.toastWarning([rows] {
                //: Message after an export that was too long; %n the number of rows
                return tr("Only the first %n licence(s) were saved: narrow the search", nullptr,
                          rows);
            });
        else
            m_context.go.toast(Toast::Tone::Good,
                               //: Message after an export; %n the number of rows
                               tr("%n licence(s) were saved", nullptr, rows));
        showState();
    });
    connect(m_export.get(), &desk::LicenceExport::failed, this, [this](const Failure &failure) {
        m_ui->waitBar->end();
        m_failure = failure;
        showState();
    });
}

void RegisterPage::chooseFirst()
{
    if (!m_ui->table->currentIndex().isValid())
        m_ui->table->setCurrentIndex(m_ui->table->model()->index(0, 0));
}

QString RegisterPage::title() const
{
    return tr("Licence register", "screen title");
}

QWidget *RegisterPage::firstFocus() const
{
    return m_ui->filter->firstField();
}

void RegisterPage::onEnter(const QString &subject)
{
    if (!subject.isEmpty()) {
        m_ui->filter->clear();
        m_ui->filter->setText(subject);
    }
    m_model->search(m_ui->filter->filter());
}

void RegisterPage::onLeave()
{
    m_model->cancel();
}

void RegisterPage::openChosen(const QModelIndex &index)
{
    if (index.isValid())
        m_context.go.open(PageId::Licence, m_model->at(index.row()).number);
}

QDate RegisterPage::today() const
{
    return m_context.desk.clock().now().toTimeZone(WorkCalendar::zone()).date();
}

void RegisterPage::chooseFile()
{
    const QString csv = tr("List parted by commas (*.csv)",
                           "kind of file in the export dialog; the file is parted by commas in "
                           "English, by semicolons in Kazakh and Russian");
    const QString xlsx = tr("Spreadsheet (*.xlsx)", "kind of file in the export dialog");
    auto *dialog =
        new QFileDialog(this, tr("Export of the list", "title of the file dialog"),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setNameFilters({xlsx, csv});
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, csv](const QString &chosen) {
        dialog->setDefaultSuffix(chosen == csv ? QStringLiteral("csv") : QStringLiteral("xlsx"));
    });
    dialog->selectFile(QStringLiteral("licences-") + today().toString(Qt::ISODate));
    connect(dialog, &QFileDialog::fileSelected, this, &RegisterPage::exportTo);
    dialog->open();
}

void RegisterPage::exportTo(const QString &path)
{
    const bool csv = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    const Language language = m_context.languages.current();
    m_ui->waitBar->begin(tr("Writing the list", "progress"));
    const auto format = csv ? desk::TableFormat::Csv : desk::TableFormat::Xlsx;
    m_export->start(m_model->filter(), {path, format, language}, exportHeads(),
                    [language, today = today()](const protocol::Licence &licence) {
                        return exportRow(licence, today, language);
                    });
    showState();
}

void RegisterPage::showState()
{
    if (m_failure)
        m_ui->failurePanel->showFailure(*m_failure, true);
    else
        m_ui->failurePanel->clear();
    const int rows = m_model->rowCount();
    const bool empty = rows == 0;
    m_ui->emptyState->setVisible(empty && !m_failure);
    m_ui->table->setVisible(!empty);
    m_ui->waitBar->setVisible(m_export->isRunning());
    m_exportAction->setEnabled(!empty && !m_export->isRunning());
    const bool more = m_model->canFetchMore({});
    m_ui->countLabel->setText(empty ? QString()
                              : more
                                  //: Beside the title of the register: not all that was found
                                  ? tr("the first %n", nullptr, rows)
                                  //: Beside the title of the register
                                  : tr("%n found", nullptr, rows));
}

void RegisterPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->filter->setServices(m_context.desk.regulations(), m_context.languages.current());
    m_exportAction->setText(tr("Export", "button: saves the list as a file"));
    m_ui->table->setAccessibleName(tr("Licences", "table of the register"));
    const QString why =
        tr("Issued on: the day on which the paper was signed", "hint at the table of the register");
    m_ui->table->setAccessibleDescription(why);
    m_ui->table->horizontalHeader()->setToolTip(why);
    m_ui->emptyState->setTitle(tr("No licence found", "an empty register or search"));
    m_ui->emptyState->setExplanation(
        tr("A licence stands here as soon as it is signed.", "an empty register or search"));
    int widest = 0;
    for (int standing = 0; standing <= static_cast<int>(protocol::LicenceStanding::NotAgreed);
         ++standing)
        widest = qMax(
            widest,
            tagSize(licenceStandingTag(static_cast<protocol::LicenceStanding>(standing))).width());
    m_ui->table->setColumnWidth(desk::LicenceModel::State, widest + tagMargins);
    // Measured anew: the title of the column is of another length.
    m_ui->table->horizontalHeader()->setSectionResizeMode(desk::LicenceModel::IssuedAt,
                                                          QHeaderView::ResizeToContents);
    m_ui->table->horizontalHeader()->viewport()->update();
    m_ui->table->viewport()->update();
    showState();
}

} // namespace ruqsat::workstation
