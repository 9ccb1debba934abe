#include "desk/outbox_rules.h"

#include "core/failure_order.h"
#include "protocol/request.h"

#include <algorithm>

namespace ruqsat::desk {

bool isOnItsWay(vault::OutboxState state)
{
    return state == vault::OutboxState::Waiting || state == vault::OutboxState::Sending ||
           state == vault::OutboxState::Unknown;
}

bool isFinalRefusal(FailureCode code)
{
    // The codes of fields, identifiers, certificates and signatures stand in blocks of their own in
    // the list; a registry that names one of them has looked at the request and refused it.
    const bool ofTheRequest =
        isAmong(code, FailureCode::IinLength, FailureCode::ApplicantKindForbidden);
    const bool ofTheSignature =
        isAmong(code, FailureCode::CertificateForeignProfile, FailureCode::SignatureCoversPart) &&
        !isAmong(code, FailureCode::RevocationUnavailable, FailureCode::RevocationMalformed);
    if (ofTheRequest || ofTheSignature)
        return true;
    switch (code) {
    case FailureCode::RegulationUnknown:
    case FailureCode::RegulationNotInForce:
    case FailureCode::FileEmpty:
    case FailureCode::FileTooLarge:
    case FailureCode::FileTruncated:
    case FailureCode::FileTypeMismatch:
    case FailureCode::FileTypeUnsupported:
    case FailureCode::FileEncrypted:
    case FailureCode::FileUnreadable:
    case FailureCode::CaseTooLarge:
    case FailureCode::RequestMalformed:
    case FailureCode::RequestFieldUnknown:
    case FailureCode::RequestTooLarge:
    case FailureCode::RequestSignatureInvalid:
    case FailureCode::PermissionDenied:
    case FailureCode::OtherOffice:
    case FailureCode::StateForbids:
    case FailureCode::DraftTakenOver:
    case FailureCode::Withdrawn:
    case FailureCode::SamePersonForbidden:
    case FailureCode::IdempotencyKeyReused:
    case FailureCode::AttachmentHashMismatch:
        return true;
    default:
        return false;
    }
}

bool nothingHappened(FailureCode code)
{
    switch (code) {
    case FailureCode::RegistryUnreachable:
    case FailureCode::RegistryUntrusted:
    case FailureCode::DeviceUnknown:
    case FailureCode::DeviceRevoked:
    case FailureCode::AttachmentMissing:
    case FailureCode::UploadIncomplete:
        return true;
    default:
        return needsSignIn(code);
    }
}

bool needsSignIn(FailureCode code)
{
    return code == FailureCode::SessionExpired || code == FailureCode::SessionMissing;
}

qint64 pauseAfter(int attempts, int first)
{
    const int doublings = std::clamp(attempts - 1, 0, 6);
    return std::min<qint64>(qint64(first) << doublings, qint64(first) * Outbox::longestPause);
}

QList<vault::Attachment> filesNamedIn(const QByteArray &request, QList<vault::Attachment> files)
{
    const auto named = protocol::CaseRequest::parseCanonical(request);
    // What cannot be read is the registry's to refuse.
    if (!named)
        return files;
    files.removeIf([&named](const vault::Attachment &file) {
        return std::none_of(
            named->attachments.cbegin(), named->attachments.cend(),
            [&file](const protocol::Attachment &each) { return each.id == file.id; });
    });
    return files;
}

OutboxEntry outboxEntryOf(const vault::OutboxItem &item)
{
    OutboxEntry entry;
    entry.idempotencyKey = item.idempotencyKey;
    entry.caseId = item.caseId;
    entry.signedAt = item.createdAt;
    entry.state = item.state;
    entry.attempts = item.attempts;
    if (item.lastFailure)
        entry.failure = Failure(*item.lastFailure);
    const auto request = protocol::CaseRequest::parseCanonical(item.request);
    entry.endedBy = item.endedBy;
    if (request) {
        entry.signer = request->signer;
        entry.regulation = request->regulation;
        entry.applicantNumber = request->applicant.number;
        entry.applicantName = request->applicant.name;
        for (const protocol::Attachment &file : request->attachments)
            entry.pages += file.pages;
    }
    return entry;
}

} // namespace ruqsat::desk
