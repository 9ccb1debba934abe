#pragma once

#include "core/localized.h"
#include "core/service_kind.h"

#include <QList>
#include <QString>

#include <optional>

namespace ruqsat {

/// Where something that the regulation itself does not say comes from: another act and its clause,
/// or nowhere yet (unconfirmed). Neither is set for what the regulation says.
struct Origin
{
    QString act;
    QString clause;
    bool unconfirmed = false;
};

/// The shape of a field's value in request.json:
///   text, phone, email            string
///   bilingualText                 {"kk","ru"}
///   number                        string, decimal point, no exponent ("12.5")
///   date                          string, ISO 8601 ("2026-11-22")
///   choice / choices              the chosen value / array of distinct chosen values
///   boolean                       true or false
///   iin, bin                      string of 12 digits
///   person                        {"iin","surname","name","patronymic"?}
///   organisation                  {"bin","name":{"kk","ru"}}
///   address                       {"kk","ru","kato"?}
///   table                         array of objects whose members are the columns' ids
enum class FieldType {
    Text,
    BilingualText,
    Number,
    Date,
    Choice,
    Choices,
    Boolean,
    Phone,
    Email,
    Iin,
    Bin,
    Person,
    Organisation,
    Address,
    Table
};

struct FieldChoice
{
    QString value;
    LocalizedText title;
};

struct FormField
{
    QString id;
    FieldType type = FieldType::Text;
    LocalizedText title;
    /// A sentence under the field, where the title alone does not say what is wanted.
    LocalizedText hint;
    QList<ServiceKind> kinds;
    bool required = true;
    /// Of each text in the value, in characters.
    int maxLength = 500;
    /// Of a number (decimals) or a date (ISO 8601); empty for none.
    QString min;
    QString max;
    /// How many digits a number may have after its point.
    int decimals = 0;
    QList<FieldChoice> choices;
    /// Of a table: its columns, none of them a table, and the greatest number of rows.
    QList<FormField> columns;
    int maxRows = 100;
    Origin origin;
    /// The same as origin.unconfirmed: the screen marks such a field.
    bool unconfirmed = false;
};

/// "text", "bilingualText", …
QString fieldTypeName(FieldType type);
std::optional<FieldType> fieldTypeFromName(QStringView name);

} // namespace ruqsat
