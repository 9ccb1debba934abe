#pragma once

#include "core/calendar.h"
#include "core/map_svg.h"
#include "desk/case_rail.h"
#include "workstation/look/look.h"

namespace ruqsat::workstation {

/// Where the case stands, for the marks on a map: its rail, and since when it is at its step.
struct MapProgress
{
    QList<desk::RailStep> rail;
    ServiceKind kind = ServiceKind::Issue;
    QDateTime since;
    QDateTime now;
};

/// The words of a map. `progress` may be null: then the map shows the act alone.
MapWords mapWords(const MapProgress *progress, const WorkCalendar &calendar);
/// "12 min", "3 h 5 min", "4 working days": working time from `since` to `now`.
QString spentText(const QDateTime &since, const QDateTime &now, const WorkCalendar &calendar);
/// Kind and number of a step as the act writes them: "5-үдеріс", "процесс 5".
QString stepName(const StepRef &ref);
MapPalette mapPalette(const Look &look);

} // namespace ruqsat::workstation
