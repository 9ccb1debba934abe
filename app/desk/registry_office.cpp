#include "desk/registry_call.h"

// The office: queues, what changes in them, colleagues, what an applicant is told.
namespace ruqsat::desk {
namespace {

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

void addPage(QUrlQuery &query, int limit, const QString &after)
{
    query.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    if (!after.isEmpty())
        query.addQueryItem(QStringLiteral("after"), encoded(after));
}

} // namespace

Later<protocol::ApplicationPage> RegistryClient::applications(protocol::Queue queue, int limit,
                                                              const QString &after)
{
    protocol::QueueFilter filter;
    filter.queue = queue;
    return applications(filter, limit, after);
}

Later<protocol::ApplicationPage> RegistryClient::applications(const protocol::QueueFilter &filter,
                                                              int limit, const QString &after)
{
    Call call = Call::get(QStringLiteral("/v1/applications"));
    for (const auto &[name, value] : filter.parameters())
        call.query.addQueryItem(name, encoded(value));
    addPage(call.query, limit, after);
    return json<protocol::ApplicationPage>(std::move(call));
}

Later<protocol::QueueCounts> RegistryClient::queueCounts()
{
    return json<protocol::QueueCounts>(Call::get(QStringLiteral("/v1/queues")));
}

Later<protocol::ChangePage> RegistryClient::changes(const QString &cursor)
{
    Call call = Call::get(QStringLiteral("/v1/changes"));
    if (!cursor.isEmpty())
        call.query.addQueryItem(QStringLiteral("since"), encoded(cursor));
    return json<protocol::ChangePage>(std::move(call));
}

Later<protocol::CaseStatusPage> RegistryClient::caseStatus(const QString &text, int limit,
                                                           const QString &after)
{
    Call call = Call::get(QStringLiteral("/v1/case-status"));
    call.query.addQueryItem(QStringLiteral("q"), encoded(text));
    addPage(call.query, limit, after);
    return json<protocol::CaseStatusPage>(std::move(call));
}

Later<protocol::Colleagues> RegistryClient::colleagues()
{
    return json<protocol::Colleagues>(Call::get(QStringLiteral("/v1/colleagues")));
}

Later<protocol::Substitution>
RegistryClient::setSubstitution(const protocol::SubstitutionBody &body)
{
    return json<protocol::Substitution>(
        Call::post(QStringLiteral("/v1/substitutions"), body.toJson()));
}

Later<void> RegistryClient::endSubstitution(const QString &id)
{
    Call call = Call::get(QStringLiteral("/v1/substitutions/") + id);
    call.verb = "DELETE";
    call.changes = true;
    return perform<void>(std::move(call), [](const QByteArray &) { return Result<void>(); });
}

Later<void> RegistryClient::withdrawRequest(const QString &idempotencyKey,
                                            const protocol::RequestWithdrawal &withdrawal)
{
    return perform<void>(
        Call::post(QStringLiteral("/v1/office-outbox/%1/withdrawal").arg(idempotencyKey),
                   withdrawal.toJson()),
        [](const QByteArray &) { return Result<void>(); });
}

Later<protocol::Application> RegistryClient::assign(const QString &id,
                                                    const protocol::AssignBody &body)
{
    return json<protocol::Application>(
        Call::post(QStringLiteral("/v1/applications/%1/assign").arg(id), body.toJson()));
}

} // namespace ruqsat::desk
