#pragma once

#include <QString>

namespace ruqsat::desk {
class CaseReview;
}

namespace ruqsat::workstation {

/// What the decision of the moment says in both state languages, side by side, as HTML: whatever
/// the language of the screen, the paper is in Kazakh and Russian.
QString decisionPreview(const desk::CaseReview &review);

} // namespace ruqsat::workstation
