#include "core/ground_target.h"

#include <algorithm>

namespace ruqsat {
namespace {

template <typename Part>
void append(QList<TargetPart> &targets, GroundTarget kind, const QList<Part> &parts)
{
    for (const Part &part : parts)
        targets.append({kind, part.id, part.title});
}

} // namespace

QList<TargetPart> groundTargets(const Regulation &regulation, ServiceKind service,
                                const RefusalGround &ground)
{
    QList<TargetPart> targets;
    for (const GroundTarget kind : ground.targets) {
        switch (kind) {
        case GroundTarget::Field:
            append(targets, kind, regulation.fieldsFor(service));
            break;
        case GroundTarget::Document:
            append(targets, kind, regulation.documentsFor(service));
            break;
        case GroundTarget::Requirement:
            append(targets, kind, regulation.qualificationFor(service));
            break;
        }
    }
    return targets;
}

std::optional<TargetPart> groundTarget(const Regulation &regulation, ServiceKind service,
                                       const RefusalGround &ground, const QString &id,
                                       std::optional<GroundTarget> kind)
{
    const QList<TargetPart> targets = groundTargets(regulation, service, ground);
    const auto found = std::find_if(targets.begin(), targets.end(), [&](const TargetPart &part) {
        return part.id == id && (!kind || part.kind == *kind);
    });
    return found == targets.end() ? std::nullopt : std::optional(*found);
}

LocalizedText targetKindTitle(GroundTarget kind)
{
    switch (kind) {
    case GroundTarget::Field:
        return {QStringLiteral("Өтініштегі мәлімет"), QStringLiteral("Сведения в заявлении"),
                QStringLiteral("Data of the application")};
    case GroundTarget::Document:
        return {QStringLiteral("Құжат"), QStringLiteral("Документ"), QStringLiteral("Document")};
    case GroundTarget::Requirement:
        break;
    }
    return {QStringLiteral("Талап"), QStringLiteral("Требование"), QStringLiteral("Requirement")};
}

LocalizedText groundNorm(const RefusalGround &ground)
{
    LocalizedText norm = ground.norm;
    if (!ground.origin.unconfirmed || norm.kk.isEmpty())
        return norm;
    norm.kk += QStringLiteral(" (актімен расталмаған)");
    norm.ru += QStringLiteral(" (не подтверждено актом)");
    if (!norm.en.isEmpty())
        norm.en += QStringLiteral(" (not confirmed by an act)");
    return norm;
}

} // namespace ruqsat
