#include "core/calendar.h"
#include "trust/certificate.h"

#include <QTimeZone>

namespace ruqsat::trust {

QDate Certificate::lastDay() const
{
    return notAfter().toTimeZone(WorkCalendar::zone()).date();
}

} // namespace ruqsat::trust
