#include "paper/content_reader.h"

#include "core/identifier.h"
#include "paper/qr.h"

#include <QRegularExpression>

namespace ruqsat::paper {

namespace {

// Control characters have no shape on paper; bidirectional overrides could make a
// paper read differently from its bytes.
bool hasForbiddenCharacter(const QString &text)
{
    for (const QChar c : text) {
        const QChar::Category category = c.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format ||
            category == QChar::Separator_Line || category == QChar::Separator_Paragraph ||
            category == QChar::Other_PrivateUse || category == QChar::Other_NotAssigned)
            return true;
    }
    return !text.isValidUtf16();
}

} // namespace

ContentReader::ContentReader(const QJsonObject &object, QString path)
    : m_object(object)
    , m_path(std::move(path))
{
}

ContentReader::ContentReader(const QJsonValue &value, QString path)
    : m_object(value.toObject())
    , m_path(std::move(path))
{
    if (!value.isObject())
        m_failure =
            Failure(FailureCode::PaperContentInvalid, m_path + QStringLiteral(": not an object"));
}

QString ContentReader::pathOf(const QString &name) const
{
    return m_path + u'.' + name;
}

void ContentReader::fail(const QString &name, const QString &why)
{
    if (!m_failure)
        m_failure =
            Failure(FailureCode::PaperContentInvalid, pathOf(name) + QStringLiteral(": ") + why);
}

QJsonValue ContentReader::take(const QString &name, QJsonValue::Type type, const QString &typeName)
{
    m_asked.insert(name);
    const auto found = m_object.constFind(name);
    if (found == m_object.constEnd())
        fail(name, QStringLiteral("missing"));
    else if (found->type() != type)
        fail(name, QStringLiteral("not ") + typeName);
    else
        return *found;
    return {};
}

QString ContentReader::textOf(const QJsonValue &value, const QString &name, int longest,
                              bool mayBeEmpty)
{
    if (m_failure)
        return {};
    QString text = value.toString().normalized(QString::NormalizationForm_C);
    // Notes are written in fields of several lines; on paper they are one paragraph.
    for (QChar &c : text) {
        if (c == u'\n' || c == u'\r' || c == u'\t')
            c = u' ';
    }
    if (text.size() > longest)
        fail(name, QStringLiteral("longer than %1 characters").arg(longest));
    else if (text.trimmed().isEmpty() && !(mayBeEmpty && text.isEmpty()))
        fail(name, QStringLiteral("empty"));
    else if (hasForbiddenCharacter(text))
        fail(name, QStringLiteral("control character"));
    else
        return text;
    return {};
}

QString ContentReader::text(const QString &name, int longest, bool mayBeEmpty)
{
    return textOf(take(name, QJsonValue::String, QStringLiteral("a string")), name, longest,
                  mayBeEmpty);
}

Bilingual ContentReader::bilingual(const QString &name, int longest, bool mayBeEmpty)
{
    const QJsonValue value = take(name, QJsonValue::Object, QStringLiteral("an object"));
    if (m_failure)
        return {};
    ContentReader reader(value, pathOf(name));
    Bilingual result;
    result.kk = reader.text(QStringLiteral("kk"), longest, mayBeEmpty);
    result.ru = reader.text(QStringLiteral("ru"), longest, mayBeEmpty);
    if (reader.has(QStringLiteral("en")))
        result.en = reader.text(QStringLiteral("en"), longest);
    if (result.kk.isEmpty() != result.ru.isEmpty())
        reader.fail(result.kk.isEmpty() ? QStringLiteral("kk") : QStringLiteral("ru"),
                    QStringLiteral("empty in one language only"));
    m_failure = reader.finish();
    return result;
}

Signatory ContentReader::signatory(const QString &name)
{
    const QJsonValue value = take(name, QJsonValue::Object, QStringLiteral("an object"));
    if (m_failure)
        return {};
    ContentReader reader(value, pathOf(name));
    Signatory result;
    result.name = reader.bilingual(QStringLiteral("name"), 200);
    result.position = reader.bilingual(QStringLiteral("position"), 200, true);
    m_failure = reader.finish();
    return result;
}

QString ContentReader::identifier(const QString &name)
{
    const QString digits = text(name, 12);
    if (!m_failure && (digits.contains(u' ') || (!Bin::parse(digits) && !Iin::parse(digits))))
        fail(name, QStringLiteral("neither an IIN nor a BIN"));
    return digits;
}

QString ContentReader::permitNumber(const QString &name)
{
    const QString number = text(name, 20);
    if (!m_failure && !PermitNumber::parse(number))
        fail(name, QStringLiteral("not a permit number"));
    return number;
}

QString ContentReader::qr(const QString &name)
{
    const QString payload = text(name, longestQrPayload);
    for (const QChar c : payload) {
        if (c.unicode() < 0x20 || c.unicode() > 0x7e)
            fail(name, QStringLiteral("not ASCII"));
    }
    return payload;
}

QDate ContentReader::date(const QString &name)
{
    return dateOf(text(name, 10), name);
}

QDate ContentReader::optionalDate(const QString &name)
{
    const QString iso = text(name, 10, true);
    return iso.isEmpty() ? QDate() : dateOf(iso, name);
}

QDate ContentReader::dateOf(const QString &iso, const QString &name)
{
    const QDate date = QDate::fromString(iso, QStringLiteral("yyyy-MM-dd"));
    if (!m_failure && (!date.isValid() || date.year() < 1900 || date.year() > 2999))
        fail(name, QStringLiteral("not a date"));
    return date;
}

QDateTime ContentReader::dateTime(const QString &name)
{
    static const QRegularExpression shape(
        QStringLiteral("^[12]\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"));
    const QString iso = text(name, 24);
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs).toUTC();
    if (!m_failure && (!shape.match(iso).hasMatch() || !time.isValid()))
        fail(name, QStringLiteral("not a time in UTC with milliseconds"));
    return time;
}

bool ContentReader::boolean(const QString &name)
{
    return take(name, QJsonValue::Bool, QStringLiteral("a boolean")).toBool();
}

int ContentReader::integer(const QString &name, int least, int most)
{
    const double number =
        take(name, QJsonValue::Double, QStringLiteral("a number")).toDouble(least);
    if (!m_failure && (number < least || number > most)) {
        fail(name, QStringLiteral("out of range"));
        return least;
    }
    const int whole = static_cast<int>(number);
    if (!m_failure && (number < whole || number > whole))
        fail(name, QStringLiteral("not a whole number"));
    return whole;
}

QList<Bilingual> ContentReader::bilinguals(const QString &name, int most, int longest,
                                           bool mayBeEmpty)
{
    return list<Bilingual>(name, 0, most, [longest, mayBeEmpty](ContentReader &row) {
        Bilingual text{row.text(QStringLiteral("kk"), longest, mayBeEmpty),
                       row.text(QStringLiteral("ru"), longest, mayBeEmpty)};
        if (row.has(QStringLiteral("en")))
            text.en = row.text(QStringLiteral("en"), longest);
        return text;
    });
}

QJsonArray ContentReader::rowsOf(const QString &name, int least, int most)
{
    const QJsonArray array = take(name, QJsonValue::Array, QStringLiteral("an array")).toArray();
    if (!m_failure && (array.size() < least || array.size() > most)) {
        fail(name, QStringLiteral("not %1 to %2 rows").arg(least).arg(most));
        return {};
    }
    return array;
}

void ContentReader::checkUnknown()
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9]{1,40}$"));
    for (const QString &name : m_object.keys()) {
        if (m_asked.contains(name))
            continue;
        // A name from outside goes to the log: only what can be a member's name.
        fail(plain.match(name).hasMatch() ? name : QStringLiteral("?"),
             QStringLiteral("unknown member"));
        return;
    }
}

std::optional<Failure> ContentReader::finish()
{
    if (!m_failure)
        checkUnknown();
    return m_failure;
}

QJsonObject toJson(const Bilingual &text)
{
    QJsonObject json{{QStringLiteral("kk"), text.kk}, {QStringLiteral("ru"), text.ru}};
    if (!text.en.isEmpty())
        json.insert(QStringLiteral("en"), text.en);
    return json;
}

QString toJson(const QDate &date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QJsonObject toJson(const Signatory &signatory)
{
    return {{QStringLiteral("name"), toJson(signatory.name)},
            {QStringLiteral("position"), toJson(signatory.position)}};
}

QJsonArray toJson(const QList<Bilingual> &texts)
{
    QJsonArray array;
    for (const Bilingual &text : texts)
        array.append(toJson(text));
    return array;
}

QString toJson(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace ruqsat::paper
