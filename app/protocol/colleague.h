#pragma once

#include "protocol/application.h"

// The people of an office: who has how much, and who stands in for whom.
namespace ruqsat::protocol {

/// A period in which somebody of the same office and role does an absent colleague's work.
struct Substitution
{
    QString id;
    Actor absent;
    Actor substitute;
    QDate from; ///< first and last day
    QDate until;
    QString reason;
    Actor setBy;
    QDateTime setAt;

    static Substitution read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/substitutions
struct SubstitutionBody
{
    QString absentIin;
    QString substituteIin;
    QDate from;
    QDate until;
    QString reason;
    std::optional<Role> role; ///< the one that both are to have; an older desk does not say

    static SubstitutionBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct Colleague
{
    Actor person;
    LocalizedText position;
    qint64 open = 0; ///< cases in work
    qint64 overdue = 0;

    static Colleague read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/colleagues: those of the own office, with the substitutions that run or are to come.
struct Colleagues
{
    QList<Colleague> people;
    QList<Substitution> substitutions;

    static Colleagues read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/applications/{id}/assign: the head's resolution, and handing a case to another.
struct AssignBody
{
    qint64 version = 0;
    QString executorIin;
    QString note;

    static AssignBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
