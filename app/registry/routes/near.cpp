#include "registry/routes/near.h"

namespace ruqsat::registry {
namespace {

/// A term that ends within so many working days stands in front.
constexpr int nearWorkingDays = 2;

} // namespace

QDateTime nearUntil(const Call &call)
{
    const std::shared_ptr<const Law> law = call.context.law();
    const WorkCalendar &calendar = law->calendar;
    const Result<Due> near = calendar.due(call.now, nearWorkingDays);
    const QDate day = near ? near->date : call.today().addDays(nearWorkingDays);
    return QDateTime(day, calendar.closes(), WorkCalendar::zone());
}

} // namespace ruqsat::registry
