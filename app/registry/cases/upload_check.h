#pragma once

#include "registry/call.h"
#include "registry/store/database.h"

namespace ruqsat::registry {

/// Which attachment an upload brings, and what its whole content must be.
struct UploadTarget
{
    QString caseId;
    QString attachmentId;
    QString sha256; ///< of the whole, hex

    /// From the path and the header X-Content-Sha256. Fails with notFound, requestMalformed.
    static Result<UploadTarget> of(const Call &call);
    QString partialName() const;
};

/// PDF, JPEG, PNG, TIFF: what the desk lets into a case. Judged by content, never by name.
bool isKnownType(QByteArrayView first);
/// Whether case and office take so many bytes of it. Fails with otherOffice, stateForbids,
/// caseTooLarge; uploadRoomFull where the office's cases that are not submitted fill its room.
Result<void> checkRoom(Transaction &in, const Call &call, const UploadTarget &target, qint64 size);
/// The same for the next piece of what is not whole yet, and keeps its room until it is. Pieces of
/// the case that give way to it, with the oldest first, are dropped.
Result<void> keepRoom(Call &call, const UploadTarget &target, qint64 size);
/// Enters what is kept: 201 for a new attachment, 200 for the same again. What is not entered is
/// not kept. Fails as admitAgain() and checkRoom() do, the office aside, and with uploadIncomplete.
Result<int> enterUpload(Call &call, const UploadTarget &target, qint64 size);
/// Deletes a content that no upload and no application names. Fails with ioError.
Result<void> removeUnnamed(Context &context, const QString &sha256);

} // namespace ruqsat::registry
