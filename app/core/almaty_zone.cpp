#include "core/almaty_zone.h"

#include <QDateTime>

namespace ruqsat {

QTimeZone lawfulZone(const QTimeZone &installed)
{
    constexpr int lawfulOffset = 5 * 3600;
    static const QDateTime afterTheChange(QDate(2024, 3, 2), QTime(0, 0), Qt::UTC);
    const bool knows =
        installed.isValid() && installed.offsetFromUtc(afterTheChange) == lawfulOffset;
    return knows ? installed : QTimeZone(lawfulOffset);
}

} // namespace ruqsat
