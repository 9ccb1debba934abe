#include "workstation/pages/proposal_changes.h"

#include "core/ground_label.h"
#include "core/ground_target.h"
#include "workstation/words/format.h"
#include "workstation/words/names.h"
#include "workstation/words/office_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ruqsat::workstation {
namespace {

struct ChangeWords
{
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

QString fromTo(const QString &what, const QString &before, const QString &after)
{
    return what + QStringLiteral(": ") + before + QStringLiteral(" → ") + after;
}

QString decisionOf(const protocol::Proposal &proposal)
{
    return proposal.conclusion ? conclusionText(*proposal.conclusion)
                               : decisionText(proposal.decision);
}

QString answerOf(const protocol::Proposal &proposal, const QString &requirement)
{
    for (const protocol::Finding &finding : proposal.findings) {
        if (finding.requirement == requirement)
            return findingText(finding.answer) + (finding.note.isEmpty()
                                                      ? QString()
                                                      : QStringLiteral(" (") + finding.note + u')');
    }
    //: In place of an answer to a requirement
    return ChangeWords::tr("no answer");
}

/// In the order of the regulation, then those that it does not have.
QList<QualificationRequirement> requirementsOf(const protocol::Application &application,
                                               const Regulation *regulation)
{
    QList<QualificationRequirement> all;
    if (regulation)
        all = regulation->qualificationFor(application.kind);
    for (const auto &proposal : {application.returnedProposal, application.proposal}) {
        for (const protocol::Finding &finding : proposal->findings) {
            const auto isIt = [&finding](const QualificationRequirement &known) {
                return known.id == finding.requirement;
            };
            if (std::none_of(all.begin(), all.end(), isIt))
                all.append(
                    {finding.requirement, {finding.requirement, finding.requirement, {}}, {}, {}});
        }
    }
    return all;
}

/// "R-1 Копия устава (нет печати)"
QString groundText(const protocol::Application &application, const Regulation *regulation,
                   const protocol::Ground &given, Language language)
{
    QString label = given.code;
    QString target = given.target;
    if (regulation) {
        label = groundLabel(*regulation, given.code);
        for (const RefusalGround &ground : regulation->groundsFor(application.kind)) {
            if (ground.code != given.code)
                continue;
            const auto part =
                groundTarget(*regulation, application.kind, ground, given.target, given.targetKind);
            if (part)
                target = part->title.in(language);
        }
    }
    return (label + u' ' + target).trimmed() +
           (given.note.isEmpty() ? QString() : QStringLiteral(" (") + given.note + u')');
}

/// Sorted: in which order they were chosen is no difference.
QString groundsText(const protocol::Application &application, const Regulation *regulation,
                    const protocol::Proposal &proposal, Language language)
{
    QStringList grounds;
    for (const protocol::Ground &given : proposal.grounds)
        grounds << groundText(application, regulation, given, language);
    grounds.sort();
    return grounds.isEmpty() ? QStringLiteral("–") : grounds.join(QStringLiteral(", "));
}

} // namespace

QStringList changesSinceReturn(const protocol::Application &application,
                               const Regulation *regulation, Language language)
{
    QStringList changes;
    if (!application.proposal || !application.returnedProposal)
        return changes;
    const protocol::Proposal &now = *application.proposal;
    const protocol::Proposal &before = *application.returnedProposal;
    if (decisionOf(before) != decisionOf(now))
        //: What changed since a proposal was sent back
        changes << fromTo(ChangeWords::tr("Decision"), decisionOf(before), decisionOf(now));
    for (const QualificationRequirement &requirement : requirementsOf(application, regulation)) {
        const QString was = answerOf(before, requirement.id);
        const QString is = answerOf(now, requirement.id);
        if (was != is)
            changes << fromTo(requirement.title.in(language), was, is);
    }
    const QString was = groundsText(application, regulation, before, language);
    const QString is = groundsText(application, regulation, now, language);
    if (was != is)
        //: What changed since a proposal was sent back
        changes << fromTo(ChangeWords::tr("Grounds"), was, is);
    if (changes.isEmpty())
        //: In place of what changed: a proposal was sent back, and came again as it was
        changes << ChangeWords::tr("nothing in the proposal was changed");
    return changes;
}

QStringList eventsSinceProposal(const protocol::Application &application, Language language)
{
    QStringList events;
    if (!application.proposal)
        return events;
    for (const protocol::HistoryEntry &entry : application.history) {
        if (entry.at <= application.proposal->at || entry.action == actionName(Action::Propose) ||
            entry.action == actionName(Action::PrepareResult))
            continue;
        events << actionText(entry.action) + QStringLiteral(" · ") +
                      shortName(entry.by.name.in(language)) + QStringLiteral(" · ") +
                      dateTimeText(entry.at) +
                      (entry.note.isEmpty()
                           ? QString()
                           : QStringLiteral(" · ") +
                                 historyNoteText(entry.action, entry.note, language));
    }
    return events;
}

QStringList proposalChanges(const protocol::Application &application, const Regulation *regulation,
                            Language language)
{
    return changesSinceReturn(application, regulation, language) +
           eventsSinceProposal(application, language);
}

} // namespace ruqsat::workstation
