#include "sandbox/certification_authority.h"

#include "sandbox/authority_keys.h"

#include <openssl/ocsp.h>

namespace ruqsat::sandbox {

struct CertificationAuthority::Private
{
    AuthorityKeys root;
    AuthorityKeys intermediate;
    X509Handle stamper;
    KeyHandle stamperKey;
};

CertificationAuthority::CertificationAuthority(std::unique_ptr<Private> implementation)
    : d(std::move(implementation))
{
}

CertificationAuthority::~CertificationAuthority() = default;

Result<std::unique_ptr<CertificationAuthority>>
CertificationAuthority::open(const QString &pkiDirectory)
{
    const auto certificate = [&](const char *name) {
        return readCertificate(pkiDirectory + u'/' + QLatin1String(name) + QStringLiteral(".pem"));
    };
    const auto key = [&](const char *name) {
        return readKey(pkiDirectory + u'/' + QLatin1String(name) + QStringLiteral(".key"));
    };
    const auto index = [&](const char *name) {
        return CertificateIndex(pkiDirectory + QStringLiteral("/ca/") + QLatin1String(name));
    };
    // Nobody is certified to answer for the root, so it does so itself.
    std::unique_ptr<Private> keys(new Private{
        {certificate("root"), key("root"), index("root-index.txt"), certificate("root"),
         key("root")},
        {certificate("int"), key("int"), index("index.txt"), certificate("ocsp"), key("ocsp")},
        certificate("tsa"),
        key("tsa")});
    if (!keys->root.isComplete() || !keys->intermediate.isComplete() || !keys->stamper ||
        !keys->stamperKey)
        return Failure(FailureCode::ConfigurationInvalid,
                       QStringLiteral("certification authority files in ") + pkiDirectory);
    return std::unique_ptr<CertificationAuthority>(new CertificationAuthority(std::move(keys)));
}

QByteArray CertificationAuthority::ocsp(const QByteArray &request)
{
    return answerOcsp(request, d->root, d->intermediate);
}

QByteArray CertificationAuthority::ocspTryLater()
{
    return ocspStatusOnly(OCSP_RESPONSE_STATUS_TRYLATER);
}

QByteArray CertificationAuthority::crl(const QString &name)
{
    if (name == u"root")
        return issueCrl(d->root);
    return name == u"int" ? issueCrl(d->intermediate) : QByteArray();
}

QByteArray CertificationAuthority::timestamp(const QByteArray &request)
{
    return answerTimestamp(request, d->stamper.get(), d->stamperKey.get());
}

} // namespace ruqsat::sandbox
