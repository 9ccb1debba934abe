#pragma once

#include "walkthrough/keys.h"
#include "walkthrough/operator_case.h"

namespace ruqsat::walk {

/// A case from "new case" to the receipt by the keyboard alone; `file` is what the applicant brings
/// where a document is not scanned.
HandedIn registerByKeys(Keys &keys, desk::Desk &desk, const QString &pin, const OperatorCase &play,
                        const QString &file);
/// Ctrl+K, the number of the case, Enter: its row on the page of statuses.
void findByKeys(Keys &keys, const QString &number);
/// The applicant's answer to the question of a case that waits for it.
void replyByKeys(Keys &keys, const QString &number, const QString &reply);
/// The survey by numbers, then the hand-over.
void handOverByKeys(Keys &keys, const QString &number);

} // namespace ruqsat::walk
