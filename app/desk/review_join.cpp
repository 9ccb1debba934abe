#include "desk/review_work.h"

// Two people, or one at two desks, have worked on a case at the same time.
namespace ruqsat::desk {
namespace {

/// As many letters as the registry takes.
constexpr qsizetype longestWords = 2'000;

template <typename T>
std::optional<T> valueOf(const QMap<QString, T> &values, const QString &key)
{
    const auto found = values.constFind(key);
    return found == values.cend() ? std::nullopt : std::optional(*found);
}

QString bothWords(const QString &here, const QString &elsewhere)
{
    if (elsewhere.isEmpty() || here.contains(elsewhere))
        return here;
    if (elsewhere.contains(here))
        return elsewhere;
    return (here + QStringLiteral(" / ") + elsewhere).left(longestWords);
}

ReviewMark both(const ReviewMark &here, const ReviewMark &elsewhere)
{
    return {here.inOrder && elsewhere.inOrder, bothWords(here.reason, elsewhere.reason)};
}

protocol::Finding both(const protocol::Finding &here, const protocol::Finding &elsewhere)
{
    return {here.requirement, here.answer, bothWords(here.note, elsewhere.note)};
}

protocol::Ground both(const protocol::Ground &here, const protocol::Ground &elsewhere)
{
    // Of one key: about the same thing.
    return {here.code, here.target, bothWords(here.note, elsewhere.note), here.targetKind};
}

/// `prefix`: of the keys in `contested`.
template <typename T>
QMap<QString, T> joined(const QMap<QString, T> &before, const QMap<QString, T> &here,
                        const QMap<QString, T> &elsewhere, const QString &prefix,
                        QStringList &contested)
{
    QMap<QString, T> all = elsewhere;
    all.insert(here);
    QMap<QString, T> result;
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        const std::optional<T> was = valueOf(before, it.key());
        const std::optional<T> mine = valueOf(here, it.key());
        const std::optional<T> theirs = valueOf(elsewhere, it.key());
        std::optional<T> stands = mine;
        if (mine != theirs && mine == was) {
            stands = theirs;
        } else if (mine != theirs && theirs != was) {
            contested.append(prefix + it.key());
            stands = mine && theirs ? both(*mine, *theirs) : mine ? mine : theirs;
        }
        if (stands)
            result.insert(it.key(), *stands);
    }
    return result;
}

template <typename T>
std::optional<T> joinedChoice(const std::optional<T> &before, const std::optional<T> &here,
                              const std::optional<T> &elsewhere, QStringList &contested)
{
    if (here == elsewhere || elsewhere == before)
        return here;
    if (here == before)
        return elsewhere;
    const QString decision = QStringLiteral("decision");
    if (!contested.contains(decision))
        contested.append(decision);
    return here ? here : elsewhere;
}

} // namespace

QStringList ReviewWork::join(const protocol::Review &review)
{
    const ReviewWork before = fromReview(
        {there.marks, there.findings, there.grounds, there.decision, there.conclusion, {}, from});
    const ReviewWork elsewhere = fromReview(review);
    QStringList contested;
    marks = joined(before.marks, marks, elsewhere.marks, {}, contested);
    findings = joined(before.findings, findings, elsewhere.findings, QStringLiteral("requirement/"),
                      contested);
    grounds =
        joined(before.grounds, grounds, elsewhere.grounds, QStringLiteral("ground/"), contested);
    decision = joinedChoice(before.decision, decision, elsewhere.decision, contested);
    conclusion = joinedChoice(before.conclusion, conclusion, elsewhere.conclusion, contested);
    from = elsewhere.from;
    there = elsewhere.there;
    // Whatever of it is still under way goes on from the review before, and is refused.
    sent.clear();
    return contested;
}

} // namespace ruqsat::desk
