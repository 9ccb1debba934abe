#include "desk/registry_call.h"

// Copies of drafts.
namespace ruqsat::desk {

Later<protocol::DraftCopies> RegistryClient::drafts()
{
    return json<protocol::DraftCopies>(Call::get(QStringLiteral("/v1/drafts")));
}

Later<protocol::DraftCopies> RegistryClient::officeDrafts()
{
    return json<protocol::DraftCopies>(Call::get(QStringLiteral("/v1/office-drafts")));
}

Later<protocol::DraftCopy> RegistryClient::draft(const QString &caseId)
{
    return json<protocol::DraftCopy>(Call::get(QStringLiteral("/v1/drafts/") + caseId));
}

Later<QByteArray> RegistryClient::draftFile(const QString &caseId, const QString &attachmentId)
{
    Call call = Call::get(QStringLiteral("/v1/drafts/%1/files/%2").arg(caseId, attachmentId));
    call.transfer = true;
    return perform<QByteArray>(std::move(call),
                               [](const QByteArray &body) { return Result<QByteArray>(body); });
}

Later<protocol::DraftVersion> RegistryClient::putDraft(const QString &caseId,
                                                       const protocol::DraftBody &body)
{
    Call call = Call::post(QStringLiteral("/v1/drafts/") + caseId, body.toJson());
    call.verb = "PUT";
    return json<protocol::DraftVersion>(std::move(call));
}

Later<void> RegistryClient::deleteDraft(const QString &caseId, qint64 version, const QString &save)
{
    Call call = Call::get(QStringLiteral("/v1/drafts/") + caseId);
    call.verb = "DELETE";
    call.query.addQueryItem(QStringLiteral("version"), QString::number(version));
    if (!save.isEmpty())
        call.query.addQueryItem(QStringLiteral("save"), save);
    call.changes = true;
    return perform<void>(std::move(call), [](const QByteArray &) { return Result<void>(); });
}

Later<void> RegistryClient::takeOverDraft(const QString &caseId,
                                          const protocol::DraftTakeOverBody &body)
{
    return perform<void>(
        Call::post(QStringLiteral("/v1/drafts/%1/take-over").arg(caseId), body.toJson()),
        [](const QByteArray &) { return Result<void>(); });
}

} // namespace ruqsat::desk
