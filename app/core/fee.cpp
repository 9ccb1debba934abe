#include "core/fee.h"

#include "core/data_reader.h"
#include "core/resources.h"

#include <QJsonArray>

namespace ruqsat {
namespace {

constexpr qint64 largestMciFile = 64 * 1024;
constexpr int greatestIndex = 1'000'000;

/// Rates are shipped and overriding data that were read as decimals already.
Decimal decimalOf(const QString &text)
{
    const Result<Decimal> number = Decimal::parse(text);
    return number ? *number : Decimal();
}

} // namespace

MciTable MciTable::shipped()
{
    loadCoreResources();
    const auto table = readDataFile(QStringLiteral(":/ruqsat/mci.json"), largestMciFile)
                           .andThen([](const QByteArray &json) { return parse(json); });
    return table ? *table : MciTable();
}

Result<MciTable> MciTable::shippedOr(const QString &path)
{
    if (path.isEmpty())
        return shipped();
    const Result<QByteArray> json = readDataFile(path, largestMciFile);
    if (!json)
        return json.failure();
    const Result<MciTable> table = parse(*json);
    if (!table)
        return Failure(table.failure().code, path + table.failure().detail);
    return table;
}

Result<MciTable> MciTable::parse(const QByteArray &json)
{
    const Result<QJsonObject> object = parseDataObject(json, largestMciFile);
    return object ? fromJson(*object) : Result<MciTable>(object.failure());
}

Result<MciTable> MciTable::fromJson(const QJsonObject &object)
{
    QList<DataFault> faults;
    const DataNode root(object, {}, &faults);
    root.onlyMembers({"rates", "until"});
    MciTable table;
    table.m_until = root.member("until").date();
    for (const DataNode &each : root.member("rates").items()) {
        each.onlyMembers({"from", "tenge", "unconfirmed"});
        const Rate rate{each.member("from").date(), each.member("tenge").integer(1, greatestIndex),
                        each.has("unconfirmed") && each.member("unconfirmed").boolean()};
        if (!table.m_rates.isEmpty() && rate.from <= table.m_rates.back().from)
            each.member("from").fault(QStringLiteral("not later than the one before"));
        table.m_rates.append(rate);
    }
    if (table.m_rates.isEmpty())
        root.member("rates").fault(QStringLiteral("no rate"));
    else if (table.m_until < table.m_rates.back().from)
        root.member("until").fault(QStringLiteral("earlier than the last rate"));
    if (!faults.isEmpty())
        return Failure(FailureCode::DataFileInvalid,
                       faults.front().pointer + QStringLiteral(": ") + faults.front().message);
    return table;
}

QJsonObject MciTable::toJson() const
{
    QJsonArray rates;
    for (const Rate &rate : m_rates) {
        QJsonObject each{{"from", rate.from.toString(Qt::ISODate)}, {"tenge", rate.tenge}};
        if (rate.unconfirmed)
            each.insert(QStringLiteral("unconfirmed"), true);
        rates.append(each);
    }
    return {{"rates", rates}, {"until", m_until.toString(Qt::ISODate)}};
}

Result<MciTable::Rate> MciTable::on(const QDate &day) const
{
    if (!day.isValid() || day > m_until)
        return Failure(FailureCode::CalendarYearUnknown, day.toString(Qt::ISODate));
    for (auto rate = m_rates.crbegin(); rate != m_rates.crend(); ++rate) {
        if (rate->from <= day)
            return *rate;
    }
    return Failure(FailureCode::CalendarYearUnknown, day.toString(Qt::ISODate));
}

Result<std::optional<Fee>> feeFor(const Regulation &regulation, ServiceKind kind,
                                  const MciTable &table, const QDate &paidOn)
{
    const auto found = regulation.fees.constFind(kind);
    if (found == regulation.fees.constEnd())
        return std::optional<Fee>();
    Fee fee;
    fee.unconfirmed = found->origin.unconfirmed;
    if (!found->mci.isEmpty()) {
        fee.rateMci = decimalOf(found->mci);
    } else {
        const FeeRate issue = regulation.fees.value(ServiceKind::Issue);
        const Result<Decimal> share = decimalOf(issue.mci).times(decimalOf(found->ofIssue));
        if (!share)
            return share.failure();
        const bool capped =
            !found->maxMci.isEmpty() && share->compare(decimalOf(found->maxMci)) > 0;
        fee.rateMci = capped ? decimalOf(found->maxMci) : *share;
        fee.unconfirmed = fee.unconfirmed || issue.origin.unconfirmed;
    }
    const Result<MciTable::Rate> index = table.on(paidOn);
    if (!index)
        return index.failure();
    fee.mciTenge = index->tenge;
    fee.unconfirmed = fee.unconfirmed || index->unconfirmed;
    const Result<Decimal> tenge = fee.rateMci.times(Decimal(index->tenge));
    if (!tenge)
        return tenge.failure();
    fee.tenge = *tenge;
    return std::optional<Fee>(fee);
}

} // namespace ruqsat
