#pragma once

#include "trust/signer.h"

#include <QList>

#include <functional>
#include <stop_token>

namespace ruqsat::trust {

/// Called in the thread that signs, after each signature: the document's place and its CMS.
using BatchStep = std::function<void(qsizetype index, const QByteArray &cms)>;

/// Makes a detached CAdES over each digest (by the algorithm of the signer's key), one after the
/// other, with one login of the signer. Ends at the first failure, whatever it is: a token that
/// refused once is not asked again with the same PIN. What `each` was told stays signed. Fails with
/// the signer's codes, and with cancelled where `stop` was asked for between two documents.
Result<void> signBatch(Signer &signer, const QList<QByteArray> &digests, const BatchStep &each,
                       const std::stop_token &stop);

} // namespace ruqsat::trust
