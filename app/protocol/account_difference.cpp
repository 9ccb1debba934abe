#include "protocol/account_difference.h"

#include "core/name_table.h"

namespace ruqsat::protocol {
namespace {

constexpr NameTable<ProfileField, 11> profileFields = {
    {{ProfileField::Iin, "iin"},
     {ProfileField::NameKk, "nameKk"},
     {ProfileField::NameRu, "nameRu"},
     {ProfileField::NameEn, "nameEn"},
     {ProfileField::PositionKk, "positionKk"},
     {ProfileField::PositionRu, "positionRu"},
     {ProfileField::PositionEn, "positionEn"},
     {ProfileField::Role, "role"},
     {ProfileField::Office, "office"},
     {ProfileField::WholeRegistry, "wholeRegistry"},
     {ProfileField::TokenSerial, "tokenSerial"}}};

} // namespace

QString wireName(ProfileField field)
{
    return nameIn(profileFields, field);
}

QString profileText(const AccountProfile &profile, ProfileField field)
{
    switch (field) {
    case ProfileField::Iin:
        return profile.iin;
    case ProfileField::NameKk:
        return profile.name.kk;
    case ProfileField::NameRu:
        return profile.name.ru;
    case ProfileField::NameEn:
        return profile.name.en;
    case ProfileField::PositionKk:
        return profile.position.kk;
    case ProfileField::PositionRu:
        return profile.position.ru;
    case ProfileField::PositionEn:
        return profile.position.en;
    case ProfileField::Role:
        return roleName(profile.role);
    case ProfileField::Office:
        return profile.office;
    case ProfileField::WholeRegistry:
        return profile.wholeRegistry ? QStringLiteral("true") : QStringLiteral("false");
    case ProfileField::TokenSerial:
        return profile.tokenSerial;
    }
    return {};
}

QList<ProfileField> changedFields(const std::optional<AccountProfile> &before,
                                  const AccountProfile &after)
{
    QList<ProfileField> changed;
    for (const auto &[field, name] : profileFields) {
        if (!before || profileText(*before, field) != profileText(after, field))
            changed.append(field);
    }
    return changed;
}

} // namespace ruqsat::protocol
