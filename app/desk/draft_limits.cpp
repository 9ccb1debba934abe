#include "desk/draft_limits.h"

#include "core/calendar.h"

#include <algorithm>

namespace ruqsat::desk {
namespace {

constexpr qint64 bytesOfMegabyte = 1024 * 1024;

} // namespace

DraftTerm draftTerm(const DraftSummary &draft, const Settings &settings, const QDateTime &now)
{
    DraftTerm term;
    // A clock that was set back makes no draft younger than new.
    const QDate today = now.toTimeZone(WorkCalendar::zone()).date();
    term.changedOn = draft.changedAt.toTimeZone(WorkCalendar::zone()).date();
    term.lastDay = term.changedOn.addDays(settings.draftDays - 1);
    const qint64 days = std::max<qint64>(term.changedOn.daysTo(today), 0);
    term.daysLeft = settings.draftDays - days;
    term.left = std::clamp(double(term.daysLeft) / settings.draftDays, 0.0, 1.0);
    if (term.daysLeft < 1)
        term.age = DraftAge::Over;
    else if (term.daysLeft <= settings.draftWarnDays)
        term.age = DraftAge::NearLimit;
    return term;
}

int draftRoom(const QList<DraftSummary> &drafts, const Settings &settings)
{
    qint64 size = 0;
    for (const DraftSummary &draft : drafts)
        size += draft.size;
    return static_cast<int>(100 * size / (settings.draftMegabytes * bytesOfMegabyte));
}

} // namespace ruqsat::desk
