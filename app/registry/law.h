#pragma once

#include "core/calendar.h"
#include "core/fee.h"
#include "protocol/law.h"
#include "registry/store/database.h"
#include "trust/certificate_check.h"

#include <memory>
#include <mutex>

namespace ruqsat::registry {

/// What terms, fees and signatures are judged by. Never changes: a change makes another one.
struct Law
{
    qint64 revision = 0; ///< 0: nobody set anything over the registry's own files
    WorkCalendar calendar;
    MciTable mci;
    trust::TrustAnchors anchors;
    QByteArray rootsPem;
    /// Two administrators confirmed them; else they are of the registry's own files, which whoever
    /// has its machine writes alone: desks go by theirs.
    bool rootsConfirmed = false;

    QJsonObject content(protocol::LawName name) const;
};

/// Takes `content` for the document `name` into `law`. Fails with the codes of data files; `detail`
/// begins with the place, for roots "block 2: …".
Result<void> takeLaw(Law &law, protocol::LawName name, const QJsonObject &content);

/// The law in force; shared by all threads. Whoever works holds the one that they began with.
class LawBook final
{
public:
    void setShipped(Law law);
    std::shared_ptr<const Law> shipped() const { return m_shipped; }
    std::shared_ptr<const Law> current() const;
    /// Reads what administrators set, where that is newer than what is at hand. Fails with the
    /// codes of the database: a registry that cannot read the law in force must not count by
    /// another.
    Result<void> follow(Transaction &in, qint64 revision);

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const Law> m_shipped;
    std::shared_ptr<const Law> m_current;
};

} // namespace ruqsat::registry
