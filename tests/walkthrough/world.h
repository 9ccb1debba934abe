#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace ruqsat::walk {

struct Person
{
    QString login;
    QString password;
    /// "operator", "executor", "head" …
    QString role;
    QString office;
};

/// world.json as packaging/world.sh writes it.
class World final
{
public:
    static Result<World> read(const QString &path);

    const QList<Person> &people() const { return m_people; }
    /// Of that role in that office.
    Person person(const QString &role, const QString &office) const;
    /// By login, or the first of a role.
    Person person(const QString &who) const;
    /// Of the service centre, and of the provider.
    QString centreDesk() const { return m_desks.value(0); }
    QString providerDesk() const { return m_desks.value(1); }
    QString pin() const { return m_pin; }
    QString programs() const { return m_programs; }
    /// Organisations that the sandbox knows; `position` from 0.
    QString knownBin(int position) const;
    /// The head of that organisation, whom the database of individuals knows.
    QString knownIin(int position) const;
    /// Right by its check digit, and known to no register.
    QString unknownBin() const;

private:
    QList<Person> m_people;
    QStringList m_desks;
    QStringList m_bins;
    QStringList m_iins;
    QString m_pin;
    QString m_programs;
};

} // namespace ruqsat::walk
