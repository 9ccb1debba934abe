#include "workstation/pages/proposal_changes.h"

#include "core/ground_label.h"
#include "desk/case_review.h"
#include "workstation/words/format.h"
#include "workstation/words/names.h"
#include "workstation/words/office_words.h"

#include <QCoreApplication>

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

QStringList groundsOf(const desk::CaseReview &review, const protocol::Proposal &proposal)
{
    QStringList labels;
    for (const protocol::Ground &ground : proposal.grounds)
        labels << groundLabel(*review.regulation(), ground.code) +
                      (ground.note.isEmpty() ? QString() : QStringLiteral(" ") + ground.note);
    return labels;
}

} // namespace

QStringList proposalChanges(const desk::CaseReview &review, Language language)
{
    QStringList changes;
    const protocol::Application &application = *review.application();
    if (!application.proposal || !review.regulation())
        return changes;
    const protocol::Proposal &now = *application.proposal;
    if (application.returnedProposal) {
        const protocol::Proposal &before = *application.returnedProposal;
        if (decisionOf(before) != decisionOf(now))
            //: What changed since a proposal was sent back
            changes << fromTo(ChangeWords::tr("Decision"), decisionOf(before), decisionOf(now));
        for (const QualificationRequirement &requirement : review.requirements()) {
            const QString was = answerOf(before, requirement.id);
            const QString is = answerOf(now, requirement.id);
            if (was != is)
                changes << fromTo(requirement.title.in(language), was, is);
        }
        const QStringList was = groundsOf(review, before);
        const QStringList is = groundsOf(review, now);
        if (was != is)
            //: What changed since a proposal was sent back
            changes << fromTo(ChangeWords::tr("Grounds"),
                              was.isEmpty() ? QStringLiteral("–") : was.join(QStringLiteral(", ")),
                              is.isEmpty() ? QStringLiteral("–") : is.join(QStringLiteral(", ")));
    }
    for (const protocol::HistoryEntry &entry : application.history) {
        if (entry.at > now.at)
            changes << dateTimeText(entry.at) + QStringLiteral(" · ") + actionText(entry.action) +
                           QStringLiteral(" · ") + entry.by.name.in(language);
    }
    return changes;
}

} // namespace ruqsat::workstation
