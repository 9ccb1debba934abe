#pragma once

#include "core/regulation.h"

#include <QJsonValue>

namespace ruqsat {

/// A value that may not be submitted: the field, the place in it (JSON pointer from the fields
/// object: "/equipment/2/name"), and why.
struct FieldProblem
{
    QString field;
    QString pointer;
    FailureCode code = FailureCode::FieldRequired;
    QString detail;
};

/// Checks one value against its field (form.h says the shapes); an empty value of an optional field
/// is good. The detail is the place inside the value. Fails with
///   fieldRequired, fieldTooLong, fieldBadCharacters    any text
///   fieldNotANumber, fieldNotExact, fieldOutOfRange    number (not exact: too many decimals)
///   fieldNotADate, fieldDateImpossible, fieldOutOfRange   date (impossible: 30 February)
///   fieldNotAChoice                                    choice, choices, boolean
///   fieldPhoneShape, fieldEmailShape, fieldKatoShape   phone, email, address
///   the codes of Iin and Bin                           iin, bin, person, organisation
///   fieldTooManyRows, and those of the columns         table, at "/row/column"
///   fieldUnknown                                       a member that the shape has not
Result<void> checkField(const FormField &field, const QJsonValue &value);
/// Every problem of the fields of a request, in the order of the form, unknown fields last; a table
/// tells every bad cell.
QList<FieldProblem> checkFields(const Regulation &regulation, ServiceKind kind,
                                const QJsonObject &fields);

} // namespace ruqsat
