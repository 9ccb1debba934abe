#include "registry/admin/audit_seal.h"

#include "registry/store/audit.h"
#include "trust/cades.h"
#include "trust/signer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

namespace ruqsat::registry {
namespace {

using protocol::AuditSeal;
using protocol::AuditStatement;

Result<AuditStatement> nextStatement(Transaction &in, const std::optional<AuditSeal> &last,
                                     const QDateTime &now)
{
    AuditStatement next;
    next.sequence = 1;
    next.at = now;
    if (last) {
        const Result<AuditStatement> before = AuditStatement::parse(last->statement);
        if (!before)
            return before.failure();
        next.sequence = before->sequence + 1;
        next.previous = QCryptographicHash::hash(last->statement, QCryptographicHash::Sha256);
    }
    Result<QList<protocol::AuditHead>> heads = store::auditHeads(in);
    if (!heads)
        return heads.failure();
    next.heads = *std::move(heads);
    return next;
}

Result<AuditSeal> signedBy(trust::Signer &signer, const AuditStatement &statement)
{
    AuditSeal seal{statement.canonicalBytes(), {}};
    trust::CadesOptions options;
    options.signingTime = statement.at;
    Result<QByteArray> cms = trust::makeCades(seal.statement, signer, options);
    if (!cms)
        return cms.failure();
    seal.signature = *std::move(cms);
    return seal;
}

Result<void> writeOut(const QString &folder, qint64 sequence, const AuditSeal &seal)
{
    const QString base =
        folder + QStringLiteral("/heads-%1").arg(sequence, 8, 10, QLatin1Char('0'));
    const std::pair<QString, const QByteArray &> files[] = {
        {base + QStringLiteral(".json"), seal.statement},
        {base + QStringLiteral(".p7s"), seal.signature}};
    for (const auto &[path, bytes] : files) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return Failure(FailureCode::IoError, path);
    }
    return {};
}

bool nothingNew(const AuditStatement &next, const std::optional<AuditSeal> &last)
{
    if (!last)
        return false;
    const Result<AuditStatement> before = AuditStatement::parse(last->statement);
    return before && before->heads == next.heads;
}

} // namespace

Result<std::optional<AuditSeal>> sealAudit(Context &context, const AuditActor &actor,
                                           bool onlyIfNew)
{
    const Result<std::unique_ptr<trust::SoftwareSigner>> signer =
        trust::SoftwareSigner::fromFiles(context.config.gateway.cert, context.config.gateway.key);
    if (!signer)
        return signer.failure();
    std::optional<AuditStatement> kept;
    const auto seal = context.database->transaction(
        actor, [&](Transaction &in) -> Result<std::optional<AuditSeal>> {
            const Result<std::optional<AuditSeal>> last = store::lastSeal(in);
            if (!last)
                return last.failure();
            const Result<AuditStatement> next = nextStatement(in, *last, context.clock.now());
            if (!next)
                return next.failure();
            if (onlyIfNew && nothingNew(*next, *last))
                return std::optional<AuditSeal>();
            const Result<AuditSeal> made = signedBy(**signer, *next);
            if (!made)
                return made.failure();
            if (const Result<void> added = store::addSeal(in, *next, *made); !added)
                return added.failure();
            kept = *next;
            return std::optional(*made);
        });
    if (!seal || !*seal || context.config.audit.folder.isEmpty())
        return seal;
    if (const Result<void> out = writeOut(context.config.audit.folder, kept->sequence, **seal);
        !out)
        return out.failure();
    return seal;
}

} // namespace ruqsat::registry
