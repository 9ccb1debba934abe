#pragma once

#include "registry/call.h"

namespace ruqsat::registry {

/// Where a certificate is bound to the account, no other one signs for the person. Fails with
/// certificateNotBound.
inline Result<void> checkBinding(const Call &call, const trust::Certificate &certificate)
{
    const QString &bound = call.principal->account.tokenSerial;
    if (!bound.isEmpty() && bound.compare(certificate.serial(), Qt::CaseInsensitive) != 0)
        return FailureCode::CertificateNotBound;
    return {};
}

} // namespace ruqsat::registry
