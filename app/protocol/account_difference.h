#pragma once

#include "protocol/admin.h"

// What a change makes of an account, field by field.
namespace ruqsat::protocol {

/// One thing that an account says, as it is typed into the form.
enum class ProfileField {
    Iin,
    NameKk,
    NameRu,
    NameEn,
    PositionKk,
    PositionRu,
    PositionEn,
    Role,
    Office,
    WholeRegistry,
    TokenSerial
};
/// "iin", "nameKk" …
QString wireName(ProfileField field);

/// As the wire has it: code of the office, name of the role, "true" or "false". Empty where nothing
/// stands there.
QString profileText(const AccountProfile &profile, ProfileField field);

/// The fields that become others, in the order of the form; all of them where there is no account
/// before.
QList<ProfileField> changedFields(const std::optional<AccountProfile> &before,
                                  const AccountProfile &after);

} // namespace ruqsat::protocol
