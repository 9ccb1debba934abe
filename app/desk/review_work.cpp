#include "desk/review_work.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QSet>

namespace ruqsat::desk {
namespace {

constexpr qsizetype mostRows = 1'000;
constexpr qsizetype longestReason = 2'000;
constexpr qsizetype longestMark = 64;
/// As many as a desk without the registry sends in a minute; the older ones are found by nobody.
constexpr qsizetype mostSent = 20;

struct KeptMark
{
    QString key;
    ReviewMark mark;

    static KeptMark read(protocol::ObjectReader &in)
    {
        KeptMark kept;
        kept.key = in.text("key", 200);
        kept.mark.inOrder = in.boolean("inOrder");
        kept.mark.reason = in.optionalText("reason", longestReason);
        return kept;
    }
    QJsonObject toJson() const
    {
        return {{QStringLiteral("key"), key},
                {QStringLiteral("inOrder"), mark.inOrder},
                {QStringLiteral("reason"), mark.reason}};
    }
};

} // namespace

QString markKey(MarkKind kind, const QString &id)
{
    return (kind == MarkKind::Field ? QStringLiteral("field/") : QStringLiteral("document/")) + id;
}

QString groundKey(const protocol::Ground &ground)
{
    const QString kind = ground.targetKind ? groundTargetName(*ground.targetKind) : QString();
    return ground.code + u'/' + kind + u'/' + ground.target;
}

bool ReviewWork::isEmpty() const
{
    return findings.isEmpty() && grounds.isEmpty() && marks.isEmpty() && !decision;
}

QString ReviewWork::caseIdOf(const QString &applicationId)
{
    return QStringLiteral("review/") + applicationId;
}

QList<protocol::Ground> ReviewWork::statedGrounds() const
{
    QSet<QString> chosen;
    for (const protocol::Ground &ground : grounds) {
        if (!ground.target.isEmpty())
            chosen.insert(ground.code);
    }
    QList<protocol::Ground> stated;
    for (const protocol::Ground &ground : grounds) {
        if (!ground.target.isEmpty() || !chosen.contains(ground.code))
            stated.append(ground);
    }
    return stated;
}

protocol::ReviewBody ReviewWork::toBody() const
{
    protocol::ReviewBody body;
    for (auto it = marks.cbegin(); it != marks.cend(); ++it)
        body.marks.append({it.key(), it->inOrder, it->reason});
    body.findings = findings.values();
    body.grounds = statedGrounds();
    body.decision = decision;
    body.conclusion = conclusion;
    body.base = from;
    return body;
}

ReviewWork ReviewWork::fromReview(const protocol::Review &review)
{
    ReviewWork work;
    for (const protocol::CaseMark &mark : review.marks)
        work.marks.insert(mark.target, {mark.inOrder, mark.reason});
    for (const protocol::Finding &finding : review.findings)
        work.findings.insert(finding.requirement, finding);
    for (const protocol::Ground &ground : review.grounds)
        work.grounds.insert(groundKey(ground), ground);
    work.decision = review.decision;
    work.conclusion = review.conclusion;
    work.from = review.at;
    work.there = work.toBody();
    return work;
}

QString ReviewWork::markOf(const protocol::ReviewBody &body)
{
    protocol::ReviewBody found = body;
    found.base = {};
    const QByteArray json = protocol::compactJson(found.toJson());
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
}

void ReviewWork::noteSent(const protocol::ReviewBody &body)
{
    const QString mark = markOf(body);
    sent.removeOne(mark);
    sent.append(mark);
    while (sent.size() > mostSent)
        sent.removeFirst();
}

bool ReviewWork::goesOnFrom(const protocol::Review &review) const
{
    if (from.isValid() && from >= review.at)
        return true;
    const QString kept = markOf(fromReview(review).toBody());
    return sent.contains(kept) || kept == markOf(toBody());
}

void ReviewWork::take(const protocol::Review &review)
{
    from = review.at;
    there = fromReview(review).toBody();
    // What was sent after it has no answer yet.
    sent.remove(0, sent.indexOf(markOf(there)) + 1);
}

vault::Draft ReviewWork::toVault(const QString &applicationId) const
{
    QJsonArray kept;
    for (auto it = marks.cbegin(); it != marks.cend(); ++it)
        kept.append(KeptMark{it.key(), it.value()}.toJson());
    QJsonObject content{{QStringLiteral("findings"), protocol::jsonList(findings.values())},
                        {QStringLiteral("grounds"), protocol::jsonList(grounds.values())},
                        {QStringLiteral("marks"), kept}};
    if (decision)
        content.insert(QStringLiteral("decision"), decisionName(*decision));
    if (conclusion)
        content.insert(QStringLiteral("conclusion"), protocol::wireName(*conclusion));
    if (from.isValid()) {
        content.insert(QStringLiteral("from"), protocol::timeText(from));
        content.insert(QStringLiteral("there"), there.toJson());
    }
    if (!sent.isEmpty())
        content.insert(QStringLiteral("sent"), QJsonArray::fromStringList(sent));
    vault::Draft draft;
    draft.caseId = caseIdOf(applicationId);
    draft.content = content;
    draft.step = step();
    return draft;
}

Result<ReviewWork> ReviewWork::fromVault(const vault::Draft &draft)
{
    protocol::ObjectReader in(draft.content, protocol::Direction::Answer);
    ReviewWork work;
    for (const auto &finding : in.list<protocol::Finding>("findings", mostRows))
        work.findings.insert(finding.requirement, finding);
    for (const auto &ground : in.list<protocol::Ground>("grounds", mostRows))
        work.grounds.insert(groundKey(ground), ground);
    for (const auto &kept : in.list<KeptMark>("marks", mostRows))
        work.marks.insert(kept.key, kept.mark);
    if (in.has("decision"))
        work.decision = in.name("decision", decisionFromName);
    if (in.has("conclusion"))
        work.conclusion = in.name("conclusion", protocol::conclusionFromName);
    if (in.has("from"))
        work.from = in.time("from");
    work.there = in.optionalNested<protocol::ReviewBody>("there").value_or(work.there);
    if (in.has("sent"))
        work.sent = in.texts("sent", mostSent, longestMark);
    if (const Result<void> done = in.finish(); !done)
        return Failure(FailureCode::VaultDraftUnreadable, done.failure().detail);
    return work;
}

} // namespace ruqsat::desk
