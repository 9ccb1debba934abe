#pragma once

#include "workstation/support/office_registry.h"

#include "desk/desk.h"

#include <QTemporaryDir>

#include <memory>

namespace ruqsat::workstation {
class MainWindow;
}

namespace ruqsat::test {

/// The computer's time, some days later.
class LaterClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc().addDays(days); }
    int days = 0;
};

/// A desk with a real vault and a token, before an OfficeRegistry; signIn() signs its person in.
class OfficeDesk final
{
public:
    /// `more`: sections of desk.json besides the usual ones, or in their place.
    explicit OfficeDesk(Role role, const QJsonObject &more = {});

    desk::Desk &desk() { return *m_desk; }
    /// As a restart of the program: no window may hold the desk that was.
    void restart();
    void close() { m_desk.reset(); }
    /// The folder of the person's vault.
    QString vaultFolder() const;
    bool signIn();
    /// Until the token's certificate may sign.
    bool waitForToken();

    OfficeRegistry office;
    ScriptedRegistry registry;
    const std::shared_ptr<LaterClock> clock = std::make_shared<LaterClock>();

private:
    QTemporaryDir m_folder;
    QString m_settings;
    std::unique_ptr<desk::Desk> m_desk;
};

/// How far an operator's case of the pictures and the tests has come.
enum class SampleCase {
    Empty,
    Found,
    NotFound,
    Unknown,
    WrongNumber,
    FormWrong,
    SomeDocuments,
    Whole
};

/// Puts such a case into the window; false where the registry does not answer.
bool putCase(OfficeDesk &desk, workstation::MainWindow &window, SampleCase wanted);

} // namespace ruqsat::test
