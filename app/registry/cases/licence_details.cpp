#include "registry/cases/licence_details.h"

#include "registry/cases/field_words.h"

namespace ruqsat::registry {
namespace {

using protocol::CaseRequest;

void appendPart(QString &line, const QString &part)
{
    if (!part.isEmpty())
        line += line.isEmpty() ? part : QStringLiteral(", ") + part;
}

/// One line for each row of a table.
QList<LocalizedText> rowsOf(const CaseRequest &request, const Regulation &regulation,
                            const QString &fieldId)
{
    QList<LocalizedText> lines;
    const FormField *field = regulation.field(fieldId);
    if (!field || field->type != FieldType::Table)
        return lines;
    for (const QJsonValue &row : request.fields.value(fieldId).toArray()) {
        LocalizedText line;
        for (const FormField &column : field->columns) {
            const LocalizedText cell = fieldWords(column, row.toObject().value(column.id));
            appendPart(line.kk, cell.kk);
            appendPart(line.ru, cell.ru);
        }
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines;
}

} // namespace

store::LicenceDetails detailsOf(const CaseRequest &request, const Regulation &regulation)
{
    store::LicenceDetails details;
    details.address = request.applicant.address;
    if (const FormField *field = regulation.field(QStringLiteral("subactivities"))) {
        for (const QJsonValue &value : request.fields.value(field->id).toArray())
            details.subactivities.append(choiceTitle(*field, value.toString()));
    }
    details.sites = rowsOf(request, regulation, QStringLiteral("sites"));
    if (const FormField *object = regulation.field(QStringLiteral("objectAddress"))) {
        const LocalizedText address = fieldWords(*object, request.fields.value(object->id));
        if (!address.isEmpty())
            details.sites.append(address);
    }
    details.branches = rowsOf(request, regulation, QStringLiteral("branches"));
    return details;
}

} // namespace ruqsat::registry
