#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace ruqsat::sandbox {

/// A database behind the gateway, asked by its service id.
class BusinessService
{
public:
    virtual ~BusinessService() = default;
    virtual QString serviceId() const = 0;
    /// In Outages.
    virtual QString name() const = 0;
    /// Business XML of the answer; nothing where the request cannot be read. `other` answers about
    /// something else than what was asked, as a broken database would.
    virtual std::optional<QByteArray> answer(const QByteArray &businessXml, bool other) const = 0;
};

} // namespace ruqsat::sandbox
