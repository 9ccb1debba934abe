#pragma once

#include "core/failure.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace ruqsat::gateway::http {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

struct Request
{
    QByteArray method;
    /// Percent-decoded, begins with "/", free of "." and ".." segments.
    QString path;
    /// What the pattern's `{name}` segments matched.
    QHash<QString, QString> parameters;
    /// Percent-decoded; of a name given twice the last one counts.
    QHash<QString, QString> query;
    /// Names in lower case, in the order of arrival.
    Headers headers;
    /// Whole body of a bounded route; empty for uploads.
    QByteArray body;
    /// The length the client declared, or -1 (chunked or none).
    qint64 contentLength = -1;
    /// DER of the verified client certificate; empty without mutual TLS.
    QByteArray peerCertificateDer;
    QString peerAddress;

    /// First header of that name (any case), or empty.
    QByteArray header(QByteArrayView name) const;
};

struct Response
{
    int status = 200;
    Headers headers;
    QByteArray body;
    /// Sent instead of `body`, streamed, when not empty.
    QString filePath;

    void addHeader(QByteArray name, QByteArray value);

    static Response json(int status, QByteArray document);
    static Response empty(int status);
    static Response file(QString path, QByteArray contentType);
};

/// Refusals that the server itself makes (malformed, too large, busy …) go through one function so
/// that they look like those of the program it serves.
struct Refusal
{
    int status = 400;
    FailureCode code = FailureCode::RequestMalformed;
    QString detail;
};

/// {"code","detail"}.
Response refusalAsJson(const Refusal &refusal);

/// One of a bounded number at a time: may block on a database, must not block for ever.
using Handler = std::function<Response(Request &)>;

/// Whether a request may come in at all, by its head alone; a response refuses it.
using Admission = std::function<std::optional<Response>(const Request &)>;

/// Takes an upload piece by piece, on any thread, one call at a time. Destroyed without end()
/// when the client goes away or is refused: what was kept so far must then be dropped.
class BodySink
{
public:
    virtual ~BodySink() = default;
    /// Before the first byte (and before 100-continue). A response refuses the upload.
    virtual std::optional<Response> begin(const Request &request) = 0;
    virtual std::optional<Response> chunk(QByteArrayView bytes) = 0;
    virtual Response end() = 0;
};

using SinkFactory = std::function<std::unique_ptr<BodySink>()>;

} // namespace ruqsat::gateway::http
