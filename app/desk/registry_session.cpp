#include "desk/registry_call.h"

// Signing in, look-ups, certificates.
namespace ruqsat::desk {

Later<protocol::Status> RegistryClient::status()
{
    Call call = Call::get(QStringLiteral("/v1/status"));
    call.withToken = false;
    call.anyDevice = true;
    return json<protocol::Status>(std::move(call));
}

Later<protocol::Challenge> RegistryClient::challenge(const QString &login)
{
    Call call = Call::post(QStringLiteral("/v1/sign-in/challenge"),
                           protocol::ChallengeRequest{login}.toJson());
    call.withToken = false;
    call.changes = false;
    return json<protocol::Challenge>(std::move(call));
}

Later<protocol::SignInAnswer> RegistryClient::signIn(const QString &login, Secret proof)
{
    Call call = Call::post(QStringLiteral("/v1/sign-in"),
                           protocol::SignInRequest{login, std::move(proof)}.toJson());
    call.withToken = false;
    call.changes = false;
    return json<protocol::SignInAnswer>(std::move(call));
}

Later<protocol::SessionAnswer> RegistryClient::session()
{
    return json<protocol::SessionAnswer>(Call::get(QStringLiteral("/v1/session")));
}

Later<void> RegistryClient::signOut()
{
    Call call = Call::get(QStringLiteral("/v1/session"));
    call.verb = "DELETE";
    return perform<void>(std::move(call), [](const QByteArray &) { return Result<void>(); });
}

Later<protocol::VaultStanding> RegistryClient::tellVault(const protocol::VaultReport &report)
{
    // A change: sent again to another server, the same number would look like a copy's.
    Call call = Call::post(QStringLiteral("/v1/session/vault"), report.toJson());
    call.verb = "PUT";
    return json<protocol::VaultStanding>(std::move(call));
}

Later<protocol::OfficeKey> RegistryClient::officeKey()
{
    return json<protocol::OfficeKey>(Call::get(QStringLiteral("/v1/session/office-key")));
}

Later<protocol::LookupAnswer> RegistryClient::lookUp(const protocol::LookupRequest &request)
{
    Call call = Call::post(QStringLiteral("/v1/lookups"), request.toJson());
    call.changes = false;
    call.slow = true;
    return json<protocol::LookupAnswer>(std::move(call));
}

Later<protocol::PowerAnswer> RegistryClient::lookUpPower(const protocol::PowerRequest &request)
{
    Call call = Call::post(QStringLiteral("/v1/powers-of-attorney/lookups"), request.toJson());
    call.changes = false;
    call.slow = true;
    return json<protocol::PowerAnswer>(std::move(call));
}

Later<protocol::PaymentVerdict>
RegistryClient::checkPayment(const protocol::PaymentRequest &request)
{
    Call call = Call::post(QStringLiteral("/v1/payments/check"), request.toJson());
    call.changes = false;
    call.slow = true;
    return json<protocol::PaymentVerdict>(std::move(call));
}

Later<protocol::CertificateCheckAnswer>
RegistryClient::checkCertificate(const QByteArray &der, protocol::CertificatePurpose purpose)
{
    Call call = Call::post(QStringLiteral("/v1/certificates/check"),
                           protocol::CertificateCheckRequest{der, purpose}.toJson());
    call.changes = false;
    return json<protocol::CertificateCheckAnswer>(std::move(call));
}

} // namespace ruqsat::desk
