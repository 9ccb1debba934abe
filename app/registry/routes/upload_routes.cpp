#include "registry/cases/upload_check.h"
#include "registry/route_table.h"
#include "registry/storage.h"

#include "protocol/action.h"

namespace ruqsat::registry {
namespace {

/// One attachment on its way: checked before the first byte, hashed while it flows to the disk,
/// entered into the database when it is complete there.
class UploadSink final : public http::BodySink
{
public:
    UploadSink(Context &context, Access access)
        : m_context(context)
        , m_access(access)
    {
    }

    std::optional<http::Response> begin(const http::Request &request) override
    {
        m_call.emplace(m_context, request);
        if (const Result<void> ready = prepare(); !ready)
            return refuse(*m_call, ready.failure());
        return std::nullopt;
    }

    std::optional<http::Response> chunk(QByteArrayView bytes) override
    {
        if (m_file->size() + bytes.size() > protocol::maxAttachmentBytes)
            return refuse(*m_call, FailureCode::FileTooLarge);
        if (m_head.size() < 8) {
            m_head.append(bytes.first(qMin(bytes.size(), qsizetype(8))));
            if (m_head.size() >= 8 && !isKnownType(m_head))
                return refuse(*m_call, FailureCode::FileTypeUnsupported);
        }
        if (const Result<void> kept = m_file->append(bytes); !kept)
            return refuse(*m_call, kept.failure());
        return std::nullopt;
    }

    http::Response end() override
    {
        const Result<int> status = finish();
        if (!status)
            return refuse(*m_call, status.failure());
        return answer(*status, protocol::UploadAnswer{m_file->sha256(), m_file->size()}.toJson());
    }

private:
    Result<void> prepare()
    {
        const Result<void> admitted = admit(*m_call, m_access, Permission::UploadAttachment);
        if (!admitted)
            return admitted;
        const Result<UploadTarget> target = UploadTarget::of(*m_call);
        if (!target)
            return target.failure();
        m_target = *target;
        const qint64 length = m_call->http.contentLength;
        if (length < 0)
            return Failure(FailureCode::RequestMalformed, QStringLiteral("Content-Length"));
        if (length == 0)
            return FailureCode::FileEmpty;
        if (length > protocol::maxAttachmentBytes)
            return FailureCode::FileTooLarge;
        const Result<void> room = m_call->transaction([&](Transaction &in) -> Result<void> {
            return checkRoom(in, *m_call, m_target, length);
        });
        if (!room)
            return room;
        Result<std::unique_ptr<IncomingFile>> file = IncomingFile::open(m_context.config.storage);
        if (!file)
            return file.failure();
        m_file = *std::move(file);
        return {};
    }

    /// 201 for a new attachment, 200 for the same again.
    Result<int> finish()
    {
        if (m_file->size() != m_call->http.contentLength || m_file->size() < 8)
            return FailureCode::UploadIncomplete;
        if (m_file->sha256() != m_target.sha256)
            return FailureCode::AttachmentHashMismatch;
        const Result<void> kept =
            m_file->keep(attachmentPath(m_context.config.storage, m_target.sha256));
        if (!kept)
            return kept.failure();
        return enterUpload(*m_call, m_target, m_file->size());
    }

    Context &m_context;
    Access m_access;
    std::optional<Call> m_call;
    UploadTarget m_target;
    QByteArray m_head;
    std::unique_ptr<IncomingFile> m_file;
};

} // namespace

QList<RouteSpec> uploadRoutes()
{
    const auto upload = [](const char *pattern, Access access) {
        RouteSpec route;
        route.method = "PUT";
        route.pattern = QLatin1String(pattern);
        route.access = access;
        route.permission = Permission::UploadAttachment;
        route.sink = [access](Context &context) {
            return std::make_unique<UploadSink>(context, access);
        };
        // The server refuses what is far too long; up to here the answer says which limit was met.
        route.maxBody = protocol::maxCaseBytes;
        return route;
    };
    return {upload("/v1/uploads/{caseId}/{attachmentId}", Access::Session),
            upload("/v1/intake/uploads/{caseId}/{attachmentId}", Access::Intake)};
}

} // namespace ruqsat::registry
