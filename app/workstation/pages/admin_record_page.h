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
    void load();
    void loadOffices();
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
};

} // namespace ruqsat::workstation
