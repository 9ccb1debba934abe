#pragma once

#include "registry/support/https_client.h"

#include <QHash>
#include <QMutex>
#include <QProcess>
#include <QTemporaryDir>

namespace ruqsat::test {

/// A registry with a PostgreSQL cluster and a sandbox of its own, seeded with packaging/demo.json.
/// Everything is ended and deleted with the object.
class RegistryWorld final
{
public:
    RegistryWorld();
    ~RegistryWorld();
    RegistryWorld(const RegistryWorld &) = delete;
    RegistryWorld &operator=(const RegistryWorld &) = delete;

    /// Empty, or what went wrong.
    QString start();
    bool startRegistry();
    /// A member of the configuration; counts from the next start of the registry.
    bool configure(const QString &name, const QJsonValue &value) const;
    /// SIGKILL: as if the machine had lost power for this process.
    void killRegistry();
    /// A second process on the same database and storage, with a port that it keeps.
    bool startSecondRegistry();
    void killSecondRegistry();
    quint16 secondPort() const { return m_secondPort; }
    /// SIGTERM, without waiting for its end.
    void terminateRegistry() { m_registry.terminate(); }
    /// The exit code after it ended by itself, -1 where it did not in `milliseconds`.
    int registryEnd(int milliseconds);
    bool stopDatabase();
    bool startDatabase();
    /// A second cluster that follows the first, which waits for it at each commit; the registry is
    /// started anew and told of both.
    bool startStandby();
    /// The second cluster takes the place of the first, which is gone; sql() asks it from now on.
    bool promoteStandby();
    /// As sqlAnswer() tells it.
    QByteArray sql(const QString &statement) const;
    /// Folder of the database's socket; user and database are both "registry".
    QString databaseSocket() const { return m_socket; }
    /// Switches a service of the sandbox: "gbdul" "down", "ocsp" "none" …
    bool outage(const QString &service, const QString &kind) const;

    /// Of the public page, in plain HTTP on loopback.
    quint16 publicPort() const { return m_publicPort; }
    QString pki() const { return m_pki; }
    /// Of the registry that runs.
    quint16 port() const { return m_port; }
    QString configPath() const { return m_directory.filePath(QStringLiteral("registry.json")); }
    QString storage() const { return m_directory.filePath(QStringLiteral("storage")); }
    /// By login; by role it is the first of that role, at centre-1 or the committee.
    QJsonObject demoUser(const QString &who) const;
    QJsonObject demoOffice(const QString &id) const;
    /// As many copies of a registered case, numbered from `first`; `columns` replaces values by SQL
    /// ("due" by "now() + i * interval '1 hour'"), where i counts from 1.
    void copyCase(const QString &id, int first, int count,
                  const QHash<QString, QString> &columns = {}) const;
    HttpsClient client(const QString &device = QStringLiteral("desk-1")) const;
    /// A client with a session; `who` as in demoUser().
    HttpsClient signedIn(const QString &who) const;
    /// A second person of the role in the same office, made where it is not there: same password.
    HttpsClient signedInAs(const QString &who, const QString &login, const QString &iin) const;
    /// The proof that the desk derives from the user's password, in base64.
    QByteArray proofOf(const QString &who) const;
    /// Organisations of the sandbox.
    QJsonArray organisations() const;

private:
    HttpsClient signedInWith(const QString &who, const QString &login) const;
    bool writeConfig();
    bool cluster(const char *command, const QStringList &arguments = {},
                 QByteArray *output = nullptr) const;
    /// The schema and the demo's offices, users and devices. Empty, or what went wrong.
    QString fillDatabase() const;
    quint16 startServer(QProcess &process, const QString &program, const QStringList &arguments);

    QTemporaryDir m_directory;
    QString m_pki;
    QString m_socket;
    QString m_standbySocket;
    QJsonObject m_demo;
    QJsonObject m_database;
    /// By salt: a derivation is made to take long.
    mutable QHash<QByteArray, QByteArray> m_proofs;
    mutable QMutex m_proofsMutex;
    QProcess m_sandbox;
    QProcess m_registry;
    quint16 m_sandboxPort = 0;
    quint16 m_port = 0;
    quint16 m_publicPort = 0;
    QProcess m_second;
    quint16 m_secondPort = 0;
};

} // namespace ruqsat::test
