#pragma once

#include "protocol/application.h"
#include "registry/store/database.h"

#include <optional>

// Papers that end a case, and their numbers.
namespace ruqsat::registry::store {

struct ResultRecord
{
    protocol::ResultPaper paper;
    QString preparedByIin;
    QJsonObject content;
    QByteArray document; ///< prepared, and once it is signed, signed
    /// A signature that waits for its confirmation, and who gave it.
    QByteArray cms;
    std::optional<protocol::Actor> signedBy;
};

/// `withDocument`: false leaves the bytes out.
Result<std::optional<ResultRecord>> findResult(Transaction &in, const QString &applicationId,
                                               bool withDocument);
/// Takes the place of what was prepared before.
Result<void> putResult(Transaction &in, const QString &applicationId, const ResultRecord &record);
Result<void> dropResult(Transaction &in, const QString &applicationId);

/// The number that is the case's own: reserved at the first call, the same at every further one.
Result<QString> reservePermitNumber(Transaction &in, const QString &applicationId,
                                    const QString &series, const QDateTime &now);
/// The same for an appendix to a licence: "KZ07ABC00012345/002". The caller holds the licence's
/// row. Fails with licenceStateForbids past the last of 999.
Result<QString> reserveAppendixNumber(Transaction &in, const QString &applicationId,
                                      const QString &licence, const QDateTime &now);
/// Of such a number; 0 for any other.
int appendixIndex(const QString &number);
Result<void> usePermitNumber(Transaction &in, const QString &number);
/// Where the case ends without it; does nothing where none was reserved.
Result<void> voidPermitNumber(Transaction &in, const QString &applicationId, const QString &reason);

} // namespace ruqsat::registry::store
