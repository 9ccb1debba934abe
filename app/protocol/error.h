#pragma once

#include "protocol/object_reader.h"

namespace ruqsat::protocol {

/// A failure inside another answer.
struct ErrorPart
{
    FailureCode code = FailureCode::InternalError;
    QString detail;

    static ErrorPart read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// What stands in the registry now, told with versionStale, stateForbids and permissionDenied.
struct CurrentVersion
{
    qint64 version = 0;
    QString state;  ///< name of an ApplicationState
    QString action; ///< name of the Action that made this version, or keptReview(); may be empty
    LocalizedText by;
    QDateTime at;

    /// The version is the same, but `by` kept a review of it at `at`.
    static QString keptReview() { return QStringLiteral("keepReview"); }
    static CurrentVersion read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// Body of every answer with a status of 400 and above.
struct ErrorAnswer
{
    FailureCode code = FailureCode::InternalError;
    QString detail;
    QString requestId;
    std::optional<CurrentVersion> current;

    static ErrorAnswer read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// The status that the registry answers a failure with: one table for both sides.
int httpStatus(FailureCode code);

} // namespace ruqsat::protocol
