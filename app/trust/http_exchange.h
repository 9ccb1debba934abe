#pragma once

// Only for the .cpp files of app/trust: the small HTTP that OCSP and CRL need.

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace ruqsat::trust {

struct HttpRequest
{
    /// http://host[:port]/path, or https.
    QString url;
    /// POST where there is a content type, GET otherwise.
    QByteArray contentType;
    QByteArray body;
    QByteArray expectedContentType;
    qsizetype maximumAnswer = 1024 * 1024;
    int timeoutSeconds = 5;
};

/// Blocks up to the timeout. Fails with revocationUnavailable.
Result<QByteArray> exchange(const HttpRequest &request);

} // namespace ruqsat::trust
