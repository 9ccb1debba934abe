#include "registry/cases/proposal_check.h"

#include <QHash>

namespace ruqsat::registry {
namespace {

using protocol::FindingAnswer;

Result<void> checkGrounds(const Regulation &regulation, ServiceKind kind,
                          const QList<protocol::Ground> &grounds)
{
    QSet<QString> known;
    for (const RefusalGround &ground : regulation.groundsFor(kind))
        known.insert(ground.code);
    for (const protocol::Ground &ground : grounds) {
        if (!known.contains(ground.code))
            return Failure(FailureCode::RequestMalformed,
                           QStringLiteral("unknown ground: ") + ground.code);
    }
    return {};
}

} // namespace

Result<void> checkProposal(const Regulation &regulation, ServiceKind kind,
                           const protocol::ProposalBody &body)
{
    const QList<QualificationRequirement> requirements = regulation.qualificationFor(kind);
    QHash<QString, FindingAnswer> answers;
    for (const protocol::Finding &finding : body.findings)
        answers.insert(finding.requirement, finding.answer);
    if (answers.size() != body.findings.size())
        return Failure(FailureCode::RequestMalformed, QStringLiteral("a finding stands twice"));
    QSet<QString> known;
    for (const QualificationRequirement &requirement : requirements)
        known.insert(requirement.id);
    for (const protocol::Finding &finding : body.findings) {
        if (!known.contains(finding.requirement))
            return Failure(FailureCode::RequestMalformed,
                           QStringLiteral("unknown requirement: ") + finding.requirement);
    }
    if (const Result<void> grounds = checkGrounds(regulation, kind, body.grounds); !grounds)
        return grounds;
    if (body.decision == Decision::Refuse) {
        if (body.grounds.isEmpty())
            return FailureCode::GroundMissing;
        return {};
    }
    if (!body.grounds.isEmpty())
        return Failure(FailureCode::RequestMalformed,
                       QStringLiteral("a ground of refusal beside a decision to issue"));
    for (const QualificationRequirement &requirement : requirements) {
        if (answers.value(requirement.id, FindingAnswer::Unknown) != FindingAnswer::Yes)
            return Failure(FailureCode::FindingMissing, requirement.id);
    }
    return {};
}

} // namespace ruqsat::registry
