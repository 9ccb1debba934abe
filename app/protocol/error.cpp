#include "protocol/error.h"

namespace ruqsat::protocol {

namespace {

FailureCode readCode(ObjectReader &in)
{
    return in.name("code", failureFromName);
}

} // namespace

ErrorPart ErrorPart::read(ObjectReader &in)
{
    ErrorPart part;
    part.code = readCode(in);
    part.detail = in.optionalText("detail", 2000);
    return part;
}

QJsonObject ErrorPart::toJson() const
{
    return {{"code", failureName(code)}, {"detail", detail}};
}

CurrentVersion CurrentVersion::read(ObjectReader &in)
{
    CurrentVersion current;
    current.version = in.integer("version", 0, Q_INT64_C(1) << 53);
    current.state = in.text("state", 64);
    current.action = in.optionalText("action", 64);
    current.by = in.localized("by", 300);
    current.at = in.time("at");
    return current;
}

QJsonObject CurrentVersion::toJson() const
{
    return {{"version", version},
            {"state", state},
            {"action", action},
            {"by", localizedJson(by)},
            {"at", timeText(at)}};
}

ErrorAnswer ErrorAnswer::read(ObjectReader &in)
{
    ErrorAnswer error;
    error.code = readCode(in);
    error.detail = in.optionalText("detail", 2000);
    error.requestId = in.optionalText("requestId", 64);
    error.current = in.optionalNested<CurrentVersion>("current");
    return error;
}

QJsonObject ErrorAnswer::toJson() const
{
    QJsonObject json{{"code", failureName(code)}, {"detail", detail}, {"requestId", requestId}};
    if (current)
        json.insert(QStringLiteral("current"), current->toJson());
    return json;
}

int httpStatus(FailureCode code)
{
    switch (code) {
    case FailureCode::SessionExpired:
    case FailureCode::SessionMissing:
    case FailureCode::SignInWrong:
        return 401;
    case FailureCode::PermissionDenied:
    case FailureCode::OtherOffice:
    case FailureCode::DeviceUnknown:
    case FailureCode::DeviceRevoked:
    case FailureCode::SamePersonForbidden:
    case FailureCode::AccountBlocked:
    case FailureCode::PasswordChangeNeeded:
    case FailureCode::PasswordExpired:
    case FailureCode::OwnAccountForbidden:
    case FailureCode::SecondPersonNeeded:
    case FailureCode::AskerMayNot:
    case FailureCode::EnrolmentCodeWrong:
    case FailureCode::DraftTakenOver:
        return 403;
    case FailureCode::NotFound:
    case FailureCode::RegulationUnknown:
        return 404;
    case FailureCode::VersionStale:
    case FailureCode::StateForbids:
    case FailureCode::VerdictPending:
    case FailureCode::FindingUnknown:
    case FailureCode::IncompleteDocuments:
    case FailureCode::QuestionOpen:
    case FailureCode::TermOver:
    case FailureCode::IdempotencyKeyReused:
    case FailureCode::ResultChanged:
    case FailureCode::RegulationNotInForce:
    case FailureCode::LicenceStateForbids:
    case FailureCode::AppendixLicenceWrong:
    case FailureCode::LicenceChanged:
    case FailureCode::NameTaken:
    case FailureCode::RecordStale:
    case FailureCode::ChangeWaits:
    case FailureCode::ChainIsLaw:
    case FailureCode::HeadForwards:
    case FailureCode::CopySpoiled:
    case FailureCode::DraftChanged:
    case FailureCode::Withdrawn:
        return 409;
    case FailureCode::RequestTooLarge:
    case FailureCode::FileTooLarge:
    case FailureCode::CaseTooLarge:
        return 413;
    case FailureCode::SignInLocked:
        return 423;
    case FailureCode::RegistryInternal:
    case FailureCode::InternalError:
    case FailureCode::DatabaseError:
    case FailureCode::IoError:
    case FailureCode::ChildFailed:
    case FailureCode::PaperContentInvalid:
    case FailureCode::PaperRenderFailed:
        return 500;
    case FailureCode::RegistryBusy:
    case FailureCode::DatabaseUnavailable:
    case FailureCode::UploadRoomFull:
        return 503;
    default:
        // Everything else is about what the request says.
        return 400;
    }
}

} // namespace ruqsat::protocol
