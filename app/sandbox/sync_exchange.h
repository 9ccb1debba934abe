#pragma once

#include "trust/xml_document.h"

#include <QDateTime>

#include <optional>

namespace ruqsat::sandbox {

/// What SendMessage asks (FACTS §1.2), read from the verified soap:Body.
struct SyncCall
{
    QString messageId;
    QString serviceId;
    QDateTime messageDate;
    QString senderId;
    /// Text of data, or its one child element.
    QByteArray data;
};

/// ErrorInfo of a SOAP fault (FACTS §1.4).
struct SyncFault
{
    QString code;
    QString message;
};

/// Nothing where a part that is always sent is missing or stands twice.
std::optional<SyncCall> readSyncCall(const trust::XmlElement &body);

struct SyncReply
{
    QString correlationId;
    QDateTime date;
    QByteArray businessXml;
    /// Write the namespace as the second generation of the gateway does.
    bool lowerCaseNamespace = false;
};

/// SOAP 1.1 envelopes, not signed.
QByteArray writeSyncReply(const SyncReply &reply);
QByteArray writeSyncFault(const SyncFault &fault, const QDateTime &date);

} // namespace ruqsat::sandbox
