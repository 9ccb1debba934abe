#pragma once

#include <QStringList>

namespace ruqsat::ctl {

inline constexpr char vaultUsage[] =
    "ruqsatctl vault backup  --folder VAULT --to COPIES --login LOGIN [--keep N]\n"
    "ruqsatctl vault check   --folder VAULT|COPY --login LOGIN [--json]\n"
    "ruqsatctl vault restore --folder VAULT --from COPY\n"
    "ruqsatctl vault recover --folder VAULT --key ADMINISTRATORS.pem --login LOGIN\n"
    "  The password of LOGIN is the first line of standard input; for recover it is the new one.";

/// Copies of a desk's vault, and the way back in when a password is lost. The program at the desk
/// must be closed. Nothing is sent anywhere.
int runVault(const QStringList &arguments);

} // namespace ruqsat::ctl
