#include "desk/registry_call.h"

// The licence register, and what is counted for the head of a provider.
namespace ruqsat::desk {
namespace {

void addItem(QUrlQuery &query, const QString &name, const QString &value)
{
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

void addPeriod(QUrlQuery &query, const QDate &from, const QDate &to)
{
    addItem(query, QStringLiteral("from"), protocol::dateText(from));
    addItem(query, QStringLiteral("to"), protocol::dateText(to));
}

QString licencePath(const QString &number)
{
    return QStringLiteral("/v1/licences/") + QString::fromLatin1(QUrl::toPercentEncoding(number));
}

} // namespace

Later<protocol::LicencePage> RegistryClient::licences(const protocol::LicenceFilter &filter,
                                                      int limit, const QString &after)
{
    Call call = Call::get(QStringLiteral("/v1/licences"));
    for (const auto &[name, value] : filter.parameters())
        addItem(call.query, name, value);
    addItem(call.query, QStringLiteral("limit"), QString::number(limit));
    if (!after.isEmpty())
        addItem(call.query, QStringLiteral("after"), after);
    return json<protocol::LicencePage>(std::move(call));
}

Later<protocol::LicenceLife> RegistryClient::licenceLife(const QString &number)
{
    return json<protocol::LicenceLife>(Call::get(licencePath(number) + QStringLiteral("/life")));
}

Later<protocol::LicenceLife> RegistryClient::actOnLicence(const QString &number,
                                                          const protocol::LicenceActBody &body)
{
    Call call = Call::post(licencePath(number) + QStringLiteral("/acts"), body.toJson());
    // The certification authority is asked for the evidence.
    call.slow = true;
    return json<protocol::LicenceLife>(std::move(call));
}

Later<protocol::SimilarCases> RegistryClient::similarCases(const QString &applicant,
                                                           const QString &regulation,
                                                           ServiceKind kind, const QString &except)
{
    Call call = Call::get(QStringLiteral("/v1/similar-cases"));
    addItem(call.query, QStringLiteral("applicant"), applicant);
    addItem(call.query, QStringLiteral("regulation"), regulation);
    addItem(call.query, QStringLiteral("kind"), serviceKindName(kind));
    if (!except.isEmpty())
        addItem(call.query, QStringLiteral("except"), except);
    return json<protocol::SimilarCases>(std::move(call));
}

Later<protocol::Board> RegistryClient::board(const QDate &from, const QDate &to)
{
    Call call = Call::get(QStringLiteral("/v1/board"));
    addPeriod(call.query, from, to);
    return json<protocol::Board>(std::move(call));
}

Later<protocol::SurveySums> RegistryClient::survey(const QDate &from, const QDate &to)
{
    Call call = Call::get(QStringLiteral("/v1/survey"));
    addPeriod(call.query, from, to);
    return json<protocol::SurveySums>(std::move(call));
}

} // namespace ruqsat::desk
