#include "workstation/pages/value_text.h"

#include "workstation/pages/field_editor.h"
#include "workstation/words/format.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ruqsat::workstation {
namespace {

QString choiceTitle(const FormField &field, const QString &value, Language language)
{
    for (const FieldChoice &choice : field.choices) {
        if (choice.value == value)
            return choice.title.in(language);
    }
    return value;
}

QString membersText(const QList<FormField> &members, const QJsonObject &object,
                    const QString &separator, Language language)
{
    QStringList parts;
    for (const FormField &member : members) {
        const QJsonValue value = object.value(member.id);
        if (!value.isUndefined() && !value.isNull())
            parts << valueText(member, value, language);
    }
    return parts.join(separator);
}

/// One row of a table, each value under the name of its column.
QString rowText(const QList<FormField> &columns, const QJsonObject &row, Language language)
{
    QStringList parts;
    for (const FormField &column : columns) {
        const QJsonValue value = row.value(column.id);
        if (!value.isUndefined() && !value.isNull())
            parts << column.title.in(language) + QStringLiteral(": ") +
                         valueText(column, value, language);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString valueText(const FormField &field, const QJsonValue &value, Language language)
{
    if (value.isUndefined() || value.isNull())
        return QStringLiteral("–");
    switch (field.type) {
    case FieldType::Date: {
        const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
        return date.isValid() ? dateText(date) : value.toString();
    }
    case FieldType::Iin:
    case FieldType::Bin:
        return groupedIdentifier(value.toString());
    case FieldType::Choice:
        return choiceTitle(field, value.toString(), language);
    case FieldType::Choices: {
        QStringList titles;
        const QJsonArray chosen = value.toArray();
        for (const QJsonValue one : chosen)
            titles << choiceTitle(field, one.toString(), language);
        return titles.join(QLatin1Char('\n'));
    }
    case FieldType::Boolean:
        //: Value of a yes-or-no field in the review
        return value.toBool() ? FieldEditor::tr("yes") : FieldEditor::tr("no");
    case FieldType::BilingualText:
    case FieldType::Address: {
        const LocalizedText text{
            value[QLatin1String("kk")].toString(), value[QLatin1String("ru")].toString(), {}};
        return text.in(language);
    }
    case FieldType::Person:
        return membersText(memberFields(field), value.toObject(), QStringLiteral(" "), language);
    case FieldType::Organisation:
        return membersText(memberFields(field), value.toObject(), QStringLiteral(", "), language);
    case FieldType::Table: {
        QStringList rows;
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            rows << QStringLiteral("%1. ").arg(i + 1) +
                        rowText(field.columns, array.at(i).toObject(), language);
        return rows.join(QLatin1Char('\n'));
    }
    case FieldType::Number:
        return numberText(value.toString(), language);
    case FieldType::Text:
    case FieldType::Phone:
    case FieldType::Email:
        break;
    }
    return value.toString();
}

QString boundsText(const FormField &field, const QString &place, Language language)
{
    const QString member = place.section(u'/', -1);
    for (const FormField &column : field.columns) {
        if (column.id == member)
            return boundsText(column, {}, language);
    }
    const bool isDate = field.type == FieldType::Date;
    QStringList bounds;
    if (!field.min.isEmpty())
        //: Under a field: the first day that it takes
        bounds << (isDate ? FieldEditor::tr("Not before %1")
                          //: Under a field: the least number that it takes
                          : FieldEditor::tr("Not less than %1"))
                      .arg(valueText(field, field.min, language));
    if (!field.max.isEmpty())
        //: Under a field: the last day that it takes
        bounds << (isDate ? FieldEditor::tr("Not after %1")
                          //: Under a field: the greatest number that it takes
                          : FieldEditor::tr("Not more than %1"))
                      .arg(valueText(field, field.max, language));
    return bounds.join(QStringLiteral(" · "));
}

} // namespace ruqsat::workstation
