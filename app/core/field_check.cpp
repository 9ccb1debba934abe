#include "core/field_check.h"

#include "core/decimal.h"
#include "core/identifier.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace ruqsat {
namespace {

Failure at(const QString &place, FailureCode code)
{
    return {code, place};
}

bool hasControlCharacters(const QString &text)
{
    for (const QChar c : text) {
        // Line breaks are wanted in long texts. Marks of writing direction could make a signed
        // text look like another one.
        const bool lineBreak = c == u'\n' || c == u'\t';
        const bool direction = (c >= QChar(0x202A) && c <= QChar(0x202E)) ||
                               (c >= QChar(0x2066) && c <= QChar(0x2069));
        if ((c.category() == QChar::Other_Control && !lineBreak) || direction ||
            c == QChar::ReplacementCharacter)
            return true;
    }
    // A lone surrogate cannot be written as UTF-8.
    return !text.isValidUtf16();
}

Result<void> checkText(const QString &place, const QJsonValue &value, int maxLength)
{
    if (!value.isString())
        return at(place, FailureCode::FieldBadCharacters);
    const QString text = value.toString();
    if (text.trimmed().isEmpty())
        return at(place, FailureCode::FieldRequired);
    if (text.size() > maxLength)
        return at(place, FailureCode::FieldTooLong);
    if (hasControlCharacters(text))
        return at(place, FailureCode::FieldBadCharacters);
    return {};
}

/// A text of one shape; what does not match it fails with `code`.
Result<void> checkShape(const QString &place, const QJsonValue &value, int maxLength,
                        const QRegularExpression &shape, FailureCode code)
{
    if (Result<void> text = checkText(place, value, maxLength); !text)
        return text;
    if (!shape.match(value.toString()).hasMatch())
        return at(place, code);
    return {};
}

template <typename Identifier>
Result<void> checkIdentifier(const QString &place, const QJsonValue &value)
{
    if (value.toString().trimmed().isEmpty())
        return at(place, FailureCode::FieldRequired);
    const auto parsed = Identifier::parse(value.toString());
    if (!parsed)
        return at(place, parsed.failure().code);
    // What is signed holds the digits alone, whatever a person typed between them.
    if (parsed->digits() != value.toString())
        return at(place, FailureCode::FieldBadCharacters);
    return {};
}

Result<void> checkNumber(const FormField &field, const QJsonValue &value)
{
    // A number of JSON is a binary fraction; what is signed has to be exact.
    if (value.isDouble())
        return at({}, FailureCode::FieldNotExact);
    const Result<Decimal> number = Decimal::parse(value.toString());
    if (!number)
        return at({}, FailureCode::FieldNotANumber);
    const qsizetype point = value.toString().indexOf(u'.');
    const qsizetype fraction = point < 0 ? 0 : value.toString().size() - point - 1;
    if (fraction > field.decimals)
        return at({}, FailureCode::FieldNotExact);
    const bool tooSmall = !field.min.isEmpty() && number->compare(*Decimal::parse(field.min)) < 0;
    const bool tooGreat = !field.max.isEmpty() && number->compare(*Decimal::parse(field.max)) > 0;
    if (tooSmall || tooGreat)
        return at({}, FailureCode::FieldOutOfRange);
    return {};
}

Result<void> checkDate(const FormField &field, const QJsonValue &value)
{
    // As it is stored, and as a person who mistook the day typed it.
    static const QRegularExpression written(
        QStringLiteral("^(\\d{4}-\\d{2}-\\d{2}|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}))\\z"));
    const QString text = value.toString();
    const QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid()) {
        const QRegularExpressionMatch match = written.match(text);
        const QDate typed(match.captured(4).toInt(), match.captured(3).toInt(),
                          match.captured(2).toInt());
        return at({}, match.hasMatch() && !typed.isValid() ? FailureCode::FieldDateImpossible
                                                           : FailureCode::FieldNotADate);
    }
    // ISO dates of four-digit years sort as texts.
    if ((!field.min.isEmpty() && text < field.min) || (!field.max.isEmpty() && text > field.max))
        return at({}, FailureCode::FieldOutOfRange);
    return {};
}

bool offersChoice(const FormField &field, const QString &value)
{
    for (const FieldChoice &choice : field.choices) {
        if (choice.value == value)
            return true;
    }
    return false;
}

Result<void> checkChoices(const FormField &field, const QJsonValue &value)
{
    if (!value.isArray())
        return at({}, FailureCode::FieldNotAChoice);
    QSet<QString> seen;
    for (const QJsonValue &item : value.toArray()) {
        if (!offersChoice(field, item.toString()) || seen.contains(item.toString()))
            return at({}, FailureCode::FieldNotAChoice);
        seen.insert(item.toString());
    }
    return {};
}

/// An object of texts: `wanted` must be there, `allowed` may be.
Result<void> checkTexts(const QString &place, const QJsonValue &value, const QStringList &wanted,
                        const QStringList &allowed, int maxLength)
{
    if (!value.isObject())
        return at(place, FailureCode::FieldRequired);
    const QJsonObject object = value.toObject();
    for (const QString &name : wanted) {
        const QString child = place + QLatin1Char('/') + name;
        if (!object.contains(name))
            return at(child, FailureCode::FieldRequired);
        if (Result<void> text = checkText(child, object.value(name), maxLength); !text)
            return text;
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString child = place + QLatin1Char('/') + it.key();
        if (wanted.contains(it.key()))
            continue;
        if (!allowed.contains(it.key()))
            return at(child, FailureCode::FieldUnknown);
        if (it->toString().isEmpty() && it->isString())
            continue;
        if (Result<void> text = checkText(child, *it, maxLength); !text)
            return text;
    }
    return {};
}

const QStringList &bilingualMembers()
{
    static const QStringList members{QStringLiteral("kk"), QStringLiteral("ru")};
    return members;
}

Result<void> checkPerson(const QJsonValue &value, int maxLength)
{
    Result<void> texts = checkTexts(
        {}, value, {QStringLiteral("iin"), QStringLiteral("surname"), QStringLiteral("name")},
        {QStringLiteral("patronymic")}, maxLength);
    if (!texts)
        return texts;
    return checkIdentifier<Iin>(QStringLiteral("/iin"),
                                value.toObject().value(QLatin1String("iin")));
}

Result<void> checkOrganisation(const QJsonValue &value, int maxLength)
{
    if (!value.isObject())
        return at({}, FailureCode::FieldRequired);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() != QLatin1String("bin") && it.key() != QLatin1String("name"))
            return at(QLatin1Char('/') + it.key(), FailureCode::FieldUnknown);
    }
    Result<void> bin =
        checkIdentifier<Bin>(QStringLiteral("/bin"), object.value(QLatin1String("bin")));
    if (!bin)
        return bin;
    return checkTexts(QStringLiteral("/name"), object.value(QLatin1String("name")),
                      bilingualMembers(), {}, maxLength);
}

bool isEmptyValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return true;
    case QJsonValue::String:
        return value.toString().trimmed().isEmpty();
    case QJsonValue::Array:
        return value.toArray().isEmpty();
    case QJsonValue::Object:
        return value.toObject().isEmpty();
    case QJsonValue::Bool:
    case QJsonValue::Double:
        return false;
    }
    return false;
}

Result<void> checkAddress(const QJsonValue &value, int maxLength)
{
    static const QRegularExpression kato(QStringLiteral("^[0-9]{9}\\z"));
    const QString code = QStringLiteral("kato");
    Result<void> texts = checkTexts({}, value, bilingualMembers(), {code}, maxLength);
    if (!texts)
        return texts;
    const QJsonValue given = value.toObject().value(code);
    if (given.toString().isEmpty())
        return {};
    return checkShape(QLatin1Char('/') + code, given, maxLength, kato, FailureCode::FieldKatoShape);
}

/// Every cell that may not be submitted; places are those inside the table.
QList<Failure> checkTable(const FormField &field, const QJsonValue &value)
{
    if (!value.isArray())
        return {at({}, FailureCode::FieldRequired)};
    const QJsonArray rows = value.toArray();
    if (rows.size() > field.maxRows)
        return {at({}, FailureCode::FieldTooManyRows)};
    QList<Failure> problems;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString place = QLatin1Char('/') + QString::number(i);
        if (!rows.at(i).isObject()) {
            problems.append(at(place, FailureCode::FieldRequired));
            continue;
        }
        QJsonObject row = rows.at(i).toObject();
        for (const FormField &column : field.columns) {
            const Result<void> cell = checkField(column, row.take(column.id));
            if (!cell)
                problems.append(at(place + QLatin1Char('/') + column.id + cell.failure().detail,
                                   cell.failure().code));
        }
        for (const QString &key : row.keys())
            problems.append(at(place + QLatin1Char('/') + key, FailureCode::FieldUnknown));
    }
    return problems;
}

/// The first problem of a value that is there and of a field that is no table.
Result<void> checkValue(const FormField &field, const QJsonValue &value)
{
    static const QRegularExpression phone(QStringLiteral("^\\+[0-9]{8,15}\\z"));
    static const QRegularExpression email(
        QStringLiteral("^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}\\z"));
    switch (field.type) {
    case FieldType::Text:
        return checkText({}, value, field.maxLength);
    case FieldType::BilingualText:
        return checkTexts({}, value, bilingualMembers(), {}, field.maxLength);
    case FieldType::Number:
        return checkNumber(field, value);
    case FieldType::Date:
        return checkDate(field, value);
    case FieldType::Choice:
        return offersChoice(field, value.toString()) ? Result<void>()
                                                     : at({}, FailureCode::FieldNotAChoice);
    case FieldType::Choices:
        return checkChoices(field, value);
    case FieldType::Boolean:
        return value.isBool() ? Result<void>() : at({}, FailureCode::FieldNotAChoice);
    case FieldType::Phone:
        return checkShape({}, value, field.maxLength, phone, FailureCode::FieldPhoneShape);
    case FieldType::Email:
        return checkShape({}, value, field.maxLength, email, FailureCode::FieldEmailShape);
    case FieldType::Iin:
        return checkIdentifier<Iin>({}, value);
    case FieldType::Bin:
        return checkIdentifier<Bin>({}, value);
    case FieldType::Person:
        return checkPerson(value, field.maxLength);
    case FieldType::Organisation:
        return checkOrganisation(value, field.maxLength);
    case FieldType::Address:
        return checkAddress(value, field.maxLength);
    case FieldType::Table:
        break;
    }
    return {};
}

QList<Failure> problemsOf(const FormField &field, const QJsonValue &value)
{
    if (isEmptyValue(value))
        return field.required ? QList<Failure>{at({}, FailureCode::FieldRequired)}
                              : QList<Failure>();
    if (field.type == FieldType::Table)
        return checkTable(field, value);
    const Result<void> checked = checkValue(field, value);
    return checked ? QList<Failure>() : QList<Failure>{checked.failure()};
}

/// Rows of empty cells say no more than no rows.
bool saysNothing(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        return std::all_of(items.begin(), items.end(),
                           [](const QJsonValue &item) { return saysNothing(item); });
    }
    if (value.isObject()) {
        const QJsonObject members = value.toObject();
        return std::all_of(members.begin(), members.end(),
                           [](const QJsonValue &member) { return saysNothing(member); });
    }
    return isEmptyValue(value);
}

/// Whether an appendix alone is asked for: to a licence, or in the place of another one. A
/// duplicate says what the paper says that it repeats.
bool asksForAppendix(const Regulation &regulation, ServiceKind kind, const QJsonObject &fields)
{
    const QString to = QStringLiteral("appendixTo");
    if (!regulation.field(to))
        return false;
    if (kind == ServiceKind::Issue)
        return !isEmptyValue(fields.value(to));
    const QString former = fields.value(QStringLiteral("previousLicence")).toString();
    return kind == ServiceKind::Reissue && AppendixNumber::parse(former.toUpper()).ok();
}

/// The first field of what an appendix says, where all of them say nothing: whatever the form lets
/// be empty, an appendix that adds nothing to its licence is none.
QString missingMatter(const Regulation &regulation, ServiceKind kind, const QJsonObject &fields)
{
    static const QStringList matter{QStringLiteral("subactivities"), QStringLiteral("goods"),
                                    QStringLiteral("sites"), QStringLiteral("branches"),
                                    QStringLiteral("productionBase")};
    if (!asksForAppendix(regulation, kind, fields))
        return {};
    QString first;
    for (const FormField &field : regulation.fieldsFor(kind)) {
        if (!matter.contains(field.id))
            continue;
        if (!saysNothing(fields.value(field.id)))
            return {};
        if (first.isEmpty())
            first = field.id;
    }
    return first;
}

} // namespace

Result<void> checkField(const FormField &field, const QJsonValue &value)
{
    const QList<Failure> problems = problemsOf(field, value);
    if (!problems.isEmpty())
        return problems.front();
    return {};
}

QList<FieldProblem> checkFields(const Regulation &regulation, ServiceKind kind,
                                const QJsonObject &fields)
{
    QList<FieldProblem> problems;
    QJsonObject rest = fields;
    const QString missing = missingMatter(regulation, kind, fields);
    for (const FormField &field : regulation.fieldsFor(kind)) {
        QList<Failure> found = problemsOf(field, rest.take(field.id));
        if (found.isEmpty() && field.id == missing)
            found.append(at({}, FailureCode::FieldRequired));
        for (const Failure &problem : std::as_const(found))
            problems.append({field.id, QLatin1Char('/') + field.id + problem.detail, problem.code,
                             problem.detail});
    }
    for (const QString &key : rest.keys())
        problems.append({key, QLatin1Char('/') + key, FailureCode::FieldUnknown, {}});
    return problems;
}

} // namespace ruqsat
