#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <cups/cups.h>

#include <memory>

namespace ruqsat::paper::ipp {

struct CloseConnection
{
    void operator()(http_t *http) const { httpClose(http); }
};
struct DeleteMessage
{
    void operator()(ipp_t *message) const { ippDelete(message); }
};
using Connection = std::unique_ptr<http_t, CloseConnection>;
using Message = std::unique_ptr<ipp_t, DeleteMessage>;

/// To the CUPS server of this process. printerNone where nothing answers.
Result<Connection> connect();

/// "/printers/NAME", or printerNone where the name cannot be a queue's.
Result<QString> queuePath(const QString &queue);

/// A request about a queue (job: 0 = none) on behalf of this process's user.
Message queueRequest(ipp_op_t operation, const QString &path, int job = 0);
void askFor(ipp_t *request, const QStringList &attributes);

/// Sends and takes the answer; an IPP error is not a failure here: see ippGetStatusCode.
/// printerNone where the server went away; of a document printJobFailed where it did not get there
/// whole or was refused, printOutcomeUnknown where it did and no answer came.
Result<Message> exchange(http_t *connection, Message request, const QString &path,
                         const QByteArray *document = nullptr);

QString text(ipp_t *message, const char *name);
/// Keywords of a reasons attribute without "none".
QStringList reasons(ipp_t *message, const char *name);
int number(ipp_t *message, const char *name, int otherwise);

} // namespace ruqsat::paper::ipp
