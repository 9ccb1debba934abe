#pragma once

#include <QString>

namespace ruqsat {

/// The one answer of signatures, register answers and payments. `Pending` blocks a decision, is
/// asked again, and never turns into `Invalid` by itself.
enum class Verdict { Valid, Pending, Invalid };

/// "valid", "pending", "invalid".
inline QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return QStringLiteral("valid");
    case Verdict::Pending:
        return QStringLiteral("pending");
    case Verdict::Invalid:
        return QStringLiteral("invalid");
    }
    return {};
}

} // namespace ruqsat
