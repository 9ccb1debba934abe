#pragma once

#include "registry/store/database.h"
#include "registry/store/unchanged_for.h"

#include <optional>

namespace ruqsat::registry::store {

struct Upload
{
    QString sha256;
    qint64 size = 0;
};

/// The case belongs to the office that first uploaded into it. Holds the case's row until the
/// transaction ends. Fails with otherOffice, stateForbids (submitted already).
Result<void> openCase(Transaction &in, const QString &caseId, const QString &officeId);
/// Of a case that may not be begun yet at the registry. Fails with otherOffice.
Result<void> checkCaseIsNobodyElses(Transaction &in, const QString &caseId,
                                    const QString &officeId);
Result<std::optional<Upload>> findUpload(Transaction &in, const QString &caseId,
                                         const QString &attachmentId);
struct OtherUploads
{
    qint64 bytes = 0;
    bool ofDraft =
        false; ///< a draft of the case is kept: what it no longer names may be among them
};
/// The case's other uploads.
Result<OtherUploads> otherUploads(Transaction &in, const QString &caseId,
                                  const QString &attachmentId);
/// What the office has uploaded, and is uploading in pieces, for cases that are not submitted; in
/// bytes, without this attachment.
Result<qint64> unsubmittedBytes(Transaction &in, const QString &officeId, const QString &caseId,
                                const QString &attachmentId);
Result<void> putUpload(Transaction &in, const QString &caseId, const QString &attachmentId,
                       const Upload &upload, const QDateTime &now);

/// An attachment that comes in pieces, of which content.
struct Pieces
{
    QString attachmentId;
    QString sha256;
};
/// Notes that a piece came. Whether its room is kept already: `whole` is what was promised.
Result<bool> goOnWithPieces(Transaction &in, const QString &caseId, const QString &attachmentId,
                            const Upload &whole, const QDateTime &now);
/// Keeps room for it, in the place of another content of the same attachment; of the case's other
/// pieces the oldest give way, until they take at most `room` bytes. Which are to be dropped. The
/// caller holds the case.
Result<QList<Pieces>> keepPieces(Transaction &in, const QString &caseId,
                                 const QString &attachmentId, const Upload &whole, qint64 room,
                                 const QDateTime &now);
/// The attachment is whole. Of which content it came in pieces; empty where it did not.
Result<QString> endPieces(Transaction &in, const QString &caseId, const QString &attachmentId);
/// Those that nothing was added to since `before`.
Result<void> forgetPieces(Transaction &in, const QDateTime &before);

Result<void> markSubmitted(Transaction &in, const QString &caseId);

/// Forgets the uploads of at most `limit` cases that were never submitted, of which no draft is
/// kept, and that got nothing for so long; to whom the cases belong is kept. How many cases it
/// were.
Result<int> forgetUploads(Transaction &in, const UnchangedFor &unchanged, int limit);
/// Those of `contents` (SHA-256) that no upload and no application names.
Result<QStringList> unnamedContents(Transaction &in, const QStringList &contents);
/// Until the transaction ends nobody else enters this content, or finds out that nothing names it.
Result<void> holdContent(Transaction &in, const QString &sha256);

} // namespace ruqsat::registry::store
