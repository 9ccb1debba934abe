#pragma once

#include "core/clock.h"
#include "desk/session.h"
#include "desk/token_watch.h"

namespace ruqsat::desk {

/// What is known about a certificate just before the PIN. Pending may sign: whoever receives the
/// signature checks again.
struct SignerVerdict
{
    Verdict verdict = Verdict::Pending;
    std::optional<FailureCode> code; ///< why it is pending
};

/// Who must hold the certificate: the person signed in, of the office, and for the result with the
/// role of an authorised person.
trust::ExpectedHolder expectedHolder(const protocol::User &user,
                                     protocol::CertificatePurpose purpose);

/// Before the PIN is asked: validity, IIN and BIN here, then revocation at the registry. Fails with
/// certificate… for one that may not sign, so that no PIN is asked for nothing; with
/// sessionExpired, permissionDenied … of the registry. A registry that is away gives pending.
Later<SignerVerdict> checkSigner(Session &session, const SigningCertificate &certificate,
                                 protocol::CertificatePurpose purpose, const Clock &clock);

/// A failure of checkSigner() that lies in the certificate and not on the way to the registry.
bool isOfTheCertificate(FailureCode code);

} // namespace ruqsat::desk
