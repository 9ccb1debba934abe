#pragma once

#include "registry/call.h"

namespace ruqsat::registry {

/// Where a certificate is bound to the account, no other one signs for the person. Fails with
/// certificateNotBound.
inline Result<void> checkBinding(const store::Account &account,
                                 const trust::Certificate &certificate)
{
    const QString &bound = account.tokenSerial;
    if (!bound.isEmpty() && bound.compare(certificate.serial(), Qt::CaseInsensitive) != 0)
        return FailureCode::CertificateNotBound;
    return {};
}
inline Result<void> checkBinding(const Call &call, const trust::Certificate &certificate)
{
    return checkBinding(call.principal->account, certificate);
}

} // namespace ruqsat::registry
