#pragma once

// Private to the responders: OpenSSL types.
#include "sandbox/certificate_index.h"
#include "sandbox/openssl_handle.h"

namespace ruqsat::sandbox {

/// One authority: its certificate and key, its database, and who answers OCSP for it.
struct AuthorityKeys
{
    X509Handle certificate;
    KeyHandle key;
    CertificateIndex index;
    X509Handle responder;
    KeyHandle responderKey;

    bool isComplete() const { return certificate && key && responder && responderKey; }
};

/// DER of an OCSP response, for requests about certificates of any of the two authorities.
QByteArray answerOcsp(const QByteArray &request, const AuthorityKeys &root,
                      const AuthorityKeys &intermediate);
/// DER of an OCSP response that is only a status (RFC 6960, 4.2.1).
QByteArray ocspStatusOnly(int status);
QByteArray issueCrl(const AuthorityKeys &authority);
QByteArray answerTimestamp(const QByteArray &request, X509 *certificate, EVP_PKEY *key);

} // namespace ruqsat::sandbox
