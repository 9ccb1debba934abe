#pragma once

#include <QStringList>

namespace ruqsat::ctl {

inline constexpr char regulationsUsage[] =
    "ruqsatctl regulations check [FOLDER]\n"
    "ruqsatctl regulations export --json [--override FOLDER]\n"
    "ruqsatctl regulations show ID [--lang kk|ru|en] [--override FOLDER]\n"
    "ruqsatctl regulations map ID --channel portal|provider|centre|office [--lang kk|ru|en]\n"
    "                              --svg FILE [--dark] [--override FOLDER]";

/// Checks, exports, shows and draws the regulations that the program knows. `check` fails where a
/// file has a fault, and names file and JSON pointer of each.
int runRegulations(const QStringList &arguments);

} // namespace ruqsat::ctl
