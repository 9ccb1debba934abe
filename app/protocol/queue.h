#pragma once

#include "protocol/application.h"

#include <QHash>

// The work of an office as lists: queues, their counts, and what changed in them.
namespace ruqsat::protocol {

/// What GET /v1/applications lists. Everything but `queue` may be left out.
struct QueueFilter
{
    Queue queue = Queue::Mine;
    /// Number of a case, IIN or BIN, or the beginnings of words of the applicant's name.
    QString text;
    QString regulation;
    std::optional<ServiceKind> kind;
    std::optional<ApplicationState> state;
    /// IIN of the executor who has the case.
    QString executor;
    QDate from; ///< first and last day of receipt, in Asia/Almaty
    QDate until;
    std::optional<Decision> decision;
    /// Code of a ground of a refusal.
    QString ground;
    QDate decidedFrom; ///< first and last day of the signature, in Asia/Almaty
    QDate decidedUntil;
    QueueOrder order = QueueOrder::Due;

    /// Is anything asked about the decision?
    bool isAboutDecision() const
    {
        return decision || !ground.isEmpty() || decidedFrom.isValid() || decidedUntil.isValid();
    }

    /// As the parameters of the query; empty ones are left out.
    QList<std::pair<QString, QString>> parameters() const;
    static QStringList parameterNames();
    /// Fails with requestMalformed.
    static Result<QueueFilter> fromParameters(const QHash<QString, QString> &parameters);
};

struct QueueCount
{
    Queue queue = Queue::Mine;
    qint64 total = 0;
    qint64 nearDue = 0;
    qint64 overdue = 0;

    static QueueCount read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/queues: every queue of the person in one call.
struct QueueCounts
{
    QList<QueueCount> queues;

    static QueueCounts read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// What somebody did to a case of this office.
struct CaseChange
{
    QString applicationId;
    QString number;
    qint64 version = 0;
    ApplicationState state = ApplicationState::Registered;
    QString action; ///< name of an Action, "verdict", "setSubstitution" or "endSubstitution"
    Actor by;
    QDateTime at;

    static CaseChange read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/changes. `cursor` is the value of `since` for the next call; `lost` tells that changes
/// are missing in between, so that the lists must be fetched anew.
struct ChangePage
{
    QList<CaseChange> items;
    QString cursor;
    bool lost = false;

    static ChangePage read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
