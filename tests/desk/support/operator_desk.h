#pragma once

#include "core/regulation_catalog.h"
#include "desk/case_editor.h"
#include "desk/outbox.h"
#include "desk/support/model_registry.h"

#include <QTemporaryDir>

#include <memory>

namespace ruqsat::test {

/// An operator signed in at a desk with a real vault, before a model of the registry.
class OperatorDesk final
{
public:
    OperatorDesk();
    ~OperatorDesk();

    /// Closes the vault and comes back, as after a restart of the program.
    void restart();
    /// Another person at the same desk, or the same again; with a vault of their own.
    void restartAs(const protocol::User &person);
    /// A colleague of the one who sits here at first.
    static protocol::User colleague(const QString &login, const QString &iin, Role role);

    ModelRegistry model;
    ScriptedRegistry registry;
    SystemClock clock;
    std::unique_ptr<desk::RegistryClient> client;
    std::unique_ptr<desk::Session> session;
    Regulation regulation; ///< moos-393-3

    QString vaultFolder() const { return m_folder.filePath(QStringLiteral("vault")); }
    const QTemporaryDir &folder() const { return m_folder; }

private:
    void signIn();
    void enter(const protocol::User &person, const QString &folder);
    static protocol::User firstPerson();

    QTemporaryDir m_folder;
};

/// The applicant's number that the tests use; passes the check digit, is nobody's.
extern const QString sampleBin;
/// The answers of a whole form of moos-393-3, in its order.
QList<std::pair<QString, QJsonValue>> sampleAnswers();
/// Fills form and documents so that nothing keeps the case from being signed but the applicant.
void fillIn(desk::CaseEditor &editor);
/// A PDF of one page.
QByteArray smallPdf();

} // namespace ruqsat::test
