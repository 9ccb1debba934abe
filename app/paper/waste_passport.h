#pragma once

#include "paper/state_content.h"

namespace ruqsat::paper {

/// The registered passport of hazardous waste. JSON has the same names.
struct WastePassportContent : StateContent
{
    Bilingual wasteName;
    /// By the waste classifier.
    QString wasteCode;
    /// Solid, liquid, paste, gas; in words.
    Bilingual aggregateState;
    /// In words; 1 … 20.
    QList<Bilingual> hazards;
    /// Tonnes a year, as text: "12,5".
    QString yearlyAmount;
    /// Where it arises; may be empty.
    Bilingual site;
    QList<Table> tables;
    /// May be empty.
    Bilingual handling;
    Bilingual precautions;

    QJsonObject toJson() const;
    /// Strict, as LicenceContent::fromJson.
    static Result<WastePassportContent> fromJson(const QJsonObject &json);

    friend bool operator==(const WastePassportContent &, const WastePassportContent &) = default;
};

/// As renderLicence.
Result<QByteArray> renderWastePassport(const WastePassportContent &content);

} // namespace ruqsat::paper
