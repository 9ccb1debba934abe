#pragma once

#include "desk/account_review.h"
#include "desk/administration.h"
#include "workstation/shell/page.h"

namespace Ui {
class AdminRecordPage;
}

namespace ruqsat::workstation {

class AccountForm;
class AdminForm;
class DeviceForm;
class FactList;
class OfficeForm;

/// One account, device, office, or change that waits. Whatever is done wants its reason; a one-time
/// password or code is shown here once.
class AdminRecordPage final : public Page
{
    Q_OBJECT
public:
    explicit AdminRecordPage(const PageContext &context);
    ~AdminRecordPage() override;

    QString title() const override;
    QWidget *firstFocus() const override;
    /// `subject`: see adminSubject().
    void onEnter(const QString &subject) override;
    void onLeave() override;

protected:
    void retranslate() override;

private:
    /// What is to be said of an action whose answer was lost, or before which a colleague was.
    enum class Aftermath {
        None,
        TypedStands, ///< a colleague was first: what is typed stands over the record as it is now
        NotDone,     ///< so far
        Done,        ///< or a colleague has changed the record meanwhile
        SecretLost,  ///< as Done; the password or code that was made for it was never shown
        Waits,       ///< for another administrator
        SecretLostWaits,
        Decided,       ///< a colleague has decided the request
        DecidedByWhom, ///< this administrator, or a colleague
        Lapsed         ///< the time to decide the request is over
    };
    /// What an action was sent with.
    struct Sent
    {
        qint64 version = 0;
        QString requestId;
        bool wholeForm = false; ///< what is typed in it too
        bool unlocks = false;
        bool withSecret = false;
    };
    void load(bool keepsTyped = false);
    void loadOffices();
    template <typename T>
    void take(const Result<T> &record, std::optional<T> &into, bool keepsTyped);
    /// Also remembers what is still in doubt.
    void noteSent(const Sent &sent);
    void onRefused(const Failure &failure);
    void onNotRead(const Failure &failure);
    /// Where a new account may wait for another administrator.
    void findNewAccount(const QString &after = {});
    Aftermath aftermathOfSent() const;
    Aftermath aftermathOfRequest() const;
    QString aftermathText() const;
    QStringList userStateTexts() const;
    QStringList deviceStateTexts() const;
    QString titleText() const;
    QString namedId() const;
    void showUnderTyped();
    void showRecord();
    void showState();
    /// False, with the fields shown, where something is missing.
    static QString reasonMissing();
    bool mayAct(bool wholeForm);
    void save();
    void onHalt();
    void onGive();
    void onUnlock();
    void sendUser(protocol::UserChange change, const QString &secret);
    void sendUserWithPassword(protocol::UserChange change);
    void sendDevice(protocol::DeviceChange change);
    void decide(bool confirms);
    void onAnswer(const Result<protocol::UserChangeAnswer> &answer, const QString &secret);
    void saved();
    void showFailure(const Failure &failure);
    QString reasonText() const;
    bool isNew() const { return m_id.isEmpty(); }
    AdminForm *form() const;

    PageContext m_context;
    std::unique_ptr<::Ui::AdminRecordPage> m_ui;
    desk::AdminSection m_section = desk::AdminSection::Users;
    QString m_id;
    quint64 m_run = 0;
    bool m_left = false; ///< for another page; under the lock it is not
    std::optional<protocol::AdminUser> m_user;
    std::optional<protocol::AdminDevice> m_device;
    std::optional<protocol::AdminOffice> m_office;
    std::optional<desk::AccountReview> m_request;
    AccountForm *m_accountForm;
    DeviceForm *m_deviceForm;
    OfficeForm *m_officeForm;
    FactList *m_facts;
    QAction *m_halt;   ///< block, revoke, decline
    QAction *m_give;   ///< one-time password or code
    QAction *m_unlock; ///< after wrong passwords
    bool m_busy = false;
    Sent m_sent;
    bool m_inDoubt = false; ///< no answer came to what was sent
    Aftermath m_aftermath = Aftermath::None;
};

} // namespace ruqsat::workstation
