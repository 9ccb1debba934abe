#pragma once

#include "core/localized.h"
#include "core/regulation.h"
#include "protocol/case_status.h"

#include <QString>

/// The words of the office's work, in the language of the screen.
namespace ruqsat::workstation {

/// What somebody did to a case, by the name of the Action: "took the case". The name itself where
/// this desk does not know it yet.
QString actionText(const QString &action);
/// What stands beside it in the history: a note as it was typed, or the registry's own word in the
/// language of the screen ("print, sealed and signed by hand", what is wrong with a clock or a
/// signature).
QString historyNoteText(const QString &action, const QString &note, Language language);
/// "My cases"
QString queueText(protocol::Queue queue);
/// What the name of the queue does not say: when a case gets into it; empty where the name says
/// all.
QString queueHint(protocol::Queue queue);
/// What comes next, as one tells the applicant: "The executor checks the documents."
QString nextStepText(const protocol::CaseStatus &status);
/// What the clock with this id counts ("chain-sign": "Signing of the result").
QString termTitle(const QString &clockId);

/// "agreed", "not agreed"
QString conclusionText(protocol::Conclusion conclusion);
/// What is decided, in the word of the service: "licence", "permit", "reasoned refusal", and of a
/// conclusion what it says, where that is known. Without the regulation decisionText().
QString decidedText(Decision decision, const Regulation *regulation,
                    std::optional<protocol::Conclusion> conclusion = std::nullopt);
/// "yes", "no", "cannot tell now"
QString findingText(protocol::FindingAnswer answer);
/// Whose limit a step of the office has: the act's, or the provider's own.
QString basisText(protocol::LimitBasis basis);

} // namespace ruqsat::workstation
