#include "protocol/audit_chain.h"

#include "core/canonical_json.h"

#include <QCryptographicHash>

namespace ruqsat::protocol {
namespace {

constexpr qint64 mostAuditRows = Q_INT64_C(1) << 53;
constexpr qsizetype longestEntry = 1024 * 1024;
const QString statementSchema = QStringLiteral("ruqsat.audit.heads/1");

QByteArray readHash(ObjectReader &in, const char *key)
{
    return in.has(key) ? QByteArray::fromHex(in.hex(key, 32).toLatin1()) : QByteArray();
}

void insertHash(QJsonObject &json, const QString &key, const QByteArray &hash)
{
    if (!hash.isEmpty())
        json.insert(key, QString::fromLatin1(hash.toHex()));
}

} // namespace

QByteArray auditHash(const QByteArray &before, int lane, qint64 position, const QByteArray &entry)
{
    const QByteArray place = QByteArray::number(lane) + ':' + QByteArray::number(position) + ':';
    return QCryptographicHash::hash(before + place + entry, QCryptographicHash::Sha256);
}

AuditHead AuditHead::read(ObjectReader &in)
{
    AuditHead head;
    head.lane = static_cast<int>(in.integer("lane", 0, auditLanes - 1));
    head.position = in.integer("position", 0, mostAuditRows);
    head.hash = readHash(in, "hash");
    return head;
}

QJsonObject AuditHead::toJson() const
{
    QJsonObject json{{"lane", lane}, {"position", position}};
    insertHash(json, QStringLiteral("hash"), hash);
    return json;
}

AuditStatement AuditStatement::read(ObjectReader &in)
{
    AuditStatement statement;
    if (in.text("schema", 64) != statementSchema)
        in.fail("schema", QStringLiteral("unknown"));
    statement.sequence = in.integer("sequence", 1, mostAuditRows);
    statement.at = in.time("at");
    statement.previous = readHash(in, "previous");
    statement.heads = in.list<AuditHead>("heads", auditLanes);
    return statement;
}

QByteArray AuditStatement::canonicalBytes() const
{
    QJsonObject json{{"schema", statementSchema},
                     {"sequence", sequence},
                     {"at", timeText(at)},
                     {"heads", jsonList(heads)}};
    insertHash(json, QStringLiteral("previous"), previous);
    return canonicalJson(json);
}

Result<AuditStatement> AuditStatement::parse(const QByteArray &bytes)
{
    const Result<AuditStatement> read = parseAnswer<AuditStatement>(bytes, 64 * 1024);
    if (!read)
        return Failure(FailureCode::AuditSealWrong, read.failure().detail);
    return *read;
}

AuditSeal AuditSeal::read(ObjectReader &in)
{
    return {in.base64("statement", 64 * 1024), in.base64("signature", 64 * 1024)};
}

QJsonObject AuditSeal::toJson() const
{
    return {{"statement", QString::fromLatin1(statement.toBase64())},
            {"signature", QString::fromLatin1(signature.toBase64())}};
}

AuditSeals AuditSeals::read(ObjectReader &in)
{
    return {in.list<AuditHead>("heads", auditLanes), in.list<AuditSeal>("seals", 200)};
}

QJsonObject AuditSeals::toJson() const
{
    return {{"heads", jsonList(heads)}, {"seals", jsonList(seals)}};
}

AuditRow AuditRow::read(ObjectReader &in)
{
    AuditRow row;
    row.position = in.integer("position", 1, mostAuditRows);
    row.entry = in.text("entry", longestEntry).toUtf8();
    row.hash = QByteArray::fromHex(in.hex("hash", 32).toLatin1());
    return row;
}

QJsonObject AuditRow::toJson() const
{
    return {{"position", position},
            {"entry", QString::fromUtf8(entry)},
            {"hash", QString::fromLatin1(hash.toHex())}};
}

AuditRows AuditRows::read(ObjectReader &in)
{
    return {in.list<AuditRow>("rows", 1000)};
}

QJsonObject AuditRows::toJson() const
{
    return {{"rows", jsonList(rows)}};
}

AuditLaneCheck::AuditLaneCheck(const AuditHead &now, QList<AuditHead> sealed)
    : m_at{now.lane, 0, {}}
    , m_now(now)
    , m_sealed(std::move(sealed))
{
    std::sort(m_sealed.begin(), m_sealed.end(), [](const AuditHead &one, const AuditHead &other) {
        return one.position < other.position;
    });
    while (m_next < m_sealed.size() && m_sealed.at(m_next).position == 0)
        ++m_next;
}

Failure AuditLaneCheck::failure(FailureCode code, qint64 position) const
{
    return Failure(code, QStringLiteral("%1:%2").arg(m_at.lane).arg(position));
}

Result<void> AuditLaneCheck::add(const AuditRow &row)
{
    if (row.position != m_at.position + 1)
        return failure(FailureCode::AuditRowsMissing, m_at.position + 1);
    const QByteArray hash = auditHash(m_at.hash, m_at.lane, row.position, row.entry);
    if (hash != row.hash)
        return failure(FailureCode::AuditRowChanged, row.position);
    m_at.position = row.position;
    m_at.hash = hash;
    for (; m_next < m_sealed.size() && m_sealed.at(m_next).position == row.position; ++m_next) {
        if (m_sealed.at(m_next).hash != hash)
            return failure(FailureCode::AuditPastRewritten, row.position);
    }
    return {};
}

Result<void> AuditLaneCheck::finish() const
{
    if (m_next < m_sealed.size() || m_at.position < m_now.position)
        return failure(FailureCode::AuditRowsMissing, m_at.position + 1);
    if (m_at.position == m_now.position && m_at.hash != m_now.hash)
        return failure(FailureCode::AuditRowChanged, m_at.position);
    return {};
}

Result<QList<AuditStatement>> checkSequence(const QList<AuditSeal> &seals)
{
    QList<AuditStatement> statements;
    QByteArray previous;
    for (const AuditSeal &seal : seals) {
        const Result<AuditStatement> statement = AuditStatement::parse(seal.statement);
        if (!statement)
            return statement.failure();
        if (statement->sequence != statements.size() + 1 || statement->previous != previous)
            return Failure(FailureCode::AuditSealWrong, QString::number(statements.size() + 1));
        previous = QCryptographicHash::hash(seal.statement, QCryptographicHash::Sha256);
        statements.append(*statement);
    }
    return statements;
}

} // namespace ruqsat::protocol
