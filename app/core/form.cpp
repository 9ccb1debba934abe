#include "core/form.h"

#include "core/name_table.h"

namespace ruqsat {
namespace {

constexpr NameTable<FieldType, 15> fieldTypeNames = {{{FieldType::Text, "text"},
                                                      {FieldType::BilingualText, "bilingualText"},
                                                      {FieldType::Number, "number"},
                                                      {FieldType::Date, "date"},
                                                      {FieldType::Choice, "choice"},
                                                      {FieldType::Choices, "choices"},
                                                      {FieldType::Boolean, "boolean"},
                                                      {FieldType::Phone, "phone"},
                                                      {FieldType::Email, "email"},
                                                      {FieldType::Iin, "iin"},
                                                      {FieldType::Bin, "bin"},
                                                      {FieldType::Person, "person"},
                                                      {FieldType::Organisation, "organisation"},
                                                      {FieldType::Address, "address"},
                                                      {FieldType::Table, "table"}}};

} // namespace

QString fieldTypeName(FieldType type)
{
    return nameIn(fieldTypeNames, type);
}

std::optional<FieldType> fieldTypeFromName(QStringView name)
{
    return valueIn(fieldTypeNames, name);
}

} // namespace ruqsat
