#pragma once

#include "core/data_reader.h"
#include "core/regulation.h"

namespace ruqsat {

/// A regulation file is at most this long.
inline constexpr qint64 largestRegulationFile = 2 * 1024 * 1024;

/// What reading a regulation found: the regulation where there is no fault.
struct RegulationReading
{
    std::optional<Regulation> regulation;
    FailureCode code = FailureCode::DataFileInvalid;
    QList<DataFault> faults;
};

/// Reads a file of resources/regulations in the shape of `ruqsatctl regulations export` and checks
/// it whole: members, names, numbers, translations, and that every branch leads somewhere.
RegulationReading readRegulation(const QByteArray &json);
/// The same with the first fault as the failure; its detail is "<JSON pointer>: <what is wrong>".
/// Fails with dataFileTooLarge, dataFileNotUtf8, dataFileNotJson, dataFileInvalid.
Result<Regulation> parseRegulation(const QByteArray &json);

} // namespace ruqsat
