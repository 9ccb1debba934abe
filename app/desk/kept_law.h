#pragma once

#include "core/calendar.h"
#include "core/fee.h"
#include "protocol/law.h"

namespace ruqsat::desk {

/// What terms and fees are counted with: the same as the registry's.
struct KeptLaw
{
    WorkCalendar calendar;
    MciTable mci;

    /// Fails with dataFileInvalid and the other codes of data files.
    static Result<KeptLaw> from(const protocol::LawInForce &law);
};

/// The registry's law as it was heard last, for a desk that starts without the registry. Nobody's
/// data, so it stands beside the vault in the clear. Fails with dataFileUnreadable where none was
/// kept yet, and as from() does.
Result<KeptLaw> readKeptLaw(const QString &folder);
/// Fails with ioError.
Result<void> keepLaw(const QString &folder, const protocol::LawInForce &law);

} // namespace ruqsat::desk
