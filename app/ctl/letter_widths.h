#pragma once

#include <QString>

namespace ruqsat::ctl {

/// How wide a text is in Noto Sans of the size, in the size's unit. A command line has no fonts to
/// ask; letters that are in no text of the product count as wide ones.
double textWidth(const QString &text, double size, bool bold);

} // namespace ruqsat::ctl
