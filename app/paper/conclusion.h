#pragma once

#include "paper/refusal.h"
#include "paper/state_content.h"

namespace ruqsat::paper {

/// The conclusion of the state ecological expertise. JSON has the same names.
struct ConclusionContent : StateContent
{
    bool agreed = true;
    Bilingual project;
    Bilingual object;
    Bilingual objectAddress;
    Bilingual developer;
    /// First or repeated; in words.
    Bilingual expertise;
    /// At most 20.
    QList<Fact> facts;
    /// What the experts found; at most 100 paragraphs.
    QList<Bilingual> findings;
    /// Of a project that is not agreed, 1 … 40; of an agreed one none.
    QList<RefusalGround> grounds;

    QJsonObject toJson() const;
    /// Strict, as LicenceContent::fromJson.
    static Result<ConclusionContent> fromJson(const QJsonObject &json);

    friend bool operator==(const ConclusionContent &, const ConclusionContent &) = default;
};

/// As renderLicence.
Result<QByteArray> renderConclusion(const ConclusionContent &content);

} // namespace ruqsat::paper
