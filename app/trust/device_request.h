#pragma once

#include "core/secret.h"
#include "trust/certificate.h"

// The certificate of a device: the key is made where it is used and never leaves that machine; what
// travels is a request (PKCS#10), and back comes a certificate of the authority's TLS authority.
namespace ruqsat::trust {

struct DeviceRequest
{
    Secret keyPem; ///< P-256, PKCS#8, not encrypted: for a file that its owner alone may read
    QByteArray requestPem;
};

/// `name` becomes the certificate's CN: what the registry calls the device.
Result<DeviceRequest> makeDeviceRequest(const QString &name);

/// Who issues, and for how long.
struct DeviceIssuer
{
    QByteArray certificatePem;
    Secret keyPem;
    int days = 700;
};

/// A client certificate for the key of the request. Fails with certificateRequestInvalid: larger
/// than 16 KiB, not exactly one request, its own signature is wrong, its CN is not `name`, its key
/// is neither of P-256 or P-384 nor RSA of 2048 to 8192 bits; and with configurationInvalid
/// where the issuer's certificate or key cannot be used. Nothing that the request asks for beyond
/// its name and key is taken over.
Result<Certificate> issueDeviceCertificate(const QByteArray &requestPem, const QString &name,
                                           const DeviceIssuer &issuer, const QDateTime &now);

/// "-----BEGIN CERTIFICATE-----" and so on.
QByteArray certificatePem(const Certificate &certificate);

} // namespace ruqsat::trust
