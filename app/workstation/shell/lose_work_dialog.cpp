#include "workstation/shell/lose_work_dialog.h"

#include "workstation/look/look.h"
#include "workstation/pages/dialog_parts.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/labels.h"

#include <QBoxLayout>
#include <QPushButton>

namespace ruqsat::workstation {

LoseWorkDialog::LoseWorkDialog(const Failure &failure, const Languages &languages, QWidget *parent)
    : QDialog(parent)
{
    //: Title of a dialog: somebody is about to leave, and the vault did not take what they typed
    setWindowTitle(tr("The last changes are not saved"));
    QVBoxLayout *column = startDialog(*this);
    auto *panel = new FailurePanel;
    panel->setLanguages(&languages);
    column->addWidget(panel);
    panel->showFailure(failure);
    column->addWidget(makeLabel(
        //: Dialog before work that is not saved is left
        tr("The desk goes on trying to save them. Whoever leaves the work now loses them."), "body",
        nullptr, true));
    //: Button of the dialog before work that is not saved is left: nothing happens
    auto *stay = new QPushButton(tr("Stay"));
    stay->setObjectName(QStringLiteral("stay"));
    stay->setDefault(true);
    //: Button of the dialog before work that is not saved is left: it is lost
    auto *lose = new QPushButton(tr("Leave and lose them"));
    lose->setObjectName(QStringLiteral("lose"));
    setLookProperty(lose, "kind", QStringLiteral("danger"));
    lose->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(lose);
    buttons->addStretch();
    buttons->addWidget(stay);
    column->addLayout(buttons);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(lose, &QPushButton::clicked, this, &QDialog::accept);
    stay->setFocus();
}

} // namespace ruqsat::workstation
