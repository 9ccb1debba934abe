#include "workstation/pages/admin_record_page.h"

#include "desk/desk.h"
#include "desk/every_office.h"
#include "ui_admin_record_page.h"
#include "workstation/pages/admin_form.h"
#include "workstation/pages/admin_subject.h"
#include "workstation/pages/fact_list.h"
#include "workstation/widgets/scroll_content.h"
#include "workstation/words/languages.h"

#include <QAction>

namespace ruqsat::workstation {

namespace admin_record_detail {

constexpr int longestReason = 1000;

Chrome recordChrome()
{
    Chrome chrome;
    chrome.section = Chrome::Section::Home;
    return chrome;
}

} // namespace admin_record_detail

AdminRecordPage::AdminRecordPage(const PageContext &context)
    : Page(admin_record_detail::recordChrome())
    , m_context(context)
    , m_ui(std::make_unique<::Ui::AdminRecordPage>())
    , m_accountForm(new AccountForm)
    , m_deviceForm(new DeviceForm)
    , m_officeForm(new OfficeForm(context.desk.regulations()))
    , m_facts(new FactList)
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    auto *content = new ScrollContent;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    for (AdminForm *each :
         {static_cast<AdminForm *>(m_accountForm), static_cast<AdminForm *>(m_deviceForm),
          static_cast<AdminForm *>(m_officeForm)}) {
        column->addWidget(each);
        connect(each, &AdminForm::edited, this, [this] { m_ui->failurePanel->clear(); });
    }
    column->addWidget(m_facts, 1);
    m_ui->scroll->setWidget(content);
    m_ui->reason->lineEdit()->setMaxLength(admin_record_detail::longestReason);
    connect(m_ui->reason->lineEdit(), &QLineEdit::textEdited, this,
            [this] { m_ui->reason->setError({}); });
    setBack();
    m_unlock = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_U), QStringLiteral("object-unlocked"));
    m_give = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_G), QStringLiteral("password-generate"));
    m_halt = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_B), QStringLiteral("data-error"));
    connect(m_unlock, &QAction::triggered, this, &AdminRecordPage::onUnlock);
    connect(m_give, &QAction::triggered, this, &AdminRecordPage::onGive);
    connect(m_halt, &QAction::triggered, this, &AdminRecordPage::onHalt);
    QAction *main = setPrimary();
    main->setShortcuts(main->shortcuts() << QKeySequence(Qt::CTRL | Qt::Key_S));
    connect(main, &QAction::triggered, this, &AdminRecordPage::save);
    retranslate();
}

AdminRecordPage::~AdminRecordPage() = default;

QString AdminRecordPage::title() const
{
    return m_ui->titleLabel->text();
}

QWidget *AdminRecordPage::firstFocus() const
{
    AdminForm *shown = form();
    return shown ? shown->firstField() : m_ui->reason->field();
}

AdminForm *AdminRecordPage::form() const
{
    switch (m_section) {
    case desk::AdminSection::Users:
        return m_accountForm;
    case desk::AdminSection::Devices:
        return m_deviceForm;
    case desk::AdminSection::Offices:
        return m_officeForm;
    case desk::AdminSection::Requests:
    case desk::AdminSection::Law:
        return nullptr;
    }
    return nullptr;
}

void AdminRecordPage::onEnter(const QString &subject)
{
    m_left = false;
    // Back from another page: the record and what was typed stand as they were.
    if (subject.isEmpty())
        return;
    // What is still under way belongs to the record before this one.
    ++m_run;
    m_busy = false;
    m_section = sectionOfSubject(subject);
    m_id = idOfSubject(subject);
    m_user.reset();
    m_device.reset();
    m_office.reset();
    m_request.reset();
    m_inDoubt = false;
    m_aftermath = Aftermath::None;
    m_ui->reason->lineEdit()->clear();
    m_ui->reason->setError({});
    m_ui->failurePanel->clear();
    m_ui->secretPanel->hide();
    showRecord();
    loadOffices();
    if (!isNew())
        load();
}

void AdminRecordPage::onLeave()
{
    m_left = true;
    // Shown once, to whoever asked for it.
    m_ui->secret->clear();
    m_ui->secretPanel->hide();
}

void AdminRecordPage::loadOffices()
{
    if (m_section != desk::AdminSection::Users && m_section != desk::AdminSection::Devices)
        return;
    desk::everyOffice(m_context.desk.client())
        .then(this, [this](const Result<QList<protocol::AdminOffice>> &offices) {
            if (!offices) {
                showFailure(offices.failure());
                return;
            }
            m_accountForm->setOffices(*offices);
            m_deviceForm->setOffices(*offices);
        });
}

void AdminRecordPage::showRecord()
{
    m_accountForm->setVisible(m_section == desk::AdminSection::Users);
    m_deviceForm->setVisible(m_section == desk::AdminSection::Devices);
    m_officeForm->setVisible(m_section == desk::AdminSection::Offices);
    m_facts->setVisible(m_section == desk::AdminSection::Requests);
    m_accountForm->show(m_user);
    m_deviceForm->show(m_device);
    m_officeForm->show(m_office);
    retranslate();
}

void AdminRecordPage::showFailure(const Failure &failure)
{
    m_busy = false;
    m_ui->failurePanel->showFailure(failure);
    showState();
}

QString AdminRecordPage::reasonText() const
{
    return m_ui->reason->lineEdit()->text().simplified();
}

QString AdminRecordPage::reasonMissing()
{
    //: Administration, under the empty field of the reason
    return tr("Nothing is changed without a reason");
}

bool AdminRecordPage::mayAct(bool wholeForm)
{
    const int wrong = wholeForm && form() ? form()->check() : 0;
    m_ui->reason->setError(reasonText().isEmpty() ? reasonMissing() : QString());
    if (wrong > 0)
        form()->firstField()->setFocus(Qt::OtherFocusReason);
    else if (m_ui->reason->hasError())
        m_ui->reason->field()->setFocus(Qt::OtherFocusReason);
    return wrong == 0 && !m_ui->reason->hasError() && !m_busy;
}

void AdminRecordPage::saved()
{
    m_busy = false;
    m_inDoubt = false;
    m_aftermath = Aftermath::None;
    m_ui->reason->lineEdit()->clear();
    m_ui->failurePanel->clear();
    // A block or a one-time password does not take what is typed in the form.
    load(!m_sent.wholeForm);
    //: Administration, message after a change
    m_context.go.toast(Toast::Tone::Good, tr("Saved."));
}

void AdminRecordPage::retranslate()
{
    m_ui->retranslateUi(this);
    const Language language = m_context.languages.current();
    for (AdminForm *each :
         {static_cast<AdminForm *>(m_accountForm), static_cast<AdminForm *>(m_deviceForm),
          static_cast<AdminForm *>(m_officeForm)})
        each->retranslate(language);
    //: Administration, field under every form: the order or letter that a change stands on
    m_ui->reason->setLabel(tr("Reason for the change"));
    if (m_ui->reason->hasError())
        m_ui->reason->setError(reasonMissing());
    //: Administration, field of a one-time password or code, read aloud
    m_ui->secret->setAccessibleName(tr("Shown once"));
    back()->setText(
        //: Administration, button: to the list
        tr("Back"));
    //: Administration, button: lifts the lock after wrong passwords
    m_unlock->setText(tr("Unlock"));
    showState();
    Q_EMIT titleChanged();
}

} // namespace ruqsat::workstation
