#include "registry/support/desk_folder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace ruqsat::test {
namespace {

bool write(const QString &path, const QJsonDocument &json)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(json.toJson()) > 0;
}

} // namespace

bool writeDeskFolder(const RegistryWorld &world, const QString &folder, const QStringList &people,
                     const QList<quint16> &ports)
{
    const QDir place(folder);
    const auto pki = [&world](const QString &name) { return world.pki() + name; };
    const QString organisations = place.filePath(QStringLiteral("organisations.json"));
    QJsonArray users;
    for (const QString &who : people)
        users.append(world.demoUser(who));
    QJsonArray urls;
    for (const quint16 port : ports)
        urls.append(QStringLiteral("https://127.0.0.1:%1").arg(port));
    bool done =
        write(organisations, QJsonDocument(world.organisations())) &&
        write(place.filePath(QStringLiteral("world.json")),
              QJsonDocument(QJsonObject{{"users", users},
                                        {"pin", "123456"},
                                        {"softhsmConf", pki(QStringLiteral("/softhsm2.conf"))},
                                        {"organisations", organisations}}));
    for (const char *desk : {"desk-1", "desk-2"}) {
        const QString name = QLatin1String(desk);
        const QJsonObject json{
            {"registry",
             QJsonObject{{"urls", urls}, {"ca", pki(QStringLiteral("/tls/tls-ca.pem"))}}},
            {"device", QJsonObject{{"cert", pki(QStringLiteral("/tls/%1.pem").arg(name))},
                                   {"key", pki(QStringLiteral("/tls/%1.key").arg(name))}}},
            {"token", QJsonObject{{"modules", QJsonArray{"/usr/lib/softhsm/libsofthsm2.so"}}}},
            {"trust", QJsonObject{{"roots", pki(QStringLiteral("/root.pem"))},
                                  {"intermediates", pki(QStringLiteral("/int.pem"))}}}};
        done = done && write(place.filePath(name + QStringLiteral(".json")), QJsonDocument(json));
    }
    return done;
}

bool keepPort(RegistryWorld &world)
{
    if (!world.configure(QStringLiteral("listen"),
                         QStringLiteral("127.0.0.1:%1").arg(world.port())))
        return false;
    world.killRegistry();
    return world.startRegistry();
}

} // namespace ruqsat::test
