#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace ruqsat::sandbox {

/// The responders of the test certification authority that packaging/pki.sh made: OCSP (RFC 6960),
/// CRLs and time stamps (RFC 3161), all from the state of its index files at that moment.
class CertificationAuthority final
{
public:
    /// Fails with configurationInvalid where a file is missing.
    static Result<std::unique_ptr<CertificationAuthority>> open(const QString &pkiDirectory);
    ~CertificationAuthority();

    /// Requests and answers are DER. A request that cannot be read gets "malformedRequest".
    QByteArray ocsp(const QByteArray &request);
    QByteArray ocspTryLater();
    /// `name` is "root" or "int"; empty for another name.
    QByteArray crl(const QString &name);
    QByteArray timestamp(const QByteArray &request);

private:
    struct Private;
    explicit CertificationAuthority(std::unique_ptr<Private> implementation);
    std::unique_ptr<Private> d;
};

} // namespace ruqsat::sandbox
