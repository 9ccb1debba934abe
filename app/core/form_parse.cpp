#include "core/decimal.h"
#include "core/regulation_parts.h"

#include <QSet>

namespace ruqsat {
namespace {

constexpr int longestText = 4000;
constexpr int mostRows = 1000;
constexpr int mostDecimals = 6;

QList<FieldChoice> readChoices(const DataNode &node)
{
    QList<FieldChoice> choices;
    QSet<QString> values;
    for (const DataNode &each : node.items()) {
        each.onlyMembers({"value", "title"});
        const FieldChoice choice{each.member("value").text(), each.member("title").localized()};
        if (values.contains(choice.value))
            each.member("value").fault(QStringLiteral("duplicate value"));
        values.insert(choice.value);
        choices.append(choice);
    }
    if (choices.isEmpty())
        node.fault(QStringLiteral("a choice needs values to choose from"));
    return choices;
}

QString readBound(const DataNode &node, FieldType type)
{
    if (type == FieldType::Date)
        return node.date().toString(Qt::ISODate);
    const QString text = node.text();
    if (!Decimal::parse(text))
        node.fault(QStringLiteral("a decimal number as text is wanted"));
    return text;
}

FormField readField(const DataNode &node, bool column)
{
    node.onlyMembers({"id", "type", "title", "hint", "kinds", "required", "maxLength", "min", "max",
                      "decimals", "choices", "columns", "maxRows", "source", "unconfirmed"});
    FormField field;
    field.id = node.member("id").text();
    field.type = node.member("type").name(fieldTypeFromName);
    field.title = node.member("title").localized();
    if (node.has("hint"))
        field.hint = node.member("hint").localized();
    // A column is asked whenever its table is.
    if (!column)
        field.kinds = readKinds(node.member("kinds"));
    if (node.has("required"))
        field.required = node.member("required").boolean();
    if (node.has("maxLength"))
        field.maxLength = node.member("maxLength").integer(1, longestText);
    if (node.has("min"))
        field.min = readBound(node.member("min"), field.type);
    if (node.has("max"))
        field.max = readBound(node.member("max"), field.type);
    if (node.has("decimals"))
        field.decimals = node.member("decimals").integer(0, mostDecimals);
    if (field.type == FieldType::Choice || field.type == FieldType::Choices)
        field.choices = readChoices(node.member("choices"));
    if (field.type == FieldType::Table && column)
        node.member("type").fault(QStringLiteral("a table stands in no table"));
    else if (field.type == FieldType::Table)
        field.columns = readFields(node.member("columns"), true);
    if (node.has("maxRows"))
        field.maxRows = node.member("maxRows").integer(1, mostRows);
    field.origin = readOrigin(node);
    field.unconfirmed = field.origin.unconfirmed;
    return field;
}

} // namespace

QList<FormField> readFields(const DataNode &node, bool columns)
{
    QList<FormField> fields;
    QSet<QString> ids;
    for (const DataNode &each : node.items()) {
        FormField field = readField(each, columns);
        if (ids.contains(field.id))
            each.member("id").fault(QStringLiteral("duplicate id"));
        ids.insert(field.id);
        fields.append(std::move(field));
    }
    if (columns && fields.isEmpty())
        node.fault(QStringLiteral("a table needs columns"));
    return fields;
}

} // namespace ruqsat
