#include "registry/store/known_callers.h"

namespace ruqsat::registry::store {
namespace {

/// More than there are desks with somebody at them.
constexpr qsizetype most = 4096;

} // namespace

Result<QByteArray> admissionStamp(Transaction &in)
{
    const Result<Rows> rows = in.run("select stamp from admission");
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return Failure(FailureCode::DatabaseError, QStringLiteral("admission"));
    return rows->first().raw(0).toByteArray();
}

std::optional<Caller> KnownCallers::find(const QString &deviceId, const QByteArray &tokenHash,
                                         const QByteArray &stamp) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_known.constFind({deviceId, tokenHash});
    if (found == m_known.cend() || found->stamp != stamp)
        return std::nullopt;
    return found->caller;
}

void KnownCallers::keep(const QString &deviceId, const QByteArray &tokenHash,
                        const QByteArray &stamp, const Caller &caller)
{
    const std::lock_guard lock(m_mutex);
    if (m_known.size() >= most)
        m_known.clear();
    m_known.insert({deviceId, tokenHash}, {stamp, caller});
}

} // namespace ruqsat::registry::store
