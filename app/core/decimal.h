#pragma once

#include "core/result.h"

#include <QString>

namespace ruqsat {

/// An exact decimal number of at most 18 digits; money and rates are never floating point.
class Decimal final
{
public:
    Decimal() = default;
    explicit Decimal(qint64 whole)
        : m_units(whole)
    {
    }
    /// An optional "-", digits, optionally a point and digits: "4", "0.1", "-12.50". Fails with
    /// fieldNotANumber.
    static Result<Decimal> parse(QStringView text);

    /// Without needless zeros: "393.2"; with at least `leastFraction` digits after the point:
    /// "393.20".
    QString text(int leastFraction = 0) const;
    /// How many digits stand after the point.
    int fractionDigits() const { return m_scale; }
    /// Fails with fieldOutOfRange where the product has more than 18 digits.
    Result<Decimal> times(const Decimal &other) const;
    /// Negative, zero or positive as this is less than, equal to or greater than `other`.
    int compare(const Decimal &other) const;

private:
    void strip();

    qint64 m_units = 0;
    int m_scale = 0;
};

} // namespace ruqsat
