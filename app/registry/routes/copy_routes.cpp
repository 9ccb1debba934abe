#include "registry/cases/case_work.h"
#include "registry/route_table.h"
#include "registry/store/copies.h"
#include "registry/store/results.h"

namespace ruqsat::registry {
namespace {

using protocol::CopyState;

/// A case whose signed paper may be printed at the desk that gives it out. Locked.
Result<store::ResultRecord> printable(Call &call, Transaction &in, const QString &id)
{
    const Result<store::ApplicationRecord> record = store::loadApplication(in, id, true);
    if (!record)
        return record.failure();
    if (!givesPaper(*record, call.user()))
        return FailureCode::OtherOffice;
    auto result = store::findResult(in, id, false);
    if (!result)
        return result.failure();
    if (!*result || (*result)->paper.state != protocol::PaperState::Signed)
        return Failure(FailureCode::StateForbids, QStringLiteral("no signed paper"));
    return **std::move(result);
}

Result<http::Response> listCopies(Call &call)
{
    const Result<QString> id = call.uuid("id");
    if (!id)
        return id.failure();
    const Result<protocol::PaperCopies> copies =
        call.transaction([&](Transaction &in) -> Result<protocol::PaperCopies> {
            const Result<store::ApplicationRecord> record = store::loadApplication(in, *id, false);
            if (!record)
                return record.failure();
            if (const Result<void> may = checkMayRead(*record, call.user()); !may)
                return may.failure();
            in.audit({QStringLiteral("readCopies"), *id, {}});
            return store::copiesOf(in, *id);
        });
    if (!copies)
        return copies.failure();
    return answer(200, copies->toJson());
}

Result<http::Response> takeCopy(Call &call)
{
    const Result<QString> id = call.uuid("id");
    if (!id)
        return id.failure();
    const auto body = protocol::parseRequest<protocol::CopyBody>(call.http.body);
    if (!body)
        return body.failure();
    const Result<protocol::PaperCopy> copy =
        call.transaction([&](Transaction &in) -> Result<protocol::PaperCopy> {
            const Result<store::ResultRecord> result = printable(call, in, *id);
            if (!result)
                return result.failure();
            if (result->paper.sha256 != body->sha256)
                return FailureCode::ResultChanged;
            const Result<protocol::PaperCopy> taken =
                store::takeCopy(in, *id, *body, call.principal->actor(), call.now);
            if (taken)
                in.audit({QStringLiteral("printCopy"), *id,
                          QJsonObject{{"copy", taken->number}, {"number", result->paper.number}}});
            return taken;
        });
    if (!copy)
        return copy.failure();
    return answer(200, copy->toJson());
}

/// Changes the copy that the path names; `change` says whether it may.
Result<http::Response> changeCopy(Call &call, const char *action,
                                  const std::function<Result<void>(protocol::PaperCopy &)> &change)
{
    const Result<QString> id = call.uuid("id");
    if (!id)
        return id.failure();
    const int number = call.parameter("number").toInt();
    const Result<protocol::PaperCopy> changed =
        call.transaction([&](Transaction &in) -> Result<protocol::PaperCopy> {
            const Result<store::ResultRecord> result = printable(call, in, *id);
            if (!result)
                return result.failure();
            const Result<protocol::PaperCopies> copies = store::copiesOf(in, *id);
            if (!copies)
                return copies.failure();
            for (protocol::PaperCopy copy : copies->items) {
                if (copy.number != number)
                    continue;
                if (const Result<void> may = change(copy); !may)
                    return may.failure();
                in.audit({QLatin1String(action), *id, copy.toJson()});
                const Result<void> kept = store::keepCopy(in, *id, copy);
                return kept ? Result<protocol::PaperCopy>(copy) : kept.failure();
            }
            return FailureCode::NotFound;
        });
    if (!changed)
        return changed.failure();
    return answer(200, changed->toJson());
}

/// The printer said that the job ended well. Said twice it is one fact; a spoiled sheet stays so.
Result<http::Response> markPrinted(Call &call)
{
    return changeCopy(call, "copyPrinted", [&](protocol::PaperCopy &copy) -> Result<void> {
        if (copy.state == CopyState::Spoiled)
            return Failure(FailureCode::StateForbids, QStringLiteral("spoiled"));
        if (copy.state == CopyState::Sent)
            copy.printedAt = call.now;
        copy.state = CopyState::Printed;
        return {};
    });
}

Result<http::Response> markSealed(Call &call)
{
    const Result<QString> id = call.uuid("id");
    if (!id)
        return id.failure();
    const auto body = protocol::parseRequest<protocol::SealBody>(call.http.body);
    if (!body)
        return body.failure();
    const int number = call.parameter("number").toInt();
    const Result<protocol::PaperCopy> copy =
        call.transaction([&](Transaction &in) -> Result<protocol::PaperCopy> {
            const Result<store::ResultRecord> result = printable(call, in, *id);
            if (!result)
                return result.failure();
            return store::sealCopy(in, *id, number, body->handSigner, call.principal->actor(),
                                   call.now);
        });
    if (!copy)
        return copy.failure();
    return answer(200, copy->toJson());
}

Result<http::Response> markSpoiled(Call &call)
{
    const auto body = protocol::parseRequest<protocol::SpoiledBody>(call.http.body);
    if (!body)
        return body.failure();
    return changeCopy(call, "copySpoiled", [&](protocol::PaperCopy &copy) -> Result<void> {
        if (copy.state == CopyState::Spoiled)
            return copy.reason == body->reason
                       ? Result<void>()
                       : Failure(FailureCode::StateForbids, QStringLiteral("spoiled"));
        // It went out sealed: what is wrong with it now is a matter of the licence register.
        if (copy.sealedAt.isValid())
            return Failure(FailureCode::StateForbids, QStringLiteral("sealed"));
        copy.state = CopyState::Spoiled;
        copy.spoiledAt = call.now;
        copy.reason = body->reason;
        return {};
    });
}

} // namespace

QList<RouteSpec> copyRoutes()
{
    const QString path = QStringLiteral("/v1/applications/{id}/copies");
    return {{"GET", path, Access::Session, Permission::SeeApplications, listCopies, {}},
            {"POST", path, Access::Session, Permission::HandOverResult, takeCopy, {}},
            {"POST",
             path + QStringLiteral("/{number}/printed"),
             Access::Session,
             Permission::HandOverResult,
             markPrinted,
             {}},
            {"POST",
             path + QStringLiteral("/{number}/sealed"),
             Access::Session,
             Permission::HandOverResult,
             markSealed,
             {}},
            {"POST",
             path + QStringLiteral("/{number}/spoiled"),
             Access::Session,
             Permission::HandOverResult,
             markSpoiled,
             {}}};
}

} // namespace ruqsat::registry
