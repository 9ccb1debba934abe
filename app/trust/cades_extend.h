#pragma once

#include "core/result.h"
#include "trust/evidence.h"
#include "trust/timestamp.h"

namespace ruqsat::trust {

/// B → T: a time-stamp over each signature that has none, as an unsigned attribute; what was signed
/// keeps every byte. Fails with signatureMalformed and the codes of TimestampSource::stamp().
Result<QByteArray> addTimestamp(const QByteArray &cms, TimestampSource &authority);

/// T → LT: certificates, OCSP responses and CRLs into SignedData, as EN 319 122-1 has it. Give it
/// the evidence of a valid SignatureReport. Not for PDF, whose evidence stands in the document
/// (addPdfEvidence). Fails with signatureMalformed.
Result<QByteArray> addEvidence(const QByteArray &cms, const Evidence &evidence);

} // namespace ruqsat::trust
