#include "core/calendar.h"
#include "registry/store/columns.h"
#include "registry/store/condition.h"
#include "registry/store/licences.h"

#include <QRegularExpression>

namespace ruqsat::registry::store {
namespace {

constexpr QChar afterEveryLetter(0xFFFF);

void addWords(Condition &condition, const char *words, const QString &text)
{
    const QString query = wordsQuery(text);
    // Marks alone ask for nothing, and so find nothing.
    if (query.isEmpty())
        condition.add(QStringLiteral("false"));
    else
        condition.add(QLatin1String(words) + QStringLiteral(" @@ cast(? as tsquery)"), {query});
}

void addLicenceText(Condition &condition, const QString &text)
{
    static const QRegularExpression identifier(QStringLiteral("^[0-9]{12}$"));
    static const QRegularExpression number(QStringLiteral("^[Kk][Zz][0-9]{2}[A-Za-z0-9]{0,11}$"));
    if (identifier.match(text).hasMatch()) {
        condition.add(QStringLiteral("l.holder_number = ?"), {text});
    } else if (number.match(text).hasMatch()) {
        // The bounds of a prefix, in the order of the index.
        const QString prefix = text.toUpper();
        condition.add(QStringLiteral("l.number ~>=~ ? and l.number ~<~ ?"),
                      {prefix, QString(prefix + afterEveryLetter)});
    } else {
        addWords(condition, "l.words", text);
    }
}

QString issueDayStart(const QDate &day)
{
    return column(QDateTime(day, QTime(0, 0), WorkCalendar::zone()));
}

} // namespace

Result<protocol::LicencePage> searchLicences(Transaction &in, const protocol::LicenceFilter &filter,
                                             int limit, const QString &after)
{
    Condition condition;
    condition.add(QStringLiteral("l.number > ?"), {after});
    if (!filter.text.isEmpty())
        addLicenceText(condition, filter.text);
    if (!filter.activity.isEmpty())
        addWords(condition, "l.activity_words", filter.activity);
    if (!filter.place.isEmpty())
        addWords(condition, "l.place_words", filter.place);
    if (!filter.regulation.isEmpty())
        condition.add(QStringLiteral("l.regulation = ?"), {filter.regulation});
    if (filter.state)
        condition.add(QStringLiteral("l.state = ?"), {licenceStateName(*filter.state)});
    if (filter.from.isValid())
        condition.add(QStringLiteral("l.issued_at >= ?"), {issueDayStart(filter.from)});
    if (filter.until.isValid())
        condition.add(QStringLiteral("l.issued_at < ?"), {issueDayStart(filter.until.addDays(1))});
    // One row more than asked for tells whether there is a next page.
    const Result<Rows> rows =
        in.runComposed(licenceQuery(condition.sql + QStringLiteral(" order by l.number limit ?")),
                       condition.arguments + QVariantList{limit + 1});
    if (!rows)
        return rows.failure();
    protocol::LicencePage page;
    for (const Row &row : *rows) {
        if (page.items.size() == limit) {
            page.next = page.items.last().number;
            break;
        }
        page.items.append(licenceFrom(row));
    }
    return page;
}

} // namespace ruqsat::registry::store
