#pragma once

#include <QTimeZone>

namespace ruqsat {

/// `installed`, the system's Asia/Almaty, where it knows the law: five hours in the whole country
/// since 1 March 2024. Zone data from before, or none, gives way to five hours; times before that
/// day are then an hour early, and those that count now are right.
QTimeZone lawfulZone(const QTimeZone &installed);

} // namespace ruqsat
