#pragma once

#include "desk/case_editor.h"
#include "desk/settings.h"

namespace ruqsat::desk {

enum class DraftAge {
    Fresh,
    NearLimit, ///< within the days of warning
    Over       ///< kept all the same, until its operator goes on with it or deletes it
};

/// How long a draft may still lie, in days of Almaty; below one it is over.
struct DraftTerm
{
    DraftAge age = DraftAge::Fresh;
    qint64 daysLeft = 0;
    double left = 1; ///< share of the term
    QDate changedOn;
    QDate lastDay; ///< the last one that is not over
};

/// By the settings of the desk, counted from the last change.
DraftTerm draftTerm(const DraftSummary &draft, const Settings &settings, const QDateTime &now);

/// What all the drafts take of the room that they may take, in percent; 100 and more is over.
int draftRoom(const QList<DraftSummary> &drafts, const Settings &settings);

} // namespace ruqsat::desk
