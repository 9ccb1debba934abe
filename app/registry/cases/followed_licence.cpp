#include "registry/cases/followed_licence.h"

#include "protocol/licence_service.h"
#include "registry/store/licences.h"
#include "registry/store/results.h"

#include <QJsonArray>

namespace ruqsat::registry {
namespace {

using protocol::CaseRequest;
using protocol::Licence;
using protocol::LicenceAppendix;

/// A reorganised holder's licence goes to its successor, of whom the executor answers a
/// requirement; every other stays with its holder.
bool belongsTo(const Licence &licence, const CaseRequest &request)
{
    return licence.holder.number == request.applicant.number ||
           (request.kind == ServiceKind::Reissue &&
            request.fields.value(QStringLiteral("reissueGround")).toString() ==
                QLatin1String("reorganised"));
}

/// An appendix issued, re-issued or duplicated alone leaves its licence in the state that it has.
LicenceAction followingAction(ServiceKind kind, bool isByAppendix)
{
    if (isByAppendix)
        return LicenceAction::IssueAppendix;
    switch (kind) {
    case ServiceKind::Issue:
        return LicenceAction::IssueAppendix;
    case ServiceKind::Reissue:
        return LicenceAction::Replace;
    case ServiceKind::Duplicate:
        return LicenceAction::IssueDuplicate;
    }
    return LicenceAction::IssueAppendix;
}

/// As it stands now, the one that a duplicate repeats in place of the duplicate.
Result<LicenceAppendix> appendixToFollow(Transaction &in, const QString &licence, int index)
{
    const auto events = store::licenceEvents(in, licence);
    if (!events)
        return events.failure();
    const QList<LicenceAppendix> all = protocol::appendicesOf(*events);
    const auto at = [&](int wanted) {
        return std::find_if(all.begin(), all.end(),
                            [&](const LicenceAppendix &one) { return one.index == wanted; });
    };
    auto found = at(index);
    if (found != all.end() && found->duplicateOf > 0)
        found = at(found->duplicateOf);
    if (found == all.end())
        return Failure(FailureCode::AppendixLicenceWrong, QStringLiteral("no such appendix"));
    if (found->replacedBy > 0)
        return Failure(FailureCode::LicenceStateForbids,
                       QStringLiteral("another appendix took its place"));
    return *found;
}

/// An act that the registry does not know any more stands for itself alone.
bool isOfService(const Context &context, const Licence &licence, const Regulation &regulation)
{
    const Regulation *earlier = context.regulations.find(licence.regulation);
    return earlier ? protocol::goesOnWith(regulation, *earlier)
                   : licence.regulation == regulation.id;
}

/// Whose it is, and of which service.
Result<void> checkBelonging(const Context &context, const FollowedLicence &followed,
                            const CaseRequest &request, const Regulation &regulation)
{
    const FailureCode code = followed.isByAppendix ? FailureCode::AppendixLicenceWrong
                                                   : FailureCode::LicenceStateForbids;
    if (!isOfService(context, followed.licence, regulation))
        return Failure(code, QStringLiteral("of another service"));
    // For an appendix alone a successor has the licence itself re-issued first.
    const bool belongs = followed.isByAppendix
                             ? followed.licence.holder.number == request.applicant.number
                             : belongsTo(followed.licence, request);
    return belongs ? Result<void>() : Failure(code, QStringLiteral("another holder's"));
}

} // namespace

Result<std::optional<FollowedLicence>> licenceToFollow(Context &context, Transaction &in,
                                                       const store::ApplicationRecord &record)
{
    const Result<CaseRequest> request = CaseRequest::parseCanonical(record.request);
    if (!request)
        return request.failure();
    const Result<Regulation> regulation = context.regulationOf(record.application);
    if (!regulation)
        return regulation.failure();
    const ServiceKind kind = record.application.kind;
    const bool isIssue = kind == ServiceKind::Issue;
    const std::optional<AppendixNumber> former = protocol::appendixAlone(*request, *regulation);
    const QString number = protocol::numberToFollow(*request);
    if (isIssue && number.isEmpty())
        return std::optional<FollowedLicence>();
    FollowedLicence followed;
    followed.isByAppendix = isIssue || former;
    Result<std::optional<Licence>> found = store::findLicence(in, number, true);
    // The appendices are events of the licence, whichever paper they stand on.
    if (found && *found && !(*found)->parent.isEmpty())
        found = store::findLicence(in, (*found)->parent, true);
    if (!found)
        return found.failure();
    // An old licence of paper may be replaced; an appendix stands on one that is here.
    if (!*found && followed.isByAppendix)
        return Failure(FailureCode::AppendixLicenceWrong, QStringLiteral("not in the register"));
    if (!*found)
        return std::optional<FollowedLicence>();
    followed.licence = **std::move(found);
    if (const Result<void> belongs = checkBelonging(context, followed, *request, *regulation);
        !belongs)
        return belongs.failure();
    const Result<LicenceState> state =
        next(followed.licence.state, followingAction(kind, followed.isByAppendix));
    if (!state)
        return state.failure();
    if (former) {
        const Result<LicenceAppendix> appendix =
            appendixToFollow(in, followed.licence.number, former->index());
        if (!appendix)
            return appendix.failure();
        followed.former = *appendix;
    }
    return std::optional(std::move(followed));
}

Result<FormerAppendix> formerAppendix(Transaction &in, const Licence &licence,
                                      const LicenceAppendix &former)
{
    const auto result = store::findResult(in, former.applicationId, false);
    if (!result)
        return result.failure();
    const QJsonObject content = *result ? (*result)->content : QJsonObject();
    // Issued alone, or with its licence.
    QJsonArray matters = content.value(QStringLiteral("appendices")).toArray();
    matters.append(content.value(QStringLiteral("appendix")));
    for (const QJsonValue &value : std::as_const(matters)) {
        const QJsonObject matter = value.toObject();
        if (matter.value(QStringLiteral("index")).toInt() != former.index)
            continue;
        const Result<PermitNumber> parent = PermitNumber::parse(licence.number);
        const auto number = parent ? AppendixNumber::make(*parent, former.index) : parent.failure();
        if (!number)
            return number.failure();
        return FormerAppendix{number->text(), matter};
    }
    return Failure(FailureCode::AppendixLicenceWrong, QStringLiteral("its paper is not here"));
}

} // namespace ruqsat::registry
