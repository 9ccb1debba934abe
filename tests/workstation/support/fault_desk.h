#pragma once

#include "vault/vault.h"
#include "workstation/shell/main_window.h"
#include "workstation/support/office_desk.h"
#include "workstation/words/languages.h"

#include <memory>

namespace ruqsat::test {

/// A person's window before an OfficeRegistry, worked by keys, and what its vault holds when the
/// program is not running.
class FaultDesk final
{
public:
    explicit FaultDesk(const QJsonObject &settings = {}, Role role = Role::Operator);
    ~FaultDesk();

    OfficeDesk office;
    workstation::Languages languages;
    workstation::MainWindow &window() { return *m_window; }
    template <typename Widget>
    Widget *find(const char *name)
    {
        return window().currentPage()->findChild<Widget *>(QLatin1String(name));
    }

    /// Types login and password at the sign-in.
    void typePassword(const QString &password = QStringLiteral("Password-1"));
    bool signIn();
    void stop();
    void start();
    void restart();

    /// While the program is stopped.
    QString folder() const { return m_folder; }
    vault::OperatorKey key(const QByteArray &password = QByteArrayLiteral("Password-1")) const;
    Result<std::unique_ptr<vault::Vault>>
    openVault(const QByteArray &password = QByteArrayLiteral("Password-1")) const;
    /// The drafts with the names and bytes of their files, as one text.
    QByteArray kept() const;
    QByteArray database() const;
    /// Statements on the decrypted database.
    bool change(const QStringList &statements) const;

private:
    SystemClock m_clock;
    QString m_folder;
    std::unique_ptr<workstation::MainWindow> m_window;
};

} // namespace ruqsat::test
