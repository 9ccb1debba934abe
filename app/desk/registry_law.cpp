#include "desk/registry_call.h"

// The law as data, and the provider's own limits.
namespace ruqsat::desk {
namespace {

QString lawPath(protocol::LawName name)
{
    return QStringLiteral("/v1/admin/law/") + protocol::wireName(name);
}

} // namespace

Later<protocol::LawInForce> RegistryClient::lawInForce()
{
    Call call = Call::get(QStringLiteral("/v1/law"));
    call.withToken = false;
    return json<protocol::LawInForce>(std::move(call));
}

Later<protocol::ChainPolicy> RegistryClient::chainPolicy(const QString &regulation)
{
    Call call = Call::get(QStringLiteral("/v1/policies/chain"));
    call.query.addQueryItem(QStringLiteral("regulation"), regulation);
    return json<protocol::ChainPolicy>(std::move(call));
}

Later<protocol::LawDocuments> RegistryClient::lawDocuments()
{
    return json<protocol::LawDocuments>(Call::get(QStringLiteral("/v1/admin/law")));
}

Later<protocol::LawDocument> RegistryClient::lawDocument(protocol::LawName name, qint64 version)
{
    return json<protocol::LawDocument>(Call::get(
        version == 0 ? lawPath(name)
                     : lawPath(name) + QStringLiteral("/versions/") + QString::number(version)));
}

Later<protocol::LawDocuments> RegistryClient::lawVersions(protocol::LawName name)
{
    return json<protocol::LawDocuments>(Call::get(lawPath(name) + QStringLiteral("/versions")));
}

Later<protocol::LawChangeAnswer> RegistryClient::putLaw(protocol::LawName name,
                                                        const protocol::LawChange &change)
{
    Call call = Call::post(lawPath(name), change.toJson());
    call.verb = "PUT";
    return json<protocol::LawChangeAnswer>(std::move(call));
}

Later<protocol::LawChangeAnswer> RegistryClient::decideLaw(protocol::LawName name, bool confirms,
                                                           const protocol::LawDecision &decision)
{
    const QString verb = confirms ? QStringLiteral("/confirm") : QStringLiteral("/decline");
    return json<protocol::LawChangeAnswer>(Call::post(lawPath(name) + verb, decision.toJson()));
}

Later<protocol::OfficeChain> RegistryClient::officeChain(const QString &office)
{
    return json<protocol::OfficeChain>(
        Call::get(QStringLiteral("/v1/admin/offices/%1/chain").arg(office)));
}

Later<protocol::OfficeChain> RegistryClient::putChain(const QString &office,
                                                      const protocol::ChainChange &change)
{
    Call call =
        Call::post(QStringLiteral("/v1/admin/offices/%1/chain").arg(office), change.toJson());
    call.verb = "PUT";
    return json<protocol::OfficeChain>(std::move(call));
}

} // namespace ruqsat::desk
