#pragma once

#include "desk/case_editor.h"
#include "desk/desk.h"
#include "desk/request_signing.h"

#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>

namespace ruqsat::test {

/// The demo world as world.sh describes it in world.json.
class DemoWorld final
{
public:
    /// `folder`: that of world.sh. Stops the program where there is no world.
    explicit DemoWorld(const QString &folder);
    /// Of this build, started by ctest's fixture.
    static DemoWorld ofTheBuild();

    const QString &folder() const { return m_folder; }
    Secret password(const QString &login) const;
    Secret pin() const;
    /// The n-th fictional organisation; `registered` ones only.
    QString organisation(int n) const;
    QString sandboxUrl() const;
    /// desk.json of this desk (1, 2), with a vault of its own under `vaultFolder`.
    QString settingsFile(int desk, const QString &vaultFolder) const;

private:
    QString m_folder;
    QJsonObject m_world;
};

/// Plays a person at a desk without windows, step by step; each step waits for its end and gives
/// the failure, if any.
class DeskPlayer final
{
public:
    using Outcome = std::optional<Failure>;

    DeskPlayer(const DemoWorld &world, int desk, const QString &vaultFolder);
    ~DeskPlayer();

    Outcome signIn(const QString &login);
    void signOut();
    desk::Desk &desk() { return *m_desk; }

    /// A new case of the environmental works licence, looked up and filled in.
    Outcome fillCase(const QString &bin);
    /// A new case, and nothing in it.
    void beginCase();
    /// The latest draft that is not signed, as the vault holds it; false where there is none.
    bool resumeCase();
    Outcome lookUp(const QString &bin);
    desk::CaseEditor &editor() { return *m_editor; }
    desk::SigningCertificate certificate(const QString &tokenLabel);
    /// Up to the PIN.
    Outcome checkCertificate(const QString &tokenLabel);
    /// With the PIN; the signed bytes are then in the vault.
    Outcome signCase(Secret pin);
    const QString &key() const { return m_key; }
    /// Waits until the outbox has the registry's answer.
    Outcome waitRegistered(int limitMs = 30'000);
    const std::optional<protocol::Application> &application() const { return m_application; }

    /// The last waiting time ran out.
    static Failure timeUp(const char *what);

private:
    const DemoWorld m_world;
    std::unique_ptr<desk::Desk> m_desk;
    std::unique_ptr<desk::CaseEditor> m_editor;
    std::unique_ptr<desk::RequestSigning> m_signing;
    QString m_key;
    std::optional<protocol::Application> m_application;
};

} // namespace ruqsat::test
