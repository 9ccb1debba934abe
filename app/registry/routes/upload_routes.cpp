#include "registry/route_table.h"
#include "registry/storage.h"
#include "registry/store/uploads.h"

#include "protocol/action.h"

namespace ruqsat::registry {
namespace {

bool isSha256(const QByteArray &text)
{
    static constexpr QByteArrayView digits = "0123456789abcdef";
    return text.size() == 64 &&
           std::all_of(text.begin(), text.end(), [](char c) { return digits.contains(c); });
}

/// PDF, JPEG, PNG, TIFF: what the desk lets into a case. Judged by content, never by name.
bool isKnownType(QByteArrayView first)
{
    using namespace std::string_view_literals;
    for (const auto magic :
         {"%PDF-"sv, "\xFF\xD8\xFF"sv, "\x89PNG\r\n\x1A\n"sv, "II*\0"sv, "MM\0*"sv}) {
        const QByteArrayView wanted(magic.data(), static_cast<qsizetype>(magic.size()));
        if (first.startsWith(wanted))
            return true;
    }
    return false;
}

/// One attachment on its way: checked before the first byte, hashed while it flows to the disk,
/// entered into the database when it is complete there.
class UploadSink final : public http::BodySink
{
public:
    explicit UploadSink(Context &context)
        : m_context(context)
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
        const Result<void> admitted = admit(*m_call, Access::Session, Permission::UploadAttachment);
        if (!admitted)
            return admitted;
        const Result<QString> caseId = m_call->uuid("caseId");
        const Result<QString> attachmentId = m_call->uuid("attachmentId");
        if (!caseId || !attachmentId)
            return FailureCode::NotFound;
        m_caseId = *caseId;
        m_attachmentId = *attachmentId;
        const QByteArray wanted = m_call->http.header("x-content-sha256");
        if (!isSha256(wanted))
            return Failure(FailureCode::RequestMalformed, QStringLiteral("X-Content-Sha256"));
        m_wanted = QString::fromLatin1(wanted);
        const qint64 length = m_call->http.contentLength;
        if (length < 0)
            return Failure(FailureCode::RequestMalformed, QStringLiteral("Content-Length"));
        if (length == 0)
            return FailureCode::FileEmpty;
        if (length > protocol::maxAttachmentBytes)
            return FailureCode::FileTooLarge;
        const Result<void> room = m_call->transaction(
            [&](Transaction &in) -> Result<void> { return checkRoom(in, length); });
        if (!room)
            return room;
        Result<std::unique_ptr<IncomingFile>> file = IncomingFile::open(m_context.config.storage);
        if (!file)
            return file.failure();
        m_file = *std::move(file);
        return {};
    }

    Result<void> checkRoom(Transaction &in, qint64 size)
    {
        const Result<void> open = store::openCase(in, m_caseId, m_call->user().office.id);
        if (!open && open.failure().code != FailureCode::StateForbids)
            return open;
        if (!open) {
            // The desk may repeat an upload whose answer was lost after the case was submitted.
            const auto known = store::findUpload(in, m_caseId, m_attachmentId);
            if (!known)
                return known.failure();
            return *known && (*known)->sha256 == m_wanted ? Result<void>() : open;
        }
        const Result<qint64> others = store::otherBytes(in, m_caseId, m_attachmentId);
        if (!others)
            return others.failure();
        if (*others + size > protocol::maxCaseBytes)
            return FailureCode::CaseTooLarge;
        return {};
    }

    /// 201 for a new attachment, 200 for the same again.
    Result<int> finish()
    {
        if (m_file->size() != m_call->http.contentLength || m_file->size() < 8)
            return FailureCode::UploadIncomplete;
        if (m_file->sha256() != m_wanted)
            return FailureCode::AttachmentHashMismatch;
        const Result<void> kept = m_file->keep(attachmentPath(m_context.config.storage, m_wanted));
        if (!kept)
            return kept.failure();
        return m_call->transaction([&](Transaction &in) -> Result<int> {
            if (const Result<void> room = checkRoom(in, m_file->size()); !room)
                return room.failure();
            const auto known = store::findUpload(in, m_caseId, m_attachmentId);
            if (!known)
                return known.failure();
            if (*known && (*known)->sha256 == m_wanted)
                return 200;
            const Result<void> put = store::putUpload(in, m_caseId, m_attachmentId,
                                                      {m_wanted, m_file->size()}, m_call->now);
            if (!put)
                return put.failure();
            return 201;
        });
    }

    Context &m_context;
    std::optional<Call> m_call;
    QString m_caseId;
    QString m_attachmentId;
    QString m_wanted;
    QByteArray m_head;
    std::unique_ptr<IncomingFile> m_file;
};

} // namespace

QList<RouteSpec> uploadRoutes()
{
    RouteSpec upload;
    upload.method = "PUT";
    upload.pattern = QStringLiteral("/v1/uploads/{caseId}/{attachmentId}");
    upload.permission = Permission::UploadAttachment;
    upload.sink = [](Context &context) { return std::make_unique<UploadSink>(context); };
    // The server refuses what is far too long; up to here the answer says which limit was met.
    upload.maxBody = protocol::maxCaseBytes;
    return {upload};
}

} // namespace ruqsat::registry
