#pragma once

#include "protocol/audit_chain.h"
#include "protocol/audit_record.h"
#include "registry/store/database.h"

#include <optional>

// The audit, for whoever reads and checks it. It is written by Transaction::audit() only.
namespace ruqsat::registry::store {

struct AuditQuery
{
    QString reach; ///< the office whose people it is confined to; empty: all
    QString person;
    QString actor;
    QString office;
    QString action;
    QDateTime from;  ///< inclusive; invalid: from the beginning
    QDateTime until; ///< exclusive; invalid: to the end
    int limit = 50;
    QString after; ///< `next` of the page before
};

/// Newest first. Everything about `person`: what was asked by the IIN or BIN, by the numbers of
/// that person's cases and papers, what was read of them, and the searches that showed the person.
/// Fails with requestMalformed on an `after` that no page had.
Result<protocol::AuditRecordPage> auditRecords(Transaction &in, const AuditQuery &query);

Result<QList<protocol::AuditHead>> auditHeads(Transaction &in);
Result<QList<protocol::AuditRow>> auditRows(Transaction &in, int lane, qint64 after, int limit);

/// In their order, beginning after the sequence number `after`.
Result<QList<protocol::AuditSeal>> auditSeals(Transaction &in, qint64 after, int limit);
/// The last one; held, so that two registries do not sign one number.
Result<std::optional<protocol::AuditSeal>> lastSeal(Transaction &in);
Result<void> addSeal(Transaction &in, const protocol::AuditStatement &statement,
                     const protocol::AuditSeal &seal);

} // namespace ruqsat::registry::store
