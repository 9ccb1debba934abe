#include "protocol/object_reader.h"

#include "core/identifier.h"

#include <QJsonDocument>
#include <QUuid>

namespace ruqsat::protocol {
namespace {

/// Half of a surrogate pair is no character, and no database keeps it; nor does one keep U+0000.
bool isKept(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar(u'\0'));
}

/// Parts that are kept as they came (the fields of a form) are read by nobody here.
bool isKept(const QJsonValue &value)
{
    if (value.isString())
        return isKept(value.toString());
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        return std::all_of(items.begin(), items.end(),
                           [](const QJsonValue &item) { return isKept(item); });
    }
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (!isKept(field.key()) || !isKept(field.value()))
            return false;
    }
    return true;
}

/// The day before and the day after it are days too, of four digits in every time zone.
bool isCounted(const QDate &day)
{
    return day.year() >= 1900 && day.year() <= 9998;
}

} // namespace

ObjectReader::ObjectReader(const QJsonObject &object, Direction direction)
    : m_object(object)
    , m_direction(direction)
{
}

bool ObjectReader::has(const char *key) const
{
    return m_object.contains(QLatin1StringView(key));
}

QJsonValue ObjectReader::take(const char *key)
{
    const QString name = QString::fromLatin1(key);
    m_read.insert(name);
    return m_object.value(name);
}

void ObjectReader::fail(const char *key, const QString &why)
{
    fail(key, Failure(m_direction == Direction::Request ? FailureCode::RequestMalformed
                                                        : FailureCode::RegistryAnswerMalformed,
                      why));
}

void ObjectReader::fail(const char *key, const Failure &failure)
{
    if (m_failure)
        return;
    const FailureCode code =
        m_direction == Direction::Request ? failure.code : FailureCode::RegistryAnswerMalformed;
    const QString detail = failure.detail.isEmpty() ? failureName(failure.code) : failure.detail;
    m_failure = Failure(code, QLatin1StringView(key) + QStringLiteral(": ") + detail);
}

Result<void> ObjectReader::finish()
{
    if (!m_failure && m_direction == Direction::Request) {
        for (auto field = m_object.constBegin(); field != m_object.constEnd(); ++field) {
            if (!m_read.contains(field.key())) {
                m_failure = Failure(FailureCode::RequestFieldUnknown, field.key().left(64));
                break;
            }
        }
    }
    if (m_failure)
        return *m_failure;
    return {};
}

QString ObjectReader::text(const char *key, qsizetype maxLength, qsizetype minLength)
{
    const QJsonValue value = take(key);
    if (!value.isString()) {
        fail(key, QStringLiteral("a text is expected"));
        return {};
    }
    QString text = value.toString();
    if (text.size() > maxLength || text.size() < minLength || !isKept(text)) {
        fail(key, QStringLiteral("length or characters"));
        return {};
    }
    return text;
}

QString ObjectReader::optionalText(const char *key, qsizetype maxLength)
{
    return has(key) ? text(key, maxLength, 0) : QString();
}

qint64 ObjectReader::integer(const char *key, qint64 min, qint64 max)
{
    const QJsonValue value = take(key);
    const qint64 number = value.toInteger(min - 1);
    if (!value.isDouble() || number < min || number > max) {
        fail(key, QStringLiteral("a whole number within bounds is expected"));
        return min;
    }
    return number;
}

bool ObjectReader::boolean(const char *key)
{
    const QJsonValue value = take(key);
    if (!value.isBool())
        fail(key, QStringLiteral("true or false is expected"));
    return value.toBool();
}

bool ObjectReader::optionalBoolean(const char *key)
{
    return has(key) && boolean(key);
}

QDateTime ObjectReader::time(const char *key)
{
    const QString value = text(key, 35);
    const QDateTime time = QDateTime::fromString(value, Qt::ISODateWithMs);
    // A time without offset would be read as the local time of whoever reads.
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime || !isCounted(time.toUTC().date())) {
        fail(key, QStringLiteral("an ISO 8601 time with offset is expected"));
        return {};
    }
    return time.toUTC();
}

QDateTime ObjectReader::optionalTime(const char *key)
{
    return has(key) ? time(key) : QDateTime();
}

QDate ObjectReader::date(const char *key)
{
    const QString value = text(key, 10);
    const QDate date = QDate::fromString(value, QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid())
        fail(key, QStringLiteral("a date is expected"));
    return date;
}

QDate ObjectReader::optionalDate(const char *key)
{
    return has(key) ? date(key) : QDate();
}

QByteArray ObjectReader::base64(const char *key, qsizetype maxBytes, qsizetype minBytes)
{
    const QString value = text(key, (maxBytes + 2) / 3 * 4);
    const auto decoded = QByteArray::fromBase64Encoding(
        value.toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() > maxBytes || decoded.decoded.size() < minBytes) {
        fail(key, QStringLiteral("base64 within bounds is expected"));
        return {};
    }
    return decoded.decoded;
}

QString ObjectReader::hex(const char *key, qsizetype bytes)
{
    const QString value = text(key, bytes * 2, bytes * 2);
    for (const QChar c : value) {
        if (!((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'))) {
            fail(key, QStringLiteral("lower-case hexadecimal is expected"));
            return {};
        }
    }
    return value;
}

QString ObjectReader::uuid(const char *key)
{
    const QString value = text(key, 36, 36);
    if (QUuid::fromString(value).toString(QUuid::WithoutBraces) != value) {
        fail(key, QStringLiteral("a lower-case UUID is expected"));
        return {};
    }
    return value;
}

QString ObjectReader::optionalUuid(const char *key)
{
    return has(key) ? uuid(key) : QString();
}

QString ObjectReader::iin(const char *key)
{
    const QString value = text(key, 12);
    const Result<Iin> iin = Iin::parse(value);
    if (!iin) {
        fail(key, iin.failure());
        return {};
    }
    return iin->digits();
}

QString ObjectReader::bin(const char *key)
{
    const QString value = text(key, 12);
    const Result<Bin> bin = Bin::parse(value);
    if (!bin) {
        fail(key, bin.failure());
        return {};
    }
    return bin->digits();
}

QString ObjectReader::optionalBin(const char *key)
{
    return has(key) ? bin(key) : QString();
}

QString ObjectReader::partyNumber()
{
    if (has("iin") && has("bin"))
        fail("iin", QStringLiteral("beside a BIN"));
    return has("iin") ? iin("iin") : bin("bin");
}

LocalizedText ObjectReader::localized(const char *key, qsizetype maxLength)
{
    const QJsonObject value = object(key);
    if (m_failure)
        return {};
    ObjectReader reader(value, m_direction);
    LocalizedText text;
    text.kk = reader.text("kk", maxLength, 0);
    text.ru = reader.text("ru", maxLength, 0);
    text.en = reader.optionalText("en", maxLength);
    if (const Result<void> done = reader.finish(); !done)
        fail(key, done.failure());
    return text;
}

LocalizedText ObjectReader::optionalLocalized(const char *key, qsizetype maxLength)
{
    return has(key) ? localized(key, maxLength) : LocalizedText();
}

QJsonObject ObjectReader::object(const char *key)
{
    const QJsonValue value = take(key);
    if (!value.isObject())
        fail(key, QStringLiteral("an object is expected"));
    return value.toObject();
}

QJsonArray ObjectReader::array(const char *key, qsizetype maxItems)
{
    const QJsonValue value = take(key);
    if (!value.isArray() || value.toArray().size() > maxItems) {
        fail(key, QStringLiteral("a list within bounds is expected"));
        return {};
    }
    return value.toArray();
}

QStringList ObjectReader::texts(const char *key, qsizetype maxItems, qsizetype maxLength)
{
    QStringList texts;
    for (const QJsonValue &value : array(key, maxItems)) {
        if (!value.isString() || value.toString().size() > maxLength || !isKept(value.toString()))
            fail(key, QStringLiteral("texts within bounds are expected"));
        else
            texts.append(value.toString());
    }
    return texts;
}

Result<QJsonObject> parseObject(const QByteArray &json, Direction direction, qsizetype maxBytes)
{
    const FailureCode malformed = direction == Direction::Request
                                      ? FailureCode::RequestMalformed
                                      : FailureCode::RegistryAnswerMalformed;
    if (json.size() > maxBytes)
        return direction == Direction::Request ? Failure(FailureCode::RequestTooLarge)
                                               : Failure(malformed, QStringLiteral("too large"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Failure(malformed, error.errorString());
    if (!document.isObject())
        return Failure(malformed, QStringLiteral("an object is expected"));
    if (direction == Direction::Request && !isKept(QJsonValue(document.object())))
        return Failure(malformed, QStringLiteral("characters"));
    return document.object();
}

Result<QDate> dayParameter(const QHash<QString, QString> &parameters, const char *name)
{
    const QString text = parameters.value(QLatin1StringView(name));
    if (text.isEmpty())
        return QDate();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid() || !isCounted(day))
        return Failure(FailureCode::RequestMalformed, QString::fromLatin1(name));
    return day;
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QString dateText(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

QJsonObject localizedJson(const LocalizedText &text)
{
    QJsonObject json{{"kk", text.kk}, {"ru", text.ru}};
    if (!text.en.isEmpty())
        json.insert(QStringLiteral("en"), text.en);
    return json;
}

void insertPartyNumber(QJsonObject &object, const QString &digits)
{
    const Result<PartyNumber> number = PartyNumber::parse(digits);
    object.insert(number && number->isPerson() ? QStringLiteral("iin") : QStringLiteral("bin"),
                  digits);
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace ruqsat::protocol
