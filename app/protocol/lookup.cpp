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

QString Person::fullName() const
{
    QStringList parts = {surname, name, patronymic};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

Person Person::read(ObjectReader &in)
{
    Person person;
    person.iin = in.iin("iin");
    person.surname = in.text("surname", 100);
    person.name = in.optionalText("name", 100);
    person.patronymic = in.optionalText("patronymic", 100);
    person.birthDate = in.optionalDate("birthDate");
    person.living = in.boolean("living");
    person.statusText = in.optionalLocalized("statusText", 300);
    person.address = in.localized("address", 1000);
    person.documentNumber = in.optionalText("documentNumber", 32);
    person.documentUntil = in.optionalDate("documentUntil");
    return person;
}

QJsonObject Person::toJson() const
{
    QJsonObject json{{"iin", iin},
                     {"surname", surname},
                     {"name", name},
                     {"patronymic", patronymic},
                     {"living", living},
                     {"statusText", localizedJson(statusText)},
                     {"address", localizedJson(address)},
                     {"documentNumber", documentNumber}};
    if (birthDate.isValid())
        json.insert(QStringLiteral("birthDate"), dateText(birthDate));
    if (documentUntil.isValid())
        json.insert(QStringLiteral("documentUntil"), dateText(documentUntil));
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
    request.subject = in.partyNumber();
    request.caseId = in.uuid("caseId");
    request.ground = in.text("ground", 300);
    return request;
}

QJsonObject LookupRequest::toJson() const
{
    QJsonObject json{{"caseId", caseId}, {"ground", ground}};
    insertPartyNumber(json, subject);
    return json;
}

LookupAnswer LookupAnswer::read(ObjectReader &in)
{
    LookupAnswer answer;
    answer.lookupId = in.uuid("lookupId");
    answer.outcome = in.name("outcome", lookupOutcomeFromName);
    answer.organisation = in.optionalNested<Organisation>("organisation");
    answer.person = in.optionalNested<Person>("person");
    answer.provenance = in.nested<Provenance>("provenance");
    answer.failure = in.optionalNested<ErrorPart>("failure");
    const bool one = answer.organisation.has_value() != answer.person.has_value();
    if (answer.outcome == LookupOutcome::Found && !one)
        in.fail("organisation", QStringLiteral("a found answer holds one organisation or person"));
    return answer;
}

QString LookupAnswer::subject() const
{
    return organisation ? organisation->bin : person ? person->iin : QString();
}

LocalizedText LookupAnswer::name() const
{
    if (organisation)
        return organisation->name;
    return person ? LocalizedText{person->fullName(), person->fullName(), {}} : LocalizedText();
}

LocalizedText LookupAnswer::shortName() const
{
    return organisation && !organisation->shortName.isEmpty() ? organisation->shortName : name();
}

LocalizedText LookupAnswer::address() const
{
    return organisation ? organisation->address : person ? person->address : LocalizedText();
}

QJsonObject LookupAnswer::toJson() const
{
    QJsonObject json{{"lookupId", lookupId},
                     {"outcome", wireName(outcome)},
                     {"provenance", provenance.toJson()}};
    if (organisation)
        json.insert(QStringLiteral("organisation"), organisation->toJson());
    if (person)
        json.insert(QStringLiteral("person"), person->toJson());
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
