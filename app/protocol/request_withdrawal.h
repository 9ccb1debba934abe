#pragma once

#include "protocol/application.h"

namespace ruqsat::protocol {

/// POST /v1/office-outbox/{key}/withdrawal: the head took a colleague's signed request back before
/// it was registered. The key is the one that it would have been submitted under.
struct RequestWithdrawal
{
    QString caseId;
    QString regulation;
    QString signerIin;
    QString sha256; ///< of the signed bytes of the request
    QString reason;
    Actor by;     ///< who took it back, where another head of the office tells of it later
    QDateTime at; ///< when, by the clock of the desk

    static RequestWithdrawal read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
