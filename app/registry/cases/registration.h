#pragma once

#include "protocol/action.h"
#include "registry/call.h"

namespace ruqsat::registry {

struct Registered
{
    int status = 201; ///< 200 where the key had been used with the same bytes before
    QByteArray answer;
};

/// Whether each attachment was uploaded whole under `caseId`. Fails with attachmentMissing,
/// attachmentHashMismatch.
Result<void> checkUploads(Transaction &in, const QString &storage, const QString &caseId,
                          const QList<protocol::Attachment> &attachments);

/// Registers a case exactly once: the key, the number, the terms and the answer are kept in one
/// transaction. The case is its signer's, who may be another of the office than whose desk sends
/// it; the audit has both. Fails with the codes of checkRequest() and admitAgain(), and with
/// idempotencyKeyReused, stateForbids (the case was submitted under another key), withdrawn (the
/// head took it back), otherOffice, attachmentMissing, attachmentHashMismatch, lookupMissing.
Result<Registered> registerCase(Call &call, const QString &key,
                                const protocol::Submission &submission);

} // namespace ruqsat::registry
