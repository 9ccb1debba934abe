#pragma once

#include "desk/settings.h"

#include <QString>

namespace ruqsat::test {

/// Keys, certificates and SoftHSM tokens by packaging/pki.sh, made once for a build folder.
QString deskKeys();
/// Points SoftHSM of this process at those tokens.
void useTestTokens();
/// Settings of desk-1 for a registry at 127.0.0.1:port, with a vault under `folder`.
desk::Settings deskSettings(quint16 port, const QString &folder);

} // namespace ruqsat::test
