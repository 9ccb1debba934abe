#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace ruqsat::gateway::http {

struct PostRequest
{
    /// "http://host:port/path" or "https://…".
    QString url;
    /// PEM of the authorities believed for https.
    QString caFile;
    QByteArray contentType;
    /// Further header lines as name and value.
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::chrono::milliseconds timeout{10'000};
    qint64 maximumAnswer = 1024 * 1024;
};

struct PostAnswer
{
    int status = 0;
    QByteArray body;
};

/// One POST on a connection of its own; blocks, and never longer than the timeout, however slowly
/// the answer drips. Fails with configurationInvalid (url, CA file), gatewayUnreachable,
/// gatewayTimeout, gatewayAnswerMalformed (not HTTP, cut short, larger than maximumAnswer).
Result<PostAnswer> post(const PostRequest &request);

} // namespace ruqsat::gateway::http
