#include "protocol/action.h"

#include "protocol/text_limits.h"

namespace ruqsat::protocol {

namespace {

qint64 readVersion(ObjectReader &in)
{
    return in.integer("version", 1, Q_INT64_C(1) << 53);
}

} // namespace

UploadAnswer UploadAnswer::read(ObjectReader &in)
{
    UploadAnswer answer;
    answer.sha256 = in.hex("sha256", 32);
    answer.size = in.integer("size", 1, maxAttachmentBytes);
    return answer;
}

QJsonObject UploadAnswer::toJson() const
{
    return {{"sha256", sha256}, {"size", size}};
}

UploadState UploadState::read(ObjectReader &in)
{
    UploadState state;
    state.received = in.integer("received", 0, maxAttachmentBytes);
    state.complete = in.boolean("complete");
    return state;
}

QJsonObject UploadState::toJson() const
{
    return {{"received", received}, {"complete", complete}};
}

Submission Submission::read(ObjectReader &in)
{
    Submission submission;
    submission.request = in.base64("request", maxRequestBytes);
    submission.signature = in.base64("signature", 64 * 1024);
    submission.lookupId = in.optionalUuid("lookupId");
    return submission;
}

QJsonObject Submission::toJson() const
{
    QJsonObject json{{"request", QString::fromLatin1(request.toBase64())},
                     {"signature", QString::fromLatin1(signature.toBase64())}};
    if (!lookupId.isEmpty())
        json.insert(QStringLiteral("lookupId"), lookupId);
    return json;
}

VersionBody VersionBody::read(ObjectReader &in)
{
    return {readVersion(in)};
}

QJsonObject VersionBody::toJson() const
{
    return {{"version", version}};
}

ProposalBody ProposalBody::read(ObjectReader &in)
{
    ProposalBody body;
    body.version = readVersion(in);
    body.decision = in.name("decision", decisionFromName);
    body.findings = in.list<Finding>("findings", 100);
    body.grounds = in.list<Ground>("grounds", maxGrounds);
    if (in.has("conclusion"))
        body.conclusion = in.name("conclusion", conclusionFromName);
    return body;
}

QJsonObject ProposalBody::toJson() const
{
    QJsonObject json{{"version", version},
                     {"decision", decisionName(decision)},
                     {"findings", jsonList(findings)},
                     {"grounds", jsonList(grounds)}};
    if (conclusion)
        json.insert(QStringLiteral("conclusion"), wireName(*conclusion));
    return json;
}

CompletenessBody CompletenessBody::read(ObjectReader &in)
{
    CompletenessBody body;
    body.version = readVersion(in);
    body.wrong = in.list<CaseMark>("wrong", maxMarks);
    return body;
}

QJsonObject CompletenessBody::toJson() const
{
    return {{"version", version}, {"wrong", jsonList(wrong)}};
}

QuestionBody QuestionBody::read(ObjectReader &in)
{
    QuestionBody body;
    body.version = readVersion(in);
    body.addressee = in.name("addressee", addresseeFromName);
    body.body = in.optionalLocalized("body", maxBodyName);
    body.question = in.text("question", maxQuestion);
    body.marks = in.texts("marks", maxMarks, 200);
    body.workingDays = static_cast<int>(in.integer("workingDays", 1, 60));
    return body;
}

QJsonObject QuestionBody::toJson() const
{
    QJsonObject json{{"version", version},
                     {"addressee", wireName(addressee)},
                     {"question", question},
                     {"marks", QJsonArray::fromStringList(marks)},
                     {"workingDays", workingDays}};
    if (!body.isEmpty())
        json.insert(QStringLiteral("body"), localizedJson(body));
    return json;
}

AnswerBody AnswerBody::read(ObjectReader &in)
{
    AnswerBody body;
    body.version = readVersion(in);
    body.answer = in.text("answer", maxAnswer);
    body.uploadId = in.optionalUuid("uploadId");
    body.attachments = in.list<Attachment>("attachments", maxAttachments);
    return body;
}

QJsonObject AnswerBody::toJson() const
{
    QJsonObject json{
        {"version", version}, {"answer", answer}, {"attachments", jsonList(attachments)}};
    if (!uploadId.isEmpty())
        json.insert(QStringLiteral("uploadId"), uploadId);
    return json;
}

ReturnBody ReturnBody::read(ObjectReader &in)
{
    ReturnBody body;
    body.version = readVersion(in);
    body.reason = in.text("reason", maxReason);
    return body;
}

QJsonObject ReturnBody::toJson() const
{
    return {{"version", version}, {"reason", reason}};
}

SignatureBody SignatureBody::read(ObjectReader &in)
{
    SignatureBody body;
    body.version = readVersion(in);
    body.cms = in.base64("cms", 64 * 1024);
    return body;
}

QJsonObject SignatureBody::toJson() const
{
    return {{"version", version}, {"cms", QString::fromLatin1(cms.toBase64())}};
}

HandOverBody HandOverBody::read(ObjectReader &in)
{
    HandOverBody body;
    body.version = readVersion(in);
    body.printed = in.boolean("printed");
    if (in.has("sealedCopy"))
        body.sealedCopy = static_cast<int>(in.integer("sealedCopy", 1, 999));
    if (body.sealedCopy > 0)
        body.handSigner = in.text("handSigner", maxPersonName);
    if (body.sealedCopy > 0 && !body.printed)
        in.fail("sealedCopy", QStringLiteral("only a print is sealed"));
    if (in.has("survey"))
        body.survey = in.list<SurveyAnswer>("survey", 20);
    return body;
}

QJsonObject HandOverBody::toJson() const
{
    QJsonObject json{{"version", version}, {"printed", printed}};
    if (sealedCopy > 0) {
        json.insert(QStringLiteral("sealedCopy"), sealedCopy);
        json.insert(QStringLiteral("handSigner"), handSigner);
    }
    if (!survey.isEmpty())
        json.insert(QStringLiteral("survey"), jsonList(survey));
    return json;
}

} // namespace ruqsat::protocol
