#pragma once

#include "faults/fault_proxy.h"

#include <QHash>
#include <QProcess>
#include <QSet>
#include <QString>

#include <memory>

namespace ruqsat::test {

/// A registry with a PostgreSQL cluster of its own, to be killed at will; the sandbox and the keys
/// are those of the demo world. Desks reach the registry through a FaultProxy. The folder can be
/// read as a DemoWorld.
class CrashWorld final
{
public:
    /// Stops the program where something cannot be started.
    CrashWorld(const QString &demoWorld, const QString &folder);
    ~CrashWorld();

    const QString &folder() const { return m_folder; }
    FaultProxy &line() { return *m_line; }

    /// kill -9, and again from its data.
    void killRegistry();
    void startRegistry();
    /// At once, as a power cut would.
    void killDatabase();
    void startDatabase();

    /// What the registry's database holds, whoever may see it through the registry.
    struct Held
    {
        QHash<QString, int> applications; ///< how often each case was registered
        QHash<QString, int> licences;     ///< how many licences each application has
        QSet<QString> keys;               ///< under which a case was registered
        /// Answers and files of each case, the files by the bytes that are stored: case_entry.h.
        QHash<QString, QSet<QString>> entries;
    };
    Held held() const;

    /// Takes the idempotency check out of this registry: it forgets the keys, and that a case was
    /// submitted. The driver must find what that does.
    void makeForgetful();

private:
    void writeDesks(const QString &demoWorld);
    QHash<QString, QSet<QString>> heldEntries() const;
    void cluster(const char *command, QByteArray *output = nullptr);
    QByteArray sql(const char *statements) const;

    QString m_folder;
    QString m_programs;
    QString m_databaseHost;
    std::unique_ptr<QProcess> m_registry;
    std::unique_ptr<FaultProxy> m_line;
};

} // namespace ruqsat::test
