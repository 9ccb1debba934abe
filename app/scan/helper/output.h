#pragma once

#include "core/failure.h"
#include "scan/frame.h"

namespace ruqsat::scan::helper {

/// Keeps the pipe to the client for frames alone: what libraries print on stdout goes to stderr.
/// Call it first.
void claimOutput();
/// Ends the process when the client is gone.
void writeBytes(const QByteArray &bytes);
void writeFrame(const QJsonObject &head, const QByteArray &body = {});
void writeFailure(const Failure &failure);
void writeDone();

} // namespace ruqsat::scan::helper
