#pragma once

#include "desk/password_change.h"
#include "workstation/shell/page.h"

namespace Ui {
class PasswordPage;
}

namespace ruqsat::workstation {

class FieldBox;

/// Where the person signed in chooses another password, for the vault and the registry at once.
class PasswordPage final : public Page
{
    Q_OBJECT
public:
    explicit PasswordPage(const PageContext &context);
    ~PasswordPage() override;

    QString title() const override;
    QWidget *firstFocus() const override;
    void onEnter(const QString &subject) override;
    void onLeave() override;
    void onReturn() override;

protected:
    void retranslate() override;

private:
    void submit();
    void showState();
    QList<FieldBox *> boxes() const;

    PageContext m_context;
    std::unique_ptr<::Ui::PasswordPage> m_ui;
    desk::PasswordChange *m_work = nullptr;
    bool m_changed = false; ///< while the page was not seen
    bool m_left = false;    ///< for another page; under the lock it is not
    bool m_untold = false;  ///< a failure that came meanwhile, and was not seen on the page yet
};

} // namespace ruqsat::workstation
