#pragma once

#include "registry/store/accounts.h"

#include <QHash>

#include <mutex>

namespace ruqsat::registry::store {

/// Another one after each change of devices, accounts, offices and the law, and after the end of a
/// session (047_admission.sql).
Result<QByteArray> admissionStamp(Transaction &in);

/// Who called since admission last changed. For all threads.
class KnownCallers final
{
public:
    /// `stamp`: of now. Where it is another one nobody is known any more.
    std::optional<Caller> find(const QString &deviceId, const QByteArray &tokenHash,
                               const QByteArray &stamp);
    /// `stamp`: asked for before `caller` was.
    void keep(const QString &deviceId, const QByteArray &tokenHash, const QByteArray &stamp,
              const Caller &caller);
    /// Their session ended.
    void forget(const QString &deviceId, const QByteArray &tokenHash);

private:
    using Key = std::pair<QString, QByteArray>;

    std::mutex m_mutex;
    QByteArray m_stamp;
    QHash<Key, Caller> m_known;
};

} // namespace ruqsat::registry::store
