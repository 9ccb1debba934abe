#pragma once

#include "workstation/support/office_desk.h"

#include <QString>

#include <functional>

namespace ruqsat::test {

/// A page of the case as its user meets it.
struct CaseScene
{
    QString name;
    Role role = Role::Operator;
    /// Opens it; true when what it shows has come.
    std::function<bool(OfficeDesk &desk, workstation::MainWindow &window)> show;
};

QList<CaseScene> caseScenes();
/// Administration and audit.
QList<CaseScene> adminScenes();

} // namespace ruqsat::test
