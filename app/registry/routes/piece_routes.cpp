#include "registry/cases/upload_check.h"
#include "registry/partial_file.h"
#include "registry/route_table.h"
#include "registry/storage.h"
#include "registry/store/uploads.h"

#include "protocol/action.h"

// Uploads that come in pieces: a line that breaks costs one piece.
namespace ruqsat::registry {
namespace {

/// How much of this content the registry has: all of it, the pieces so far, or nothing.
Result<protocol::UploadState> stateOf(Call &call, const UploadTarget &target)
{
    return call.read([&](Transaction &in) -> Result<protocol::UploadState> {
        // Whoever asks begins no case.
        const Result<void> theirs =
            store::checkCaseIsNobodyElses(in, target.caseId, call.user().office.id);
        if (!theirs)
            return theirs.failure();
        const auto known = store::findUpload(in, target.caseId, target.attachmentId);
        if (!known)
            return known.failure();
        if (*known && (*known)->sha256 == target.sha256)
            return protocol::UploadState{(*known)->size, true};
        return protocol::UploadState{
            PartialFile::received(call.context.config.storage, target.partialName()), false};
    });
}

Result<http::Response> showPieces(Call &call)
{
    const Result<UploadTarget> target = UploadTarget::of(call);
    if (!target)
        return target.failure();
    const Result<protocol::UploadState> state = stateOf(call, *target);
    if (!state)
        return state.failure();
    return answer(200, state->toJson());
}

Result<qint64> numberIn(const Call &call, const char *header, qint64 least)
{
    bool isNumber = false;
    const qint64 number = call.http.header(header).toLongLong(&isNumber);
    if (!isNumber || number < least)
        return Failure(FailureCode::RequestMalformed, QString::fromLatin1(header));
    if (number > protocol::maxAttachmentBytes)
        return FailureCode::FileTooLarge;
    return number;
}

/// What is dropped takes no room either.
Result<void> giveUp(Call &call, const UploadTarget &target, PartialFile &file)
{
    file.drop();
    return call.transaction([&](Transaction &in) -> Result<void> {
        const Result<QString> ended = store::endPieces(in, target.caseId, target.attachmentId);
        return ended ? Result<void>() : ended.failure();
    });
}

/// The last piece came: the whole is judged, kept and entered.
Result<void> complete(Call &call, const UploadTarget &target, PartialFile &partial)
{
    const Result<QString> sha256 = partial.sha256();
    if (!sha256)
        return sha256.failure();
    if (*sha256 != target.sha256) {
        // From anew: no later piece can mend it.
        if (const Result<void> gone = giveUp(call, target, partial); !gone)
            return gone;
        return FailureCode::AttachmentHashMismatch;
    }
    const qint64 size = partial.size();
    const Result<void> kept =
        partial.keep(attachmentPath(call.context.config.storage, target.sha256));
    if (!kept)
        return kept;
    const Result<int> entered = enterUpload(call, target, size);
    if (!entered)
        return entered.failure();
    return {};
}

Result<http::Response> takePiece(Call &call)
{
    const Result<UploadTarget> target = UploadTarget::of(call);
    if (!target)
        return target.failure();
    const Result<qint64> offset = numberIn(call, "upload-offset", 0);
    if (!offset)
        return offset.failure();
    const Result<qint64> whole = numberIn(call, "upload-length", 1);
    if (!whole)
        return whole.failure();
    const QByteArray &bytes = call.http.body;
    // A registry that died between the last byte and the entry has all of it: nothing is left to
    // send but the word that this is the whole.
    if (bytes.isEmpty() && *offset != *whole)
        return FailureCode::FileEmpty;
    if (*offset + bytes.size() > *whole)
        return Failure(FailureCode::RequestMalformed, QStringLiteral("Upload-Length"));
    const QString &storage = call.context.config.storage;
    const Result<protocol::UploadState> before = stateOf(call, *target);
    if (!before)
        return before.failure();
    // The answer to the last piece was lost, and the desk says it again.
    if (before->complete)
        return answer(200, before->toJson());
    if (const Result<void> room = keepRoom(call, *target, *whole); !room)
        return room.failure();
    Result<std::unique_ptr<PartialFile>> partial =
        PartialFile::open(storage, target->partialName());
    if (!partial)
        return partial.failure();
    PartialFile &file = **partial;
    if (*offset != file.size())
        return Failure(FailureCode::UploadIncomplete, QString::number(file.size()));
    if (const Result<void> kept = file.append(bytes); !kept)
        return kept.failure();
    if (!isKnownType(file.head())) {
        if (const Result<void> gone = giveUp(call, *target, file); !gone)
            return gone.failure();
        return FailureCode::FileTypeUnsupported;
    }
    const bool isLast = file.size() == *whole;
    if (isLast) {
        if (const Result<void> done = complete(call, *target, file); !done)
            return done.failure();
    }
    return answer(200, protocol::UploadState{*offset + bytes.size(), isLast}.toJson());
}

} // namespace

QList<RouteSpec> pieceRoutes()
{
    RouteSpec piece;
    piece.method = "PATCH";
    piece.pattern = QStringLiteral("/v1/uploads/{caseId}/{attachmentId}");
    piece.permission = Permission::UploadAttachment;
    piece.work = takePiece;
    piece.maxBody = protocol::maxPieceBytes;
    RouteSpec state;
    state.method = "GET";
    state.pattern = piece.pattern;
    state.permission = Permission::UploadAttachment;
    state.work = showPieces;
    return {piece, state};
}

} // namespace ruqsat::registry
