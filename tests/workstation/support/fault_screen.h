#pragma once

#include "core/failure.h"

#include <QStringList>

class QWidget;

namespace ruqsat::workstation {
class Languages;
}

namespace ruqsat::test {

/// What is wrong with how a failure stands on the screen in Kazakh, Russian and English: a title,
/// explanation or next step that is not there, is cut, or is not wholly in sight; empty where all
/// is well. With RUQSAT_FAULT_SHOTS=FOLDER every window is kept there as
/// <picture>-<language>-<n>.png.
QStringList readFailure(QWidget &window, workstation::Languages &languages, FailureCode code,
                        const QString &picture);

} // namespace ruqsat::test
