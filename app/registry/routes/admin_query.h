#pragma once

#include "registry/call.h"
#include "registry/store/admin.h"

namespace ruqsat::registry {

/// The office that an administrator or auditor is confined to; empty: every office.
QString reachOf(const Call &call);
/// Fails with otherOffice.
Result<void> checkReach(const Call &call, const QString &office);
/// A code, login or device of the path. Fails with notFound: nothing can be there.
Result<QString> adminName(const Call &call, const char *parameter);
/// limit, after, q, and those of office, role and state that are among `names`. Fails with
/// requestMalformed, requestFieldUnknown.
Result<store::AdminFilter> adminFilter(const Call &call, const QStringList &names);
/// Runs `work` on its turn. Fails as it and admitAgain() do: the turn may have been waited for.
template <typename Work>
auto administer(Call &call, Work &&work)
{
    using Answer = std::invoke_result_t<Work, Transaction &>;
    return call.transaction([&](Transaction &in) -> Answer {
        if (const Result<void> held = store::holdAdministration(in); !held)
            return held.failure();
        if (const Result<void> again = admitAgain(call, in); !again)
            return again.failure();
        return work(in);
    });
}

} // namespace ruqsat::registry
