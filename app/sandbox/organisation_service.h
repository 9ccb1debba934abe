#pragma once

#include "sandbox/business_service.h"
#include "sandbox/organisations.h"

namespace ruqsat::sandbox {

/// GbdulInfoByBin_v2 over the fictional register (FACTS §2.3).
class OrganisationService final : public BusinessService
{
public:
    explicit OrganisationService(QList<RegisterEntry> entries)
        : m_entries(std::move(entries))
    {
    }
    QString serviceId() const override;
    QString name() const override;
    std::optional<QByteArray> answer(const QByteArray &businessXml, bool other) const override;

private:
    const RegisterEntry *find(const QString &bin) const;
    QList<RegisterEntry> m_entries;
};

} // namespace ruqsat::sandbox
