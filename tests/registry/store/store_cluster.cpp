#include "registry/store/store_cluster.h"

#include "registry/support/sql_answer.h"
#include "support/test_paths.h"

#include <QJsonDocument>

namespace ruqsat::test {

StoreCluster::~StoreCluster()
{
    run("remove");
}

bool StoreCluster::run(const char *command, QByteArray *output) const
{
    return runProgram(QStringLiteral("bash"),
                      {sourceDir() + QStringLiteral("/packaging/cluster.sh"),
                       QString::fromLatin1(command),
                       m_directory.filePath(QStringLiteral("cluster"))},
                      output) == 0;
}

bool StoreCluster::start()
{
    QByteArray output;
    if (!run("start", &output))
        return false;
    const QJsonObject reached = QJsonDocument::fromJson(output).object();
    m_settings.host = reached.value(QStringLiteral("host")).toString();
    m_settings.port = QString::number(reached.value(QStringLiteral("port")).toInt());
    m_settings.name = reached.value(QStringLiteral("name")).toString();
    m_settings.user = reached.value(QStringLiteral("user")).toString();
    return !m_settings.host.isEmpty();
}

bool StoreCluster::kill()
{
    return run("kill");
}

QByteArray StoreCluster::ask(const QString &sql) const
{
    return sqlAnswer(m_settings.host, m_settings.user, m_settings.name, sql);
}

int StoreCluster::connections() const
{
    return ask(QStringLiteral("select count(*) from pg_stat_activity "
                              "where application_name = 'ruqsat-registry'"))
        .toInt();
}

bool StoreCluster::terminate(const QByteArray &backend) const
{
    return ask(QStringLiteral("select pg_terminate_backend(%1, 20000)")
                   .arg(QString::fromLatin1(backend))) == "t";
}

bool StoreCluster::terminateAll() const
{
    ask(QStringLiteral("select pg_terminate_backend(pid, 20000) from pg_stat_activity "
                       "where application_name = 'ruqsat-registry'"));
    return connections() == 0;
}

int StoreCluster::waiting() const
{
    return ask(QStringLiteral("select count(*) from pg_locks where not granted")).toInt();
}

QByteArray firstOf(const Result<registry::Rows> &rows)
{
    return rows && !rows->isEmpty() ? rows->first().raw(0).toByteArray() : QByteArray();
}

} // namespace ruqsat::test
