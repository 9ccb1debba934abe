#include "core/decimal.h"

#include <algorithm>

namespace ruqsat {
namespace {

constexpr int mostDigits = 18;
constexpr qint64 digitBound = 1'000'000'000'000'000'000;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// Compared in wide integers, as aligning the points of two 18-digit numbers can need 36 digits.
__extension__ using Wide = __int128;

Wide scaled(qint64 units, int by)
{
    Wide wide = units;
    for (int i = 0; i < by; ++i)
        wide *= 10;
    return wide;
}

} // namespace

Result<Decimal> Decimal::parse(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    const QStringView digits = negative ? text.sliced(1) : text;
    Decimal number;
    bool point = false;
    int count = 0;
    for (const QChar c : digits) {
        if (c == u'.' && !point && count > 0) {
            point = true;
            continue;
        }
        if (!isDigit(c) || ++count > mostDigits)
            return Failure(FailureCode::FieldNotANumber);
        number.m_units = number.m_units * 10 + (c.unicode() - u'0');
        number.m_scale += point ? 1 : 0;
    }
    if (count == 0 || digits.endsWith(u'.'))
        return Failure(FailureCode::FieldNotANumber);
    if (negative)
        number.m_units = -number.m_units;
    number.strip();
    return number;
}

QString Decimal::text(int leastFraction) const
{
    QString digits = QString::number(m_units < 0 ? -m_units : m_units);
    digits = digits.rightJustified(m_scale + 1, u'0');
    QString fraction = digits.right(m_scale);
    fraction = fraction.leftJustified(leastFraction, u'0');
    QString text = digits.chopped(m_scale);
    if (!fraction.isEmpty())
        text += QLatin1Char('.') + fraction;
    return m_units < 0 ? QLatin1Char('-') + text : text;
}

Result<Decimal> Decimal::times(const Decimal &other) const
{
    const Wide product = Wide(m_units) * other.m_units;
    if (product >= digitBound || product <= -digitBound)
        return FailureCode::FieldOutOfRange;
    Decimal result;
    result.m_units = static_cast<qint64>(product);
    result.m_scale = m_scale + other.m_scale;
    result.strip();
    return result;
}

int Decimal::compare(const Decimal &other) const
{
    const int scale = std::max(m_scale, other.m_scale);
    const Wide one = scaled(m_units, scale - m_scale);
    const Wide two = scaled(other.m_units, scale - other.m_scale);
    return one < two ? -1 : one > two ? 1 : 0;
}

void Decimal::strip()
{
    while (m_scale > 0 && m_units % 10 == 0) {
        m_units /= 10;
        --m_scale;
    }
    if (m_units == 0)
        m_scale = 0;
}

} // namespace ruqsat
