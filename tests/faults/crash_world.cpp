#include "faults/crash_world.h"

#include "faults/case_entry.h"
#include "support/test_paths.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <sys/prctl.h>

namespace ruqsat::test {
namespace {

constexpr int startLimitMs = 60'000;

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll()).object();
}

void writeObject(const QString &path, const QJsonObject &object)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

void mustRun(const QString &program, const QStringList &arguments, QByteArray *output = nullptr)
{
    QByteArray said;
    if (runProgram(program, arguments, &said) != 0)
        qFatal("%s %s: %s", qPrintable(program), qPrintable(arguments.join(QLatin1Char(' '))),
               said.constData());
    if (output)
        *output = said;
}

/// Below the ports that the system gives out by itself: it stays free until it is bound, also while
/// its owner is killed.
quint16 freePort()
{
    QByteArray port;
    mustRun(QStringLiteral("/usr/bin/python3"),
            {sourceDir() + QStringLiteral("/packaging/free_port.py")}, &port);
    return port.trimmed().toUShort();
}

} // namespace

CrashWorld::CrashWorld(const QString &demoWorld, const QString &folder)
    : m_folder(folder)
    , m_programs(buildDir() + QStringLiteral("/bin"))
{
    QDir().mkpath(folder + QStringLiteral("/storage"));
    QDir().mkpath(folder + QStringLiteral("/heads"));
    QByteArray database;
    cluster("start", &database);
    const QJsonObject place = QJsonDocument::fromJson(database).object();
    m_databaseHost = place.value(QLatin1String("host")).toString();

    const quint16 port = freePort();
    QJsonObject config = readObject(demoWorld + QStringLiteral("/registry.json"));
    config.insert(QStringLiteral("listen"), QStringLiteral("127.0.0.1:%1").arg(port));
    config.insert(QStringLiteral("database"), place);
    config.insert(QStringLiteral("storage"), folder + QStringLiteral("/storage"));
    // The demo world's registry has the port of the public page and the folder of the audit's
    // heads.
    config.remove(QStringLiteral("public"));
    config.insert(QStringLiteral("audit"),
                  QJsonObject{{QStringLiteral("folder"), folder + QStringLiteral("/heads")}});
    writeObject(folder + QStringLiteral("/registry.json"), config);
    const QString registry = m_programs + QStringLiteral("/ruqsat-registry");
    const QStringList with = {QStringLiteral("--config"),
                              folder + QStringLiteral("/registry.json")};
    mustRun(registry, with + QStringList{QStringLiteral("--migrate")});
    mustRun(registry, with + QStringList{QStringLiteral("--seed"),
                                         sourceDir() + QStringLiteral("/packaging/demo.json")});
    startRegistry();
    m_line = std::make_unique<FaultProxy>(port);
    writeDesks(demoWorld);
}

CrashWorld::~CrashWorld()
{
    killRegistry();
    cluster("remove");
}

void CrashWorld::writeDesks(const QString &demoWorld)
{
    const QString url = QStringLiteral("https://127.0.0.1:%1").arg(m_line->port());
    QJsonArray desks;
    for (const char *name : {"/desk-1.json", "/desk-2.json"}) {
        QJsonObject desk = readObject(demoWorld + QLatin1String(name));
        QJsonObject registry = desk.value(QLatin1String("registry")).toObject();
        registry.insert(QStringLiteral("urls"), QJsonArray{url});
        desk.insert(QStringLiteral("registry"), registry);
        writeObject(m_folder + QLatin1String(name), desk);
        desks.append(m_folder + QLatin1String(name));
    }
    QJsonObject world = readObject(demoWorld + QStringLiteral("/world.json"));
    world.insert(QStringLiteral("registry"), url);
    world.insert(QStringLiteral("desks"), desks);
    writeObject(m_folder + QStringLiteral("/world.json"), world);
}

void CrashWorld::cluster(const char *command, QByteArray *output)
{
    mustRun(QStringLiteral("bash"),
            {sourceDir() + QStringLiteral("/packaging/cluster.sh"), QString::fromLatin1(command),
             m_folder + QStringLiteral("/cluster")},
            output);
}

void CrashWorld::killRegistry()
{
    if (!m_registry)
        return;
    m_registry->kill();
    m_registry->waitForFinished();
    m_registry.reset();
}

void CrashWorld::startRegistry()
{
    if (m_registry)
        return;
    m_registry = std::make_unique<QProcess>();
    m_registry->setStandardErrorFile(m_folder + QStringLiteral("/registry.log"), QIODevice::Append);
    // A driver that is killed itself leaves nothing running.
    m_registry->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_registry->start(m_programs + QStringLiteral("/ruqsat-registry"),
                      {QStringLiteral("--config"), m_folder + QStringLiteral("/registry.json")});
    QElapsedTimer waited;
    waited.start();
    while (!m_registry->canReadLine() && waited.elapsed() < startLimitMs) {
        if (m_registry->state() == QProcess::NotRunning)
            qFatal("the registry does not start: %s/registry.log", qPrintable(m_folder));
        m_registry->waitForReadyRead(100);
    }
}

void CrashWorld::killDatabase()
{
    cluster("kill");
}

void CrashWorld::startDatabase()
{
    cluster("start");
}

QByteArray CrashWorld::sql(const char *statements) const
{
    QByteArray output;
    mustRun(QStringLiteral("psql"),
            {QStringLiteral("-h"), m_databaseHost, QStringLiteral("-U"), QStringLiteral("registry"),
             QStringLiteral("-d"), QStringLiteral("registry"), QStringLiteral("-v"),
             QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-Atqc"),
             QString::fromLatin1(statements)},
            &output);
    return output;
}

CrashWorld::Held CrashWorld::held() const
{
    const auto counted = [](const QByteArray &rows) {
        QHash<QString, int> counts;
        for (const QByteArray &row : rows.split('\n')) {
            if (!row.isEmpty())
                ++counts[QString::fromLatin1(row)];
        }
        return counts;
    };
    const QList<QString> keys = counted(sql("select key from submission")).keys();
    return {counted(sql("select case_id from application")),
            counted(sql("select application_id from licence")),
            {keys.cbegin(), keys.cend()},
            heldEntries()};
}

QHash<QString, QSet<QString>> CrashWorld::heldEntries() const
{
    QHash<QString, QSet<QString>> entries;
    const auto rows = [this](const char *statement) {
        QList<QList<QByteArray>> found;
        for (const QByteArray &row : sql(statement).split('\n')) {
            if (!row.isEmpty())
                found.append(row.split('|'));
        }
        return found;
    };
    for (const auto &row : rows("select case_id, encode(request, 'hex') from application")) {
        const QJsonObject request =
            QJsonDocument::fromJson(QByteArray::fromHex(row.at(1))).object();
        const QJsonObject fields = request.value(QLatin1String("fields")).toObject();
        for (auto it = fields.begin(); it != fields.end(); ++it)
            entries[QString::fromLatin1(row.at(0))].insert(fieldEntry(it.key(), it.value()));
    }
    for (const auto &row : rows("select case_id, item, sha256 from attachment "
                                "join application on application.id = application_id")) {
        const QString name = QString::fromLatin1(row.at(2));
        QFile file(m_folder + QStringLiteral("/storage/files/") + name.first(2) + QLatin1Char('/') +
                   name);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const bool whole = file.open(QIODevice::ReadOnly) && hash.addData(&file);
        entries[QString::fromLatin1(row.at(0))].insert(
            fileEntry(QString::fromLatin1(row.at(1)), whole ? hash.result() : QByteArray()));
    }
    return entries;
}

void CrashWorld::makeForgetful()
{
    sql("create function forget() returns trigger language plpgsql as 'begin return null; end';"
        "create trigger forget before insert on submission for each row execute function forget();"
        "create trigger forget before update on upload_case for each row when (new.submitted) "
        "execute function forget();"
        "alter table application drop constraint application_case_id_key;");
}

} // namespace ruqsat::test
