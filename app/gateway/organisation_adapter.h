#pragma once

#include "core/identifier.h"
#include "core/result.h"
#include "protocol/lookup.h"

#include <QHash>

#include <optional>

namespace ruqsat::gateway {

/// Business request of GbdulInfoByBin_v2 (FACTS §2.3), not signed yet.
QByteArray writeOrganisationRequest(const QString &requestorBin, const Bin &bin);

/// The organisation, or nothing where the register says that the BIN is not registered. An answer
/// about another BIN, an unknown code of status or anything unread is gatewayAnswerMalformed;
/// a refusal of the register is gatewayServiceUnavailable: neither ever means "not registered".
Result<std::optional<protocol::Organisation>>
readOrganisationAnswer(const QByteArray &businessXml, const Bin &asked,
                       const QHash<QString, bool> &registrationStatuses);

} // namespace ruqsat::gateway
