#include "registry/cases/upload_check.h"

#include "registry/storage.h"
#include "registry/store/uploads.h"

#include <QFile>

#include <algorithm>
#include <string_view>

namespace ruqsat::registry {
namespace {

bool isSha256(const QByteArray &text)
{
    static constexpr QByteArrayView digits = "0123456789abcdef";
    return text.size() == 64 &&
           std::all_of(text.begin(), text.end(), [](char c) { return digits.contains(c); });
}

} // namespace

Result<UploadTarget> UploadTarget::of(const Call &call)
{
    const Result<QString> caseId = call.uuid("caseId");
    const Result<QString> attachmentId = call.uuid("attachmentId");
    if (!caseId || !attachmentId)
        return FailureCode::NotFound;
    const QByteArray wanted = call.http.header("x-content-sha256");
    if (!isSha256(wanted))
        return Failure(FailureCode::RequestMalformed, QStringLiteral("X-Content-Sha256"));
    return UploadTarget{*caseId, *attachmentId, QString::fromLatin1(wanted)};
}

QString UploadTarget::partialName() const
{
    return caseId + u'.' + attachmentId + u'.' + sha256;
}

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

Result<void> checkRoom(Transaction &in, const Call &call, const UploadTarget &target, qint64 size)
{
    const Result<void> open = store::openCase(in, target.caseId, call.user().office.id);
    if (!open && open.failure().code != FailureCode::StateForbids)
        return open;
    if (!open) {
        // The desk may repeat an upload whose answer was lost after the case was submitted.
        const auto known = store::findUpload(in, target.caseId, target.attachmentId);
        if (!known)
            return known.failure();
        return *known && (*known)->sha256 == target.sha256 ? Result<void>() : open;
    }
    const Result<store::OtherUploads> others =
        store::otherUploads(in, target.caseId, target.attachmentId);
    if (!others)
        return others.failure();
    // The files that a draft had before lie there until its next version is kept, or the case is
    // registered; what is registered is measured by itself.
    const qint64 most = protocol::maxCaseBytes * (others->ofDraft ? 2 : 1);
    if (others->bytes + size > most)
        return FailureCode::CaseTooLarge;
    return {};
}

Result<int> enterUpload(Call &call, const UploadTarget &target, qint64 size)
{
    return call.transaction([&](Transaction &in) -> Result<int> {
        if (const Result<void> room = checkRoom(in, call, target, size); !room)
            return room.failure();
        const auto known = store::findUpload(in, target.caseId, target.attachmentId);
        if (!known)
            return known.failure();
        if (*known && (*known)->sha256 == target.sha256)
            return 200;
        if (const Result<void> held = store::holdContent(in, target.sha256); !held)
            return held.failure();
        // The same content may have been cleaned away just before: it is to be sent once more.
        if (!QFile::exists(attachmentPath(call.context.config.storage, target.sha256)))
            return FailureCode::UploadIncomplete;
        const Result<void> put = store::putUpload(in, target.caseId, target.attachmentId,
                                                  {target.sha256, size}, call.now);
        if (!put)
            return put.failure();
        return 201;
    });
}

} // namespace ruqsat::registry
