#pragma once

// Only for the .cpp files of app/trust: one OCSP answer, from the network or from a file.

#include "trust/openssl_types.h"
#include "trust/revocation.h"

namespace ruqsat::trust {

struct OcspQuestion
{
    Certificate certificate;
    Certificate issuer;
    QDateTime at;
    OcspSettings settings = {};
    /// Whose nonce must come back where one does; null for an answer out of a file.
    OCSP_REQUEST *request = nullptr;
};

/// Judges DER of an OCSPResponse. An answer about another certificate is Unknown with
/// revocationMalformed where it was asked for, revocationUnavailable out of a file.
RevocationAnswer readOcspAnswer(const QByteArray &response, const OcspQuestion &question);

} // namespace ruqsat::trust
