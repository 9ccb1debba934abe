#include "desk/registry_client.h"

#include "desk/registry_call.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslKey>

namespace ruqsat::desk {

namespace {

Result<QByteArray> readKeyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(FailureCode::DataFileUnreadable,
                       path + QStringLiteral(": ") + file.errorString());
    if (file.size() > 1024 * 1024)
        return Failure(FailureCode::DataFileTooLarge, path);
    return file.readAll();
}

/// Somebody else was first with a change of the case. Where the call knew the present version its
/// own state or rights refuse it; another review of the case is no change of it, and CaseReview
/// puts both together and tells of it.
bool tellsWhoWasFirst(const protocol::ErrorAnswer &error, const QByteArray &asked)
{
    const bool mayTell = error.code == FailureCode::VersionStale ||
                         error.code == FailureCode::StateForbids ||
                         error.code == FailureCode::PermissionDenied;
    if (!mayTell || !error.current ||
        error.current->action == protocol::CurrentVersion::keptReview())
        return false;
    const QJsonValue version =
        QJsonDocument::fromJson(asked).object().value(QStringLiteral("version"));
    return version.toInteger(-1) != error.current->version;
}

/// Nothing more is answered to this person at this desk until they sign in again.
bool endsSession(FailureCode code)
{
    return code == FailureCode::SessionExpired || code == FailureCode::SessionMissing ||
           code == FailureCode::AccountBlocked || code == FailureCode::DeviceRevoked;
}

Result<QSslConfiguration> deviceTls(const Settings &settings)
{
    const Result<QByteArray> ca = readKeyFile(settings.registryCa);
    const Result<QByteArray> certificate = readKeyFile(settings.deviceCertificate);
    const Result<QByteArray> keyText = readKeyFile(settings.deviceKey);
    for (const Result<QByteArray> *file : {&ca, &certificate, &keyText}) {
        if (!*file)
            return file->failure();
    }
    QSslKey key;
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        if (key.isNull())
            key = QSslKey(*keyText, algorithm);
    }
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(*ca);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificate);
    if (authorities.isEmpty())
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("registry.ca"));
    if (chain.isEmpty())
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("device.cert"));
    if (key.isNull())
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("device.key"));

    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates(authorities);
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    return tls;
}

} // namespace

Result<std::unique_ptr<RegistryClient>> RegistryClient::create(const Settings &settings)
{
    Result<QSslConfiguration> tls = deviceTls(settings);
    if (!tls)
        return tls.failure();
    return std::unique_ptr<RegistryClient>(new RegistryClient(settings, *std::move(tls)));
}

RegistryClient::RegistryClient(const Settings &settings, QSslConfiguration tls)
    : m_tls(std::move(tls))
    , m_urls(settings.registryUrls)
{
}

RegistryClient::~RegistryClient()
{
    // Calls under way hold the network manager, which goes before the children of this object do.
    qDeleteAll(findChildren<HttpCall *>(QString(), Qt::FindDirectChildrenOnly));
}

void RegistryClient::setToken(Secret token)
{
    m_token = std::move(token);
}

void RegistryClient::leaveServer(qsizetype server, FailureCode code)
{
    const bool isGone = code == FailureCode::RegistryUnreachable ||
                        code == FailureCode::RegistryTimeout || code == FailureCode::OutcomeUnknown;
    // Of several calls that meet a dead server the first one turns away from it.
    if (isGone && server == m_url)
        m_url = (m_url + 1) % m_urls.size();
}

Failure RegistryClient::judge(const Call &call, const QByteArray &body, int status)
{
    const Result<protocol::ErrorAnswer> error = protocol::parseAnswer<protocol::ErrorAnswer>(body);
    if (!error) {
        if (status >= 500)
            return {status == 503 ? FailureCode::RegistryBusy : FailureCode::RegistryInternal,
                    QStringLiteral("status %1").arg(status)};
        return {FailureCode::RegistryAnswerMalformed, QStringLiteral("status %1").arg(status)};
    }
    if (tellsWhoWasFirst(*error, call.body))
        Q_EMIT versionStale(*error->current);
    if (error->code == FailureCode::DeviceUnknown || error->code == FailureCode::DeviceRevoked)
        Q_EMIT deviceRefused();
    // A call of the person before, answered after their sign-out, is nothing to the next one.
    const bool isPresent = call.withToken && call.tokenMark == markOf(m_token);
    if (isPresent && endsSession(error->code))
        Q_EMIT sessionExpired();
    return {error->code, error->detail};
}

} // namespace ruqsat::desk
