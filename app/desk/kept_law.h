#pragma once

#include "core/calendar.h"
#include "core/fee.h"
#include "protocol/law.h"
#include "trust/certificate_check.h"

#include <optional>

namespace ruqsat::desk {

/// What terms and fees are counted with, and papers are judged by: the same as the registry's.
struct KeptLaw
{
    WorkCalendar calendar;
    MciTable mci;
    std::optional<trust::TrustAnchors> anchors; ///< none: the desk's own files stand

    /// Fails with dataFileInvalid and the other codes of data files.
    static Result<KeptLaw> from(const protocol::LawInForce &law);
};

/// The registry's law as it was heard last, for a desk that starts without the registry. Nobody's
/// data, so it stands beside the vault in the clear; whoever may write there is whoever runs the
/// program, and the first answer of the registry takes its place. Fails with dataFileUnreadable
/// where none was kept yet, and as from() does.
Result<KeptLaw> readKeptLaw(const QString &folder);
/// Fails with ioError.
Result<void> keepLaw(const QString &folder, const protocol::LawInForce &law);

} // namespace ruqsat::desk
