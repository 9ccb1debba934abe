#pragma once

#include "core/failure.h"
#include "workstation/shell/page.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace Ui {
class SignInPage;
}

namespace ruqsat::workstation {

/// The first screen, and the one that stands over a locked desk: there the person's password opens
/// it again where it was, and another login signs somebody else in, whose own work begins only once
/// the password is right. While the registry does not admit the workplace, the code that lets it in
/// is asked for instead.
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
    void showPlace();
    void chooseAnother();
    void showNextTry();
    /// Whoever locked the desk is to unlock it.
    bool isOwner() const;
    void showDevice();
    void showEnrolment();
    void onEnrolled();
    bool isUnlock() const { return m_purpose == Purpose::Unlock; }

    PageContext m_context;
    Purpose m_purpose;
    std::unique_ptr<::Ui::SignInPage> m_ui;
    QAction *m_reveal;
    QDateTime m_lockedAt;
    QDateTime m_nextTry;      ///< after too many wrong passwords
    bool m_enrolling = false; ///< the registry does not admit this workplace
    bool m_former = false;    ///< the password before the present one is asked for
};

} // namespace ruqsat::workstation
