#include "desk/desk.h"
#include "ui_admin_record_page.h"
#include "workstation/pages/account_review_facts.h"
#include "workstation/pages/admin_record_page.h"
#include "workstation/words/admin_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"

#include <QAction>

// What the record page says about the record's state.
namespace ruqsat::workstation {

QStringList AdminRecordPage::userStateTexts() const
{
    const QDateTime now = m_context.desk.clock().now();
    const QDateTime &oneTime = m_user->oneTimeUntil;
    QStringList state{accountStateText(m_user->state)};
    if (m_user->lockedUntil.isValid())
        //: Administration, state of an account after wrong passwords: %1 is a time of the day, with
        //: its date where it is not today
        state << tr("locked until %1 after wrong passwords; each further one locks it again")
                     .arg(timeOrDateText(m_user->lockedUntil, now));
    if (oneTime.isValid() && oneTime <= now)
        //: Administration, state of an account: %1 is a date with time, %2 a number of hours
        state << tr("one-time password expired %1: at most %2 h from when it was given, less once "
                    "it was used")
                     .arg(dateTimeText(oneTime))
                     .arg(protocol::oneTimeHours);
    else if (oneTime.isValid())
        //: Administration, state of an account: %1 is a date with time, %2 a number of hours
        state << tr("one-time password until %1: at most %2 h from when it was given, less once it "
                    "was used")
                     .arg(dateTimeText(oneTime))
                     .arg(protocol::oneTimeHours);
    if (!m_user->requestId.isEmpty())
        //: Administration, state of an account: another administrator has to confirm a change
        state << tr("a change waits for another administrator");
    return state;
}

QStringList AdminRecordPage::deviceStateTexts() const
{
    const QDateTime &until = m_device->codeUntil;
    QStringList state{deviceStateText(m_device->state)};
    if (until.isValid() && until <= m_context.desk.clock().now())
        //: Administration, state of a device: %1 is a date with time, %2 a number of hours
        state << tr("code expired %1, %2 h after it was given")
                     .arg(dateTimeText(until))
                     .arg(protocol::oneTimeHours);
    else if (until.isValid())
        //: Administration, state of a device: %1 is a date with time, %2 a number of hours
        state << tr("code until %1, %2 h after it was given")
                     .arg(dateTimeText(until))
                     .arg(protocol::oneTimeHours);
    return state;
}

QString AdminRecordPage::titleText() const
{
    const Language language = m_context.languages.current();
    if (m_user)
        return m_user->profile.name.in(language);
    if (m_device)
        return m_device->id;
    if (m_office)
        return m_office->name.in(language);
    switch (m_section) {
    case desk::AdminSection::Requests:
        return m_aftermath == Aftermath::None || m_request
                   //: Screen title: a change to an account that waits for the second administrator
                   ? tr("Change that waits for you")
                   //: Screen title: a change to an account that was decided meanwhile
                   : tr("Change that does not wait any more");
    case desk::AdminSection::Devices:
        //: Screen title: a new device
        return tr("New device");
    case desk::AdminSection::Offices:
        //: Screen title: a new office
        return tr("New office");
    case desk::AdminSection::Users:
    case desk::AdminSection::Law:
        break;
    }
    //: Screen title: a new account
    return tr("New account");
}

void AdminRecordPage::showState()
{
    const Language language = m_context.languages.current();
    const bool isRequest = m_section == desk::AdminSection::Requests;
    const bool isUser = m_section == desk::AdminSection::Users;
    const bool isDevice = m_section == desk::AdminSection::Devices;
    const bool blocked = m_user && m_user->state == protocol::AccountState::Blocked;
    m_unlock->setVisible(m_user && m_user->lockedUntil.isValid());
    m_give->setVisible(m_user || m_device);
    m_halt->setVisible(m_user || m_request ||
                       (m_device && m_device->state != protocol::DeviceState::Revoked));
    //: Administration, button: gives a person a one-time password
    m_give->setText(isUser ? tr("One-time password")
                           //: Administration, button: gives a device a new one-time code
                           : tr("New code"));
    //: Administration, button: declines a change that waits
    m_halt->setText(isRequest ? tr("Decline")
                    //: Administration, button: takes a device out of use
                    : isDevice ? tr("Revoke")
                    //: Administration, button: lets a person sign in again
                    : blocked ? tr("Unblock")
                              //: Administration, button: nobody may sign in with the account
                              : tr("Block"));
    //: Administration, the filled button: confirms what another administrator asked for
    primary()->setText(isRequest ? tr("Confirm")
                                 //: Administration, the filled button: saves the record
                                 : tr("Save"));
    primary()->setEnabled(isNew() || m_user || m_device || m_office || m_request);
    //: Administration, over a one-time password or code
    m_ui->secretLabel->setText(isDevice ? tr("One-time code of the device. Write it down now: it "
                                             "is not shown again.")
                                        //: Administration, over a one-time password or code
                                        : tr("One-time password. Write it down now: it is not "
                                             "shown again."));
    const QStringList state = m_user     ? userStateTexts()
                              : m_device ? deviceStateTexts()
                                         : QStringList();
    m_ui->stateLabel->setText(state.join(QStringLiteral(" · ")));
    m_ui->stateLabel->setVisible(!state.isEmpty());
    m_ui->aftermathLabel->setText(aftermathText());
    m_ui->aftermathLabel->setVisible(m_aftermath != Aftermath::None);
    const QString title = titleText();
    m_ui->titleLabel->setText(title);
    m_ui->scroll->setAccessibleName(title);
    if (m_request)
        m_facts->show(accountReviewFacts(*m_request, language));
    //: Administration, name of the facts about a change that waits, read aloud
    m_facts->setAccessibleName(tr("What is to be changed"));
    //: Administration, beside the button that is off while the record is fetched
    setReason(primary()->isEnabled() || m_aftermath != Aftermath::None
                  ? QString()
                  : tr("The record is being fetched"));
}

} // namespace ruqsat::workstation
