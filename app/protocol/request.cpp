#include "protocol/request.h"

#include "core/canonical_json.h"
#include "core/identifier.h"

namespace ruqsat::protocol {

bool Applicant::isPerson() const
{
    const Result<PartyNumber> parsed = PartyNumber::parse(number);
    return parsed && parsed->isPerson();
}

Applicant Applicant::read(ObjectReader &in)
{
    Applicant applicant;
    applicant.number = in.partyNumber();
    applicant.name = in.localized("name", 500);
    applicant.address = in.localized("address", 1000);
    if (!applicant.isPerson())
        applicant.leader = in.nested<Leader>("leader");
    applicant.provenance = in.optionalNested<Provenance>("provenance");
    return applicant;
}

QJsonObject Applicant::toJson() const
{
    QJsonObject json{{"name", localizedJson(name)}, {"address", localizedJson(address)}};
    insertPartyNumber(json, number);
    if (!isPerson())
        json.insert(QStringLiteral("leader"), leader.toJson());
    if (provenance)
        json.insert(QStringLiteral("provenance"), provenance->toJson());
    return json;
}

Representative Representative::read(ObjectReader &in)
{
    Representative representative;
    representative.iin = in.iin("iin");
    representative.name = in.text("name", 300);
    representative.notarial = in.boolean("notarial");
    if (representative.notarial) {
        representative.basis = in.text("basis", 200);
        representative.basisDate = in.date("basisDate");
        representative.provenance = in.optionalNested<Provenance>("provenance");
    }
    return representative;
}

QJsonObject Representative::toJson() const
{
    QJsonObject json{{"iin", iin}, {"name", name}, {"notarial", notarial}};
    if (notarial) {
        json.insert(QStringLiteral("basis"), basis);
        json.insert(QStringLiteral("basisDate"), dateText(basisDate));
    }
    if (notarial && provenance)
        json.insert(QStringLiteral("provenance"), provenance->toJson());
    return json;
}

Payment Payment::read(ObjectReader &in)
{
    Payment payment;
    payment.reference = in.text("reference", 100);
    payment.amount = in.text("amount", 20, 0);
    payment.date = in.date("date");
    return payment;
}

QJsonObject Payment::toJson() const
{
    return {{"reference", reference}, {"amount", amount}, {"date", dateText(date)}};
}

Attachment Attachment::read(ObjectReader &in)
{
    Attachment attachment;
    attachment.id = in.uuid("id");
    attachment.item = in.text("item", 64);
    attachment.name = in.text("name", 255);
    attachment.sha256 = in.hex("sha256", 32);
    attachment.size = in.integer("size", 1, maxAttachmentBytes);
    attachment.pages = static_cast<int>(in.integer("pages", 0, 10000));
    return attachment;
}

QJsonObject Attachment::toJson() const
{
    return {{"id", id},         {"item", item}, {"name", name},
            {"sha256", sha256}, {"size", size}, {"pages", pages}};
}

CaseRequest CaseRequest::read(ObjectReader &in)
{
    CaseRequest request;
    request.schema = in.text("schema", 64);
    if (request.schema != QStringLiteral("ruqsat-request-1"))
        in.fail("schema", QStringLiteral("unknown"));
    request.caseId = in.uuid("caseId");
    request.regulation = in.text("regulation", 64);
    request.effectiveFrom = in.date("effectiveFrom");
    request.kind = in.name("kind", serviceKindFromName);
    request.channel = in.name("channel", channelFromName);
    request.signer = in.nested<Signatory>("signer");
    request.receivedAt = in.time("receivedAt");
    request.applicant = in.nested<Applicant>("applicant");
    request.representative = in.optionalNested<Representative>("representative");
    request.previousLicence = in.optionalText("previousLicence", 32);
    request.payment = in.optionalNested<Payment>("payment");
    request.fields = in.object("fields");
    if (request.fields.size() > 200)
        in.fail("fields", QStringLiteral("too many"));
    request.paperMarks = in.texts("paperMarks", 64, 64);
    request.attachments = in.list<Attachment>("attachments", maxAttachments);
    return request;
}

QJsonObject CaseRequest::toJson() const
{
    QJsonObject json{{"schema", schema},
                     {"caseId", caseId},
                     {"regulation", regulation},
                     {"effectiveFrom", dateText(effectiveFrom)},
                     {"kind", serviceKindName(kind)},
                     {"channel", channelName(channel)},
                     {"signer", signer.toJson()},
                     {"receivedAt", timeText(receivedAt)},
                     {"applicant", applicant.toJson()},
                     {"fields", fields},
                     {"paperMarks", QJsonArray::fromStringList(paperMarks)},
                     {"attachments", jsonList(attachments)}};
    if (representative)
        json.insert(QStringLiteral("representative"), representative->toJson());
    if (!previousLicence.isEmpty())
        json.insert(QStringLiteral("previousLicence"), previousLicence);
    if (payment)
        json.insert(QStringLiteral("payment"), payment->toJson());
    return json;
}

QByteArray CaseRequest::canonicalBytes() const
{
    return canonicalJson(toJson());
}

Result<CaseRequest> CaseRequest::parseCanonical(const QByteArray &bytes)
{
    Result<QJsonObject> object = parseObject(bytes, Direction::Request, maxRequestBytes);
    if (!object)
        return object.failure();
    // Also refuses a name that stands twice: the parser keeps one of them.
    if (canonicalJson(*object) != bytes)
        return Failure(FailureCode::RequestMalformed, QStringLiteral("not in canonical form"));
    return fromJson<CaseRequest>(*object, Direction::Request);
}

} // namespace ruqsat::protocol
