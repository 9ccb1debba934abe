#include "protocol/check.h"

namespace ruqsat::protocol {
namespace {

constexpr int longestAmount = 20;

} // namespace

PowerRequest PowerRequest::read(ObjectReader &in)
{
    PowerRequest request;
    request.number = in.text("number", 100);
    request.date = in.date("date");
    request.attorney = in.iin("attorney");
    request.principal = in.partyNumber();
    request.caseId = in.uuid("caseId");
    request.ground = in.text("ground", 300);
    return request;
}

QJsonObject PowerRequest::toJson() const
{
    QJsonObject json{{"number", number},
                     {"date", dateText(date)},
                     {"attorney", attorney},
                     {"caseId", caseId},
                     {"ground", ground}};
    insertPartyNumber(json, principal);
    return json;
}

bool PowerOfAttorney::inForceOn(const QDate &day) const
{
    return !revoked && date <= day && (!validUntil.isValid() || day <= validUntil);
}

PowerOfAttorney PowerOfAttorney::read(ObjectReader &in)
{
    PowerOfAttorney power;
    power.number = in.text("number", 100);
    power.date = in.date("date");
    power.validUntil = in.optionalDate("validUntil");
    power.notary = in.optionalText("notary", 300);
    power.attorneyName = in.text("attorneyName", 300);
    power.revoked = in.boolean("revoked");
    return power;
}

QJsonObject PowerOfAttorney::toJson() const
{
    QJsonObject json{{"number", number},
                     {"date", dateText(date)},
                     {"notary", notary},
                     {"attorneyName", attorneyName},
                     {"revoked", revoked}};
    if (validUntil.isValid())
        json.insert(QStringLiteral("validUntil"), dateText(validUntil));
    return json;
}

PowerAnswer PowerAnswer::read(ObjectReader &in)
{
    PowerAnswer answer;
    answer.outcome = in.name("outcome", lookupOutcomeFromName);
    answer.power = in.optionalNested<PowerOfAttorney>("power");
    answer.provenance = in.nested<Provenance>("provenance");
    answer.failure = in.optionalNested<ErrorPart>("failure");
    if (answer.outcome == LookupOutcome::Found && !answer.power)
        in.fail("power", QStringLiteral("missing in a found answer"));
    return answer;
}

QJsonObject PowerAnswer::toJson() const
{
    QJsonObject json{{"outcome", wireName(outcome)}, {"provenance", provenance.toJson()}};
    if (power)
        json.insert(QStringLiteral("power"), power->toJson());
    if (failure)
        json.insert(QStringLiteral("failure"), failure->toJson());
    return json;
}

PaymentRequest PaymentRequest::read(ObjectReader &in)
{
    PaymentRequest request;
    request.reference = in.text("reference", 100);
    request.date = in.date("date");
    request.payer = in.partyNumber();
    request.regulation = in.text("regulation", 64);
    request.kind = in.name("kind", serviceKindFromName);
    request.caseId = in.uuid("caseId");
    request.ground = in.text("ground", 300);
    return request;
}

QJsonObject PaymentRequest::toJson() const
{
    QJsonObject json{{"reference", reference},   {"date", dateText(date)},
                     {"regulation", regulation}, {"kind", serviceKindName(kind)},
                     {"caseId", caseId},         {"ground", ground}};
    insertPartyNumber(json, payer);
    return json;
}

PaymentVerdict PaymentVerdict::read(ObjectReader &in)
{
    PaymentVerdict verdict;
    verdict.verdict = in.name("verdict", verdictFromName);
    if (in.has("code"))
        verdict.code = in.name("code", failureFromName);
    verdict.due = in.text("due", longestAmount);
    verdict.paid = in.optionalText("paid", longestAmount);
    verdict.provenance = in.nested<Provenance>("provenance");
    return verdict;
}

QJsonObject PaymentVerdict::toJson() const
{
    QJsonObject json{
        {"verdict", verdictName(verdict)}, {"due", due}, {"provenance", provenance.toJson()}};
    if (code)
        json.insert(QStringLiteral("code"), failureName(*code));
    if (!paid.isEmpty())
        json.insert(QStringLiteral("paid"), paid);
    return json;
}

} // namespace ruqsat::protocol
