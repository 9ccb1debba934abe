#pragma once

#include "core/result.h"
#include "gateway/sync_channel.h"
#include "trust/xml_document.h"

namespace ruqsat::gateway {

/// What SendMessageResponse says, read but not judged.
struct SyncResponse
{
    QString messageId;
    QString correlationId;
    QDateTime date;
    QString statusCode;
    /// The business XML: escaped text or a child element.
    QByteArray data;
};

/// `body` is the soap:Body whose signature was verified. Fails with gatewayAnswerMalformed.
Result<SyncResponse> readSyncResponse(const trust::XmlElement &body);

/// The failure that a SOAP fault means (FACTS §1.4), or nothing where `body` holds no fault.
std::optional<Failure> readFault(const trust::XmlElement &body);

/// The Body of a SOAP envelope, null where there is none or more than one.
trust::XmlElement soapBody(const trust::XmlDocument &envelope);

} // namespace ruqsat::gateway
