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
    QVBoxLayout *column = startDialog(*this);
    auto *panel = new FailurePanel;
    panel->setLanguages(&languages);
    column->addWidget(panel);
    panel->showFailure(failure);
    auto *advice = makeLabel({}, "body", nullptr, true);
    column->addWidget(advice);
    auto *stay = new QPushButton;
    stay->setObjectName(QStringLiteral("stay"));
    stay->setDefault(true);
    auto *lose = new QPushButton;
    lose->setObjectName(QStringLiteral("lose"));
    setLookProperty(lose, "kind", QStringLiteral("danger"));
    lose->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(lose);
    buttons->addStretch();
    buttons->addWidget(stay);
    column->addLayout(buttons);
    sayWords(*this, [this, advice, stay, lose] {
        //: Title of a dialog: somebody is about to leave, and the vault did not take what they
        //: typed
        setWindowTitle(tr("The last changes are not saved"));
        advice->setText(
            //: Dialog before work that is not saved is left
            tr("The desk goes on trying to save them. Whoever leaves the work now loses them."));
        //: Button of the dialog before work that is not saved is left: nothing happens
        stay->setText(tr("Stay"));
        //: Button of the dialog before work that is not saved is left: it is lost
        lose->setText(tr("Leave and lose them"));
    });
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(lose, &QPushButton::clicked, this, &QDialog::accept);
    stay->setFocus();
}

} // namespace ruqsat::workstation
