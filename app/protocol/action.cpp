#include "protocol/action.h"

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
    body.grounds = in.list<Ground>("grounds", 50);
    return body;
}

QJsonObject ProposalBody::toJson() const
{
    return {{"version", version},
            {"decision", decisionName(decision)},
            {"findings", jsonList(findings)},
            {"grounds", jsonList(grounds)}};
}

ReturnBody ReturnBody::read(ObjectReader &in)
{
    ReturnBody body;
    body.version = readVersion(in);
    body.reason = in.text("reason", 1000);
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
    body.sealed = in.optionalBoolean("sealed");
    if (body.sealed && !body.printed)
        in.fail("sealed", QStringLiteral("only a print is sealed"));
    if (in.has("survey"))
        body.survey = in.list<SurveyAnswer>("survey", 20);
    return body;
}

QJsonObject HandOverBody::toJson() const
{
    QJsonObject json{{"version", version}, {"printed", printed}};
    if (sealed)
        json.insert(QStringLiteral("sealed"), true);
    if (!survey.isEmpty())
        json.insert(QStringLiteral("survey"), jsonList(survey));
    return json;
}

} // namespace ruqsat::protocol
