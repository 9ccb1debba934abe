#pragma once

#include "registry/store/database.h"

#include <optional>

namespace ruqsat::registry::store {

struct Upload
{
    QString sha256;
    qint64 size = 0;
};

/// The case belongs to the office that first uploaded into it. Holds the case's row until the
/// transaction ends. Fails with otherOffice, stateForbids (submitted already).
Result<void> openCase(Transaction &in, const QString &caseId, const QString &officeId);
/// Of a case that may not be begun yet at the registry. Fails with otherOffice.
Result<void> checkCaseIsNobodyElses(Transaction &in, const QString &caseId,
                                    const QString &officeId);
Result<std::optional<Upload>> findUpload(Transaction &in, const QString &caseId,
                                         const QString &attachmentId);
/// Bytes of the case's other uploads.
Result<qint64> otherBytes(Transaction &in, const QString &caseId, const QString &attachmentId);
Result<void> putUpload(Transaction &in, const QString &caseId, const QString &attachmentId,
                       const Upload &upload, const QDateTime &now);
Result<void> markSubmitted(Transaction &in, const QString &caseId);

} // namespace ruqsat::registry::store
