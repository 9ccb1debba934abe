#pragma once

#include "protocol/admin.h"

#include <QStringList>

/// The words of administration and audit, in the language of the screen.
namespace ruqsat::workstation {

QString officeKindText(protocol::OfficeKind kind);
QString accountStateText(protocol::AccountState state);
QString deviceStateText(protocol::DeviceState state);
/// What is to be done to an account: "another password".
QString userActionText(protocol::UserAction action);
/// What somebody did, by the name in the audit: "looked the applicant up". The name itself where
/// this desk does not know it yet.
QString auditActionText(const QString &action);
/// Every name that has words.
QStringList auditActions();

} // namespace ruqsat::workstation
