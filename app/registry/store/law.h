#pragma once

#include "protocol/law.h"
#include "registry/store/database.h"

#include <optional>

// The law as data, as administrators set it.
namespace ruqsat::registry::store {

/// Grows with every change; 0 where nobody changed anything.
Result<qint64> lawRevision(Transaction &in);
/// The newest version of each document that anybody changed, with its content.
Result<QList<protocol::LawDocument>> newestLaw(Transaction &in);
/// `version` 0: the newest. Nothing where nobody changed it.
Result<std::optional<protocol::LawDocument>> lawDocument(Transaction &in, protocol::LawName name,
                                                         qint64 version = 0);
/// Newest first, at most 1000, without their contents.
Result<QList<protocol::LawDocument>> lawVersions(Transaction &in, protocol::LawName name);
Result<void> addLaw(Transaction &in, const protocol::LawDocument &document);

Result<void> addLawRequest(Transaction &in, const protocol::LawRequest &request);
/// The one that waits. What nobody confirmed in time does not wait any more.
Result<std::optional<protocol::LawRequest>> openLawRequest(Transaction &in, protocol::LawName name,
                                                           const QDateTime &now);
/// `state`: "confirmed" or "declined". Fails with notFound where somebody decided meanwhile.
Result<void> closeLawRequest(Transaction &in, const QString &id, const QString &state,
                             const protocol::Actor &by, const QDateTime &now);
/// Makes room for another: the ids of those that nobody confirmed in time.
Result<QStringList> dropOldLawRequests(Transaction &in, protocol::LawName name,
                                       const QDateTime &now);

} // namespace ruqsat::registry::store
