#pragma once

#include "walkthrough/operator_case.h"

namespace ruqsat::walk {

/// How the provider ends a case, and what the paper is saved as.
struct OfficeCase
{
    /// In the names of pictures and steps.
    QString name;
    bool refuse = false;
    /// "licence.pdf", "refusal.pdf".
    QString paper;
    /// Where the executor finds it: what nobody has is taken first.
    protocol::Queue queue = protocol::Queue::Unassigned;
};

/// Ctrl+2, then the list of queues by its arrows.
void openQueue(Hand &hand, protocol::Queue queue);
/// The same, then down to the row of the case.
void chooseCase(Hand &hand, protocol::Queue queue, const QString &applicationId);
void enterPin(Hand &hand, const QString &pin);
/// The executor's part alone.
void propose(Walk &walk, const HandedIn &handedIn, const OfficeCase &play);

/// Executor: takes the case, answers every requirement, proposes. Head: prepares, signs the very
/// paper. Operator: opens, saves and prints it, hands it over. Gives the paper's number.
QString playOfficeCase(Walk &walk, const HandedIn &handedIn, const OfficeCase &play);

} // namespace ruqsat::walk
