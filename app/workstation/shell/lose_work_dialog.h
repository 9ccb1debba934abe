#pragma once

#include "core/failure.h"

#include <QDialog>

namespace ruqsat::workstation {

class Languages;

/// The vault did not take what was typed last, and the person who typed it is about to go or to be
/// signed out. Accepted: they go, and it is lost. Shows nothing of the work.
class LoseWorkDialog final : public QDialog
{
    Q_OBJECT
public:
    LoseWorkDialog(const Failure &failure, const Languages &languages, QWidget *parent);
};

} // namespace ruqsat::workstation
