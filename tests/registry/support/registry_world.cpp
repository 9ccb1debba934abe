#include "registry/support/registry_world.h"

#include "registry/support/sql_answer.h"
#include "support/test_paths.h"
#include "vault/derive.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QTcpSocket>

#include <algorithm>

namespace ruqsat::test {
namespace {

QString script(const QString &name)
{
    return sourceDir() + QStringLiteral("/packaging/") + name;
}

QString program(const QString &name)
{
    return buildDir() + QStringLiteral("/bin/") + name;
}

bool isMadeAfter(const QString &file, const QStringList &others)
{
    const QDateTime made = QFileInfo(file).lastModified();
    return made.isValid() && std::all_of(others.begin(), others.end(), [&](const QString &other) {
               return QFileInfo(other).lastModified() < made;
           });
}

} // namespace

RegistryWorld::RegistryWorld()
    : m_pki(buildDir() + QStringLiteral("/tests/pki"))
{
    QFile demo(script(QStringLiteral("demo.json")));
    if (demo.open(QIODevice::ReadOnly))
        m_demo = QJsonDocument::fromJson(demo.readAll()).object();
}

RegistryWorld::~RegistryWorld()
{
    for (QProcess *process : {&m_registry, &m_second, &m_sandbox}) {
        process->kill();
        process->waitForFinished();
    }
    for (const char *cluster : {"cluster", "standby"}) {
        const QString folder = m_directory.filePath(QLatin1String(cluster));
        if (QDir(folder).exists())
            runProgram(QStringLiteral("bash"),
                       {script(QStringLiteral("cluster.sh")), QStringLiteral("remove"), folder});
    }
}

QString RegistryWorld::start()
{
    QByteArray output;
    if (runProgram(QStringLiteral("bash"), {script(QStringLiteral("pki.sh")), m_pki}, &output) != 0)
        return QStringLiteral("pki.sh: ") + QString::fromUtf8(output);
    // Half of such a test's time would be its seed: the first one keeps it for all.
    const QString seed = buildDir() + QStringLiteral("/tests/seeded-cluster.tar");
    QLockFile lock(seed + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    if (!lock.lock())
        return QStringLiteral("seeded-cluster.tar.lock");
    const bool isSeeded = isMadeAfter(seed, {program(QStringLiteral("ruqsat-registry")),
                                             script(QStringLiteral("demo.json")),
                                             script(QStringLiteral("cluster.sh"))});
    if (isSeeded)
        lock.unlock();
    if ((isSeeded && !cluster("load", {seed})) || !startDatabase()) {
        QFile::remove(seed);
        return QStringLiteral("cluster.sh");
    }
    m_sandboxPort = startServer(m_sandbox, program(QStringLiteral("ruqsat-sandbox")),
                                {QStringLiteral("--pki"), m_pki, QStringLiteral("--data"),
                                 m_directory.filePath(QStringLiteral("sandbox"))});
    if (m_sandboxPort == 0)
        return QStringLiteral("ruqsat-sandbox");
    if (!writeConfig())
        return QStringLiteral("configuration");
    if (!isSeeded) {
        const QString failure = fillDatabase();
        if (!failure.isEmpty())
            return failure;
        if (!cluster("save", {seed}) || !startDatabase())
            return QStringLiteral("cluster.sh");
        lock.unlock();
    }
    return startRegistry() ? QString() : QStringLiteral("ruqsat-registry");
}

QString RegistryWorld::fillDatabase() const
{
    QByteArray output;
    const QString registry = program(QStringLiteral("ruqsat-registry"));
    const QStringList config{QStringLiteral("--config"), configPath()};
    for (const QStringList &step :
         {QStringList{QStringLiteral("--migrate")},
          QStringList{QStringLiteral("--seed"), script(QStringLiteral("demo.json"))}}) {
        if (runProgram(registry, config + step, &output) != 0)
            return step.first() + QStringLiteral(": ") + QString::fromUtf8(output);
    }
    return {};
}

quint16 RegistryWorld::startServer(QProcess &process, const QString &path,
                                   const QStringList &arguments)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(path, arguments);
    if (!process.waitForStarted())
        return 0;
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(30'000))
            return 0;
    }
    const QJsonObject line = QJsonDocument::fromJson(process.readLine()).object();
    m_publicPort = static_cast<quint16>(line.value(QStringLiteral("public")).toInt());
    return static_cast<quint16>(line.value(QStringLiteral("listening")).toInt());
}

bool RegistryWorld::startRegistry()
{
    m_port = startServer(m_registry, program(QStringLiteral("ruqsat-registry")),
                         {QStringLiteral("--config"), configPath()});
    return m_port != 0;
}

bool RegistryWorld::startSecondRegistry()
{
    QFile first(configPath());
    QFile second(m_directory.filePath(QStringLiteral("registry-2.json")));
    if (!first.open(QIODevice::ReadOnly) || !second.open(QIODevice::WriteOnly))
        return false;
    QJsonObject config = QJsonDocument::fromJson(first.readAll()).object();
    config.insert(QStringLiteral("listen"), QStringLiteral("127.0.0.1:%1").arg(m_secondPort));
    second.write(QJsonDocument(config).toJson());
    second.close();
    const quint16 publicPort = m_publicPort;
    m_secondPort = startServer(m_second, program(QStringLiteral("ruqsat-registry")),
                               {QStringLiteral("--config"), second.fileName()});
    m_publicPort = publicPort;
    return m_secondPort != 0;
}

void RegistryWorld::killSecondRegistry()
{
    m_second.kill();
    m_second.waitForFinished();
}

bool RegistryWorld::configure(const QString &name, const QJsonValue &value) const
{
    QFile file(configPath());
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QJsonObject config = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    config.insert(name, value);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
           file.write(QJsonDocument(config).toJson()) > 0;
}

void RegistryWorld::killRegistry()
{
    m_registry.kill();
    m_registry.waitForFinished();
}

int RegistryWorld::registryEnd(int milliseconds)
{
    if (m_registry.state() != QProcess::NotRunning && !m_registry.waitForFinished(milliseconds))
        return -1;
    return m_registry.exitStatus() == QProcess::NormalExit ? m_registry.exitCode() : -1;
}

bool RegistryWorld::startDatabase()
{
    QByteArray output;
    const bool isStarted = cluster("start", {}, &output);
    m_database = QJsonDocument::fromJson(output).object();
    m_socket = m_database.value(QStringLiteral("host")).toString();
    return isStarted && !m_socket.isEmpty();
}

bool RegistryWorld::stopDatabase()
{
    return cluster("kill");
}

bool RegistryWorld::cluster(const char *command, const QStringList &arguments,
                            QByteArray *output) const
{
    return runProgram(QStringLiteral("bash"),
                      QStringList{script(QStringLiteral("cluster.sh")), QLatin1String(command),
                                  m_directory.filePath(QStringLiteral("cluster"))} +
                          arguments,
                      output) == 0;
}

bool RegistryWorld::startStandby()
{
    QByteArray output;
    const int code = runProgram(QStringLiteral("bash"),
                                {script(QStringLiteral("cluster.sh")), QStringLiteral("standby"),
                                 m_directory.filePath(QStringLiteral("standby")),
                                 m_directory.filePath(QStringLiteral("cluster"))},
                                &output);
    m_standbySocket =
        QJsonDocument::fromJson(output).object().value(QStringLiteral("host")).toString();
    if (code != 0 || m_standbySocket.isEmpty())
        return false;
    QJsonObject both = m_database;
    both.insert(QStringLiteral("host"), m_socket + u',' + m_standbySocket);
    killRegistry();
    return configure(QStringLiteral("database"), both) && startRegistry();
}

bool RegistryWorld::promoteStandby()
{
    m_socket = m_standbySocket;
    return runProgram(QStringLiteral("bash"),
                      {script(QStringLiteral("cluster.sh")), QStringLiteral("promote"),
                       m_directory.filePath(QStringLiteral("standby"))}) == 0;
}

bool RegistryWorld::writeConfig()
{
    // The root's list only: about a person's certificate nobody but the responder knows.
    const QString lists = m_directory.filePath(QStringLiteral("crl"));
    QDir().mkpath(lists);
    QFile::copy(m_pki + QStringLiteral("/root.crl"), lists + QStringLiteral("/root.crl"));
    const QString sandbox = QStringLiteral("http://127.0.0.1:%1").arg(m_sandboxPort);
    const auto file = [this](const char *name) { return m_pki + u'/' + QLatin1String(name); };
    const QJsonObject config{
        {"listen", "127.0.0.1:0"},
        {"tls", QJsonObject{{"ca", file("tls/tls-ca.pem")},
                            {"cert", file("tls/registry.pem")},
                            {"key", file("tls/registry.key")}}},
        {"database", m_database},
        {"storage", storage()},
        {"gateway", QJsonObject{{"url", sandbox + QStringLiteral("/shep/sync")},
                                {"cert", file("registry-is.pem")},
                                {"key", file("registry-is.key")},
                                {"signerCert", file("gateway.pem")},
                                {"timeoutMilliseconds", 10000}}},
        {"trust", QJsonObject{{"roots", file("root.pem")},
                              {"intermediates", file("int.pem")},
                              {"ocspUrl", sandbox + QStringLiteral("/ocsp")},
                              {"tsaUrl", sandbox + QStringLiteral("/tsa")},
                              {"crlDir", lists},
                              {"timeoutSeconds", 10}}},
        {"statement", QJsonObject{{"host", "licences.example"}, {"key", file("paper.key")}}},
        {"public", QJsonObject{{"listen", "127.0.0.1:0"}}},
        {"press", program(QStringLiteral("ruqsat-press"))},
        {"permitSeries", "LAA"},
        {"verdictSeconds", 1},
        {"demo", true}};
    QFile output(configPath());
    return output.open(QIODevice::WriteOnly) && output.write(QJsonDocument(config).toJson()) > 0;
}

QByteArray RegistryWorld::sql(const QString &statement) const
{
    const QString name = QStringLiteral("registry");
    return sqlAnswer(m_socket, name, name, statement);
}

bool RegistryWorld::outage(const QString &service, const QString &kind) const
{
    const QByteArray body =
        QJsonDocument(QJsonObject{{"service", service}, {"outage", kind}}).toJson();
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_sandboxPort);
    if (!socket.waitForConnected())
        return false;
    socket.write("POST /control HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                 "Content-Type: application/json\r\nContent-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket.waitForDisconnected(10'000);
    return socket.readAll().startsWith("HTTP/1.1 20");
}

QJsonObject RegistryWorld::demoUser(const QString &who) const
{
    for (const char *key : {"login", "role"}) {
        for (const QJsonValue &user : m_demo.value(QStringLiteral("users")).toArray()) {
            if (user.toObject().value(QLatin1String(key)).toString() == who)
                return user.toObject();
        }
    }
    return {};
}

QJsonObject RegistryWorld::demoOffice(const QString &id) const
{
    for (const QJsonValue &office : m_demo.value(QStringLiteral("offices")).toArray()) {
        if (office.toObject().value(QStringLiteral("id")).toString() == id)
            return office.toObject();
    }
    return {};
}

HttpsClient RegistryWorld::client(const QString &device) const
{
    return HttpsClient(m_pki, m_port, device);
}

QByteArray RegistryWorld::proofOf(const QString &who) const
{
    const QJsonObject user = demoUser(who);
    const Secret password =
        Secret::copyOf(user.value(QStringLiteral("password")).toString().toUtf8());
    const QByteArray salt =
        QByteArray::fromBase64(user.value(QStringLiteral("salt")).toString().toLatin1());
    const QMutexLocker locker(&m_proofsMutex);
    QByteArray &proof = m_proofs[salt];
    if (proof.isEmpty()) {
        const Result<vault::DerivedKeys> keys = vault::derive(password, salt, {});
        proof = keys ? keys->registryProof.view().toByteArray().toBase64() : QByteArray();
    }
    return proof;
}

HttpsClient RegistryWorld::signedIn(const QString &who) const
{
    return signedInWith(who, demoUser(who).value(QStringLiteral("login")).toString());
}

HttpsClient RegistryWorld::signedInAs(const QString &who, const QString &login,
                                      const QString &iin) const
{
    sql(QStringLiteral("insert into account (login, iin, name, position, role, office_id, salt, "
                       "verifier) select '%1', '%2', jsonb_build_object('kk', '%1', 'ru', '%1'), "
                       "position, role, office_id, salt, verifier from account where login = '%3' "
                       "on conflict do nothing")
            .arg(login, iin, demoUser(who).value(QStringLiteral("login")).toString()));
    return signedInWith(who, login);
}

HttpsClient RegistryWorld::signedInWith(const QString &who, const QString &login) const
{
    const bool counter = demoUser(who).value(QStringLiteral("role")).toString() == u"operator";
    HttpsClient desk = client(counter ? QStringLiteral("desk-1") : QStringLiteral("desk-2"));
    const Reply reply = desk.json("POST", "/v1/sign-in",
                                  {{"login", login}, {"proof", QString::fromLatin1(proofOf(who))}});
    desk.token = reply.json().value(QStringLiteral("token")).toString().toLatin1();
    return desk;
}

void RegistryWorld::copyCase(const QString &id, int first, int count,
                             const QHash<QString, QString> &columns) const
{
    const QByteArray names =
        sql(QStringLiteral("select string_agg(column_name, ',') from information_schema.columns "
                           "where table_name = 'application' and is_generated = 'NEVER'"));
    QStringList values;
    for (const QByteArray &name : names.split(',')) {
        const QString column = QString::fromLatin1(name);
        if (columns.contains(column))
            values.append(columns.value(column));
        else if (column == u"id" || column == u"case_id")
            values.append(QStringLiteral("gen_random_uuid()"));
        else if (column == u"number")
            values.append(
                QStringLiteral("'2020-01-' || lpad((%1 + i)::text, 6, '0')").arg(first - 1));
        else
            values.append(column);
    }
    sql(QStringLiteral("insert into application (%1) select %2 from application, "
                       "generate_series(1, %3) as i where id = '%4'")
            .arg(QString::fromLatin1(names), values.join(u','))
            .arg(count)
            .arg(id));
}

QJsonArray RegistryWorld::organisations() const
{
    QByteArray output;
    runProgram(program(QStringLiteral("ruqsat-sandbox")), {QStringLiteral("--list")}, &output);
    return QJsonDocument::fromJson(output).array();
}

} // namespace ruqsat::test
