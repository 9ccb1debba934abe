#include "registry/cases/upload_check.h"

#include "registry/partial_file.h"
#include "registry/storage.h"
#include "registry/store/uploads.h"

#include <QFile>

#include <algorithm>
#include <string_view>

namespace ruqsat::registry {
namespace {

bool isSha256(const QByteArray &text)
{
    static constexpr QByteArrayView digits = "0123456789abcdef";
    return text.size() == 64 &&
           std::all_of(text.begin(), text.end(), [](char c) { return digits.contains(c); });
}

/// Holds the case. What is left for the others of its pieces, in bytes; nothing where this very
/// content was entered before the case was submitted.
Result<std::optional<qint64>> roomInCase(Transaction &in, const Call &call,
                                         const UploadTarget &target, qint64 size)
{
    const Result<void> open = store::openCase(in, target.caseId, call.user().office.id);
    if (!open && open.failure().code != FailureCode::StateForbids)
        return open.failure();
    if (!open) {
        // The desk may repeat an upload whose answer was lost after the case was submitted.
        const auto known = store::findUpload(in, target.caseId, target.attachmentId);
        if (!known)
            return known.failure();
        if (*known && (*known)->sha256 == target.sha256)
            return std::optional<qint64>();
        return open.failure();
    }
    const Result<store::OtherUploads> others =
        store::otherUploads(in, target.caseId, target.attachmentId);
    if (!others)
        return others.failure();
    // The files that a draft had before lie there until its next version is kept, or the case is
    // registered; what is registered is measured by itself.
    const qint64 most = protocol::maxCaseBytes * (others->ofDraft ? 2 : 1);
    const qint64 left = most - others->bytes - size;
    if (left < 0)
        return FailureCode::CaseTooLarge;
    return std::optional(left);
}

/// Any number of cases that nobody submits would fill the disk.
Result<void> checkOffice(Transaction &in, const Call &call, const UploadTarget &target, qint64 size)
{
    const Result<qint64> others =
        store::unsubmittedBytes(in, call.user().office.id, target.caseId, target.attachmentId);
    if (!others)
        return others.failure();
    if (*others + size > call.context.config.uploads.officeBytes)
        return Failure(FailureCode::UploadRoomFull, call.user().office.id);
    return {};
}

} // namespace

Result<UploadTarget> UploadTarget::of(const Call &call)
{
    const Result<QString> caseId = call.uuid("caseId");
    const Result<QString> attachmentId = call.uuid("attachmentId");
    if (!caseId || !attachmentId)
        return FailureCode::NotFound;
    const QByteArray wanted = call.http.header("x-content-sha256");
    if (!isSha256(wanted))
        return Failure(FailureCode::RequestMalformed, QStringLiteral("X-Content-Sha256"));
    return UploadTarget{*caseId, *attachmentId, QString::fromLatin1(wanted)};
}

QString UploadTarget::partialName() const
{
    return caseId + u'.' + attachmentId + u'.' + sha256;
}

bool isKnownType(QByteArrayView first)
{
    using namespace std::string_view_literals;
    for (const auto magic :
         {"%PDF-"sv, "\xFF\xD8\xFF"sv, "\x89PNG\r\n\x1A\n"sv, "II*\0"sv, "MM\0*"sv}) {
        const QByteArrayView wanted(magic.data(), static_cast<qsizetype>(magic.size()));
        if (first.startsWith(wanted))
            return true;
    }
    return false;
}

Result<void> checkRoom(Transaction &in, const Call &call, const UploadTarget &target, qint64 size)
{
    const Result<std::optional<qint64>> left = roomInCase(in, call, target, size);
    if (!left)
        return left.failure();
    return *left ? checkOffice(in, call, target, size) : Result<void>();
}

Result<void> keepRoom(Call &call, const UploadTarget &target, qint64 size)
{
    using Dropped = QList<store::Pieces>;
    const store::Upload whole{target.sha256, size};
    const auto dropped = call.transaction([&](Transaction &in) -> Result<Dropped> {
        const Result<std::optional<qint64>> left = roomInCase(in, call, target, size);
        if (!left)
            return left.failure();
        if (!*left)
            return Dropped();
        const Result<bool> goesOn =
            store::goOnWithPieces(in, target.caseId, target.attachmentId, whole, call.now);
        if (!goesOn)
            return goesOn.failure();
        if (*goesOn)
            return Dropped();
        const Result<void> office = checkOffice(in, call, target, size);
        if (!office)
            return office.failure();
        return store::keepPieces(in, target.caseId, target.attachmentId, whole, **left, call.now);
    });
    if (!dropped)
        return dropped.failure();
    for (const store::Pieces &pieces : *dropped)
        PartialFile::forget(
            call.context.config.storage,
            UploadTarget{target.caseId, pieces.attachmentId, pieces.sha256}.partialName());
    return {};
}

Result<int> enterUpload(Call &call, const UploadTarget &target, qint64 size)
{
    const QString &storage = call.context.config.storage;
    QString pieces;
    const Result<int> entered = call.transaction([&](Transaction &in) -> Result<int> {
        // An upload may take ten minutes.
        if (const Result<void> admitted = admitAgain(call, in); !admitted)
            return admitted.failure();
        // The office's room was looked at before the first byte.
        if (const auto room = roomInCase(in, call, target, size); !room)
            return room.failure();
        const auto known = store::findUpload(in, target.caseId, target.attachmentId);
        if (!known)
            return known.failure();
        if (*known && (*known)->sha256 == target.sha256)
            return 200;
        if (const Result<void> held = store::holdContent(in, target.sha256); !held)
            return held.failure();
        // The same content may have been cleaned away just before: it is to be sent once more.
        if (!QFile::exists(attachmentPath(storage, target.sha256)))
            return FailureCode::UploadIncomplete;
        const Result<void> put = store::putUpload(in, target.caseId, target.attachmentId,
                                                  {target.sha256, size}, call.now);
        if (!put)
            return put.failure();
        const Result<QString> ended = store::endPieces(in, target.caseId, target.attachmentId);
        if (!ended)
            return ended.failure();
        pieces = *ended;
        return 201;
    });
    if (!entered) {
        // Nothing counts it, and nobody would find it before it is swept. What is left then is.
        const Result<void> removed = removeUnnamed(call.context, target.sha256);
        Q_UNUSED(removed)
    } else if (!pieces.isEmpty()) {
        PartialFile::forget(storage,
                            UploadTarget{target.caseId, target.attachmentId, pieces}.partialName());
    }
    return entered;
}

Result<void> removeUnnamed(Context &context, const QString &sha256)
{
    QFile file(attachmentPath(context.config.storage, sha256));
    // Outlives a transaction that is tried again: the file is gone by then, and still to be noted.
    bool removed = false;
    return context.database->transaction(
        AuditActor::registry(), [&](Transaction &in) -> Result<void> {
            if (const Result<void> held = store::holdContent(in, sha256); !held)
                return held;
            // Somebody may have uploaded it again since.
            const Result<QStringList> unnamed = store::unnamedContents(in, {sha256});
            if (!unnamed)
                return unnamed.failure();
            if (unnamed->isEmpty())
                return {};
            if (!removed) {
                // Another registry on the same storage may have deleted it meanwhile.
                if (!file.exists())
                    return {};
                if (!file.remove())
                    return Failure(FailureCode::IoError, sha256 + u' ' + file.errorString());
                removed = true;
            }
            in.audit({QStringLiteral("deleteFile"), sha256, {}});
            return {};
        });
}

} // namespace ruqsat::registry
