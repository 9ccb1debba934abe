#pragma once

#include "desk/law_file.h"

#include <QString>

/// The words of the law as data, in the language of the screen.
namespace ruqsat::workstation {

QString lawText(protocol::LawName name);
QString lawLineText(desk::LawLineKind kind);

} // namespace ruqsat::workstation
