#include "registry/store/copies.h"

#include "registry/store/application_parts.h"
#include "registry/store/columns.h"

namespace ruqsat::registry::store {
namespace {

constexpr qint64 mostCopies = 999;

#define RUQSAT_COPY_COLUMNS                                                                        \
    "number, state, sent_by, sent_at, printed_at, spoiled_at, reason, sealed_at, sealed_by, "      \
    "hand_signer"

protocol::PaperCopy copyOf(const Row &row)
{
    protocol::PaperCopy copy;
    copy.number = static_cast<int>(row.integer(0));
    copy.state = protocol::copyStateFromName(row.text(1)).value_or(protocol::CopyState::Sent);
    copy.by = optionalPart<protocol::Actor>(row, 2).value_or(protocol::Actor());
    copy.sentAt = row.time(3);
    copy.printedAt = row.time(4);
    copy.spoiledAt = row.time(5);
    if (!row.isNull(6))
        copy.reason = protocol::spoilReasonFromName(row.text(6));
    copy.sealedAt = row.time(7);
    copy.sealedBy = optionalPart<protocol::Actor>(row, 8);
    copy.handSigner = row.text(9);
    return copy;
}

QVariant optionalTime(const QDateTime &time)
{
    return time.isValid() ? QVariant(column(time)) : QVariant();
}

} // namespace

Result<protocol::PaperCopies> copiesOf(Transaction &in, const QString &applicationId)
{
    const Result<Rows> rows =
        in.run("select " RUQSAT_COPY_COLUMNS " from paper_copy where application_id = ? "
               "order by number",
               {applicationId});
    if (!rows)
        return rows.failure();
    protocol::PaperCopies copies;
    for (const Row &row : *rows)
        copies.items.append(copyOf(row));
    return copies;
}

Result<protocol::PaperCopy> takeCopy(Transaction &in, const QString &applicationId,
                                     const protocol::CopyBody &body, const protocol::Actor &by,
                                     const QDateTime &now)
{
    const Result<Rows> known =
        in.run("select " RUQSAT_COPY_COLUMNS " from paper_copy where application_id = ? and "
               "key = cast(? as uuid)",
               {applicationId, body.key});
    if (!known)
        return known.failure();
    if (!known->isEmpty())
        return copyOf(known->first());
    const Result<Rows> last =
        in.run("select coalesce(max(number), 0) from paper_copy where application_id = ?",
               {applicationId});
    if (!last)
        return last.failure();
    if (last->first().integer(0) >= mostCopies)
        return Failure(FailureCode::FieldTooManyRows, QStringLiteral("copies"));
    protocol::PaperCopy copy;
    copy.number = static_cast<int>(last->first().integer(0)) + 1;
    copy.by = by;
    copy.sentAt = now;
    const Result<Rows> kept = in.run(
        "insert into paper_copy (application_id, number, key, sha256, state, sent_at, "
        "sent_by) values (?, ?, cast(? as uuid), ?, 'sent', ?, ?)",
        {applicationId, copy.number, body.key, body.sha256, column(now), column(by.toJson())});
    if (!kept)
        return kept.failure();
    return copy;
}

Result<void> keepCopy(Transaction &in, const QString &applicationId,
                      const protocol::PaperCopy &copy)
{
    const Result<Rows> rows =
        in.run("update paper_copy set state = ?, printed_at = ?, spoiled_at = ?, reason = ? "
               "where application_id = ? and number = ?",
               {protocol::copyStateName(copy.state), optionalTime(copy.printedAt),
                optionalTime(copy.spoiledAt),
                copy.reason ? QVariant(protocol::spoilReasonName(*copy.reason)) : QVariant(),
                applicationId, copy.number});
    if (!rows)
        return rows.failure();
    return {};
}

Result<protocol::PaperCopy> sealCopy(Transaction &in, const QString &applicationId, int number,
                                     const QString &handSigner, const protocol::Actor &by,
                                     const QDateTime &now)
{
    const Result<Rows> known = in.run("select " RUQSAT_COPY_COLUMNS " from paper_copy where "
                                      "application_id = ? and number = ?",
                                      {applicationId, number});
    if (!known)
        return known.failure();
    protocol::PaperCopy copy = known->isEmpty() ? protocol::PaperCopy() : copyOf(known->first());
    if (copy.state != protocol::CopyState::Printed)
        return Failure(FailureCode::CopySpoiled, QString::number(number));
    if (copy.sealedAt.isValid())
        return copy.handSigner == handSigner
                   ? Result<protocol::PaperCopy>(copy)
                   : Failure(FailureCode::StateForbids, QStringLiteral("sealed"));
    const Result<Rows> rows =
        in.run("update paper_copy set sealed_at = ?, sealed_by = ?, hand_signer = ? "
               "where application_id = ? and number = ?",
               {column(now), column(by.toJson()), handSigner, applicationId, number});
    if (!rows)
        return rows.failure();
    in.audit({QStringLiteral("copySealed"), applicationId,
              QJsonObject{{"copy", number}, {"handSigner", handSigner}}});
    copy.sealedAt = now;
    copy.sealedBy = by;
    copy.handSigner = handSigner;
    return copy;
}

} // namespace ruqsat::registry::store
