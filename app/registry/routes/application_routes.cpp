#include "registry/cases/case_work.h"
#include "registry/cases/registration.h"
#include "registry/cases/shown_case.h"
#include "registry/route_table.h"
#include "registry/storage.h"

#include <QFile>
#include <QUuid>

namespace ruqsat::registry {
namespace {

/// A request of 256 KiB and its signature, in base64.
constexpr qsizetype largestSubmission = 512 * 1024;

Result<http::Response> submit(Call &call)
{
    const QString key = QString::fromLatin1(call.http.header("idempotency-key"));
    if (QUuid::fromString(key).toString(QUuid::WithoutBraces) != key)
        return Failure(FailureCode::RequestMalformed, QStringLiteral("Idempotency-Key"));
    const auto submission =
        protocol::parseRequest<protocol::Submission>(call.http.body, largestSubmission);
    if (!submission)
        return submission.failure();
    const Result<Registered> registered = registerCase(call, key, *submission);
    if (!registered)
        return registered.failure();
    http::Response response = http::Response::json(registered->status, registered->answer);
    response.addHeader("Cache-Control", "no-store");
    return response;
}

/// Loads for reading; that it was read is kept.
Result<protocol::Application> readCase(Call &call, Transaction &in, const QString &id)
{
    Result<store::ApplicationRecord> record = store::loadApplication(in, id, false);
    if (!record)
        return record.failure();
    if (const Result<void> may = checkMayRead(*record, call.user()); !may)
        return may.failure();
    in.audit({QStringLiteral("read"), id, {}});
    return shownTo(call, in, *std::move(record));
}

Result<http::Response> show(Call &call)
{
    const Result<QString> id = call.uuid("id");
    if (!id)
        return id.failure();
    const Result<protocol::Application> found =
        call.read([&](Transaction &in) { return readCase(call, in, *id); });
    if (!found)
        return found.failure();
    return answer(200, found->toJson());
}

Result<http::Response> showByKey(Call &call)
{
    const Result<QString> key = call.uuid("key");
    if (!key)
        return key.failure();
    const Result<protocol::Application> found =
        call.read([&](Transaction &in) -> Result<protocol::Application> {
            const auto known = store::findSubmission(in, *key);
            if (!known)
                return known.failure();
            // Another office's key is as unknown as one that was never used.
            if (!*known || (*known)->officeId != call.user().office.id)
                return FailureCode::NotFound;
            return readCase(call, in, (*known)->applicationId);
        });
    if (!found)
        return found.failure();
    return answer(200, found->toJson());
}

QByteArray contentTypeOf(const QString &path)
{
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(8) : QByteArray();
    if (head.startsWith("%PDF-"))
        return "application/pdf";
    if (head.startsWith("\xFF\xD8\xFF"))
        return "image/jpeg";
    if (head.startsWith("\x89PNG"))
        return "image/png";
    return "image/tiff";
}

Result<http::Response> showAttachment(Call &call)
{
    const Result<QString> id = call.uuid("id");
    const Result<QString> attachmentId = call.uuid("attachmentId");
    if (!id || !attachmentId)
        return FailureCode::NotFound;
    const Result<protocol::Application> found =
        call.read([&](Transaction &in) -> Result<protocol::Application> {
            in.audit({QStringLiteral("readAttachment"), *attachmentId, {}});
            return readCase(call, in, *id);
        });
    if (!found)
        return found.failure();
    for (const protocol::Attachment &attachment : found->attachments) {
        if (attachment.id != *attachmentId)
            continue;
        const QString path = attachmentPath(call.context.config.storage, attachment.sha256);
        if (!QFile::exists(path))
            return Failure(FailureCode::IoError, QStringLiteral("the attachment's file is gone"));
        http::Response response = http::Response::file(path, contentTypeOf(path));
        response.addHeader("Cache-Control", "no-store");
        return response;
    }
    return FailureCode::NotFound;
}

} // namespace

QList<RouteSpec> applicationRoutes()
{
    RouteSpec submission{
        "POST", "/v1/applications", Access::Session, Permission::RegisterApplication, submit, {}};
    submission.maxBody = largestSubmission;
    submission.asksOutside = true;
    RouteSpec intake = submission;
    intake.pattern = QStringLiteral("/v1/intake/applications");
    intake.access = Access::Intake;
    return {
        submission,
        intake,
        {"GET",
         "/v1/intake/applications/{id}",
         Access::Intake,
         Permission::FollowOwnApplication,
         show,
         {}},
        {"GET",
         "/v1/applications/by-key/{key}",
         Access::Session,
         Permission::SeeApplications,
         showByKey,
         {}},
        {"GET", "/v1/applications/{id}", Access::Session, Permission::SeeApplications, show, {}},
        {"GET",
         "/v1/applications/{id}/attachments/{attachmentId}",
         Access::Session,
         Permission::SeeApplications,
         showAttachment,
         {}},
    };
}

} // namespace ruqsat::registry
