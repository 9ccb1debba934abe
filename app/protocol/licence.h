#pragma once

#include "protocol/application.h"

namespace ruqsat::protocol {

/// A row of the licence register.
struct Licence
{
    QString number;
    QString state; ///< "active"
    QString regulation;
    ServiceKind kind = ServiceKind::Issue;
    QString applicationId;
    QString applicationNumber;
    Party holder;
    LocalizedText activity;
    LocalizedText issuer;
    QDateTime issuedAt;
    Signatory signedBy;
    QString sha256; ///< of the signed PDF

    static Licence read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/licences
struct LicencePage
{
    QList<Licence> items;
    QString next;

    static LicencePage read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
