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
};

/// Executor: takes the case, answers every requirement, proposes. Head: prepares, signs the very
/// paper. Operator: opens, saves and prints it, hands it over. Gives the paper's number.
QString playOfficeCase(Walk &walk, const HandedIn &handedIn, const OfficeCase &play);

} // namespace ruqsat::walk
