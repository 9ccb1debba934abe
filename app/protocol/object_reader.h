#pragma once

#include "core/localized.h"
#include "core/result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <optional>

namespace ruqsat::protocol {

/// Which way the JSON travels. A request is read strictly: an unknown field fails with
/// requestFieldUnknown, anything else with requestMalformed. An answer may carry fields of a newer
/// registry, which are skipped; what is wrong in it fails with registryAnswerMalformed.
enum class Direction { Request, Answer };

/// Reads one JSON object field by field. Nothing throws and nothing returns early: the first
/// failure is kept, the values after it are empty, and finish() tells. Lengths are in UTF-16 units.
class ObjectReader final
{
public:
    ObjectReader(const QJsonObject &object, Direction direction);

    bool has(const char *key) const;
    QString text(const char *key, qsizetype maxLength, qsizetype minLength = 1);
    /// Empty where the field is missing.
    QString optionalText(const char *key, qsizetype maxLength);
    qint64 integer(const char *key, qint64 min, qint64 max);
    bool boolean(const char *key);
    bool optionalBoolean(const char *key);
    /// ISO 8601 with offset or "Z", from 1900 to 9998; comes back in UTC.
    QDateTime time(const char *key);
    QDateTime optionalTime(const char *key);
    QDate date(const char *key);
    QDate optionalDate(const char *key);
    QByteArray base64(const char *key, qsizetype maxBytes, qsizetype minBytes = 1);
    /// Lower-case hexadecimal of exactly `bytes` bytes, kept as text.
    QString hex(const char *key, qsizetype bytes);
    /// Lower-case UUID without braces.
    QString uuid(const char *key);
    QString optionalUuid(const char *key);
    /// Twelve valid digits; the failure keeps the code of Iin::parse or Bin::parse.
    QString iin(const char *key);
    QString bin(const char *key);
    QString optionalBin(const char *key);
    /// The value of "iin" or of "bin": exactly one of them stands in the object.
    QString partyNumber();
    /// {kk, ru, en?}; `en` may be missing.
    LocalizedText localized(const char *key, qsizetype maxLength);
    LocalizedText optionalLocalized(const char *key, qsizetype maxLength);
    QJsonObject object(const char *key);
    QJsonArray array(const char *key, qsizetype maxItems);
    QStringList texts(const char *key, qsizetype maxItems, qsizetype maxLength);

    /// `fromName` maps a name on the wire to an optional enumerator.
    template <typename FromName>
    auto name(const char *key, FromName &&fromName)
    {
        const auto found = fromName(text(key, 64));
        if (!found)
            fail(key, QStringLiteral("not one of the known names"));
        return found ? *found : std::remove_cvref_t<decltype(*found)>{};
    }
    template <typename T>
    T nested(const char *key)
    {
        return readInto<T>(object(key), key);
    }
    template <typename T>
    std::optional<T> optionalNested(const char *key)
    {
        if (!has(key))
            return std::nullopt;
        return nested<T>(key);
    }
    template <typename T>
    QList<T> list(const char *key, qsizetype maxItems)
    {
        QList<T> items;
        for (const QJsonValue &value : array(key, maxItems)) {
            if (!value.isObject())
                fail(key, QStringLiteral("an item is not an object"));
            items.append(readInto<T>(value.toObject(), key));
        }
        return items;
    }

    void fail(const char *key, const QString &why);
    void fail(const char *key, const Failure &failure);
    /// Fails too on fields that nothing has read, in a request.
    Result<void> finish();

private:
    QJsonValue take(const char *key);
    template <typename T>
    T readInto(const QJsonObject &object, const char *key)
    {
        if (m_failure)
            return T{};
        ObjectReader reader(object, m_direction);
        T value = T::read(reader);
        if (const Result<void> done = reader.finish(); !done)
            fail(key, done.failure());
        return value;
    }

    QJsonObject m_object;
    Direction m_direction;
    QSet<QString> m_read;
    std::optional<Failure> m_failure;
};

/// One JSON object of at most `maxBytes`, with nothing after it.
Result<QJsonObject> parseObject(const QByteArray &json, Direction direction, qsizetype maxBytes);

template <typename T>
Result<T> fromJson(const QJsonObject &object, Direction direction)
{
    ObjectReader reader(object, direction);
    T value = T::read(reader);
    if (const Result<void> done = reader.finish(); !done)
        return done.failure();
    return value;
}

/// What the registry reads: at most 256 KiB unless the route says otherwise.
template <typename T>
Result<T> parseRequest(const QByteArray &json, qsizetype maxBytes = 256 * 1024)
{
    const Result<QJsonObject> object = parseObject(json, Direction::Request, maxBytes);
    if (!object)
        return object.failure();
    return fromJson<T>(*object, Direction::Request);
}

/// What the desk reads: at most 8 MiB.
template <typename T>
Result<T> parseAnswer(const QByteArray &json, qsizetype maxBytes = 8 * 1024 * 1024)
{
    const Result<QJsonObject> object = parseObject(json, Direction::Answer, maxBytes);
    if (!object)
        return object.failure();
    return fromJson<T>(*object, Direction::Answer);
}

/// The day of a query, "2026-11-22"; invalid where it is not given. From 1900 to 9998, so that its
/// neighbours are days too, here and in a database. Fails with requestMalformed, naming it.
Result<QDate> dayParameter(const QHash<QString, QString> &parameters, const char *name);
/// "2026-11-22T17:34:31.120Z".
QString timeText(const QDateTime &time);
/// "2026-11-22".
QString dateText(const QDate &date);
QJsonObject localizedJson(const LocalizedText &text);
/// Inserts `digits` as "iin" or "bin", as partyNumber() reads it.
void insertPartyNumber(QJsonObject &object, const QString &digits);
QByteArray compactJson(const QJsonObject &object);

template <typename T>
QJsonArray jsonList(const QList<T> &items)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(item.toJson());
    return array;
}

} // namespace ruqsat::protocol
