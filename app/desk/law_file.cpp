#include "desk/law_file.h"

#include "core/calendar.h"
#include "core/data_reader.h"
#include "core/fee.h"
#include "trust/certificate_check.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace ruqsat::desk {
namespace {

using protocol::LawName;

constexpr qint64 largestLawFile = 256 * 1024;

QString member(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

QDate day(const QJsonObject &object, const char *name)
{
    return QDate::fromString(member(object, name), Qt::ISODate);
}

LocalizedText titleOf(const QJsonObject &object)
{
    const QJsonObject title = object.value(QStringLiteral("title")).toObject();
    return {member(title, "kk"), member(title, "ru"), member(title, "en")};
}

void appendYear(QList<LawLine> &lines, const QJsonObject &year)
{
    const auto each = [&year](const char *list, auto take) {
        for (const QJsonValue &value : year.value(QLatin1String(list)).toArray())
            take(value.toObject(), value.toObject().value(QStringLiteral("unconfirmed")).toBool());
    };
    each("holidays", [&lines](const QJsonObject &off, bool unconfirmed) {
        lines.append({LawLineKind::Holiday, day(off, "date"), {}, titleOf(off), {}, unconfirmed});
    });
    each("religious", [&lines](const QJsonObject &off, bool unconfirmed) {
        lines.append(
            {LawLineKind::ReligiousHoliday, day(off, "date"), {}, titleOf(off), {}, unconfirmed});
    });
    each("transfers", [&lines](const QJsonObject &moved, bool unconfirmed) {
        const QDate worked = day(moved, "worked");
        const QDate off = day(moved, "off");
        lines.append({LawLineKind::WorkedDay, worked, {}, {}, {}, unconfirmed, off});
        lines.append({LawLineKind::FreeDay, off, {}, {}, {}, unconfirmed, worked});
    });
}

Result<QList<LawLine>> calendarLines(const QJsonObject &content)
{
    if (const Result<WorkCalendar> read = WorkCalendar::fromJson(content); !read)
        return read.failure();
    QList<LawLine> lines;
    for (const QJsonValue &year : content.value(QStringLiteral("years")).toArray())
        appendYear(lines, year.toObject());
    std::stable_sort(lines.begin(), lines.end(),
                     [](const LawLine &a, const LawLine &b) { return a.date < b.date; });
    const QJsonObject office = content.value(QStringLiteral("office")).toObject();
    lines.prepend({LawLineKind::OfficeHours,
                   {},
                   member(office, "opens") + QStringLiteral("–") + member(office, "closes"),
                   {},
                   {},
                   false});
    return lines;
}

Result<QList<LawLine>> mciLines(const QJsonObject &content)
{
    const Result<MciTable> table = MciTable::fromJson(content);
    if (!table)
        return table.failure();
    QList<LawLine> lines;
    for (const MciTable::Rate &rate : table->rates())
        lines.append(
            {LawLineKind::Rate, rate.from, QString::number(rate.tenge), {}, {}, rate.unconfirmed});
    lines.append({LawLineKind::RatesUntil, table->until(), {}, {}, {}, false});
    return lines;
}

Result<QList<LawLine>> rootLines(const QJsonObject &content)
{
    const auto anchors = trust::TrustAnchors::fromPem(member(content, "pem").toLatin1());
    if (!anchors)
        return Failure(FailureCode::DataFileInvalid, QStringLiteral("no root certificate"));
    QList<LawLine> lines;
    const auto append = [&lines](LawLineKind kind, const QList<trust::Certificate> &certificates) {
        for (const trust::Certificate &certificate : certificates)
            lines.append({kind,
                          certificate.lastDay(),
                          certificate.subjectName(),
                          {},
                          certificate.fingerprint(),
                          false});
    };
    append(LawLineKind::Root, anchors->roots);
    append(LawLineKind::Intermediate, anchors->intermediates);
    return lines;
}

/// The place of a fault in the file itself: `prefix` is where the file stands in the whole.
Failure inFile(const QString &path, Failure failure, const QString &prefix = {})
{
    QString place = failure.detail;
    if (!prefix.isEmpty() && place.startsWith(prefix))
        place.remove(0, prefix.size());
    const QString separator =
        place.isEmpty() || place.startsWith(u'/') ? QString() : QStringLiteral(": ");
    failure.detail = QFileInfo(path).fileName() + separator + place;
    return failure;
}

Result<QJsonObject> calendarFromFile(const QJsonObject &inForce, const QJsonObject &file,
                                     const QString &path)
{
    const QString office = QStringLiteral("office");
    const QString years = QStringLiteral("years");
    if (file.contains(years)) {
        const Result<WorkCalendar> whole = WorkCalendar::fromJson(file);
        return whole ? Result<QJsonObject>(file) : inFile(path, whole.failure());
    }
    QJsonObject next = inForce;
    if (file.contains(office)) {
        for (auto each = file.constBegin(); each != file.constEnd(); ++each)
            next.insert(each.key(), each.value());
        const Result<WorkCalendar> whole = WorkCalendar::fromJson(next);
        return whole ? Result<QJsonObject>(next) : inFile(path, whole.failure());
    }
    // Alone first, so that a fault is named by its place in this file.
    next.insert(years, QJsonArray{file});
    if (const Result<WorkCalendar> alone = WorkCalendar::fromJson(next); !alone)
        return inFile(path, alone.failure(), QStringLiteral("/years/0"));
    const int number = file.value(QStringLiteral("year")).toInt();
    QList<QJsonObject> all{file};
    for (const QJsonValue &kept : inForce.value(years).toArray()) {
        if (kept.toObject().value(QStringLiteral("year")).toInt() != number)
            all.append(kept.toObject());
    }
    std::sort(all.begin(), all.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return a.value(QStringLiteral("year")).toInt() < b.value(QStringLiteral("year")).toInt();
    });
    QJsonArray merged;
    for (const QJsonObject &year : all)
        merged.append(year);
    next.insert(years, merged);
    return next;
}

} // namespace

Result<QList<LawLine>> lawLines(LawName name, const QJsonObject &content)
{
    switch (name) {
    case LawName::Calendar:
        return calendarLines(content);
    case LawName::Mci:
        return mciLines(content);
    case LawName::Roots:
        return rootLines(content);
    }
    return QList<LawLine>();
}

Result<LawDifference> lawDifference(LawName name, const QJsonObject &before,
                                    const QJsonObject &after)
{
    const Result<QList<LawLine>> old = lawLines(name, before);
    if (!old)
        return old.failure();
    const Result<QList<LawLine>> next = lawLines(name, after);
    if (!next)
        return next.failure();
    LawDifference difference;
    const auto without = [](const QList<LawLine> &lines, const QList<LawLine> &others) {
        QList<LawLine> rest;
        std::copy_if(lines.begin(), lines.end(), std::back_inserter(rest),
                     [&](const LawLine &line) { return !others.contains(line); });
        return rest;
    };
    difference.added = without(*next, *old);
    difference.removed = without(*old, *next);
    return difference;
}

Result<QJsonObject> lawFromFile(LawName name, const QJsonObject &inForce, const QString &path)
{
    const Result<QByteArray> bytes = readDataFile(path, largestLawFile);
    if (!bytes)
        return bytes.failure();
    if (name == LawName::Roots) {
        const QJsonObject content{{"pem", QString::fromLatin1(*bytes)}};
        const Result<QList<LawLine>> lines = lawLines(name, content);
        return lines ? Result<QJsonObject>(content) : inFile(path, lines.failure());
    }
    const Result<QJsonObject> object = parseDataObject(*bytes, largestLawFile);
    if (!object)
        return inFile(path, object.failure());
    if (name == LawName::Calendar)
        return calendarFromFile(inForce, *object, path);
    const Result<MciTable> table = MciTable::fromJson(*object);
    return table ? *object : Result<QJsonObject>(inFile(path, table.failure()));
}

} // namespace ruqsat::desk
