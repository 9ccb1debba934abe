#pragma once

#include "desk/new_password.h"
#include "workstation/shell/page.h"

namespace Ui {
class NewPasswordPage;
}

namespace ruqsat::workstation {

class FieldBox;

/// Where somebody who was given a one-time password chooses their own.
class AdminPasswordPage final : public Page
{
    Q_OBJECT
public:
    explicit AdminPasswordPage(const PageContext &context);
    ~AdminPasswordPage() override;

    QString title() const override;
    QWidget *firstFocus() const override;
    /// `subject`: the login.
    void onEnter(const QString &subject) override;
    void onLeave() override;

protected:
    void retranslate() override;

private:
    void submit();
    void showState();
    static Secret taken(FieldBox *box);

    PageContext m_context;
    std::unique_ptr<::Ui::NewPasswordPage> m_ui;
    desk::NewPassword *m_work;
};

} // namespace ruqsat::workstation
