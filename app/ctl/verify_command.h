#pragma once

#include "core/verdict.h"

#include <QStringList>

namespace ruqsat::ctl {

inline constexpr char verifyUsage[] =
    "ruqsatctl verify FILE [--content FILE] [--trust PEM] [--offline] [--lang kk|ru|en] [--json]\n"
    "ruqsatctl verify --qr TEXT [--trust PEM] [--lang kk|ru|en] [--json]";

/// Exit codes of `verify`; the verdict is that of the worst signature in the file.
enum VerifyExitCode {
    SignatureValid = 0,
    SignatureInvalid = 1,
    SignaturePending = 2,
    NotSigned = 3
};

VerifyExitCode exitCodeOf(Verdict verdict);

/// Judges a CMS signature (with --content where it is detached), a signed PDF or a signed XML. The
/// CRLs in the --trust file count as evidence; --offline asks nobody else and takes no roots but
/// those of --trust. Without roots nothing is judged: a usage error.
int runVerify(const QStringList &arguments);

} // namespace ruqsat::ctl
