#pragma once

#include "core/failure_list.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace ruqsat {

#define RUQSAT_FAILURE_ENUMERATOR(name) name,
enum class FailureCode { RUQSAT_FAILURE_LIST(RUQSAT_FAILURE_ENUMERATOR) };
#undef RUQSAT_FAILURE_ENUMERATOR

/// What went wrong, as a value. The code has words in resources/failures.json; `detail` is
/// technical, for the log, in English, and never holds personal data or secrets.
struct Failure
{
    FailureCode code = FailureCode::InternalError;
    QString detail;

    Failure() = default;
    Failure(FailureCode failureCode, QString technicalDetail = {}) // NOLINT: meant to convert
        : code(failureCode)
        , detail(std::move(technicalDetail))
    {
    }
};

/// The code as it stands on the wire and in failures.json: lowerCamelCase ("tokenPinWrong").
QString failureName(FailureCode code);
std::optional<FailureCode> failureFromName(QStringView name);
QStringList allFailureNames();

} // namespace ruqsat
