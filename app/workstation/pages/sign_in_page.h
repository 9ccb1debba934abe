#pragma once

#include "core/failure.h"
#include "workstation/shell/page.h"

#include <memory>
#include <optional>

namespace Ui {
class SignInPage;
}

namespace ruqsat::workstation {

/// The first screen, and the one that stands over a locked desk: then the login is fixed and the
/// password only renews the session.
class SignInPage final : public Page
{
    Q_OBJECT
public:
    enum class Purpose { SignIn, Unlock };

    SignInPage(const PageContext &context, Purpose purpose);
    ~SignInPage() override;

    QString title() const override;
    QWidget *firstFocus() const override;
    void onEnter(const QString &subject) override;
    void onLeave() override;

protected:
    void retranslate() override;

private:
    void submit();
    void onFailed(const Failure &failure);
    void showState();
    void showDevice();
    bool isUnlock() const { return m_purpose == Purpose::Unlock; }

    PageContext m_context;
    Purpose m_purpose;
    std::unique_ptr<::Ui::SignInPage> m_ui;
    QAction *m_reveal;
};

} // namespace ruqsat::workstation
