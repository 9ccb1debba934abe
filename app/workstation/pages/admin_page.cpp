#include "workstation/pages/admin_page.h"

#include "desk/desk.h"
#include "ui_admin_page.h"
#include "workstation/pages/admin_subject.h"
#include "workstation/pages/home_table.h"
#include "workstation/words/admin_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/law_words.h"
#include "workstation/words/names.h"

#include <QAction>
#include <QHeaderView>
#include <QStandardItemModel>

namespace ruqsat::workstation {

namespace admin_detail {

/// A pause in typing, so that each letter does not become a question.
constexpr int adminTypingMs = 250;
constexpr int adminRowHeight = 44;
constexpr int sectionCount = 5;
constexpr int subjectRole = Qt::UserRole + 1;

} // namespace admin_detail

using namespace admin_detail;
using home_table::cell;
using home_table::tagCell;
using home_table::Weight;

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
        showState();
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
    return m_ui->search;
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
    const QString subject = chosen.siblingAtColumn(0).data(subjectRole).toString();
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
                tr("Until")};
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

QList<QStandardItem *> AdminPage::lawRow(int index) const
{
    const Language language = m_context.languages.current();
    if (index >= m_list->law().size()) {
        const protocol::AdminOffice &office = m_list->offices().at(index - m_list->law().size());
        //: Administration, a row: limits of the steps of an office
        auto *name = cell(tr("The office's chain"), Weight::Bold);
        setSecondLine(name, office.name.in(language));
        name->setData(office.id, subjectRole);
        return {name, cell(office.id, Weight::Muted), cell({}), cell({})};
    }
    const protocol::LawDocument &document = m_list->law().at(index);
    auto *name = cell(lawText(document.name), Weight::Bold);
    setSecondLine(name, document.reason);
    name->setData(protocol::wireName(document.name), subjectRole);
    QStandardItem *state =
        document.request
            ? tagCell(TagFace::Tone::Warn, tr("change waits"))
            : tagCell(document.version > 0 ? TagFace::Tone::Good : TagFace::Tone::Neutral,
                      document.version > 0
                          //: Administration, state of a document: %1 is its version
                          ? tr("version %1").arg(document.version)
                          //: Administration, state of a document that nobody has changed yet
                          : tr("as shipped"));
    return {name, state,
            cell(document.changedBy ? shortName(document.changedBy->name.in(language)) : QString()),
            cell(document.changedAt.isValid() ? dateTimeText(document.changedAt) : QString(),
                 Weight::Muted)};
}

QList<QStandardItem *> AdminPage::requestRow(int index) const
{
    const Language language = m_context.languages.current();
    const QList<protocol::LawRequest> law = m_list->lawRequests();
    const auto cells = [&](const auto &request, const QString &what, const QString &subject,
                           const QString &office) {
        auto *first = cell(what, Weight::Bold, request.reason);
        first->setData(subject, subjectRole);
        //: Administration, under the day until which a change may be confirmed; %1 is a date with
        //: time
        const QString term =
            tr("%n day(s) from the request of %1", nullptr, protocol::confirmationDays)
                .arg(dateTimeText(request.askedAt));
        return QList<QStandardItem *>{first, cell(office, Weight::Muted),
                                      cell(shortName(request.askedBy.name.in(language))),
                                      cell(dateTimeText(request.until), Weight::Muted, term)};
    };
    if (index < law.size()) {
        const protocol::LawRequest &request = law.at(index);
        return cells(request, lawText(request.name), protocol::wireName(request.name),
                     //: Administration, a change that waits: it concerns every office
                     tr("all offices"));
    }
    const protocol::AccountRequest &request = m_list->requests().at(index - law.size());
    return cells(request, request.login + QStringLiteral(": ") + userActionText(request.action),
                 request.id, request.office.in(language));
}

QList<QStandardItem *> AdminPage::row(int index) const
{
    const Language language = m_context.languages.current();
    switch (section()) {
    case desk::AdminSection::Users: {
        const protocol::AdminUser &user = m_list->users().at(index);
        auto *who = cell(user.profile.name.in(language), Weight::Bold);
        setSecondLine(who,
                      user.login + QStringLiteral(" · ") + groupedIdentifier(user.profile.iin));
        who->setData(user.login, subjectRole);
        const bool blocked = user.state == protocol::AccountState::Blocked;
        QStandardItem *state =
            blocked ? tagCell(TagFace::Tone::Bad, accountStateText(user.state))
            : user.lockedUntil.isValid()
                //: State of an account after wrong passwords, for a time
                ? tagCell(TagFace::Tone::Warn, tr("locked"))
                : !user.requestId.isEmpty()
                      //: State of an account: a change waits for the second administrator
                      ? tagCell(TagFace::Tone::Warn, tr("change waits"))
                      : tagCell(TagFace::Tone::Neutral, accountStateText(user.state));
        return {who, cell(roleText(user.profile.role)),
                cell(user.officeName.in(language), Weight::Muted), state};
    }
    case desk::AdminSection::Devices: {
        const protocol::AdminDevice &device = m_list->devices().at(index);
        auto *name = cell(device.id, Weight::Bold);
        name->setData(device.id, subjectRole);
        const TagFace::Tone tone =
            device.state == protocol::DeviceState::Enrolled  ? TagFace::Tone::Good
            : device.state == protocol::DeviceState::Pending ? TagFace::Tone::Warn
                                                             : TagFace::Tone::Bad;
        return {name, cell(device.officeName.in(language), Weight::Muted), cell(device.window),
                tagCell(tone, deviceStateText(device.state))};
    }
    case desk::AdminSection::Offices: {
        const protocol::AdminOffice &office = m_list->offices().at(index);
        auto *name = cell(office.name.in(language), Weight::Bold);
        setSecondLine(name, officeKindText(office.kind) + QStringLiteral(" · ") +
                                groupedIdentifier(office.bin));
        name->setData(office.id, subjectRole);
        return {name, cell(office.id, Weight::Muted), cell(QString::number(office.users)),
                cell(QString::number(office.devices))};
    }
    case desk::AdminSection::Requests:
        return requestRow(index);
    case desk::AdminSection::Law:
        return lawRow(index);
    }
    return {};
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
    m_ui->search->setVisible(section() != desk::AdminSection::Requests);
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
