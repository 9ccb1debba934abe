#pragma once

#include "core/regulation.h"

namespace ruqsat {

/// A field, document or requirement that a ground of refusal may be about.
struct TargetPart
{
    GroundTarget kind = GroundTarget::Document;
    /// Of one kind only: a field and a document may have the same.
    QString id;
    LocalizedText title;

    friend bool operator==(const TargetPart &, const TargetPart &) = default;
};

/// All that `ground` may be about in a case of this kind, in the order of the regulation.
QList<TargetPart> groundTargets(const Regulation &regulation, ServiceKind service,
                                const RefusalGround &ground);
/// The part that is meant by `id`; without a kind the first of that order. Nothing where the ground
/// cannot be about it.
std::optional<TargetPart> groundTarget(const Regulation &regulation, ServiceKind service,
                                       const RefusalGround &ground, const QString &id,
                                       std::optional<GroundTarget> kind);

/// What stands before the title of a part where all kinds stand together: "Документ", "Құжат".
LocalizedText targetKindTitle(GroundTarget kind);
/// The norm as a letter cites it. What no act confirms does not look like law there either.
LocalizedText groundNorm(const RefusalGround &ground);

} // namespace ruqsat
