#pragma once

#include "core/licence.h"
#include "core/regulation.h"
#include "protocol/application.h"
#include "protocol/licence_standing.h"

#include <QHash>

// The licence register: its search, and the whole life of one licence.
namespace ruqsat::protocol {

/// A row of the licence register.
struct Licence
{
    QString number;
    LicenceState state = LicenceState::Active;
    QString regulation;
    ServiceKind kind = ServiceKind::Issue;
    /// What kind of paper it is: licences and permits are acted on, the others are not.
    ResultKind paper = ResultKind::Licence;
    QString applicationId;
    QString applicationNumber;
    Party holder;
    LocalizedText activity;
    LocalizedText issuer;
    QString officeId; ///< of the issuer
    QDateTime issuedAt;
    QDate firstIssuedOn; ///< invalid where the register does not know it
    QDate validFrom;     ///< invalid where it has no first day, or the register does not know it
    QDate validUntil;    ///< invalid where it has no end
    Signatory signedBy;
    QString sha256;     ///< of the signed PDF
    QString parent;     ///< the licence that this is a duplicate of
    QString previous;   ///< the licence that this one replaced
    QString replacedBy; ///< the licence that replaced this one
    /// Where the paper is a conclusion: what it says.
    std::optional<Conclusion> conclusion;

    /// `today` in Asia/Almaty.
    LicenceStanding standingOn(const QDate &today) const;

    /// Whether a head may suspend, resume or terminate it; a duplicate follows its licence.
    bool mayBeActedOn() const;
    static Licence read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/licences: what to look for. Everything may be left out.
struct LicenceFilter
{
    /// Number, IIN or BIN, or the beginnings of words of the holder's name.
    QString text;
    QString activity; ///< beginnings of words of the activity
    QString place;    ///< beginnings of words of the address: region, town
    QString regulation;
    std::optional<LicenceStanding> state;
    QDate from; ///< first and last day of issue, in Asia/Almaty
    QDate until;

    /// As the parameters of the query; empty ones are left out.
    QList<std::pair<QString, QString>> parameters() const;
    static QStringList parameterNames();
    /// Fails with requestMalformed.
    static Result<LicenceFilter> fromParameters(const QHash<QString, QString> &parameters);
    friend bool operator==(const LicenceFilter &, const LicenceFilter &) = default;
};

struct LicencePage
{
    QList<Licence> items;
    QString next;

    static LicencePage read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
