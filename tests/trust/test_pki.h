#pragma once

#include "core/secret.h"
#include "trust/certificate_check.h"
#include "trust/signer.h"
#include "trust/token.h"

#include <QString>

namespace ruqsat::test {

/// The test certification authority; made once for all tests by packaging/pki.sh. Empty on failure.
/// SOFTHSM2_CONF of this process points to its tokens from then on.
QString pkiDir();
QString pkiFile(const QString &name);
QByteArray readFile(const QString &path);
/// Writes into a folder that lives as long as the test program; returns the path.
QString writeFile(const QString &name, const QByteArray &bytes);

QString softHsm();
ruqsat::Secret pin(const char *text = "123456");
trust::TrustAnchors anchors();
/// root.crl and int.crl.
std::unique_ptr<trust::RevocationSource> crls();
trust::Certificate certificate(const QString &name);
/// Key and certificate of DIR/users/<label>, with the intermediate as chain.
std::unique_ptr<trust::SoftwareSigner> softwareSigner(const QString &label);

/// How a value that holds a failure is compared in tests.
template <typename T>
QString failureOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : failureName(result.failure().code);
}

template <typename Report>
QString verdictOf(const Report &report)
{
    return report.code ? verdictName(report.verdict) + u' ' + failureName(*report.code)
                       : verdictName(report.verdict);
}

} // namespace ruqsat::test
