#include "walkthrough/world.h"

#include "core/identifier.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace ruqsat::walk {

namespace {

Result<QJsonDocument> readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(FailureCode::ConfigurationInvalid, path + QStringLiteral(": not readable"));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (document.isNull())
        return Failure(FailureCode::ConfigurationInvalid, path + QStringLiteral(": not JSON"));
    return document;
}

} // namespace

Result<World> World::read(const QString &path)
{
    const Result<QJsonDocument> document = readJson(path);
    if (!document)
        return document.failure();
    const QJsonObject json = document->object();
    World world;
    for (const QJsonValue &value : json.value(QStringLiteral("users")).toArray()) {
        const QJsonObject user = value.toObject();
        world.m_people.append({user.value(QStringLiteral("login")).toString(),
                               user.value(QStringLiteral("password")).toString(),
                               user.value(QStringLiteral("role")).toString(),
                               user.value(QStringLiteral("office")).toString()});
    }
    for (const QJsonValue &desk : json.value(QStringLiteral("desks")).toArray())
        world.m_desks.append(desk.toString());
    world.m_pin = json.value(QStringLiteral("pin")).toString();
    world.m_programs = json.value(QStringLiteral("programs")).toString();
    const Result<QJsonDocument> organisations =
        readJson(json.value(QStringLiteral("organisations")).toString());
    if (!organisations)
        return organisations.failure();
    for (const QJsonValue &value : organisations->array()) {
        const QJsonObject organisation = value.toObject();
        world.m_bins.append(organisation.value(QStringLiteral("bin")).toString());
        world.m_iins.append(organisation.value(QStringLiteral("leader"))
                                .toObject()
                                .value(QStringLiteral("iin"))
                                .toString());
    }
    if (world.m_people.isEmpty() || world.m_desks.size() < 2 || world.m_bins.isEmpty())
        return Failure(FailureCode::ConfigurationInvalid, path + QStringLiteral(": incomplete"));
    return world;
}

Person World::person(const QString &who) const
{
    for (const auto key : {&Person::login, &Person::role}) {
        for (const Person &person : m_people) {
            if (person.*key == who)
                return person;
        }
    }
    return {};
}

Person World::person(const QString &role, const QString &office) const
{
    for (const Person &person : m_people) {
        if (person.role == role && person.office == office)
            return person;
    }
    return {};
}

QString World::knownIin(int position) const
{
    return m_iins.value(position % static_cast<int>(m_iins.size()));
}

QString World::knownBin(int position) const
{
    return m_bins.value(position % static_cast<int>(m_bins.size()));
}

QString World::unknownBin() const
{
    for (int serial = 99'900; serial < 100'000; ++serial) {
        const QString eleven = QStringLiteral("590940%1").arg(serial, 5, 10, QLatin1Char('0'));
        const int check = identifierCheckDigit(eleven);
        const QString bin = eleven + QString::number(check);
        if (check >= 0 && !m_bins.contains(bin))
            return bin;
    }
    return {};
}

} // namespace ruqsat::walk
