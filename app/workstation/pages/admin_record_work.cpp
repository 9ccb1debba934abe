#include "desk/administration_password.h"
#include "desk/desk.h"
#include "ui_admin_record_page.h"
#include "workstation/pages/account_review_facts.h"
#include "workstation/pages/admin_form.h"
#include "workstation/pages/admin_record_page.h"
#include "workstation/words/admin_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include <QAction>

// What the record page does, and what it says about the record's state.
namespace ruqsat::workstation {

using protocol::UserAction;

void AdminRecordPage::save()
{
    if (m_section == desk::AdminSection::Requests) {
        decide(true);
        return;
    }
    if (!mayAct(true))
        return;
    if (m_section == desk::AdminSection::Users) {
        protocol::UserChange change;
        change.action = isNew() ? UserAction::Create : UserAction::Change;
        change.version = m_user ? m_user->version : 0;
        change.profile = m_accountForm->profile();
        if (isNew())
            sendUserWithPassword(change);
        else
            sendUser(change, {});
        return;
    }
    if (m_section == desk::AdminSection::Devices) {
        sendDevice(m_deviceForm->change());
        return;
    }
    m_busy = true;
    protocol::OfficeChange change = m_officeForm->change();
    change.reason = reasonText();
    const QString id = isNew() ? m_officeForm->id() : m_id;
    m_context.desk.client()
        .putOffice(id, change)
        .then(this, [this, id](const Result<protocol::AdminOffice> &office) {
            if (!office) {
                showFailure(office.failure());
                return;
            }
            m_id = id;
            saved();
        });
}

void AdminRecordPage::onHalt()
{
    if (m_section == desk::AdminSection::Requests) {
        decide(false);
        return;
    }
    if (!mayAct(false))
        return;
    if (m_user) {
        protocol::UserChange change;
        change.action = m_user->state == protocol::AccountState::Blocked ? UserAction::Unblock
                                                                         : UserAction::Block;
        change.version = m_user->version;
        sendUser(change, {});
    } else if (m_device) {
        protocol::DeviceChange change;
        change.action = protocol::DeviceAction::Revoke;
        change.version = m_device->version;
        sendDevice(change);
    }
}

void AdminRecordPage::onGive()
{
    if (!mayAct(false))
        return;
    if (m_user) {
        protocol::UserChange change;
        change.action = UserAction::ResetPassword;
        change.version = m_user->version;
        sendUserWithPassword(change);
    } else if (m_device) {
        protocol::DeviceChange change;
        change.action = protocol::DeviceAction::NewCode;
        change.version = m_device->version;
        sendDevice(change);
    }
}

void AdminRecordPage::onUnlock()
{
    if (!m_user || !mayAct(false))
        return;
    protocol::UserChange change;
    change.action = UserAction::Unlock;
    change.version = m_user->version;
    sendUser(change, {});
}

void AdminRecordPage::sendUserWithPassword(protocol::UserChange change)
{
    m_busy = true;
    const auto password = std::make_shared<Secret>(desk::newOneTimePassword());
    desk::verifierOf(*password).then(this, [this, change, password, run = m_run](
                                               const Result<protocol::PasswordVerifier> &verifier) {
        if (run != m_run)
            return;
        if (!verifier) {
            showFailure(verifier.failure());
            return;
        }
        protocol::UserChange whole = change;
        whole.password = *verifier;
        sendUser(whole, QString::fromUtf8(password->view()));
    });
}

void AdminRecordPage::sendUser(protocol::UserChange change, const QString &secret)
{
    m_busy = true;
    change.reason = reasonText();
    const QString login = isNew() ? m_accountForm->login() : m_id;
    m_context.desk.client()
        .changeUser(login, change)
        .then(this,
              [this, login, secret, run = m_run](const Result<protocol::UserChangeAnswer> &answer) {
                  if (run != m_run)
                      return;
                  if (answer && answer->user)
                      m_id = login;
                  onAnswer(answer, secret);
              });
}

void AdminRecordPage::onAnswer(const Result<protocol::UserChangeAnswer> &answer,
                               const QString &secret)
{
    if (!answer) {
        showFailure(answer.failure());
        return;
    }
    m_ui->secret->setText(secret);
    m_ui->secretPanel->setVisible(!secret.isEmpty());
    if (!answer->request) {
        saved();
        return;
    }
    m_busy = false;
    m_ui->reason->lineEdit()->clear();
    if (!isNew())
        load();
    showState();
    m_context.go.toastWarning([] {
        //: Administration, message after a change that takes two people
        return tr("Kept. Another administrator confirms it under \"Awaiting confirmation\".");
    });
}

void AdminRecordPage::sendDevice(protocol::DeviceChange change)
{
    m_busy = true;
    change.reason = reasonText();
    const QString id = isNew() ? m_deviceForm->id() : m_id;
    m_context.desk.client()
        .changeDevice(id, change)
        .then(this, [this, id, run = m_run](const Result<protocol::DeviceChangeAnswer> &answer) {
            if (run != m_run)
                return;
            if (!answer) {
                showFailure(answer.failure());
                return;
            }
            m_id = id;
            m_ui->secret->setText(answer->code);
            m_ui->secretPanel->setVisible(!answer->code.isEmpty());
            saved();
        });
}

void AdminRecordPage::decide(bool confirms)
{
    if (!m_request || !mayAct(false))
        return;
    m_busy = true;
    m_context.desk.client()
        .decideRequest(m_request->request.id, confirms, reasonText())
        .then(this, [this, confirms,
                     run = m_run](const Result<protocol::UserChangeAnswer> &answer) {
            if (run != m_run)
                return;
            if (!answer) {
                showFailure(answer.failure());
                return;
            }
            m_busy = false;
            m_request.reset();
            // Whoever has gone elsewhere meanwhile stays there.
            if (!m_left)
                m_context.go.back();
            m_context.go.toast(Toast::Tone::Good,
                               //: Administration, message after the second administrator decided
                               confirms ? tr("Confirmed. The change is in force.")
                                        //: Administration, message after a change was declined
                                        : tr("Declined. Nothing is changed."));
        });
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
    QStringList state;
    if (m_user)
        state << accountStateText(m_user->state);
    if (m_user && m_user->lockedUntil.isValid())
        //: Administration, state of an account after wrong passwords: %1 is a time of the day
        state << tr("locked until %1 after wrong passwords, each further one doubles the pause")
                     .arg(timeText(m_user->lockedUntil));
    if (m_user && m_user->oneTimeUntil.isValid())
        //: Administration, state of an account: %1 is a date with time, %2 a number of hours
        state << tr("one-time password until %1, %2 h after it was given")
                     .arg(dateTimeText(m_user->oneTimeUntil))
                     .arg(protocol::oneTimeHours);
    if (m_user && !m_user->requestId.isEmpty())
        //: Administration, state of an account: another administrator has to confirm a change
        state << tr("a change waits for another administrator");
    if (m_device)
        state << deviceStateText(m_device->state);
    if (m_device && m_device->codeUntil.isValid())
        //: Administration, state of a device: %1 is a date with time, %2 a number of hours
        state << tr("code until %1, %2 h after it was given")
                     .arg(dateTimeText(m_device->codeUntil))
                     .arg(protocol::oneTimeHours);
    m_ui->stateLabel->setText(state.join(QStringLiteral(" · ")));
    m_ui->stateLabel->setVisible(!state.isEmpty());
    QString title;
    if (m_user)
        title = m_user->profile.name.in(language);
    else if (m_device)
        title = m_device->id;
    else if (m_office)
        title = m_office->name.in(language);
    else if (isRequest)
        //: Screen title: a change to an account that waits for the second administrator
        title = tr("Change that waits for you");
    else
        //: Screen title: a new account
        title = isUser ? tr("New account")
                //: Screen title: a new device
                : isDevice ? tr("New device")
                           //: Screen title: a new office
                           : tr("New office");
    m_ui->titleLabel->setText(title);
    m_ui->scroll->setAccessibleName(title);
    if (m_request)
        m_facts->show(accountReviewFacts(*m_request, language));
    //: Administration, name of the facts about a change that waits, read aloud
    m_facts->setAccessibleName(tr("What is to be changed"));
    //: Administration, beside the button that is off while the record is fetched
    setReason(primary()->isEnabled() ? QString() : tr("The record is being fetched"));
}

} // namespace ruqsat::workstation
