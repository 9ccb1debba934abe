#pragma once

#include <QString>

#include <optional>

namespace ruqsat {

/// The one verdict for signatures, register answers and payments. Pending means "cannot be told
/// now": it blocks a decision, never turns into Invalid by itself, and is asked again.
enum class Verdict { Valid, Pending, Invalid };

/// "valid", "pending", "invalid".
QString verdictName(Verdict verdict);
std::optional<Verdict> verdictFromName(QStringView name);
/// Of two verdicts on one thing the one that weighs more: Invalid over Pending over Valid.
Verdict worse(Verdict one, Verdict other);

} // namespace ruqsat
