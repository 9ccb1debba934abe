#include "registry/admin/audit_seal.h"

#include "registry/store/audit.h"
#include "trust/cades.h"
#include "trust/signer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace ruqsat::registry {
namespace {

using protocol::AuditSeal;
using protocol::AuditStatement;

constexpr int sealsAtOnce = 100;

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

QString fileOf(const QString &folder, qint64 sequence, const char *suffix)
{
    return folder + QStringLiteral("/heads-%1").arg(sequence, 8, 10, QLatin1Char('0')) +
           QLatin1String(suffix);
}

Result<void> writeSealFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Failure(FailureCode::IoError, path);
    return {};
}

/// The statement last: a reader finds a seal by it, and may find no half of one. One that is there
/// is never replaced.
Result<void> writeOut(const QString &folder, qint64 sequence, const AuditSeal &seal)
{
    const Result<void> signature = writeSealFile(fileOf(folder, sequence, ".p7s"), seal.signature);
    const QString path = fileOf(folder, sequence, ".json");
    return !signature || QFileInfo::exists(path) ? signature : writeSealFile(path, seal.statement);
}

struct WrittenSeals
{
    qint64 last = 0;      ///< the highest number that is there with its signature
    QList<qint64> halves; ///< statements without one
};

WrittenSeals writtenSeals(const QString &folder)
{
    WrittenSeals written;
    for (const QString &name :
         QDir(folder).entryList({QStringLiteral("heads-*.json")}, QDir::Files, QDir::Name)) {
        const qint64 sequence = name.chopped(5).sliced(6).toLongLong();
        if (QFileInfo(fileOf(folder, sequence, ".p7s")).isFile())
            written.last = qMax(written.last, sequence);
        else if (sequence > 0)
            written.halves.append(sequence);
    }
    return written;
}

Result<QList<AuditSeal>> sealsAfter(Context &context, qint64 sequence, int limit)
{
    return context.database->read(AuditActor::registry(), [&](Transaction &in) {
        return store::auditSeals(in, sequence, limit);
    });
}

/// What a full disk, or a folder that was away, left out before, and what is new.
Result<void> writeMissing(Context &context, const QString &folder)
{
    const WrittenSeals written = writtenSeals(folder);
    Result<void> done;
    for (const qint64 sequence : written.halves) {
        const Result<QList<AuditSeal>> seal = sealsAfter(context, sequence - 1, 1);
        if (!seal)
            return seal.failure();
        QFile statement(fileOf(folder, sequence, ".json"));
        // A signature of another statement would say nothing of this one.
        if (seal->isEmpty() || !statement.open(QIODevice::ReadOnly) ||
            statement.readAll() != seal->first().statement)
            continue;
        if (const Result<void> out = writeOut(folder, sequence, seal->first()); !out)
            done = out;
    }
    // In their order: behind one that is left out now none is looked for later.
    qint64 after = written.last;
    for (;;) {
        const Result<QList<AuditSeal>> seals = sealsAfter(context, after, sealsAtOnce);
        if (!seals)
            return seals.failure();
        for (const AuditSeal &seal : *seals) {
            const Result<AuditStatement> statement = AuditStatement::parse(seal.statement);
            if (!statement)
                return statement.failure();
            // Somebody changed the database: whoever checks it is told, and here is no end else.
            if (statement->sequence <= after)
                return done;
            after = statement->sequence;
            if (QFileInfo::exists(fileOf(folder, after, ".json")))
                continue;
            if (const Result<void> out = writeOut(folder, after, seal); !out)
                return out;
        }
        if (seals->size() < sealsAtOnce)
            return done;
    }
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
            return std::optional(*made);
        });
    const QString &folder = context.config.audit.folder;
    if (!seal || folder.isEmpty())
        return seal;
    // Also where nothing is new: what could not be written then may be written now.
    if (const Result<void> out = writeMissing(context, folder); !out)
        return out.failure();
    return seal;
}

} // namespace ruqsat::registry
