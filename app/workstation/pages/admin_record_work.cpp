#include "desk/administration_password.h"
#include "desk/desk.h"
#include "ui_admin_record_page.h"
#include "workstation/pages/admin_form.h"
#include "workstation/pages/admin_record_page.h"

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
    const QString id = namedId();
    noteSent({change.version, {}, true, false, false});
    m_context.desk.client()
        .putOffice(id, change)
        .then(this, [this, id, run = m_run](const Result<protocol::AdminOffice> &office) {
            if (run != m_run)
                return;
            if (!office) {
                onRefused(office.failure());
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
    const QString login = namedId();
    noteSent({change.version, m_user ? m_user->requestId : QString(), change.profile.has_value(),
              change.action == UserAction::Unlock, !secret.isEmpty()});
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
        onRefused(answer.failure());
        return;
    }
    m_ui->secret->setText(secret);
    m_ui->secretPanel->setVisible(!secret.isEmpty());
    if (!answer->request) {
        saved();
        return;
    }
    m_busy = false;
    m_inDoubt = false;
    m_aftermath = Aftermath::None;
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
    const QString id = namedId();
    noteSent(
        {change.version,
         {},
         !change.office.isEmpty(),
         false,
         change.action == protocol::DeviceAction::NewCode ||
             (change.action == protocol::DeviceAction::Enrol && change.fingerprint.isEmpty())});
    m_context.desk.client()
        .changeDevice(id, change)
        .then(this, [this, id, run = m_run](const Result<protocol::DeviceChangeAnswer> &answer) {
            if (run != m_run)
                return;
            if (!answer) {
                onRefused(answer.failure());
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
    noteSent({});
    m_context.desk.client()
        .decideRequest(m_request->request.id, confirms, reasonText())
        .then(this, [this, confirms,
                     run = m_run](const Result<protocol::UserChangeAnswer> &answer) {
            if (run != m_run)
                return;
            if (!answer) {
                onRefused(answer.failure());
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

} // namespace ruqsat::workstation
