#pragma once

#include "core/flow.h"

namespace ruqsat::ctl {

/// The few words that stand between what the regulation itself says.
struct Words
{
    const char16_t *channel[4];
    const char16_t *kind[3];
    const char16_t *step[3];
    const char16_t *end[3];
    const char16_t *passed;
    const char16_t *failed;
    const char16_t *actions;
    const char16_t *action;
    const char16_t *lost;
    const char16_t *note;
    const char16_t *seconds;
    const char16_t *minutes;
    const char16_t *workingDays;
    const char16_t *unconfirmed;
    const char16_t *overridden;
    /// For the map of the process.
    const char16_t *participant;
    const char16_t *withoutSteps;
    /// For the head of a regulation.
    const char16_t *hours;
    const char16_t *months;
    const char16_t *annex;
    const char16_t *inForce;
    const char16_t *repealed;
    const char16_t *terms;
    const char16_t *completeness;
    const char16_t *units;
    const char16_t *alsoSaid;
    const char16_t *notConfirmed;
    /// For what the regulation asks for.
    const char16_t *fee;
    const char16_t *mci;
    const char16_t *shareOfIssue; ///< %1 is a number of per cent
    const char16_t *atMost;       ///< %1 is a number of indices
    const char16_t *documents;
    const char16_t *form;
    const char16_t *qualification;
    const char16_t *grounds;
    const char16_t *survey;
    const char16_t *optional;
    const char16_t *printed; ///< %1 are the words of the act
};

const Words &wordsOf(Language language);
QString word(const char16_t *text);
/// "9-үдеріс", as the acts write it, but "процесс 9".
QString numbered(Language language, const char16_t *what, const QString &number);
/// "10–15 s", "30 s – 1 min", or the working days: one number where every kind has the same.
QString limitText(const ActionLimit &limit, Language language);

} // namespace ruqsat::ctl
