#pragma once

#include "walkthrough/keys.h"

#include "core/application.h"
#include "core/service_kind.h"
#include "protocol/queue.h"

namespace ruqsat::walk {

/// What the executor proposes, and what for.
struct Opinion
{
    Decision decision = Decision::Issue;
    /// Beside a refusal: a document of the case is wrong; otherwise a requirement is not met.
    bool incomplete = false;
    /// Of a conclusion that does not agree.
    bool disagrees = false;
};

// The officers' work by the keyboard alone; each step begins on the page where the last one ended.

/// Ctrl+2, then up or down to the queue; the focus stays in its rows.
void openQueueByKeys(Keys &keys, protocol::Queue queue);
/// Down to the row of the case; fails where the queue has none.
void chooseByKeys(Keys &keys, protocol::Queue queue, const QString &applicationId);
/// Enter on the chosen row; until the case is on the page.
void openChosenByKeys(Keys &keys);
/// The head, on the chosen row: Ctrl+J, and the executor who is proposed has the case.
void assignByKeys(Keys &keys);
/// The case that stands on the page of the review.
QString reviewedCase(const Keys &keys);
/// All documents of the list are in order: 1 on each.
void markDocumentsByKeys(Keys &keys);
/// The last document is wrong: 2, and why.
void markWrongDocumentByKeys(Keys &keys);
void recordCompletenessByKeys(Keys &keys);
/// Asks and records the body's answer.
void askBodyByKeys(Keys &keys);
void askApplicantByKeys(Keys &keys);
/// F8 from requirement to requirement, to the decision and to its grounds; then Ctrl+Enter.
void proposeByKeys(Keys &keys, const Opinion &opinion);
/// The head, alone with one case: prepares, looks, signs.
void signByKeys(Keys &keys, const QString &pin);
void giveBackByKeys(Keys &keys, const QString &reason);
/// Everything that waits for the signature, with one PIN, once `atLeast` so many are listed.
void signBatchByKeys(Keys &keys, const QString &pin, int atLeast);
/// Ctrl+3, the number, Enter: the licence.
void openLicenceByKeys(Keys &keys, const QString &number);
/// Suspends (S), resumes (R) or terminates (T) the licence that is shown, with its ground and PIN.
void actOnLicenceByKeys(Keys &keys, Qt::Key act, const QString &pin);

} // namespace ruqsat::walk
