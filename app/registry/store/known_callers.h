#pragma once

#include "registry/store/accounts.h"

#include <QHash>

#include <mutex>

namespace ruqsat::registry::store {

/// Another one after each change of devices, accounts, offices, sessions or the law
/// (047_admission.sql).
Result<QByteArray> admissionStamp(Transaction &in);

/// Who called before, as long as the stamp is the one of then. For all threads.
class KnownCallers final
{
public:
    std::optional<Caller> find(const QString &deviceId, const QByteArray &tokenHash,
                               const QByteArray &stamp) const;
    /// `stamp`: asked for before `caller` was.
    void keep(const QString &deviceId, const QByteArray &tokenHash, const QByteArray &stamp,
              const Caller &caller);

private:
    struct Known
    {
        QByteArray stamp;
        Caller caller;
    };
    using Key = std::pair<QString, QByteArray>;

    mutable std::mutex m_mutex;
    QHash<Key, Known> m_known;
};

} // namespace ruqsat::registry::store
