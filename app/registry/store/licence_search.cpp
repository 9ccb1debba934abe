#include "core/calendar.h"
#include "core/search_words.h"
#include "registry/store/columns.h"
#include "registry/store/condition.h"
#include "registry/store/frequent_words.h"
#include "registry/store/licences.h"

#include <QRegularExpression>

namespace ruqsat::registry::store {
namespace {

constexpr QChar afterEveryLetter(0xFFFF);
/// "KZ12LAA12345678": no longer number begins with it.
constexpr qsizetype wholeNumber = 15;

void addWords(Condition &condition, const char *words, const QString &text)
{
    const QString query = wordsQuery(text);
    // Marks alone ask for nothing, and so find nothing.
    if (query.isEmpty())
        condition.add(QStringLiteral("false"));
    else
        condition.add(QLatin1String(words) + QStringLiteral(" @@ cast(? as tsquery)"), {query});
}

/// Whether it was words that were asked for.
bool addLicenceText(Condition &condition, const QString &text)
{
    static const QRegularExpression identifier(QStringLiteral("^[0-9]{12}$"));
    // Of an appendix too: its licence is found.
    static const QRegularExpression number(
        QStringLiteral("^([Kk][Zz][0-9]{2}[A-Za-z0-9]{0,11})(?:[/-][0-9]{0,3})?$"));
    const QString whole = ungrouped(text);
    const QRegularExpressionMatch numbered = number.match(text);
    if (identifier.match(whole).hasMatch()) {
        condition.add(QStringLiteral("l.holder_number = ?"), {whole});
    } else if (numbered.hasMatch() && numbered.captured(1).size() == wholeNumber) {
        condition.add(QStringLiteral("l.number = ?"), {numbered.captured(1).toUpper()});
    } else if (numbered.hasMatch()) {
        // The bounds of a prefix, in the order of the index.
        const QString prefix = numbered.captured(1).toUpper();
        condition.add(QStringLiteral("l.number ~>=~ ? and l.number ~<~ ?"),
                      {prefix, QString(prefix + afterEveryLetter)});
    } else {
        addWords(condition, "l.words", text);
        return true;
    }
    return false;
}

const QStringList licenceColumns{
    QStringLiteral("l.number"),         QStringLiteral("l.state"),
    QStringLiteral("l.regulation"),     QStringLiteral("l.kind"),
    QStringLiteral("l.application_id"), QStringLiteral("a.number"),
    QStringLiteral("l.holder_number"),  QStringLiteral("l.holder_name"),
    QStringLiteral("l.activity"),       QStringLiteral("l.issuer"),
    QStringLiteral("l.issued_at"),      QStringLiteral("l.signer"),
    QStringLiteral("l.sha256"),         QStringLiteral("l.paper"),
    QStringLiteral("l.office_id"),      QStringLiteral("l.first_issued_on"),
    QStringLiteral("l.valid_until"),    QStringLiteral("l.parent"),
    QStringLiteral("l.previous"),       QStringLiteral("l.replaced_by"),
    QStringLiteral("l.conclusion"),     QStringLiteral("l.valid_from")};

/// What protocol::Licence reads.
void writeLicence(WireWriter &page, const Row &row)
{
    page.beginItem();
    const char *const texts[] = {"number", "state",         "regulation",
                                 "kind",   "applicationId", "applicationNumber"};
    for (int i = 0; i < 6; ++i)
        page.text(texts[i], row.raw(i));
    page.party("holder", row.raw(6), row.raw(7));
    page.localized("activity", row.raw(8));
    page.localized("issuer", row.raw(9));
    page.time("issuedAt", row.raw(10));
    page.json("signedBy", row.raw(11));
    page.text("sha256", row.raw(12));
    page.text("paper", row.raw(13));
    page.text("officeId", row.raw(14));
    const char *const optional[] = {"firstIssuedOn", "validUntil", "parent",   "previous",
                                    "replacedBy",    "conclusion", "validFrom"};
    for (int i = 0; i < 7; ++i) {
        if (row.has(15 + i))
            page.text(optional[i], row.raw(15 + i));
    }
    page.endItem();
}

/// In which order the page is read. Frequent words are met soon where the licences are walked
/// through by their numbers; whatever is rarer is found by its index, and sorted then: the other
/// collation keeps the planner from the walk.
Result<QString> pageOrder(Transaction &in, const protocol::LicenceFilter &filter, bool isByWords)
{
    const QString walk = QStringLiteral("l.number");
    const QString sort = QStringLiteral("l.number collate \"C\"");
    const bool isWorded = isByWords || !filter.activity.isEmpty() || !filter.place.isEmpty();
    if (!isWorded)
        return walk;
    const int conditions = isByWords + !filter.activity.isEmpty() + !filter.place.isEmpty() +
                           !filter.regulation.isEmpty() + filter.state.has_value() +
                           filter.from.isValid() + filter.until.isValid();
    if (conditions > 1)
        return sort;
    const Result<bool> frequent =
        isByWords ? areFrequent(in, QStringLiteral("words"), filter.text)
        : !filter.activity.isEmpty()
            ? areFrequent(in, QStringLiteral("activity_words"), filter.activity)
            : areFrequent(in, QStringLiteral("place_words"), filter.place);
    if (!frequent)
        return frequent.failure();
    return *frequent ? walk : sort;
}

/// The same as protocol::standingOf() says of each row.
void addStanding(Condition &condition, protocol::LicenceStanding standing, const QDate &today)
{
    using protocol::LicenceStanding;
    const QString day = protocol::dateText(today);
    const auto isNotOver = [&] {
        condition.add(QStringLiteral("(l.valid_until is null or l.valid_until >= cast(? as date))"),
                      {day});
    };
    if (standing == LicenceStanding::NotAgreed) {
        condition.add(QStringLiteral("l.conclusion = 'notAgreed'"));
        return;
    }
    condition.add(QStringLiteral("l.conclusion is distinct from 'notAgreed'"));
    if (standing == LicenceStanding::Expired) {
        condition.add(QStringLiteral("l.state in ('active', 'resumed')"));
        condition.add(QStringLiteral("l.valid_until < cast(? as date)"), {day});
        return;
    }
    if (standing == LicenceStanding::NotYetInForce) {
        condition.add(QStringLiteral("l.state in ('active', 'resumed')"));
        condition.add(QStringLiteral("l.valid_from > cast(? as date)"), {day});
        isNotOver();
        return;
    }
    condition.add(QStringLiteral("l.state = ?"), {protocol::wireName(standing)});
    if (standing == LicenceStanding::Active || standing == LicenceStanding::Resumed) {
        condition.add(QStringLiteral("(l.valid_from is null or l.valid_from <= cast(? as date))"),
                      {day});
        isNotOver();
    }
}

QString issueDayStart(const QDate &day)
{
    return column(QDateTime(day, QTime(0, 0), WorkCalendar::zone()));
}

} // namespace

Result<WirePage> searchLicences(Transaction &in, const protocol::LicenceFilter &filter,
                                const QDate &today, int limit, const QString &after)
{
    Condition condition;
    const bool isByWords = !filter.text.isEmpty() && addLicenceText(condition, filter.text);
    if (!filter.activity.isEmpty())
        addWords(condition, "l.activity_words", filter.activity);
    if (!filter.place.isEmpty())
        addWords(condition, "l.place_words", filter.place);
    if (!filter.regulation.isEmpty())
        condition.add(QStringLiteral("l.regulation = ?"), {filter.regulation});
    if (filter.state)
        addStanding(condition, *filter.state, today);
    if (filter.from.isValid())
        condition.add(QStringLiteral("l.issued_at >= ?"), {issueDayStart(filter.from)});
    if (filter.until.isValid())
        condition.add(QStringLiteral("l.issued_at < ?"), {issueDayStart(filter.until.addDays(1))});
    const Result<QString> order = pageOrder(in, filter, isByWords);
    if (!order)
        return order.failure();
    // Not on the first page: every number is greater than none, and the planner would look them all
    // up.
    if (!after.isEmpty())
        condition.add(*order + QStringLiteral(" > ?"), {after});
    // One row more than asked for tells whether there is a next page. The limit stands in the text:
    // whoever plans the statement must know that a page is asked for and not everything. The cases
    // are looked up for the page alone.
    const Result<Rows> rows = in.runComposed(
        QStringLiteral("select %1 from (select * from licence l%2 order by %3 limit %4) l "
                       "join application a on a.id = l.application_id order by %3")
            .arg(licenceColumns.join(u','),
                 condition.sql.isEmpty() ? QString() : QStringLiteral(" where ") + condition.sql,
                 *order)
            .arg(limit + 1),
        condition.arguments);
    if (!rows)
        return rows.failure();
    WireWriter page;
    for (const Row &row : rows->first(qMin<qsizetype>(rows->size(), limit)))
        writeLicence(page, row);
    return page.finish(rows->size() > limit ? rows->at(limit - 1).raw(0).toByteArray()
                                            : QByteArray());
}

} // namespace ruqsat::registry::store
