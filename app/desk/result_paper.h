#pragma once

#include "protocol/application.h"
#include "trust/pades.h"

namespace ruqsat::desk {

/// The downloaded paper, if it has the size and hash that the registry told with the case. Fails
/// with resultChanged, or as the download did.
Result<QByteArray> asAnnounced(const Result<QByteArray> &download,
                               const protocol::ResultPaper &announced);
/// All zeros where the registry gave no four numbers: digestOf() then fails with pdfNotPrepared.
trust::ByteRange byteRangeOf(const protocol::ResultPaper &announced);

} // namespace ruqsat::desk
