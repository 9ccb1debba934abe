#include "desk/registry_call.h"

// Cases: sending, queues, decisions, papers.
namespace ruqsat::desk {

Later<protocol::UploadState> RegistryClient::uploadState(const QString &caseId,
                                                         const QString &attachmentId,
                                                         const QByteArray &sha256)
{
    Call call = Call::get(QStringLiteral("/v1/uploads/%1/%2").arg(caseId, attachmentId));
    call.headers.append({"X-Content-Sha256", sha256});
    return json<protocol::UploadState>(std::move(call));
}

Later<protocol::UploadState> RegistryClient::uploadPiece(const QString &caseId,
                                                         const QString &attachmentId,
                                                         const QByteArray &sha256, qint64 whole,
                                                         qint64 offset, const QByteArray &piece)
{
    Call call = Call::get(QStringLiteral("/v1/uploads/%1/%2").arg(caseId, attachmentId));
    call.verb = "PATCH";
    call.body = piece;
    call.contentType = "application/octet-stream";
    call.headers.append({"X-Content-Sha256", sha256});
    call.headers.append({"Upload-Offset", QByteArray::number(offset)});
    call.headers.append({"Upload-Length", QByteArray::number(whole)});
    call.transfer = true;
    return json<protocol::UploadState>(std::move(call));
}

Later<protocol::Application> RegistryClient::submit(const QString &idempotencyKey,
                                                    const protocol::Submission &submission)
{
    Call call = Call::post(QStringLiteral("/v1/applications"), submission.toJson());
    call.headers.emplaceBack("Idempotency-Key", idempotencyKey.toLatin1());
    call.slow = true;
    return json<protocol::Application>(std::move(call));
}

Later<protocol::Application> RegistryClient::applicationByKey(const QString &idempotencyKey)
{
    return json<protocol::Application>(
        Call::get(QStringLiteral("/v1/applications/by-key/") + idempotencyKey));
}

Later<protocol::Application> RegistryClient::application(const QString &id)
{
    return json<protocol::Application>(Call::get(QStringLiteral("/v1/applications/") + id));
}

Later<QByteArray> RegistryClient::attachment(const QString &id, const QString &attachmentId)
{
    Call call =
        Call::get(QStringLiteral("/v1/applications/%1/attachments/%2").arg(id, attachmentId));
    call.transfer = true;
    return perform<QByteArray>(std::move(call),
                               [](const QByteArray &body) { return Result<QByteArray>(body); });
}

Later<protocol::Application> RegistryClient::claim(const QString &id, qint64 version)
{
    return json<protocol::Application>(
        Call::post(QStringLiteral("/v1/applications/%1/claim").arg(id),
                   protocol::VersionBody{version}.toJson()));
}

Later<protocol::Application> RegistryClient::release(const QString &id, qint64 version)
{
    return json<protocol::Application>(
        Call::post(QStringLiteral("/v1/applications/%1/release").arg(id),
                   protocol::VersionBody{version}.toJson()));
}

Later<protocol::Application> RegistryClient::propose(const QString &id,
                                                     const protocol::ProposalBody &body)
{
    return json<protocol::Application>(
        Call::post(QStringLiteral("/v1/applications/%1/proposal").arg(id), body.toJson()));
}

Later<protocol::Application> RegistryClient::giveBack(const QString &id, qint64 version,
                                                      const QString &reason)
{
    return json<protocol::Application>(
        Call::post(QStringLiteral("/v1/applications/%1/return").arg(id),
                   protocol::ReturnBody{version, reason}.toJson()));
}

Later<protocol::Application> RegistryClient::prepareResult(const QString &id, qint64 version)
{
    Call call = Call::post(QStringLiteral("/v1/applications/%1/result").arg(id),
                           protocol::VersionBody{version}.toJson());
    call.slow = true;
    return json<protocol::Application>(std::move(call));
}

Later<QByteArray> RegistryClient::resultPdf(const QString &id)
{
    Call call = Call::get(QStringLiteral("/v1/applications/%1/result.pdf").arg(id));
    call.transfer = true;
    return perform<QByteArray>(std::move(call),
                               [](const QByteArray &body) { return Result<QByteArray>(body); });
}

Later<protocol::Application> RegistryClient::sendResultSignature(const QString &id, qint64 version,
                                                                 const QByteArray &cms)
{
    return json<protocol::Application>(
        Call::post(QStringLiteral("/v1/applications/%1/result/signature").arg(id),
                   protocol::SignatureBody{version, cms}.toJson()));
}

Later<protocol::Application> RegistryClient::handOver(const QString &id,
                                                      const protocol::HandOverBody &body)
{
    return json<protocol::Application>(
        Call::post(QStringLiteral("/v1/applications/%1/hand-over").arg(id), body.toJson()));
}

Later<protocol::PaperCopies> RegistryClient::copies(const QString &id)
{
    return json<protocol::PaperCopies>(
        Call::get(QStringLiteral("/v1/applications/%1/copies").arg(id)));
}

Later<protocol::PaperCopy> RegistryClient::takeCopy(const QString &id,
                                                    const protocol::CopyBody &body)
{
    return json<protocol::PaperCopy>(
        Call::post(QStringLiteral("/v1/applications/%1/copies").arg(id), body.toJson()));
}

Later<protocol::PaperCopy> RegistryClient::copyPrinted(const QString &id, int number)
{
    return json<protocol::PaperCopy>(Call::post(
        QStringLiteral("/v1/applications/%1/copies/%2/printed").arg(id).arg(number), {}));
}

Later<protocol::PaperCopy> RegistryClient::copySealed(const QString &id, int number,
                                                      const protocol::SealBody &body)
{
    return json<protocol::PaperCopy>(Call::post(
        QStringLiteral("/v1/applications/%1/copies/%2/sealed").arg(id).arg(number), body.toJson()));
}

Later<protocol::PaperCopy> RegistryClient::copySpoiled(const QString &id, int number,
                                                       const protocol::SpoiledBody &body)
{
    return json<protocol::PaperCopy>(
        Call::post(QStringLiteral("/v1/applications/%1/copies/%2/spoiled").arg(id).arg(number),
                   body.toJson()));
}

} // namespace ruqsat::desk
