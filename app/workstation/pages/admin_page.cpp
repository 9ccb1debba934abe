#include "workstation/pages/admin_page.h"

#include "desk/desk.h"
#include "ui_admin_page.h"
#include "workstation/pages/admin_subject.h"
#include "workstation/pages/home_table.h"
#include "workstation/words/languages.h"

#include <QAction>
#include <QHeaderView>
#include <QStandardItemModel>

namespace ruqsat::workstation {

namespace admin_detail {

/// A pause in typing, so that each letter does not become a question.
constexpr int adminTypingMs = 250;
constexpr int adminRowHeight = 44;
constexpr int sectionCount = 5;

} // namespace admin_detail

using namespace admin_detail;

AdminPage::AdminPage(const PageContext &context)
    : Page(home_table::chrome())
    , m_context(context)
    , m_ui(std::make_unique<::Ui::AdminPage>())
    , m_list(new desk::Administration(context.desk.client(), this))
    , m_rows(new QStandardItemModel(this))
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    prepareList(m_ui->sections);
    for (int i = 0; i < sectionCount; ++i)
        m_ui->sections->addItem(QString());
    m_ui->sections->setCurrentRow(0);
    m_ui->table->setModel(m_rows);
    prepareTable(m_ui->table, adminRowHeight);
    connect(setPrimary(), &QAction::triggered, this, [this] {
        if (isOpenedOnly())
            openChosen();
        else
            m_context.go.open(PageId::AdminRecord, adminSubject(section(), {}));
    });
    auto *find = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_F), QStringLiteral("edit-find"));
    connect(find, &QAction::triggered, this, [this] {
        m_ui->search->setFocus(Qt::ShortcutFocusReason);
        m_ui->search->selectAll();
    });
    m_typing.setSingleShot(true);
    m_typing.setInterval(adminTypingMs);
    connect(m_ui->search, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &AdminPage::search);
    connect(m_ui->sections, &QListWidget::currentRowChanged, this, [this] {
        m_ui->search->clear();
        search();
        retranslate();
    });
    connect(m_ui->table, &QTableView::activated, this, &AdminPage::openChosen);
    home_table::askForMoreAtEnd(m_ui->table, m_list);
    connect(m_list, &desk::Administration::changed, this, [this] {
        m_failure.reset();
        showRows();
    });
    connect(m_list, &desk::Administration::failed, this, [this](const Failure &failure) {
        m_failure = failure;
        // Rows of the list before are none of this one; a page that did not come leaves all.
        if (m_list->hasMore())
            showState();
        else
            showRows();
    });
    retranslate();
}

AdminPage::~AdminPage() = default;

desk::AdminSection AdminPage::section() const
{
    return desk::AdminSection(qBound(0, m_ui->sections->currentRow(), sectionCount - 1));
}

QString AdminPage::title() const
{
    return m_ui->titleLabel->text();
}

QWidget *AdminPage::firstFocus() const
{
    // The changes that wait have no search: the first of them, or the list of sections.
    if (section() != desk::AdminSection::Requests)
        return m_ui->search;
    return m_rows->rowCount() > 0 ? static_cast<QWidget *>(m_ui->table) : m_ui->sections;
}

void AdminPage::onEnter(const QString &)
{
    search();
}

void AdminPage::search()
{
    m_list->show(section(), m_ui->search->text().simplified());
}

void AdminPage::openChosen()
{
    const QModelIndex chosen = m_ui->table->currentIndex();
    if (!chosen.isValid())
        return;
    const QString subject = chosen.siblingAtColumn(0).data(SubjectRole).toString();
    if (section() == desk::AdminSection::Law)
        m_context.go.open(
            chosen.row() < m_list->law().size() ? PageId::AdminLaw : PageId::AdminChain, subject);
    else if (section() == desk::AdminSection::Requests &&
             chosen.row() < m_list->lawRequests().size())
        m_context.go.open(PageId::AdminLaw, subject);
    else
        m_context.go.open(PageId::AdminRecord, adminSubject(section(), subject));
}

QStringList AdminPage::headings() const
{
    //: Administration, heading of a column: the office's code
    const QString code = tr("Code");
    //: Administration, heading of a column
    const QString office = tr("Office");
    //: Administration, heading of a column: state of an account or a device
    const QString state = tr("State");
    switch (section()) {
    case desk::AdminSection::Users:
        //: Administration, heading of a column: whose account it is
        return {tr("Person"),
                //: Administration, heading of a column: role of a person
                tr("Role"), office, state};
    case desk::AdminSection::Devices:
        //: Administration, heading of a column: name of a device
        return {tr("Device"), office,
                //: Administration, heading of a column: number of the counter
                tr("Window"), state};
    case desk::AdminSection::Offices:
        return {office, code,
                //: Administration, heading of a column: number of accounts of an office
                tr("Accounts"),
                //: Administration, heading of a column: number of devices of an office
                tr("Devices")};
    case desk::AdminSection::Requests:
        //: Administration, heading of a column: what is to be changed
        return {tr("What"), office,
                //: Administration, heading of a column: who asked for a change
                tr("Asked by"),
                //: Administration, heading of a column: until when a change may be confirmed
                tr("Confirm by")};
    case desk::AdminSection::Law:
        //: Administration, heading of a column: a document of the law or the chain of an office
        return {tr("Document"), state,
                //: Administration, heading of a column: who changed a document
                tr("Changed by"),
                //: Administration, heading of a column: when a document was changed
                tr("When")};
    }
    return {};
}

bool AdminPage::isOpenedOnly() const
{
    return section() == desk::AdminSection::Requests || section() == desk::AdminSection::Law;
}

int AdminPage::count() const
{
    switch (section()) {
    case desk::AdminSection::Users:
        return int(m_list->users().size());
    case desk::AdminSection::Devices:
        return int(m_list->devices().size());
    case desk::AdminSection::Offices:
        return int(m_list->offices().size());
    case desk::AdminSection::Requests:
        return int(m_list->lawRequests().size() + m_list->requests().size());
    case desk::AdminSection::Law:
        return int(m_list->law().size() + m_list->offices().size());
    }
    return 0;
}

void AdminPage::showRows()
{
    const int chosen = m_ui->table->currentIndex().row();
    m_rows->removeRows(0, m_rows->rowCount());
    m_rows->setHorizontalHeaderLabels(headings());
    for (int i = 0; i < count(); ++i)
        m_rows->appendRow(row(i));
    setColumns(m_ui->table, {0, 0, 0, 0}, 0);
    if (m_rows->rowCount() > 0)
        m_ui->table->selectRow(qBound(0, chosen, m_rows->rowCount() - 1));
    showState();
}

void AdminPage::showState()
{
    if (m_failure)
        m_ui->failurePanel->showFailure(*m_failure);
    else
        m_ui->failurePanel->clear();
    const bool empty = m_rows->rowCount() == 0;
    m_ui->emptyState->setVisible(empty && !m_failure && !m_list->isLoading());
    m_ui->table->setVisible(!empty);
    // What waits is not searched; the focus goes to the list and not to the next button.
    const bool isSearched = section() != desk::AdminSection::Requests;
    if (!isSearched && m_ui->search->hasFocus())
        firstFocus()->setFocus(Qt::OtherFocusReason);
    m_ui->search->setVisible(isSearched);
    secondary().first()->setVisible(isSearched);
    primary()->setEnabled(!isOpenedOnly() || !empty);
    // What is not known yet, or cannot be asked, is not said to be nothing.
    const bool isTold = !m_failure && !m_list->isLoading();
    setReason(primary()->isEnabled() || !isTold ? QString()
              : section() == desk::AdminSection::Requests
                  //: Administration, beside the button that is off: no change waits
                  ? tr("Nothing waits for you")
                  //: Administration, empty list: bold line
                  : tr("Nothing found"));
}

void AdminPage::retranslate()
{
    m_ui->retranslateUi(this);
    //: Administration, section and screen title: accounts of people
    const QString users = tr("Accounts");
    //: Administration, section and screen title: desks and other machines
    const QString devices = tr("Devices");
    //: Administration, section and screen title
    const QString offices = tr("Offices");
    //: Administration, section and screen title: changes that wait for the second administrator
    const QString requests = tr("Awaiting confirmation");
    //: Administration, section and screen title: calendar, index, trust roots, limits of the chain
    const QString law = tr("Law and policies");
    const QStringList sections{users, devices, offices, requests, law};
    for (int i = 0; i < sectionCount; ++i)
        m_ui->sections->item(i)->setText(sections.at(i));
    //: Administration, name of the list of sections, read aloud
    m_ui->sections->setAccessibleName(tr("Sections"));
    m_ui->titleLabel->setText(sections.at(int(section())));
    m_ui->table->setAccessibleName(m_ui->titleLabel->text());
    switch (section()) {
    case desk::AdminSection::Users:
        //: Administration, the filled button
        primary()->setText(tr("New account"));
        //: Administration, inside the empty search field over the accounts
        m_ui->search->setPlaceholderText(tr("Login, IIN or name"));
        break;
    case desk::AdminSection::Devices:
        //: Administration, the filled button
        primary()->setText(tr("Enrol a device"));
        //: Administration, inside the empty search field over the devices
        m_ui->search->setPlaceholderText(tr("Name of the device"));
        break;
    case desk::AdminSection::Offices:
        //: Administration, the filled button
        primary()->setText(tr("New office"));
        //: Administration, inside the empty search field over the offices
        m_ui->search->setPlaceholderText(tr("Code, BIN or name"));
        break;
    case desk::AdminSection::Law:
        //: Administration, inside the empty search field: finds the chain of an office
        m_ui->search->setPlaceholderText(tr("Office: code, BIN or name"));
        [[fallthrough]];
    case desk::AdminSection::Requests:
        //: Administration, the filled button: opens a change that waits
        primary()->setText(tr("Open"));
        break;
    }
    m_ui->search->setAccessibleName(m_ui->search->placeholderText());
    //: Administration, button beside the filled one: into the search field
    secondary().first()->setText(tr("Search"));
    //: Administration, empty list: bold line
    m_ui->emptyState->setTitle(tr("Nothing found"));
    m_ui->emptyState->setExplanation(
        section() == desk::AdminSection::Requests
            //: Administration, empty list of changes that wait: when something will appear
            ? tr("A change to the account of a head or an administrator, or to the trust roots, "
                 "waits here for another administrator.")
            //: Administration, empty list: when something will appear
            : tr("Type less, or make a new one."));
    showRows();
}

} // namespace ruqsat::workstation
