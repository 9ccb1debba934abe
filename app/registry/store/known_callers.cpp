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
                                         const QByteArray &stamp)
{
    const std::lock_guard lock(m_mutex);
    if (m_stamp != stamp) {
        m_known.clear();
        m_stamp = stamp;
    }
    const auto found = m_known.constFind({deviceId, tokenHash});
    return found == m_known.cend() ? std::nullopt : std::optional(*found);
}

void KnownCallers::keep(const QString &deviceId, const QByteArray &tokenHash,
                        const QByteArray &stamp, const Caller &caller)
{
    const std::lock_guard lock(m_mutex);
    // Others have seen a newer one meanwhile.
    if (m_stamp != stamp)
        return;
    if (m_known.size() >= most)
        m_known.clear();
    m_known.insert({deviceId, tokenHash}, caller);
}

void KnownCallers::forget(const QString &deviceId, const QByteArray &tokenHash)
{
    const std::lock_guard lock(m_mutex);
    m_known.remove({deviceId, tokenHash});
}

} // namespace ruqsat::registry::store
