#include "trust/cades_extend.h"

#include "trust/cades_parts.h"

namespace ruqsat::trust {

Result<QByteArray> addTimestamp(const QByteArray &cms, TimestampSource &authority)
{
    Result<CmsParts> parts = CmsParts::parse(cms);
    if (!parts)
        return parts.failure();
    for (SignerParts &signer : parts->signers) {
        if (!signer.valuesOf(oid::signatureTimestamp).isEmpty())
            continue;
        const Result<QByteArray> token = authority.stamp(signer.signature);
        if (!token)
            return token.failure();
        signer.addAttribute(oid::signatureTimestamp, *token);
    }
    return parts->toDer();
}

Result<QByteArray> addEvidence(const QByteArray &cms, const Evidence &evidence)
{
    Result<CmsParts> parts = CmsParts::parse(cms);
    if (!parts)
        return parts.failure();
    parts->addEvidence(evidence);
    return parts->toDer();
}

} // namespace ruqsat::trust
