#include "protocol/action.h"
#include "protocol/text_limits.h"

// What the office finds on a case before it is decided.
namespace ruqsat::protocol {
namespace {

constexpr qsizetype longestTarget = 200;
constexpr qsizetype longestReason = 2000;
constexpr qsizetype mostFindings = 100;

/// The members that Review and ReviewBody share.
template <typename T>
void readFound(ObjectReader &in, T &found)
{
    found.marks = in.list<CaseMark>("marks", maxMarks);
    found.findings = in.list<Finding>("findings", mostFindings);
    found.grounds = in.list<Ground>("grounds", maxGrounds);
    if (in.has("decision"))
        found.decision = in.name("decision", decisionFromName);
    if (in.has("conclusion"))
        found.conclusion = in.name("conclusion", conclusionFromName);
}

template <typename T>
QJsonObject foundJson(const T &found)
{
    QJsonObject json{{"marks", jsonList(found.marks)},
                     {"findings", jsonList(found.findings)},
                     {"grounds", jsonList(found.grounds)}};
    if (found.decision)
        json.insert(QStringLiteral("decision"), decisionName(*found.decision));
    if (found.conclusion)
        json.insert(QStringLiteral("conclusion"), wireName(*found.conclusion));
    return json;
}

} // namespace

CaseMark CaseMark::read(ObjectReader &in)
{
    CaseMark mark;
    mark.target = in.text("target", longestTarget);
    mark.inOrder = in.boolean("inOrder");
    mark.reason = in.optionalText("reason", longestReason);
    return mark;
}

QJsonObject CaseMark::toJson() const
{
    return {{"target", target}, {"inOrder", inOrder}, {"reason", reason}};
}

Review Review::read(ObjectReader &in)
{
    Review review;
    readFound(in, review);
    review.by = in.nested<Actor>("by");
    review.at = in.time("at");
    return review;
}

QJsonObject Review::toJson() const
{
    QJsonObject json = foundJson(*this);
    json.insert(QStringLiteral("by"), by.toJson());
    json.insert(QStringLiteral("at"), timeText(at));
    return json;
}

ReviewBody ReviewBody::read(ObjectReader &in)
{
    ReviewBody body;
    readFound(in, body);
    body.base = in.optionalTime("base");
    return body;
}

QJsonObject ReviewBody::toJson() const
{
    QJsonObject json = foundJson(*this);
    if (base.isValid())
        json.insert(QStringLiteral("base"), timeText(base));
    return json;
}

Completeness Completeness::read(ObjectReader &in)
{
    Completeness completeness;
    completeness.complete = in.boolean("complete");
    completeness.wrong = in.list<CaseMark>("wrong", maxMarks);
    completeness.by = in.nested<Actor>("by");
    completeness.at = in.time("at");
    return completeness;
}

QJsonObject Completeness::toJson() const
{
    return {{"complete", complete},
            {"wrong", jsonList(wrong)},
            {"by", by.toJson()},
            {"at", timeText(at)}};
}

Question Question::read(ObjectReader &in)
{
    Question question;
    question.id = in.uuid("id");
    question.addressee = in.name("addressee", addresseeFromName);
    question.body = in.optionalLocalized("body", 300);
    question.question = in.text("question", maxQuestion);
    question.marks = in.texts("marks", maxMarks, longestTarget);
    question.workingDays = static_cast<int>(in.integer("workingDays", 1, 60));
    question.askedAt = in.time("askedAt");
    question.askedBy = in.nested<Actor>("askedBy");
    question.due = in.time("due");
    question.answeredAt = in.optionalTime("answeredAt");
    question.answeredBy = in.optionalNested<Actor>("answeredBy");
    question.answer = in.optionalText("answer", 4000);
    question.attachments = in.texts("attachments", maxAttachments, 64);
    return question;
}

QJsonObject Question::toJson() const
{
    QJsonObject json{{"id", id},
                     {"addressee", wireName(addressee)},
                     {"question", question},
                     {"marks", QJsonArray::fromStringList(marks)},
                     {"workingDays", workingDays},
                     {"askedAt", timeText(askedAt)},
                     {"askedBy", askedBy.toJson()},
                     {"due", timeText(due)},
                     {"answer", answer},
                     {"attachments", QJsonArray::fromStringList(attachments)}};
    if (!body.isEmpty())
        json.insert(QStringLiteral("body"), localizedJson(body));
    if (answeredAt.isValid())
        json.insert(QStringLiteral("answeredAt"), timeText(answeredAt));
    if (answeredBy)
        json.insert(QStringLiteral("answeredBy"), answeredBy->toJson());
    return json;
}

} // namespace ruqsat::protocol
