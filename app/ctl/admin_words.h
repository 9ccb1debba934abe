#pragma once

#include "core/failure.h"
#include "core/localized.h"
#include "desk/law_file.h"
#include "protocol/account_difference.h"
#include "protocol/admin.h"
#include "protocol/audit_record.h"

namespace ruqsat::ctl {

/// Headings and states of what `admin` and `audit` print for people.
enum class AdminWord {
    Code,
    Login,
    Name,
    Role,
    Office,
    State,
    Window,
    Bin,
    Regulations,
    Users,
    Devices,
    ConfirmBy,
    AskedBy,
    Action,
    Reason,
    OneTimePassword,
    DeviceCode,
    WaitsForSecond,
    Done,
    Locked,
    OneTimeUntil,
    Before,
    After,
    Yes,
    OwnOfficeOnly,
    AnyCertificate,
    Time,
    Actor,
    Subject,
    Ground,
    AuditWhole,
    SignedUntil,
    NothingSigned,
    SignerNotPinned,
    WeakPassword,
    Unconfirmed,
    Version,
    Minutes,
    Basis,
    ByAct,
    ByPolicy,
    EveryOther,
    InExchangeFor
};

QString adminWord(AdminWord word, Language language);
/// "in the 7-day term from the request"
QString confirmationTermText(Language language);
QString roleWord(Role role, Language language);
QString profileFieldWord(protocol::ProfileField field, Language language);
QString stateWord(protocol::AccountState state, Language language);
QString stateWord(protocol::DeviceState state, Language language);
QString lawLineWord(desk::LawLineKind kind, Language language);

/// Lines of equal columns, as wide as their widest cell; the first line is the heading.
QStringList columns(const QList<QStringList> &lines);

} // namespace ruqsat::ctl
