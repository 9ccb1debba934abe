#include "registry/cases/enter_licence.h"

#include "core/identifier.h"
#include "registry/cases/field_words.h"
#include "registry/cases/paper_content.h"
#include "registry/store/accounts.h"

namespace ruqsat::registry {
namespace {

using protocol::CaseRequest;
using protocol::Licence;
using protocol::LicenceEvent;
using protocol::LicenceEventKind;

QString numberToFollow(const CaseRequest &request)
{
    const QString number = request.previousLicence.isEmpty()
                               ? request.fields.value(QStringLiteral("previousLicence")).toString()
                               : request.previousLicence;
    return licenceNumberIn(number);
}

/// The licence that an appendix alone is asked for; empty where a whole one is.
QString appendixTo(const CaseRequest &request)
{
    return request.kind == ServiceKind::Issue
               ? licenceNumberIn(request.fields.value(QStringLiteral("appendixTo")).toString())
               : QString();
}

/// A reorganised holder's licence goes to its successor; every other stays with its holder.
bool belongsTo(const Licence &licence, const CaseRequest &request)
{
    return licence.holder.number == request.applicant.number ||
           request.fields.value(QStringLiteral("reissueGround")).toString() ==
               QLatin1String("reorganised");
}

QDate dayField(const CaseRequest &request, const char *field)
{
    return QDate::fromString(request.fields.value(QLatin1String(field)).toString(), Qt::ISODate);
}

void appendPart(QString &line, const QString &part)
{
    if (!part.isEmpty())
        line += line.isEmpty() ? part : QStringLiteral(", ") + part;
}

/// One line for each row of a table.
QList<LocalizedText> rowsOf(const CaseRequest &request, const Regulation &regulation,
                            const QString &fieldId)
{
    QList<LocalizedText> lines;
    const FormField *field = regulation.field(fieldId);
    if (!field || field->type != FieldType::Table)
        return lines;
    for (const QJsonValue &row : request.fields.value(fieldId).toArray()) {
        LocalizedText line;
        for (const FormField &column : field->columns) {
            const LocalizedText cell = fieldWords(column, row.toObject().value(column.id));
            appendPart(line.kk, cell.kk);
            appendPart(line.ru, cell.ru);
        }
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines;
}

store::LicenceDetails detailsOf(const CaseRequest &request, const Regulation &regulation)
{
    store::LicenceDetails details;
    details.address = request.applicant.address;
    if (const FormField *field = regulation.field(QStringLiteral("subactivities"))) {
        for (const QJsonValue &value : request.fields.value(field->id).toArray())
            details.subactivities.append(choiceTitle(*field, value.toString()));
    }
    details.sites = rowsOf(request, regulation, QStringLiteral("sites"));
    if (const FormField *object = regulation.field(QStringLiteral("objectAddress"))) {
        const LocalizedText address = fieldWords(*object, request.fields.value(object->id));
        if (!address.isEmpty())
            details.sites.append(address);
    }
    details.branches = rowsOf(request, regulation, QStringLiteral("branches"));
    return details;
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
    licence.validUntil = dayField(request, "permitUntil");
    licence.signedBy = {signer.name, signer.iin, signer.bin};
    licence.sha256 = ended.result.paper.sha256;
    const QDate first = dayField(request, "licenceDate");
    licence.firstIssuedOn =
        first.isValid() ? first : licence.issuedAt.toTimeZone(WorkCalendar::zone()).date();
    return licence;
}

LicenceAction followingAction(ServiceKind kind)
{
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

} // namespace

Result<std::optional<Licence>> licenceToFollow(Transaction &in,
                                               const store::ApplicationRecord &record)
{
    const ServiceKind kind = record.application.kind;
    const Result<CaseRequest> request = CaseRequest::parseCanonical(record.request);
    if (!request)
        return request.failure();
    const bool isIssue = kind == ServiceKind::Issue;
    const QString number = isIssue ? appendixTo(*request) : numberToFollow(*request);
    if (isIssue && number.isEmpty())
        return std::optional<Licence>();
    Result<std::optional<Licence>> found = store::findLicence(in, number, true);
    if (found && *found && !(*found)->parent.isEmpty())
        found = store::findLicence(in, (*found)->parent, true);
    // An old licence of paper may be replaced; an appendix stands on one that is here.
    if (found && !*found && isIssue)
        return Failure(FailureCode::AppendixLicenceWrong, QStringLiteral("not in the register"));
    if (!found || !*found)
        return found;
    if (isIssue && (*found)->regulation != record.application.regulation)
        return Failure(FailureCode::AppendixLicenceWrong, QStringLiteral("of another service"));
    if (!belongsTo(**found, *request))
        return Failure(isIssue ? FailureCode::AppendixLicenceWrong
                               : FailureCode::LicenceStateForbids,
                       QStringLiteral("another holder's"));
    const Result<LicenceState> state = next((*found)->state, followingAction(kind));
    if (!state)
        return state.failure();
    return found;
}

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
    const Result<std::optional<Licence>> followed = licenceToFollow(in, ended.record);
    if (!followed)
        return followed.failure();
    const Result<void> used = store::usePermitNumber(in, ended.result.paper.number);
    if (!used)
        return used;

    Licence licence = licenceOf(ended, *regulation, *request, *provider, signer);
    if (*followed && application.kind == ServiceKind::Issue) {
        const auto index = ended.result.content.value(u"appendix").toObject().value(u"index");
        const Result<void> extended =
            store::extendLicence(in, (*followed)->number, detailsOf(*request, *regulation));
        if (!extended)
            return extended;
        in.audit({QStringLiteral("publishAppendix"), application.id,
                  QJsonObject{{"licence", (*followed)->number},
                              {"number", licence.number},
                              {"sha256", licence.sha256}}});
        return noteOn(in, **followed, licence, LicenceAction::IssueAppendix,
                      QString::number(index.toInt()));
    }
    const bool duplicate = application.kind == ServiceKind::Duplicate;
    if (*followed) {
        (duplicate ? licence.parent : licence.previous) = (*followed)->number;
        if (duplicate)
            licence.state = (*followed)->state;
        if ((*followed)->firstIssuedOn.isValid())
            licence.firstIssuedOn = (*followed)->firstIssuedOn;
    }
    const Result<void> added = store::addLicence(in, licence, detailsOf(*request, *regulation));
    if (!added)
        return added;
    for (const QJsonValue &appendix :
         ended.result.content.value(QStringLiteral("appendices")).toArray()) {
        const int index = appendix.toObject().value(QStringLiteral("index")).toInt();
        const Result<void> noted =
            noteOn(in, licence, licence, LicenceAction::IssueAppendix, QString::number(index));
        if (!noted)
            return noted;
    }
    if (!*followed)
        return {};
    return noteOn(in, **followed, licence, followingAction(application.kind), licence.number);
}

} // namespace ruqsat::registry
