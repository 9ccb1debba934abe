#pragma once

#include "core/decimal.h"
#include "core/regulation.h"

namespace ruqsat {

/// The monthly calculation index by date (resources/mci.json).
class MciTable final
{
public:
    struct Rate
    {
        QDate from;
        int tenge = 0;
        bool unconfirmed = false;
    };

    static MciTable shipped();
    /// An administrator's file in place of the shipped one; an empty `path` is none. Fails with
    /// the codes of data files; the detail begins with the path.
    static Result<MciTable> shippedOr(const QString &path);
    static Result<MciTable> parse(const QByteArray &json);
    static Result<MciTable> fromJson(const QJsonObject &table);
    QJsonObject toJson() const;

    /// Fails with calendarYearUnknown outside the years on file.
    Result<Rate> on(const QDate &day) const;
    const QList<Rate> &rates() const { return m_rates; }
    QDate until() const { return m_until; }

private:
    QList<Rate> m_rates;
    QDate m_until;
};

/// A licence fee: the index of the day of payment times the rate.
struct Fee
{
    Decimal tenge;
    Decimal rateMci;
    int mciTenge = 0;
    /// No act that we hold confirms the rate or the index.
    bool unconfirmed = false;
};

/// Nothing where the regulation knows of no fee for `kind`. Fails with calendarYearUnknown.
Result<std::optional<Fee>> feeFor(const Regulation &regulation, ServiceKind kind,
                                  const MciTable &table, const QDate &paidOn);

} // namespace ruqsat
