#pragma once

#include "protocol/object_reader.h"

namespace ruqsat::protocol {

/// One row of the audit, for the question who looked at whom, when and on what ground.
struct AuditRecord
{
    QDateTime at;
    QString login;      ///< empty: the registry itself
    QString iin;        ///< of who did it
    LocalizedText name; ///< of the account today; empty where there is none
    QString office;
    QString device;
    QString action;
    QString subject; ///< what it was done to, as the action names it
    QString about;   ///< IIN, BIN or number that was asked for
    QString ground;  ///< as it was stated; the reason of a change
    QJsonObject detail;

    static AuditRecord read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/audit/records, newest first; `next` is empty at the end.
struct AuditRecordPage
{
    QList<AuditRecord> items;
    QString next;

    static AuditRecordPage read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// The query of GET /v1/audit/records; what is empty does not count.
struct AuditFilter
{
    QString person; ///< IIN or BIN: whoever was looked at
    QString actor;  ///< login or IIN: who looked
    QString office; ///< of the actor
    QString action;
    QDate from;
    QDate to; ///< inclusive

    QList<std::pair<QString, QString>> parameters() const;
};

} // namespace ruqsat::protocol
