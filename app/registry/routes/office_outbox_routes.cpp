#include "protocol/request_withdrawal.h"
#include "registry/route_table.h"
#include "registry/store/applications.h"
#include "registry/store/request_withdrawals.h"

// The outbox that the people of an office share at a desk: what the head takes back from it.
namespace ruqsat::registry {
namespace {

QJsonObject detailOf(const QString &key, const protocol::RequestWithdrawal &withdrawal,
                     const protocol::User &teller)
{
    QJsonObject detail{{"key", key},
                       {"regulation", withdrawal.regulation},
                       {"signer", withdrawal.signerIin},
                       {"sha256", withdrawal.sha256},
                       {"reason", withdrawal.reason},
                       {"at", protocol::timeText(withdrawal.at)}};
    // The row itself names who tells.
    if (withdrawal.by.iin != teller.iin)
        detail.insert(QStringLiteral("by"), withdrawal.by.toJson());
    return detail;
}

Result<void> withdrawOnce(Call &call, Transaction &in, const QString &key,
                          const protocol::RequestWithdrawal &withdrawal)
{
    const QString &office = call.user().office.id;
    // A desk may be sending the request at this moment: one of the two comes first.
    if (const Result<void> locked = store::lockKey(in, key); !locked)
        return locked;
    const auto registered = store::findSubmission(in, key);
    if (!registered)
        return registered.failure();
    if (*registered)
        return (*registered)->officeId == office
                   ? Failure(FailureCode::StateForbids, QStringLiteral("registered"))
                   : Failure(FailureCode::IdempotencyKeyReused);
    const Result<bool> added = store::addWithdrawal(in, office, key, call.now);
    if (!added)
        return added.failure();
    if (*added)
        in.audit({QStringLiteral("withdrawRequest"), withdrawal.caseId,
                  detailOf(key, withdrawal, call.user())});
    return {};
}

Result<http::Response> withdraw(Call &call)
{
    const Result<QString> key = call.uuid("key");
    if (!key)
        return key.failure();
    const auto withdrawal =
        protocol::parseRequest<protocol::RequestWithdrawal>(call.http.body, 16 * 1024);
    if (!withdrawal)
        return withdrawal.failure();
    const Result<void> done = call.transaction(
        [&](Transaction &in) { return withdrawOnce(call, in, *key, *withdrawal); });
    if (!done)
        return done.failure();
    return http::Response::empty(204);
}

} // namespace

QList<RouteSpec> officeOutboxRoutes()
{
    return {{"POST",
             "/v1/office-outbox/{key}/withdrawal",
             Access::Session,
             Permission::TakeOverDraft,
             withdraw,
             {}}};
}

} // namespace ruqsat::registry
