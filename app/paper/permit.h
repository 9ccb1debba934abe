#pragma once

#include "paper/state_content.h"

namespace ruqsat::paper {

/// A permit: for works with ozone-depleting substances, or the ecological permit of an object of
/// category I. JSON has the same names.
struct PermitContent : StateContent
{
    /// "Рұқсат" / "Разрешение", "Экологиялық рұқсат" / "Экологическое разрешение".
    Bilingual title;
    /// What is permitted.
    Bilingual activity;
    /// Empty in JSON where the permit has no end; both or neither.
    QDate validFrom;
    QDate validUntil;
    /// At most 20.
    QList<Fact> facts;
    QList<Table> tables;
    /// At most 100, printed numbered.
    QList<Bilingual> conditions;

    QJsonObject toJson() const;
    /// Strict, as LicenceContent::fromJson.
    static Result<PermitContent> fromJson(const QJsonObject &json);

    friend bool operator==(const PermitContent &, const PermitContent &) = default;
};

/// As renderLicence.
Result<QByteArray> renderPermit(const PermitContent &content);

} // namespace ruqsat::paper
