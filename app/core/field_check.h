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
/// is good. Fails with fieldRequired, fieldTooLong, fieldNotANumber, fieldNotADate,
/// fieldOutOfRange, fieldNotAChoice, fieldBadCharacters, fieldUnknown (a member that the shape has
/// not), or a code of Iin and Bin; the detail is the place inside the value.
Result<void> checkField(const FormField &field, const QJsonValue &value);
/// Every problem of the fields of a request, in the order of the form, unknown fields last.
QList<FieldProblem> checkFields(const Regulation &regulation, ServiceKind kind,
                                const QJsonObject &fields);

} // namespace ruqsat
