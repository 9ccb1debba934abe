#pragma once

#include "core/result.h"
#include "protocol/check.h"

#include <optional>

namespace ruqsat::gateway {

/// INVENTED: no public source gives the schema of the unified notary information system (ENIS).
/// Service, namespace and elements are ours; going live replaces this file.
namespace invented_notary {
inline const QString service = QStringLiteral("INVENTED_EnisPowerOfAttorney");
inline const QString types = QStringLiteral("urn:ruqsat:invented:enis:power-of-attorney");
} // namespace invented_notary

QByteArray writePowerRequest(const protocol::PowerRequest &request);

/// The power of attorney, or nothing where the system says that it holds none such. An answer about
/// another number, date, attorney or principal is gatewayAnswerMalformed.
Result<std::optional<protocol::PowerOfAttorney>>
readPowerAnswer(const QByteArray &businessXml, const protocol::PowerRequest &asked);

} // namespace ruqsat::gateway
