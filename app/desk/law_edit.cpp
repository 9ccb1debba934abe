#include "desk/law_edit.h"

#include "core/calendar.h"
#include "core/fee.h"
#include "trust/certificate_check.h"

#include <QJsonArray>

#include <algorithm>

namespace ruqsat::desk {
namespace {

using protocol::LawName;

QString iso(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

/// The list of one year, changed by `change`; a year that is not on file is begun.
QJsonObject withList(QJsonObject calendar, int number, const char *list,
                     const std::function<void(QJsonArray &)> &change)
{
    const QString years = QStringLiteral("years");
    QJsonArray all = calendar.value(years).toArray();
    const auto numberOf = [&all](qsizetype at) {
        return all.at(at).toObject().value(QStringLiteral("year")).toInt();
    };
    qsizetype at = 0;
    while (at < all.size() && numberOf(at) < number)
        ++at;
    if (at == all.size() || numberOf(at) != number)
        all.insert(at, QJsonObject{{"year", number},
                                   {"holidays", QJsonArray()},
                                   {"religious", QJsonArray()},
                                   {"transfers", QJsonArray()}});
    QJsonObject year = all.at(at).toObject();
    QJsonArray items = year.value(QLatin1String(list)).toArray();
    change(items);
    year.insert(QLatin1String(list), items);
    all.replace(at, year);
    calendar.insert(years, all);
    return calendar;
}

/// In the order of `member`, which is a day.
void insertByDay(QJsonArray &items, const QJsonObject &item, const char *member)
{
    const auto dayOf = [member](const QJsonValue &value) {
        return value.toObject().value(QLatin1String(member)).toString();
    };
    qsizetype at = 0;
    while (at < items.size() && dayOf(items.at(at)) <= dayOf(item))
        ++at;
    items.insert(at, item);
}

void removeByDay(QJsonArray &items, const char *member, const QDate &day)
{
    for (qsizetype i = items.size(); i-- > 0;) {
        if (items.at(i).toObject().value(QLatin1String(member)).toString() == iso(day))
            items.removeAt(i);
    }
}

Result<QJsonObject> checked(LawName name, const QJsonObject &content)
{
    const Result<QList<LawLine>> lines = lawLines(name, content);
    return lines ? Result<QJsonObject>(content) : Result<QJsonObject>(lines.failure());
}

Result<QJsonObject> withoutRoot(const QJsonObject &content, const LawLine &line)
{
    auto anchors =
        trust::TrustAnchors::fromPem(content.value(QStringLiteral("pem")).toString().toLatin1());
    if (!anchors)
        return anchors.failure();
    for (QList<trust::Certificate> *list : {&anchors->roots, &anchors->intermediates})
        list->removeIf([&line](const trust::Certificate &certificate) {
            return certificate.fingerprint() == line.fingerprint;
        });
    return checked(LawName::Roots, {{"pem", QString::fromLatin1(anchors->toPem())}});
}

} // namespace

Result<QJsonObject> withLine(LawName name, const QJsonObject &content, const LawLine &line,
                             const QDate &until)
{
    if (name == LawName::Mci) {
        QJsonObject next = content;
        QJsonArray rates = next.value(QStringLiteral("rates")).toArray();
        removeByDay(rates, "from", line.date);
        insertByDay(rates, {{"from", iso(line.date)}, {"tenge", line.text.toInt()}}, "from");
        next.insert(QStringLiteral("rates"), rates);
        const QString known = next.value(QStringLiteral("until")).toString();
        next.insert(QStringLiteral("until"), std::max(known, iso(until)));
        return checked(name, next);
    }
    const char *list = line.kind == LawLineKind::ReligiousHoliday ? "religious" : "holidays";
    const QJsonObject title{{"kk", line.title.kk}, {"ru", line.title.ru}, {"en", line.title.en}};
    return checked(name, withList(content, line.date.year(), list, [&](QJsonArray &days) {
                       insertByDay(days, {{"date", iso(line.date)}, {"title", title}}, "date");
                   }));
}

Result<QJsonObject> withTransfer(const QJsonObject &calendar, const QDate &worked, const QDate &off)
{
    return checked(LawName::Calendar,
                   withList(calendar, worked.year(), "transfers", [&](QJsonArray &moved) {
                       insertByDay(moved, {{"worked", iso(worked)}, {"off", iso(off)}}, "worked");
                   }));
}

Result<QJsonObject> withoutLine(LawName name, const QJsonObject &content, const LawLine &line)
{
    switch (line.kind) {
    case LawLineKind::Holiday:
    case LawLineKind::ReligiousHoliday:
    case LawLineKind::WorkedDay:
    case LawLineKind::FreeDay: {
        const bool moved = line.kind == LawLineKind::WorkedDay || line.kind == LawLineKind::FreeDay;
        const char *list = moved                                        ? "transfers"
                           : line.kind == LawLineKind::ReligiousHoliday ? "religious"
                                                                        : "holidays";
        const char *member = line.kind == LawLineKind::WorkedDay ? "worked"
                             : line.kind == LawLineKind::FreeDay ? "off"
                                                                 : "date";
        return checked(name, withList(content, line.date.year(), list, [&](QJsonArray &days) {
                           removeByDay(days, member, line.date);
                       }));
    }
    case LawLineKind::Rate: {
        QJsonObject next = content;
        QJsonArray rates = next.value(QStringLiteral("rates")).toArray();
        removeByDay(rates, "from", line.date);
        next.insert(QStringLiteral("rates"), rates);
        return checked(name, next);
    }
    case LawLineKind::Root:
    case LawLineKind::Intermediate:
        return withoutRoot(content, line);
    case LawLineKind::OfficeHours:
    case LawLineKind::RatesUntil:
        break;
    }
    return Failure(FailureCode::DataFileInvalid, QStringLiteral("cannot be left out"));
}

} // namespace ruqsat::desk
