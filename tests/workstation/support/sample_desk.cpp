#include "workstation/support/sample_desk.h"

#include "support/test_paths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ruqsat::test {

SampleDesk::SampleDesk()
{
    const QString key = m_folder.filePath(QStringLiteral("key.pem"));
    const QString certificate = m_folder.filePath(QStringLiteral("certificate.pem"));
    runProgram(QStringLiteral("openssl"),
               {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate,
                QStringLiteral("-subj"), QStringLiteral("/CN=desk-1"), QStringLiteral("-days"),
                QStringLiteral("365")});
    const QJsonObject settings{
        {QStringLiteral("registry"),
         QJsonObject{{QStringLiteral("urls"), QJsonArray{QStringLiteral("https://127.0.0.1:1")}},
                     {QStringLiteral("ca"), certificate}}},
        {QStringLiteral("device"),
         QJsonObject{{QStringLiteral("cert"), certificate}, {QStringLiteral("key"), key}}},
        {QStringLiteral("vault"), m_folder.filePath(QStringLiteral("vault"))},
        {QStringLiteral("token"),
         QJsonObject{
             {QStringLiteral("modules"), QJsonArray{QStringLiteral("/nonexistent/token.so")}}}},
        {QStringLiteral("trust"), QJsonObject{{QStringLiteral("roots"), certificate}}},
    };
    const QString file = m_folder.filePath(QStringLiteral("desk.json"));
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(QJsonDocument(settings).toJson()) <= 0)
        return;
    out.close();
    Result<std::unique_ptr<desk::Desk>> desk = desk::Desk::open(file);
    if (desk)
        m_desk = *std::move(desk);
    else
        qWarning("%s: %s", qPrintable(failureName(desk.failure().code)),
                 qPrintable(desk.failure().detail));
}

} // namespace ruqsat::test
