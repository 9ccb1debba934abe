#include "registry/cases/proposal_check.h"

#include "core/ground_target.h"
#include "protocol/expiry.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace ruqsat::registry {
namespace {

using protocol::Conclusion;
using protocol::FindingAnswer;
using Answers = QHash<QString, FindingAnswer>;

const QString incompleteCode = QStringLiteral("documentsIncomplete");
const QString checkClock = QStringLiteral("completeness");

Failure badProposal(const QString &why)
{
    return Failure(FailureCode::RequestMalformed, why);
}

template <typename T>
bool hasId(const QList<T> &parts, const QString &id)
{
    return std::any_of(parts.begin(), parts.end(), [&](const T &part) { return part.id == id; });
}

bool isTarget(const Regulation &regulation, ServiceKind kind, GroundTarget target,
              const QString &id)
{
    switch (target) {
    case GroundTarget::Field:
        return hasId(regulation.fieldsFor(kind), id);
    case GroundTarget::Document:
        return hasId(regulation.documentsFor(kind), id);
    case GroundTarget::Requirement:
        return hasId(regulation.qualificationFor(kind), id);
    }
    return false;
}

/// `late`: the licence counts as issued, and "cannot tell now" is what was found in the term.
Result<Answers> answersOf(const Regulation &regulation, ServiceKind kind,
                          const QList<protocol::Finding> &findings, bool late)
{
    const QList<QualificationRequirement> requirements = regulation.qualificationFor(kind);
    Answers answers;
    for (const protocol::Finding &finding : findings) {
        if (answers.contains(finding.requirement))
            return badProposal(QStringLiteral("a finding stands twice"));
        if (!hasId(requirements, finding.requirement))
            return badProposal(QStringLiteral("unknown requirement: ") + finding.requirement);
        if (finding.answer == FindingAnswer::Unknown && !late)
            return Failure(FailureCode::FindingUnknown, finding.requirement);
        answers.insert(finding.requirement, finding.answer);
    }
    return answers;
}

/// `stated`: what the grounds before it are about, to which its own is added.
Result<void> checkGround(const Regulation &regulation, ServiceKind kind,
                         const protocol::Ground &given, const Answers &answers,
                         QSet<QString> &stated)
{
    const QList<RefusalGround> grounds = regulation.groundsFor(kind);
    const auto ground =
        std::find_if(grounds.begin(), grounds.end(),
                     [&](const RefusalGround &known) { return known.code == given.code; });
    if (ground == grounds.end())
        return badProposal(QStringLiteral("unknown ground: ") + given.code);
    if (given.target.isEmpty())
        return Failure(FailureCode::GroundMissing, given.code);
    const auto target = groundTarget(regulation, kind, *ground, given.target, given.targetKind);
    if (!target)
        return badProposal(QStringLiteral("unknown target: ") + given.target);
    const QString place = given.code + u'/' + groundTargetName(target->kind) + u'/' + target->id;
    if (stated.contains(place))
        return badProposal(QStringLiteral("a ground stands twice: ") + place);
    stated.insert(place);
    // What was found met cannot be why the applicant is refused.
    if (target->kind == GroundTarget::Requirement &&
        answers.value(given.target, FindingAnswer::Unknown) != FindingAnswer::No)
        return Failure(FailureCode::GroundUnfounded, given.target);
    return {};
}

Result<void> checkGrounds(const Regulation &regulation, const protocol::Application &application,
                          const protocol::ProposalBody &body, const Answers &answers,
                          const QDateTime &now)
{
    if (body.grounds.isEmpty())
        return FailureCode::GroundMissing;
    QSet<QString> stated;
    for (const protocol::Ground &ground : body.grounds) {
        const Result<void> checked =
            checkGround(regulation, application.kind, ground, answers, stated);
        if (!checked)
            return checked;
        // What is no application has no term to be found incomplete in.
        if (ground.code != incompleteCode || protocol::isBadRequest(application))
            continue;
        if (const Result<void> inTime = checkIncompleteInTime(application, now); !inTime)
            return inTime;
    }
    return {};
}

Result<void> checkAnswered(const Regulation &regulation, ServiceKind kind, const Answers &answers)
{
    for (const QualificationRequirement &requirement : regulation.qualificationFor(kind)) {
        if (!answers.contains(requirement.id))
            return Failure(FailureCode::FindingMissing, requirement.id);
    }
    return {};
}

Result<void> checkMet(const Regulation &regulation, const protocol::Application &application,
                      const Answers &answers, bool all)
{
    for (const QualificationRequirement &requirement :
         regulation.qualificationFor(application.kind)) {
        if (all && answers.value(requirement.id) != FindingAnswer::Yes)
            return Failure(FailureCode::FindingMissing, requirement.id);
    }
    if (application.completeness && !application.completeness->complete)
        return FailureCode::IncompleteDocuments;
    return {};
}

} // namespace

Result<void> checkProposal(const Regulation &regulation, const protocol::Application &application,
                           const protocol::ProposalBody &body, const QDateTime &now)
{
    const bool refuse = body.decision == Decision::Refuse;
    const bool concludes = regulation.result == ResultKind::Conclusion && !refuse;
    if (concludes != body.conclusion.has_value())
        return badProposal(QStringLiteral("conclusion"));
    const bool late = !refuse && protocol::countsAsIssued(regulation, application, now);
    const Result<Answers> answers = answersOf(regulation, application.kind, body.findings, late);
    if (!answers)
        return answers.failure();
    const bool disagrees = body.conclusion == Conclusion::NotAgreed;
    if (refuse || disagrees) {
        const Result<void> grounds = checkGrounds(regulation, application, body, *answers, now);
        if (!grounds || refuse)
            return grounds;
    } else if (!body.grounds.isEmpty()) {
        return badProposal(QStringLiteral("a ground of refusal beside a decision to issue"));
    }
    const Result<void> answered = checkAnswered(regulation, application.kind, *answers);
    return answered && !late ? checkMet(regulation, application, *answers, !disagrees) : answered;
}

Result<void> checkIncompleteInTime(const protocol::Application &application, const QDateTime &now)
{
    // What stands as incomplete was found so in the term, or is what a look after a reply left of
    // it; what was found complete stays so.
    if (application.completeness && !application.completeness->complete)
        return {};
    for (const protocol::DueClock &clock : application.clocks) {
        if (clock.id == checkClock && protocol::isOver(clock, now))
            return Failure(FailureCode::TermOver, checkClock);
    }
    return {};
}

bool knowsMark(const Regulation &regulation, const protocol::Application &application,
               const QString &target)
{
    const QString id = target.section(u'/', 1);
    if (target.startsWith(u"field/"))
        return isTarget(regulation, application.kind, GroundTarget::Field, id);
    return target.startsWith(u"document/") &&
           (isTarget(regulation, application.kind, GroundTarget::Document, id) ||
            std::any_of(application.attachments.begin(), application.attachments.end(),
                        [&id](const protocol::Attachment &file) { return file.item == id; }));
}

} // namespace ruqsat::registry
