#pragma once

#include "desk/case_act.h"
#include "trust/pades.h"

namespace ruqsat::desk {

/// Has the paper of a case prepared for whoever is signed in; to be started. The registry gives the
/// same paper where it still names who signs it and bears today's date.
CaseAct *paperPreparation(Session &session, const protocol::Application &application,
                          QObject *parent);
/// The downloaded paper, if it has the size and hash that the registry told with the case. Fails
/// with resultChanged, or as the download did.
Result<QByteArray> asAnnounced(const Result<QByteArray> &download,
                               const protocol::ResultPaper &announced);
/// All zeros where the registry gave no four numbers: digestOf() then fails with pdfNotPrepared.
trust::ByteRange byteRangeOf(const protocol::ResultPaper &announced);

} // namespace ruqsat::desk
