#pragma once

#include "protocol/object_reader.h"

// The audit's hash chains: what the registry writes, signs and hands out, and what everybody can
// check about it. `lane`: one of the chains, so that transactions do not wait for each other.
namespace ruqsat::protocol {

inline constexpr int auditLanes = 8;

/// SHA-256 over the hash before, the place and the entry, so that rows cannot change places.
QByteArray auditHash(const QByteArray &before, int lane, qint64 position, const QByteArray &entry);

/// How far one chain goes, and the hash of its last row; position 0 and no hash where it is empty.
struct AuditHead
{
    int lane = 0;
    qint64 position = 0;
    QByteArray hash;

    static AuditHead read(ObjectReader &in);
    QJsonObject toJson() const;
    friend bool operator==(const AuditHead &, const AuditHead &) = default;
};

/// What the registry signs: the heads of all chains at one moment.
struct AuditStatement
{
    qint64 sequence = 0; ///< from 1, without gaps
    QDateTime at;
    QByteArray previous; ///< SHA-256 of the statement before; empty for the first
    QList<AuditHead> heads;

    static AuditStatement read(ObjectReader &in);
    /// The bytes to sign: RFC 8785.
    QByteArray canonicalBytes() const;
    /// Fails with auditSealWrong.
    static Result<AuditStatement> parse(const QByteArray &bytes);
};

/// A statement as signed, byte for byte.
struct AuditSeal
{
    QByteArray statement;
    QByteArray signature; ///< DER CMS, detached

    static AuditSeal read(ObjectReader &in);
    QJsonObject toJson() const;
    friend bool operator==(const AuditSeal &, const AuditSeal &) = default;
};

/// GET /v1/audit/seals: the heads now, and a page of what was signed.
struct AuditSeals
{
    QList<AuditHead> heads;
    QList<AuditSeal> seals;

    static AuditSeals read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct AuditRow
{
    qint64 position = 0;
    QByteArray entry; ///< JSON, exactly as it was hashed
    QByteArray hash;

    static AuditRow read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/audit/chain
struct AuditRows
{
    QList<AuditRow> rows;

    static AuditRows read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// Walks one chain row by row and holds it against the heads that were signed.
class AuditLaneCheck final
{
public:
    /// `now`: the chain's head at the beginning of the check; rows after it are of no concern.
    /// `sealed`: this lane's heads of every statement, in any order.
    AuditLaneCheck(const AuditHead &now, QList<AuditHead> sealed);

    qint64 position() const { return m_at.position; }
    bool isComplete() const { return m_at.position >= m_now.position; }
    /// Fails with auditRowChanged, auditRowsMissing (a gap), auditPastRewritten; the detail is
    /// "lane:position".
    Result<void> add(const AuditRow &row);
    /// When there are no more rows. Fails with auditRowsMissing (a cut tail) and auditRowChanged.
    Result<void> finish() const;

private:
    Failure failure(FailureCode code, qint64 position) const;

    AuditHead m_at;
    AuditHead m_now;
    QList<AuditHead> m_sealed; ///< by position
    qsizetype m_next = 0;
};

/// Whether each statement names the one before it. Fails with auditSealWrong.
Result<QList<AuditStatement>> checkSequence(const QList<AuditSeal> &seals);

} // namespace ruqsat::protocol
