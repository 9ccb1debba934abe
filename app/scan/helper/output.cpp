#include "scan/helper/output.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <unistd.h>

namespace ruqsat::scan::helper {
namespace {

int outputDescriptor = STDOUT_FILENO;

} // namespace

void claimOutput()
{
    std::signal(SIGPIPE, SIG_IGN);
    outputDescriptor = ::dup(STDOUT_FILENO);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
}

void writeBytes(const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(outputDescriptor, bytes.constData() + written,
                                      static_cast<std::size_t>(bytes.size() - written));
        if (count < 0 && errno != EINTR)
            std::_Exit(EXIT_FAILURE);
        written += count > 0 ? count : 0;
    }
}

void writeFrame(const QJsonObject &head, const QByteArray &body)
{
    writeBytes(encodeFrame({head, body}));
}

void writeFailure(const Failure &failure)
{
    writeFrame({{QStringLiteral("event"), QStringLiteral("failed")},
                {QStringLiteral("code"), failureName(failure.code)},
                {QStringLiteral("detail"), failure.detail}});
}

void writeDone()
{
    writeFrame({{QStringLiteral("event"), QStringLiteral("done")}});
}

} // namespace ruqsat::scan::helper
