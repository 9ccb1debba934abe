#include "registry/cases/field_words.h"

#include <QDate>

namespace ruqsat::registry {
namespace {

constexpr qsizetype mostColumns = 6;
constexpr qsizetype longestCell = 200;
constexpr qsizetype longestCaption = 80;

LocalizedText same(const QString &text)
{
    return {text, text, text};
}

LocalizedText bilingualValue(const QJsonObject &value)
{
    return {value.value(QStringLiteral("kk")).toString(),
            value.value(QStringLiteral("ru")).toString(),
            {}};
}

QString cut(const QString &text, qsizetype longest)
{
    return text.size() <= longest ? text : text.first(longest - 1) + QChar(0x2026);
}

QJsonObject cut(const LocalizedText &text, qsizetype longest)
{
    return bilingual({cut(text.kk, longest), cut(text.ru, longest), cut(text.en, longest)});
}

LocalizedText choicesWords(const FormField &field, const QJsonArray &values)
{
    QStringList kk;
    QStringList ru;
    QStringList en;
    for (const QJsonValue &value : values) {
        const LocalizedText title = choiceTitle(field, value.toString());
        kk.append(title.kk);
        ru.append(title.ru);
        en.append(title.en);
    }
    const auto joined = [](const QStringList &words) { return words.join(QStringLiteral(", ")); };
    return {joined(kk), joined(ru), en.contains(QString()) ? QString() : joined(en)};
}

QString personName(const QJsonObject &person)
{
    QStringList parts;
    for (const char *name : {"surname", "name", "patronymic"}) {
        const QString part = person.value(QLatin1String(name)).toString();
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u' ');
}

} // namespace

QJsonObject bilingual(const LocalizedText &text)
{
    QJsonObject json{{"kk", text.kk.isEmpty() ? text.ru : text.kk},
                     {"ru", text.ru.isEmpty() ? text.kk : text.ru}};
    if (!text.en.isEmpty())
        json.insert(QStringLiteral("en"), text.en);
    return json;
}

QJsonObject bilingual(const QString &kk, const QString &ru)
{
    return bilingual(LocalizedText{kk, ru, {}});
}

QJsonObject neutral(const QString &text)
{
    return bilingual(same(text));
}

LocalizedText choiceTitle(const FormField &field, const QString &value)
{
    for (const FieldChoice &choice : field.choices) {
        if (choice.value == value)
            return choice.title;
    }
    return {};
}

LocalizedText fieldWords(const FormField &field, const QJsonValue &value)
{
    switch (field.type) {
    case FieldType::BilingualText:
    case FieldType::Address:
        return bilingualValue(value.toObject());
    case FieldType::Organisation: {
        const QJsonObject organisation = value.toObject();
        LocalizedText name = bilingualValue(organisation.value(QStringLiteral("name")).toObject());
        const QString bin = organisation.value(QStringLiteral("bin")).toString();
        if (!bin.isEmpty()) {
            name.kk += QStringLiteral(", БСН ") + bin;
            name.ru += QStringLiteral(", БИН ") + bin;
        }
        return name;
    }
    case FieldType::Person:
        return same(personName(value.toObject()));
    case FieldType::Choice:
        return choiceTitle(field, value.toString());
    case FieldType::Choices:
        return choicesWords(field, value.toArray());
    case FieldType::Boolean:
        return value.toBool() ? LocalizedText{QStringLiteral("иә"), QStringLiteral("да"),
                                              QStringLiteral("yes")}
                              : LocalizedText{QStringLiteral("жоқ"), QStringLiteral("нет"),
                                              QStringLiteral("no")};
    case FieldType::Number:
        // Kazakhstan writes a decimal comma.
        return same(value.toString().replace(u'.', u','));
    case FieldType::Date: {
        const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
        return same(date.toString(QStringLiteral("dd.MM.yyyy")));
    }
    case FieldType::Text:
    case FieldType::Phone:
    case FieldType::Email:
    case FieldType::Iin:
    case FieldType::Bin:
        return same(value.toString());
    case FieldType::Table:
        return {};
    }
    return {};
}

QJsonObject tableOf(const FormField &field, const QJsonValue &value)
{
    const QList<FormField> columns = field.columns.mid(0, mostColumns);
    QJsonArray heads;
    for (const FormField &column : columns)
        heads.append(cut(column.title, longestCaption));
    QJsonArray rows;
    for (const QJsonValue &row : value.toArray()) {
        QJsonArray cells;
        for (const FormField &column : columns)
            cells.append(cut(fieldWords(column, row.toObject().value(column.id)), longestCell));
        rows.append(QJsonObject{{"cells", cells}});
    }
    return {{"title", cut(field.title, 300)}, {"columns", heads}, {"rows", rows}};
}

} // namespace ruqsat::registry
