#pragma once

#include "sandbox/business_service.h"

namespace ruqsat::sandbox {

class Outages;

/// Status of payments (INVENTED, see gateway/invented_payment_adapter.h). A reference tells its own
/// story: "DEMO-25950-17" is a payment of 25,950 tenge; its serial from 1 to 899 is paid, from 900
/// to 949 under way until the outage "settled" is switched on, from 950 to 999 returned. Any other
/// reference is unknown.
class InventedPaymentService final : public BusinessService
{
public:
    explicit InventedPaymentService(Outages &outages)
        : m_outages(outages)
    {
    }
    QString serviceId() const override;
    QString name() const override;
    std::optional<QByteArray> answer(const QByteArray &businessXml, bool other) const override;

private:
    Outages &m_outages;
};

} // namespace ruqsat::sandbox
