#pragma once

#include "desk/case_editor.h"
#include "protocol/draft.h"
#include "vault/draft_copy.h"

#include <QSet>

// Drafts between the vault and the registry.
namespace ruqsat::desk {

/// What the registry is to keep; `note`: from what this goes on, and under which save. Fails with
/// vaultDamaged.
Result<protocol::DraftBody> draftBody(const vault::Draft &draft,
                                      const QList<vault::Attachment> &files,
                                      const vault::DraftCopyNote &note);
vault::Attachment attachmentOf(const QString &caseId, const protocol::DraftFile &file);

/// The content for a case of its own: what the state systems said is asked anew, as it was said for
/// the other case. `files`: id of an attachment → its new id.
QJsonObject contentOfCopy(const QJsonObject &content, const QHash<QString, QString> &files);

/// Those of the vault and of the registry in one list, the latest first. `deleted`: cases deleted
/// here, which the registry was not told yet.
QList<DraftSummary> mergeDrafts(QList<DraftSummary> here, const protocol::DraftCopies &there,
                                const QSet<QString> &deleted);

} // namespace ruqsat::desk
