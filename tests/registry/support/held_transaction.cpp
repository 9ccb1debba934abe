#include "registry/support/held_transaction.h"

namespace ruqsat::test {

HeldTransaction::HeldTransaction(const RegistryWorld &world, const QByteArray &statement)
    : m_world(world)
{
    m_psql.start(QStringLiteral("psql"),
                 {QStringLiteral("-h"), world.databaseSocket(), QStringLiteral("-U"),
                  QStringLiteral("registry"), QStringLiteral("-d"), QStringLiteral("registry"),
                  QStringLiteral("-AtqX"), QStringLiteral("-v"),
                  QStringLiteral("ON_ERROR_STOP=1")});
    m_psql.write("begin;\n" + statement + ";\n\\echo held\n");
    QByteArray said;
    while (!said.contains("held\n") && m_psql.waitForReadyRead(20'000))
        said += m_psql.readAllStandardOutput();
    m_isHeld = said.contains("held\n");
}

int HeldTransaction::waiting() const
{
    return m_world.sql(QStringLiteral("select count(*) from pg_locks where not granted")).toInt();
}

void HeldTransaction::commit()
{
    if (m_psql.state() == QProcess::NotRunning)
        return;
    m_psql.write("commit;\n");
    m_psql.closeWriteChannel();
    m_psql.waitForFinished();
}

} // namespace ruqsat::test
