#pragma once

#include "core/identifier.h"
#include "core/result.h"
#include "protocol/lookup.h"

#include <QDateTime>

#include <optional>

namespace ruqsat::gateway {

/// Business request of GBDFL_UniversalServiceSync (FACTS §2.1), not signed yet. The consent token
/// (kdpToken, publicKey) is left out: how it is obtained at a counter is not public.
QByteArray writePersonRequest(const QString &messageId, const QDateTime &date,
                              const QString &senderCode, const Iin &iin);

/// The person, or nothing where the database processed the request and names nobody. An answer
/// about another IIN or anything unread is gatewayAnswerMalformed; a result code other than
/// "processed" is gatewayServiceUnavailable: neither ever means "not found".
Result<std::optional<protocol::Person>> readPersonAnswer(const QByteArray &businessXml,
                                                         const Iin &asked);

} // namespace ruqsat::gateway
