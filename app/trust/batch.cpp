#include "trust/batch.h"

#include "trust/cades.h"

namespace ruqsat::trust {

Result<void> signBatch(Signer &signer, const QList<QByteArray> &digests, const BatchStep &each,
                       const std::stop_token &stop)
{
    for (qsizetype i = 0; i < digests.size(); ++i) {
        if (stop.stop_requested())
            return FailureCode::Cancelled;
        const Result<QByteArray> cms = makeCadesOfDigest(digests.at(i), signer);
        if (!cms)
            return cms.failure();
        each(i, *cms);
    }
    return {};
}

} // namespace ruqsat::trust
