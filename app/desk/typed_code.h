#pragma once

#include <QString>

namespace ruqsat::desk {

/// What a code reader meant. It presses the keys of a Latin keyboard; where the desk is set to
/// Kazakh or Russian other signs arrive. Gives the Latin text where that is a receipt's QR, a
/// number of a case or an IIN/BIN; everything else stays as it was typed, with single spaces.
QString typedCode(const QString &typed);

} // namespace ruqsat::desk
