#include "registry/cases/enter_appendix.h"

#include "registry/cases/licence_details.h"
#include "registry/store/results.h"

namespace ruqsat::registry {
namespace {

using protocol::CaseRequest;
using protocol::Licence;
using protocol::LicenceAppendix;
using protocol::LicenceEventKind;

LicenceEventKind kindOf(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::Issue:
        return LicenceEventKind::AppendixIssued;
    case ServiceKind::Reissue:
        return LicenceEventKind::AppendixReissued;
    case ServiceKind::Duplicate:
        return LicenceEventKind::AppendixDuplicateIssued;
    }
    return LicenceEventKind::AppendixIssued;
}

void addNew(QList<LocalizedText> &all, const QList<LocalizedText> &more)
{
    for (const LocalizedText &text : more) {
        if (!all.contains(text))
            all.append(text);
    }
}

void add(store::LicenceDetails &all, const store::LicenceDetails &more)
{
    addNew(all.subactivities, more.subactivities);
    addNew(all.sites, more.sites);
    addNew(all.branches, more.branches);
}

Result<store::LicenceDetails> detailsOfCase(Context &context, Transaction &in, const QString &id)
{
    const Result<store::ApplicationRecord> record = store::loadApplication(in, id, false);
    if (!record)
        return record.failure();
    const Result<CaseRequest> request = CaseRequest::parseCanonical(record->request);
    if (!request)
        return request.failure();
    const Result<Regulation> regulation = context.regulationOf(record->application);
    if (!regulation)
        return regulation.failure();
    return detailsOf(*request, *regulation);
}

/// The licence with those of its appendices that still stand, from what each case said.
Result<void> countAnew(Context &context, Transaction &in, const Licence &licence)
{
    const auto events = store::licenceEvents(in, licence.number);
    if (!events)
        return events.failure();
    Result<store::LicenceDetails> details = detailsOfCase(context, in, licence.applicationId);
    if (!details)
        return details.failure();
    for (const LicenceAppendix &appendix : protocol::appendicesOf(*events)) {
        const bool cameWithIt = appendix.applicationId == licence.applicationId;
        if (cameWithIt && appendix.replacedBy > 0) {
            // The sub-activities stand on the licence itself.
            details->sites.clear();
            details->branches.clear();
        }
        if (cameWithIt || appendix.replacedBy > 0 || appendix.duplicateOf > 0)
            continue;
        const auto more = detailsOfCase(context, in, appendix.applicationId);
        if (!more)
            return more.failure();
        add(*details, *more);
    }
    return store::replaceDetails(in, licence.number, *details);
}

} // namespace

Result<void> enterAppendix(Context &context, Transaction &in, const FollowedLicence &followed,
                           const Licence &entered, const CaseRequest &request,
                           const Regulation &regulation)
{
    const QString &licence = followed.licence.number;
    protocol::LicenceEvent event;
    event.at = entered.issuedAt;
    event.kind = kindOf(entered.kind);
    event.signedBy = entered.signedBy;
    event.applicationId = entered.applicationId;
    event.other = QString::number(store::appendixIndex(entered.number));
    if (followed.former)
        event.about = QString::number(followed.former->index);
    const Result<void> noted = store::addLicenceEvent(in, licence, event, followed.licence.state);
    if (!noted)
        return noted;
    QJsonObject audited{
        {"licence", licence}, {"number", entered.number}, {"sha256", entered.sha256}};
    if (entered.kind == ServiceKind::Reissue)
        audited.insert(QStringLiteral("replaces"), event.about);
    if (entered.kind == ServiceKind::Duplicate)
        audited.insert(QStringLiteral("duplicateOf"), event.about);
    in.audit({QStringLiteral("publishAppendix"), entered.applicationId, audited});
    switch (entered.kind) {
    case ServiceKind::Issue:
        return store::extendLicence(in, licence, detailsOf(request, regulation));
    case ServiceKind::Reissue:
        return countAnew(context, in, followed.licence);
    case ServiceKind::Duplicate:
        break;
    }
    return {};
}

} // namespace ruqsat::registry
