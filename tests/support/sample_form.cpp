#include "support/sample_form.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ruqsat::test {
namespace {

QJsonObject bilingual()
{
    return {{"kk", "Алматы қаласы, үлгі"}, {"ru", "город Алматы, образец"}};
}

/// Texts whose form is fixed by what they name.
QString sampleText(const QString &id)
{
    if (id == QLatin1String("previousLicence"))
        return QStringLiteral("KZ07ABC00012345");
    if (id == QLatin1String("currency"))
        return QStringLiteral("USD");
    if (id == QLatin1String("code"))
        return QStringLiteral("2903711000");
    return QStringLiteral("үлгі");
}

} // namespace

QJsonValue sampleValue(const FormField &field)
{
    switch (field.type) {
    case FieldType::Text:
        return sampleText(field.id);
    case FieldType::BilingualText:
    case FieldType::Address:
        return bilingual();
    case FieldType::Number:
        return field.min.isEmpty() || field.min == QLatin1String("0") ? QStringLiteral("5")
                                                                      : field.min;
    case FieldType::Date:
        return QStringLiteral("2013-06-03");
    case FieldType::Choice:
        return field.choices.first().value;
    case FieldType::Choices:
        return QJsonArray{field.choices.first().value};
    case FieldType::Boolean:
        return true;
    case FieldType::Phone:
        return QStringLiteral("+77010000000");
    case FieldType::Email:
        return QStringLiteral("qabyldau@ulgi.example");
    case FieldType::Iin:
        return QStringLiteral("560317100006");
    case FieldType::Bin:
        return QStringLiteral("600340000015");
    case FieldType::Person:
        return QJsonObject{{"iin", "560317100006"}, {"surname", "Үлгілі"}, {"name", "Адам"}};
    case FieldType::Organisation:
        return QJsonObject{{"bin", "600340000015"}, {"name", bilingual()}};
    case FieldType::Table:
        break;
    }
    QJsonObject row;
    for (const FormField &column : field.columns) {
        if (column.required)
            row.insert(column.id, sampleValue(column));
    }
    return QJsonArray{row};
}

QJsonObject sampleForm(const Regulation &regulation, ServiceKind kind)
{
    QJsonObject fields;
    for (const FormField &field : regulation.fieldsFor(kind)) {
        if (field.required)
            fields.insert(field.id, sampleValue(field));
    }
    return fields;
}

} // namespace ruqsat::test
