#pragma once

#include "sandbox/organisations.h"

#include <optional>

namespace ruqsat::sandbox {

/// GbdulInfoByBin_v2 over the fictional register (FACTS §2.3).
class OrganisationService final
{
public:
    explicit OrganisationService(QList<RegisterEntry> entries)
        : m_entries(std::move(entries))
    {
    }
    /// Business XML of the answer; nothing where the request cannot be read.
    /// `otherOrganisation` answers about a wrong one, as a broken register would.
    std::optional<QByteArray> answer(const QByteArray &businessXml, bool otherOrganisation) const;

private:
    const RegisterEntry *find(const QString &bin) const;
    QList<RegisterEntry> m_entries;
};

} // namespace ruqsat::sandbox
