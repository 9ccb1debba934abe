#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace ruqsat::gateway {

/// What one exchange through the gateway brought, already judged: signed by the pinned signer,
/// answering this very request, fresh and never seen before.
struct SyncAnswer
{
    /// The gateway's id and time of the answer: its provenance.
    QString messageId;
    QDateTime time;
    /// The business XML.
    QByteArray data;
};

/// One exchange with a service of the e-government gateway. Each state database is one adapter over
/// this seam; an adapter whose schema no public source gives has `invented` in its name and in its
/// namespace, so that the real schema replaces one file.
class SyncChannel
{
public:
    virtual ~SyncChannel() = default;
    /// `businessXml` is signed and sent as escaped text. Blocks up to the timeout. Fails with
    /// gatewayUnreachable, gatewayTimeout, gatewayFault, gatewayServiceUnavailable,
    /// gatewayAnswerMalformed, gatewaySignatureWrong, gatewayReplay, gatewayClockSkewed.
    virtual Result<SyncAnswer> exchange(const QString &serviceId,
                                        const QByteArray &businessXml) = 0;
};

} // namespace ruqsat::gateway
