#pragma once

#include "ctl/command.h"

namespace ruqsat::ctl {

inline constexpr char auditUsage[] =
    "ruqsatctl audit verify [--heads FOLDER] [--signer PEM]...\n"
    "ruqsatctl audit export --to FOLDER [--heads FOLDER] [--signer PEM]...\n"
    "ruqsatctl audit records [--person IIN|BIN] [--actor LOGIN|IIN] [--office ID] [--action NAME] "
    "[--from DATE] [--to DATE]\n"
    "ruqsatctl audit sign\n"
    "    each with --settings desk.json --login LOGIN [--password-fd N] [--lang kk|ru|en] [--json]";

/// The auditor's checks. `verify` and `export` end with 0 only where every chain agrees with itself
/// and with every signed head; FOLDER of --heads holds heads kept outside the registry's database,
/// each PEM of --signer one or more certificates that may have signed: those before and after a
/// renewal.
int runAudit(const QStringList &arguments);

} // namespace ruqsat::ctl
