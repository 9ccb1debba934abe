#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace ruqsat::gateway {

/// requestInfo and requestData of SendMessage (FACTS §1.2).
struct SyncRequest
{
    QString messageId;
    QString serviceId;
    QDateTime messageDate;
    QString senderId;
    const Secret *senderPassword = nullptr;
    /// Stands as escaped text in data.
    QByteArray businessXml;
};

/// The SOAP 1.1 envelope, not signed yet.
QByteArray writeSyncRequest(const SyncRequest &request);

} // namespace ruqsat::gateway
