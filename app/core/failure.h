#pragma once

#include "core/failure_list.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace ruqsat {

/// FNV-1a over a code's name: its number does not depend on its place in the list, so that the list
/// may grow anywhere without changing what is compiled already.
constexpr std::uint32_t failureNumber(const char *name)
{
    std::uint32_t number = 2166136261U;
    while (*name != 0)
        number = (number ^ static_cast<unsigned char>(*name++)) * 16777619U;
    return number;
}

#define RUQSAT_FAILURE_ENUMERATOR(name) name = failureNumber(#name),
enum class FailureCode : std::uint32_t { RUQSAT_FAILURE_LIST(RUQSAT_FAILURE_ENUMERATOR) };
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
