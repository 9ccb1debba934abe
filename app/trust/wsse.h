#pragma once

#include "trust/xmldsig.h"

namespace ruqsat::trust {

/// WS-Security of the e-government gateway (FACTS §1.5): one signature in Header/wsse:Security over
/// soap:Body by its wsu:Id, exclusive C14N, the whole certificate in wsse:KeyIdentifier, no
/// timestamp. Body gets a wsu:Id and the envelope a Header where they are missing. Fails with
/// xmlMalformed and the failures of the signer.
Result<QByteArray> signSoap(const QByteArray &envelope, Signer &signer);

/// Checks that signature; `content` of the answer is the soap:Body that was signed. The reference
/// must point to the one Body that is a child of the one Envelope (signature wrapping is refused
/// with xmlWrapped). Trust in `signer` is the caller's. Failures as verifyXmlEnveloped().
Result<VerifiedXml> verifySoap(const QByteArray &envelope);

} // namespace ruqsat::trust
