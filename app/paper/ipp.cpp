#include "paper/ipp.h"

#include <QRegularExpression>

namespace ruqsat::paper::ipp {

namespace {

constexpr int connectTimeoutMs = 5000;

Failure noServer()
{
    return Failure(FailureCode::PrinterNone,
                   QStringLiteral("CUPS: ") + QString::fromUtf8(cupsLastErrorString()));
}

/// Whether the server said over HTTP alone that it does not take what was sent.
bool isRefusal(http_status_t status)
{
    return status >= HTTP_STATUS_BAD_REQUEST && status < HTTP_STATUS_SERVER_ERROR;
}

} // namespace

Result<Connection> connect()
{
    Connection connection(httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC,
                                       cupsEncryption(), 1, connectTimeoutMs, nullptr));
    if (!connection)
        return noServer();
    return connection;
}

Result<QString> queuePath(const QString &queue)
{
    // CUPS allows any printable but space, '/' and '#'; a queue made by lpadmin is of these.
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9_.+@-]{1,127}$"));
    if (!shape.match(queue).hasMatch())
        return Failure(FailureCode::PrinterNone, QStringLiteral("not a queue name"));
    return QStringLiteral("/printers/") + queue;
}

Message queueRequest(ipp_op_t operation, const QString &path, int job)
{
    Message request(ippNewRequest(operation));
    const QByteArray uri = "ipp://localhost" + path.toLatin1();
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr,
                 uri.constData());
    if (job > 0)
        ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
                 cupsUser());
    return request;
}

void askFor(ipp_t *request, const QStringList &attributes)
{
    ipp_attribute_t *list =
        ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                      static_cast<int>(attributes.size()), nullptr, nullptr);
    for (int i = 0; i < attributes.size(); ++i)
        ippSetString(request, &list, i, attributes.at(i).toLatin1().constData());
}

Result<Message> exchange(http_t *connection, Message request, const QString &path,
                         const QByteArray *document)
{
    const QByteArray resource = path.toLatin1();
    if (!document) {
        // cupsDoRequest frees the request.
        Message answer(cupsDoRequest(connection, request.release(), resource.constData()));
        if (!answer)
            return noServer();
        return answer;
    }
    const auto length = static_cast<size_t>(document->size());
    const size_t whole = ippLength(request.get()) + length;
    http_status_t status = cupsSendRequest(connection, request.get(), resource.constData(), whole);
    if (status == HTTP_STATUS_CONTINUE)
        status = cupsWriteRequestData(connection, document->constData(), length);
    const bool sent = status == HTTP_STATUS_CONTINUE;
    // The server answers early where it refuses the job; its answer says why.
    Message answer(cupsGetResponse(connection, resource.constData()));
    if (answer)
        return answer;
    // A server that has the whole document may print it, though its answer was lost on the way.
    const bool maybeTaken = sent && !isRefusal(httpGetStatus(connection));
    return Failure(maybeTaken ? FailureCode::PrintOutcomeUnknown : FailureCode::PrintJobFailed,
                   QStringLiteral("CUPS: HTTP %1 %2")
                       .arg(int(status))
                       .arg(QString::fromUtf8(cupsLastErrorString())));
}

QString text(ipp_t *message, const char *name)
{
    ipp_attribute_t *attribute = ippFindAttribute(message, name, IPP_TAG_ZERO);
    return attribute ? QString::fromUtf8(ippGetString(attribute, 0, nullptr)) : QString();
}

QStringList reasons(ipp_t *message, const char *name)
{
    QStringList list;
    ipp_attribute_t *attribute = ippFindAttribute(message, name, IPP_TAG_KEYWORD);
    for (int i = 0; attribute && i < ippGetCount(attribute); ++i) {
        const QString reason = QString::fromUtf8(ippGetString(attribute, i, nullptr));
        if (reason != QStringLiteral("none"))
            list.append(reason);
    }
    return list;
}

int number(ipp_t *message, const char *name, int otherwise)
{
    ipp_attribute_t *attribute = ippFindAttribute(message, name, IPP_TAG_ZERO);
    if (!attribute)
        return otherwise;
    return ippGetValueTag(attribute) == IPP_TAG_BOOLEAN ? ippGetBoolean(attribute, 0)
                                                        : ippGetInteger(attribute, 0);
}

} // namespace ruqsat::paper::ipp
