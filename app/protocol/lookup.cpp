#include "protocol/lookup.h"

namespace ruqsat::protocol {

Leader Leader::read(ObjectReader &in)
{
    Leader leader;
    if (!in.optionalText("iin", 12).isEmpty())
        leader.iin = in.iin("iin");
    leader.surname = in.optionalText("surname", 100);
    leader.name = in.optionalText("name", 100);
    leader.patronymic = in.optionalText("patronymic", 100);
    leader.position = in.optionalText("position", 200);
    return leader;
}

QJsonObject Leader::toJson() const
{
    QJsonObject json{
        {"iin", iin}, {"surname", surname}, {"name", name}, {"patronymic", patronymic}};
    if (!position.isEmpty())
        json.insert(QStringLiteral("position"), position);
    return json;
}

Organisation Organisation::read(ObjectReader &in)
{
    Organisation organisation;
    organisation.bin = in.bin("bin");
    organisation.name = in.localized("name", 500);
    organisation.shortName = in.optionalLocalized("shortName", 500);
    organisation.registered = in.boolean("registered");
    organisation.statusText = in.optionalLocalized("statusText", 300);
    organisation.registrationDate = in.optionalDate("registrationDate");
    organisation.leader = in.nested<Leader>("leader");
    organisation.address = in.localized("address", 1000);
    organisation.oked = in.optionalText("oked", 16);
    organisation.okedName = in.optionalLocalized("okedName", 500);
    organisation.kato = in.optionalText("kato", 16);
    return organisation;
}

QJsonObject Organisation::toJson() const
{
    QJsonObject json{{"bin", bin},
                     {"name", localizedJson(name)},
                     {"shortName", localizedJson(shortName)},
                     {"registered", registered},
                     {"statusText", localizedJson(statusText)},
                     {"leader", leader.toJson()},
                     {"address", localizedJson(address)},
                     {"oked", oked},
                     {"okedName", localizedJson(okedName)},
                     {"kato", kato}};
    if (registrationDate.isValid())
        json.insert(QStringLiteral("registrationDate"), dateText(registrationDate));
    return json;
}

Provenance Provenance::read(ObjectReader &in)
{
    Provenance provenance;
    provenance.system = in.text("system", 64);
    provenance.messageId = in.text("messageId", 128);
    provenance.time = in.time("time");
    return provenance;
}

QJsonObject Provenance::toJson() const
{
    return {{"system", system}, {"messageId", messageId}, {"time", timeText(time)}};
}

LookupRequest LookupRequest::read(ObjectReader &in)
{
    LookupRequest request;
    request.bin = in.bin("bin");
    request.caseId = in.uuid("caseId");
    request.ground = in.text("ground", 300);
    return request;
}

QJsonObject LookupRequest::toJson() const
{
    return {{"bin", bin}, {"caseId", caseId}, {"ground", ground}};
}

LookupAnswer LookupAnswer::read(ObjectReader &in)
{
    LookupAnswer answer;
    answer.lookupId = in.uuid("lookupId");
    answer.outcome = in.name("outcome", lookupOutcomeFromName);
    answer.organisation = in.optionalNested<Organisation>("organisation");
    answer.provenance = in.nested<Provenance>("provenance");
    answer.failure = in.optionalNested<ErrorPart>("failure");
    if (answer.outcome == LookupOutcome::Found && !answer.organisation)
        in.fail("organisation", QStringLiteral("missing in a found answer"));
    return answer;
}

QJsonObject LookupAnswer::toJson() const
{
    QJsonObject json{{"lookupId", lookupId},
                     {"outcome", wireName(outcome)},
                     {"provenance", provenance.toJson()}};
    if (organisation)
        json.insert(QStringLiteral("organisation"), organisation->toJson());
    if (failure)
        json.insert(QStringLiteral("failure"), failure->toJson());
    return json;
}

CertificateCheckRequest CertificateCheckRequest::read(ObjectReader &in)
{
    CertificateCheckRequest request;
    request.certificate = in.base64("certificate", 16 * 1024);
    request.purpose = in.name("purpose", certificatePurposeFromName);
    return request;
}

QJsonObject CertificateCheckRequest::toJson() const
{
    return {{"certificate", QString::fromLatin1(certificate.toBase64())},
            {"purpose", wireName(purpose)}};
}

Signatory Signatory::read(ObjectReader &in)
{
    Signatory signatory;
    signatory.name = in.optionalText("name", 300);
    signatory.iin = in.optionalText("iin", 12);
    signatory.bin = in.optionalText("bin", 12);
    return signatory;
}

QJsonObject Signatory::toJson() const
{
    return {{"name", name}, {"iin", iin}, {"bin", bin}};
}

CertificateCheckAnswer CertificateCheckAnswer::read(ObjectReader &in)
{
    CertificateCheckAnswer answer;
    answer.verdict = in.name("verdict", verdictFromName);
    if (in.has("code"))
        answer.code = in.name("code", failureFromName);
    answer.subject = in.nested<Signatory>("subject");
    answer.notAfter = in.optionalTime("notAfter");
    answer.checkedAt = in.time("checkedAt");
    return answer;
}

QJsonObject CertificateCheckAnswer::toJson() const
{
    QJsonObject json{{"verdict", verdictName(verdict)},
                     {"subject", subject.toJson()},
                     {"checkedAt", timeText(checkedAt)}};
    if (notAfter.isValid())
        json.insert(QStringLiteral("notAfter"), timeText(notAfter));
    if (code)
        json.insert(QStringLiteral("code"), failureName(*code));
    return json;
}

} // namespace ruqsat::protocol
