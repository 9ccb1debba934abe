#pragma once

#include <QWidget>

namespace ruqsat::workstation {
class Languages;
}

namespace ruqsat::test {

/// Every widget of the kit in every state on one window, for looking at and for the audits.
QWidget *makeGallery(const workstation::Languages &languages);

} // namespace ruqsat::test
