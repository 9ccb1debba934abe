#pragma once

#include "sandbox/business_service.h"
#include "sandbox/person_service.h"

namespace ruqsat::sandbox {

/// Powers of attorney (INVENTED, see gateway/invented_notary_adapter.h). A number tells its own
/// story, so that a trainer needs no list: "ENIS-1" … "ENIS-899" are in force, from 900 to 949
/// revoked, from 950 to 999 ended a day after they were given; any other number is unknown. The
/// attorney must be a person of the fictional database.
class InventedNotaryService final : public BusinessService
{
public:
    explicit InventedNotaryService(QList<PersonEntry> persons)
        : m_persons(std::move(persons))
    {
    }
    QString serviceId() const override;
    QString name() const override;
    std::optional<QByteArray> answer(const QByteArray &businessXml, bool other) const override;

private:
    QList<PersonEntry> m_persons;
};

} // namespace ruqsat::sandbox
