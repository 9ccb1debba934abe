#include "desk/case_review.h"

#include <algorithm>

// Why the office refuses, and what each ground is about.
namespace ruqsat::desk {

QList<RefusalGround> CaseReview::grounds() const
{
    const Regulation *known = regulation();
    return known ? known->groundsFor(m_application->kind) : QList<RefusalGround>();
}

std::optional<TargetPart> CaseReview::targetOf(const protocol::Ground &ground) const
{
    for (const RefusalGround &known : grounds()) {
        if (known.code == ground.code)
            return groundTarget(*regulation(), m_application->kind, known, ground.target,
                                ground.targetKind);
    }
    return std::nullopt;
}

QList<protocol::Ground> CaseReview::given(const QString &code) const
{
    QList<protocol::Ground> given;
    for (const protocol::Ground &ground : m_work.statedGrounds()) {
        if (ground.code == code)
            given.append(ground);
    }
    for (const RefusalGround &known : grounds()) {
        if (known.code != code)
            continue;
        const QList<TargetPart> order = groundTargets(*regulation(), m_application->kind, known);
        const auto place = [&](const protocol::Ground &ground) {
            const auto part = targetOf(ground);
            return part ? order.indexOf(*part) : order.size();
        };
        std::stable_sort(given.begin(), given.end(), [&](const auto &one, const auto &other) {
            return place(one) < place(other);
        });
    }
    return given;
}

void CaseReview::setGround(const protocol::Ground &ground,
                           const std::optional<protocol::Ground> &former)
{
    if (former)
        m_work.grounds.remove(groundKey(*former));
    const bool isChosen = !ground.target.isEmpty();
    if (isChosen)
        m_work.grounds.remove(groundKey({ground.code, {}, {}}));
    if (isChosen || given(ground.code).isEmpty())
        m_work.grounds.insert(groundKey(ground), ground);
    touched();
}

void CaseReview::clearGround(const QString &code)
{
    const auto isOfIt = [&](QMap<QString, protocol::Ground>::iterator each) {
        return each->code == code;
    };
    if (m_work.grounds.removeIf(isOfIt) > 0)
        touched();
}

void CaseReview::findGroundProblems(QList<ReviewProblem> &problems) const
{
    if (m_work.grounds.isEmpty())
        problems.append({FailureCode::GroundMissing, {}});
    for (const protocol::Ground &ground : m_work.statedGrounds()) {
        const auto target = targetOf(ground);
        if (!target) {
            problems.append({FailureCode::GroundMissing, ground.code});
            continue;
        }
        // A field may have the id of a requirement: it needs no answer.
        if (target->kind != GroundTarget::Requirement)
            continue;
        const auto answer = finding(target->id);
        if (!answer || answer->answer != protocol::FindingAnswer::No)
            problems.append({FailureCode::GroundUnfounded, target->id});
    }
}

} // namespace ruqsat::desk
