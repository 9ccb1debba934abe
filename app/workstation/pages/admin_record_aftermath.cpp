#include "desk/desk.h"
#include "ui_admin_record_page.h"
#include "workstation/pages/admin_form.h"
#include "workstation/pages/admin_record_page.h"

#include <algorithm>
#include <utility>

// How the record page reads its record, and what it says where an action was not answered, or a
// colleague was first.
namespace ruqsat::workstation {

QString AdminRecordPage::namedId() const
{
    if (!isNew())
        return m_id;
    switch (m_section) {
    case desk::AdminSection::Users:
        return m_accountForm->login();
    case desk::AdminSection::Devices:
        return m_deviceForm->id();
    case desk::AdminSection::Offices:
        return m_officeForm->id();
    case desk::AdminSection::Requests:
    case desk::AdminSection::Law:
        return {};
    }
    return {};
}

void AdminRecordPage::noteSent(const Sent &sent)
{
    m_aftermath = Aftermath::None;
    // The one before may have been carried out: it is judged with this one.
    if (m_inDoubt) {
        m_sent.withSecret = m_sent.withSecret || sent.withSecret;
        m_sent.wholeForm = sent.wholeForm;
    } else {
        m_sent = sent;
    }
    showState();
}

template <typename T>
void AdminRecordPage::take(const Result<T> &record, std::optional<T> &into, bool keepsTyped)
{
    m_busy = false;
    if (!record) {
        if (keepsTyped || m_section == desk::AdminSection::Requests)
            onNotRead(record.failure());
        else
            showFailure(record.failure());
        return;
    }
    if (!keepsTyped) {
        into = *record;
        showRecord();
        return;
    }
    if (isNew())
        m_id = namedId();
    if constexpr (std::is_same_v<T, protocol::AdminUser>)
        m_accountForm->showUnderTyped(*record);
    else if constexpr (std::is_same_v<T, protocol::AdminDevice>)
        m_deviceForm->showUnderTyped(*record);
    else if constexpr (std::is_same_v<T, protocol::AdminOffice>)
        m_officeForm->showUnderTyped(*record);
    into = *record;
    const std::optional<Failure> &shown = m_ui->failurePanel->failure();
    const auto refusal = shown ? std::optional(shown->code) : std::nullopt;
    if (std::exchange(m_inDoubt, false)) {
        m_ui->failurePanel->clear();
        m_aftermath = m_request ? Aftermath::NotDone : aftermathOfSent();
    } else if (!m_request && refusal == FailureCode::RecordStale) {
        m_aftermath = Aftermath::TypedStands;
    }
    retranslate();
}

void AdminRecordPage::load(bool keepsTyped)
{
    const quint64 run = ++m_run;
    // Nothing is sent again before it is known how the record stands.
    m_busy = keepsTyped;
    const auto taken = [this, run, keepsTyped](auto &into) {
        return [this, run, keepsTyped, &into](const auto &record) {
            if (run == m_run)
                take(record, into, keepsTyped);
        };
    };
    const QString id = namedId();
    desk::RegistryClient &client = m_context.desk.client();
    switch (m_section) {
    case desk::AdminSection::Users:
        client.adminUser(id).then(this, taken(m_user));
        return;
    case desk::AdminSection::Devices:
        client.adminDevice(id).then(this, taken(m_device));
        return;
    case desk::AdminSection::Offices:
        client.adminOffice(id).then(this, taken(m_office));
        return;
    case desk::AdminSection::Requests:
        desk::accountReview(client, id).then(this, taken(m_request));
        return;
    case desk::AdminSection::Law:
        return;
    }
}

void AdminRecordPage::onRefused(const Failure &failure)
{
    showFailure(failure);
    m_inDoubt = m_inDoubt || failure.code == FailureCode::OutcomeUnknown;
    const bool isOthers =
        failure.code == FailureCode::RecordStale || failure.code == FailureCode::ChangeWaits ||
        (m_section == desk::AdminSection::Requests && failure.code == FailureCode::NotFound);
    // A name that is taken may be taken by what was sent before.
    if (m_inDoubt || (isOthers && !isNew()))
        load(true);
}

void AdminRecordPage::onNotRead(const Failure &failure)
{
    if (failure.code != FailureCode::NotFound) {
        // What was to be known is not known: the next action finds it out.
        showFailure(failure);
        return;
    }
    if (m_section == desk::AdminSection::Requests) {
        m_ui->failurePanel->clear();
        m_aftermath = aftermathOfRequest();
        m_inDoubt = false;
        m_request.reset();
        retranslate();
        return;
    }
    if (!isNew() || !m_inDoubt) {
        showFailure(failure);
        return;
    }
    if (m_section == desk::AdminSection::Users) {
        findNewAccount();
        return;
    }
    m_inDoubt = false;
    m_ui->failurePanel->clear();
    m_aftermath = Aftermath::NotDone;
    showState();
}

void AdminRecordPage::findNewAccount(const QString &after)
{
    using Requests = protocol::AdminPage<protocol::AccountRequest>;
    m_busy = true;
    desk::RegistryClient::Query query{{QStringLiteral("limit"), QStringLiteral("200")}};
    if (!after.isEmpty())
        query.emplaceBack(QStringLiteral("after"), after);
    const auto onPage = [this, login = namedId(), run = m_run](const Result<Requests> &page) {
        if (run != m_run)
            return;
        if (!page) {
            showFailure(page.failure());
            return;
        }
        const bool waits = std::any_of(page->items.begin(), page->items.end(),
                                       [&](const auto &request) { return request.login == login; });
        if (!waits && !page->next.isEmpty()) {
            findNewAccount(page->next);
            return;
        }
        m_busy = false;
        m_inDoubt = false;
        m_ui->failurePanel->clear();
        m_aftermath = waits ? Aftermath::SecretLostWaits : Aftermath::NotDone;
        showState();
    };
    m_context.desk.client().accountRequests(query).then(this, onPage);
}

AdminRecordPage::Aftermath AdminRecordPage::aftermathOfSent() const
{
    const qint64 version = m_user     ? m_user->version
                           : m_device ? m_device->version
                           : m_office ? m_office->version
                                      : 0;
    // Lifting a lock makes no new version.
    const bool isUnlocked = m_sent.unlocks && m_user && !m_user->lockedUntil.isValid();
    if (version != m_sent.version || isUnlocked)
        return m_sent.withSecret ? Aftermath::SecretLost : Aftermath::Done;
    if (m_user && m_user->requestId != m_sent.requestId && !m_user->requestId.isEmpty())
        return m_sent.withSecret ? Aftermath::SecretLostWaits : Aftermath::Waits;
    return Aftermath::NotDone;
}

AdminRecordPage::Aftermath AdminRecordPage::aftermathOfRequest() const
{
    if (m_inDoubt)
        return Aftermath::DecidedByWhom;
    const bool isOver = m_request && m_request->request.until <= m_context.desk.clock().now();
    return isOver ? Aftermath::Lapsed : Aftermath::Decided;
}

QString AdminRecordPage::aftermathText() const
{
    switch (m_aftermath) {
    case Aftermath::None:
        return {};
    case Aftermath::TypedStands:
        //: Administration, under the failure: another administrator changed the record first
        return tr("The record is shown as it is now; what you typed stands. Sent once more, it "
                  "takes the place of what the other administrator wrote.");
    case Aftermath::NotDone:
        //: Administration, after an action whose answer was lost
        return tr("No answer came, and so far nothing is changed in the registry. You may send it "
                  "once more.");
    case Aftermath::Done:
        //: Administration, after an action whose answer was lost
        return tr("No answer came, and the record has changed since. Look whether it is as you "
                  "wanted; if not, send it once more.");
    case Aftermath::SecretLost:
        return m_section == desk::AdminSection::Devices
                   //: Administration, after a new device or a new code whose answer was lost
                   ? tr("No answer came, and the record has changed since. The one-time code was "
                        "not shown: give another one with \"New code\".")
                   //: Administration, after a new account or a one-time password whose answer was
                   //: lost
                   : tr("No answer came, and the record has changed since. The one-time password "
                        "was not shown: give another one with \"One-time password\".");
    case Aftermath::Waits:
        //: Administration, after an action whose answer was lost
        return tr("No answer came, but a change waits for another administrator under \"Awaiting "
                  "confirmation\".");
    case Aftermath::SecretLostWaits:
        //: Administration, after a one-time password whose answer was lost
        return tr("No answer came, but a change waits under \"Awaiting confirmation\". Its "
                  "one-time password was not shown: decline the change and send it once more.");
    case Aftermath::Decided:
        //: Administration, in place of a change that waited
        return tr("This change does not wait any more: another administrator has decided it, or "
                  "its term is over. The account shows how it stands.");
    case Aftermath::DecidedByWhom:
        //: Administration, in place of a change that waited, after an answer was lost
        return tr("No answer came, and the change does not wait any more: your decision or that of "
                  "another administrator is in force. The account shows which.");
    case Aftermath::Lapsed:
        //: Administration, in place of a change that waited longer than it may; %n days
        return tr("This change does not wait any more: nobody decided it within %n day(s).",
                  nullptr, protocol::confirmationDays);
    }
    return {};
}

} // namespace ruqsat::workstation
