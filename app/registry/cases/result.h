#pragma once

#include "protocol/action.h"
#include "registry/call.h"

namespace ruqsat::registry {

/// Reserves the number, has the paper rendered once and keeps it with room for the signature.
/// Called again by the same person on the same day it gives the same bytes; by another head, whose
/// name must stand on the paper, or on another day, which it must bear, it renders anew under the
/// same number. Fails with the codes of
/// checkAction(), renderPaper(), trust::preparePdf() and admitAgain().
Result<protocol::Application> prepareResult(Call &call, const QString &id, qint64 version);

/// Embeds the CMS, verifies the whole and publishes. Fails with the codes of checkAction() and
/// admitAgain(), and with resultChanged (signed other bytes than those kept, or a paper of another
/// person or day), certificateOtherIin, certificateOtherBin, certificateRole, verdictPending, and
/// the code of an invalid signature.
Result<protocol::Application> signResult(Call &call, const QString &id,
                                         const protocol::SignatureBody &body);

} // namespace ruqsat::registry
