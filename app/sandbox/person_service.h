#pragma once

#include "sandbox/business_service.h"
#include "sandbox/organisations.h"

namespace ruqsat::sandbox {

/// A person of the fictional state database of individuals: the head of an organisation.
struct PersonEntry
{
    protocol::Person card;
    LocalizedText city;
    QString street;
    QString building;
};

/// One for each entry of the register, in its order; every fortieth is no longer living.
QList<PersonEntry> makePersons(const QList<RegisterEntry> &entries);

/// GBDFL_UniversalServiceSync over these people (FACTS §2.1).
class PersonService final : public BusinessService
{
public:
    explicit PersonService(QList<PersonEntry> persons)
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
