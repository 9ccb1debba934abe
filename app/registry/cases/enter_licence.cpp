#include "registry/cases/enter_licence.h"

#include "registry/cases/enter_appendix.h"
#include "registry/cases/licence_details.h"
#include "registry/cases/paper_content.h"
#include "registry/cases/repeated_licence.h"
#include "registry/store/accounts.h"

namespace ruqsat::registry {
namespace {

using protocol::CaseRequest;
using protocol::Licence;
using protocol::LicenceEvent;

QDate dayField(const CaseRequest &request, const char *field)
{
    return QDate::fromString(request.fields.value(QLatin1String(field)).toString(), Qt::ISODate);
}

Licence licenceOf(const CaseWithResult &ended, const Regulation &regulation,
                  const CaseRequest &request, const store::OfficeRecord &provider,
                  const trust::SignerInfo &signer)
{
    const protocol::Application &application = ended.record.application;
    Licence licence;
    licence.number = ended.result.paper.number;
    licence.regulation = application.regulation;
    licence.kind = application.kind;
    licence.paper = regulation.result;
    licence.applicationId = application.id;
    licence.applicationNumber = application.number;
    licence.holder = application.applicant;
    licence.activity = activityOf(request, regulation);
    licence.issuer = provider.office.name;
    licence.officeId = ended.record.providerId;
    licence.issuedAt = ended.result.paper.signedAt;
    licence.validFrom = dayField(request, "permitFrom");
    licence.validUntil = endAskedFor(request);
    licence.signedBy = {signer.name, signer.iin, signer.bin};
    licence.sha256 = ended.result.paper.sha256;
    const QDate first = dayField(request, "licenceDate");
    licence.firstIssuedOn =
        first.isValid() ? first : licence.issuedAt.toTimeZone(WorkCalendar::zone()).date();
    return licence;
}

Result<void> noteOn(Transaction &in, const Licence &about, const Licence &licence,
                    LicenceAction action, const QString &other)
{
    const Result<LicenceState> state = next(about.state, action);
    if (!state)
        return state.failure();
    LicenceEvent event;
    event.at = licence.issuedAt;
    event.kind = protocol::eventOf(action);
    event.signedBy = licence.signedBy;
    event.applicationId = licence.applicationId;
    event.other = other;
    return store::addLicenceEvent(in, about.number, event, *state);
}

/// Whether the paper, which is `content`, still says what the licence does; what the register knows
/// of that one holds for its duplicate.
Result<void> repeatLicence(Transaction &in, Licence &duplicate, const Licence &licence,
                           const QJsonObject &content)
{
    const Result<void> same = checkRepeats(in, licence, content);
    if (!same)
        return same;
    duplicate.parent = licence.number;
    duplicate.state = licence.state;
    duplicate.holder = licence.holder;
    duplicate.activity = licence.activity;
    duplicate.validFrom = licence.validFrom;
    duplicate.validUntil = licence.validUntil;
    return {};
}

/// Those that came with the licence.
Result<void> noteAppendices(Transaction &in, const Licence &licence, const QJsonArray &appendices)
{
    for (const QJsonValue &appendix : appendices) {
        const int index = appendix.toObject().value(QStringLiteral("index")).toInt();
        const Result<void> noted =
            noteOn(in, licence, licence, LicenceAction::IssueAppendix, QString::number(index));
        if (!noted)
            return noted;
    }
    return {};
}

} // namespace

Result<void> enterLicence(Context &context, Transaction &in, const CaseWithResult &ended,
                          const trust::SignerInfo &signer)
{
    const protocol::Application &application = ended.record.application;
    const Result<CaseRequest> request = CaseRequest::parseCanonical(ended.record.request);
    if (!request)
        return request.failure();
    const Result<Regulation> regulation = context.regulationOf(application);
    if (!regulation)
        return regulation.failure();
    const Result<store::OfficeRecord> provider = store::officeOf(in, ended.record.providerId);
    if (!provider)
        return provider.failure();
    const auto followed = licenceToFollow(context, in, ended.record);
    if (!followed)
        return followed.failure();
    const Result<void> used = store::usePermitNumber(in, ended.result.paper.number);
    if (!used)
        return used;

    Licence licence = licenceOf(ended, *regulation, *request, *provider, signer);
    if (*followed && (*followed)->isByAppendix)
        return enterAppendix(context, in, **followed, licence, *request, *regulation);
    const bool isDuplicate = *followed && (*followed)->isRepeatedBy(application.kind);
    const QJsonObject &content = ended.result.content;
    if (*followed) {
        const Licence &former = (*followed)->licence;
        if (!isDuplicate)
            licence.previous = former.number;
        else if (const auto same = repeatLicence(in, licence, former, content); !same)
            return same;
        if (former.firstIssuedOn.isValid())
            licence.firstIssuedOn = former.firstIssuedOn;
    }
    const Result<void> added = store::addLicence(in, licence, detailsOf(*request, *regulation));
    if (!added)
        return added;
    // What stands on a duplicate is an appendix of its licence.
    const Result<void> completed =
        isDuplicate
            ? store::repeatDetails(in, licence.number, licence.parent)
            : noteAppendices(in, licence, content.value(QStringLiteral("appendices")).toArray());
    if (!completed)
        return completed;
    if (!*followed)
        return {};
    return noteOn(in, (*followed)->licence, licence,
                  isDuplicate ? LicenceAction::IssueDuplicate : LicenceAction::Replace,
                  licence.number);
}

} // namespace ruqsat::registry
