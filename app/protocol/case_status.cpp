#include "protocol/case_status.h"

namespace ruqsat::protocol {

bool isDecided(ApplicationState state)
{
    return state == ApplicationState::Issued || state == ApplicationState::Refused ||
           state == ApplicationState::HandedOver;
}

CaseStatus CaseStatus::read(ObjectReader &in)
{
    CaseStatus status;
    status.applicationId = in.uuid("applicationId");
    status.number = in.text("number", 32);
    status.regulation = in.text("regulation", 64);
    status.kind = in.name("kind", serviceKindFromName);
    status.channel = in.name("channel", channelFromName);
    status.state = in.name("state", applicationStateFromName);
    status.applicant = in.nested<Party>("applicant");
    status.provider = in.localized("provider", 500);
    status.receivedAt = in.time("receivedAt");
    status.registeredAt = in.time("registeredAt");
    status.due = in.optionalTime("due");
    status.nextStep = in.name("nextStep", nextStepFromName);
    if (in.has("decision"))
        status.decision = in.name("decision", decisionFromName);
    status.resultNumber = in.optionalText("resultNumber", 32);
    status.changedAt = in.time("changedAt");
    status.question = in.optionalText("question", 2000);
    status.replyUntil = in.optionalTime("replyUntil");
    return status;
}

QJsonObject CaseStatus::toJson() const
{
    QJsonObject json{{"applicationId", applicationId},     {"number", number},
                     {"regulation", regulation},           {"kind", serviceKindName(kind)},
                     {"channel", channelName(channel)},    {"state", applicationStateName(state)},
                     {"applicant", applicant.toJson()},    {"provider", localizedJson(provider)},
                     {"receivedAt", timeText(receivedAt)}, {"registeredAt", timeText(registeredAt)},
                     {"nextStep", wireName(nextStep)},     {"resultNumber", resultNumber},
                     {"changedAt", timeText(changedAt)}};
    if (due.isValid())
        json.insert(QStringLiteral("due"), timeText(due));
    if (!question.isEmpty())
        json.insert(QStringLiteral("question"), question);
    if (replyUntil.isValid())
        json.insert(QStringLiteral("replyUntil"), timeText(replyUntil));
    if (decision)
        json.insert(QStringLiteral("decision"), decisionName(*decision));
    return json;
}

CaseStatusPage CaseStatusPage::read(ObjectReader &in)
{
    CaseStatusPage page;
    page.items = in.list<CaseStatus>("items", 500);
    page.next = in.optionalText("next", 128);
    return page;
}

QJsonObject CaseStatusPage::toJson() const
{
    QJsonObject json{{"items", jsonList(items)}};
    if (!next.isEmpty())
        json.insert(QStringLiteral("next"), next);
    return json;
}

NextStep nextStepOf(ApplicationState state)
{
    switch (state) {
    case ApplicationState::Registered:
        return NextStep::Assignment;
    case ApplicationState::InReview:
        return NextStep::Review;
    case ApplicationState::AwaitingApplicant:
        return NextStep::ApplicantReply;
    case ApplicationState::Proposed:
        return NextStep::Decision;
    case ApplicationState::Prepared:
    case ApplicationState::Signed:
        return NextStep::Signature;
    case ApplicationState::Issued:
    case ApplicationState::Refused:
        return NextStep::HandOver;
    case ApplicationState::HandedOver:
        return NextStep::None;
    }
    return NextStep::None;
}

} // namespace ruqsat::protocol
