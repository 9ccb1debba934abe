#pragma once

#include "desk/signing.h"
#include "workstation/widgets/pin_dialog.h"

namespace ruqsat::workstation {

/// Asks for the PIN of a signing that is ready for it (RequestSigning, ResultSigning). A wrong PIN
/// is said in the dialog and waits for the person; anything else closes it, and the page says it.
/// The dialog deletes itself once it is closed.
template <typename Signing>
PinDialog *askPin(Signing &signing, const PinQuestion &question, const Languages &languages,
                  QWidget *parent)
{
    auto *dialog = new PinDialog(question, languages, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &PinDialog::entered, &signing, [dialog, &signing] {
        dialog->setBusy(true);
        signing.sign(dialog->takePin());
    });
    QObject::connect(&signing, &Signing::failed, dialog,
                     [dialog, &signing](const Failure &failure) {
                         dialog->setBusy(false);
                         if (signing.stage() == desk::SigningStage::ReadyForPin)
                             dialog->showFailure(failure);
                         else
                             dialog->reject();
                     });
    QObject::connect(&signing, &Signing::done, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::rejected, &signing, [&signing] { signing.cancel(); });
    dialog->open();
    return dialog;
}

} // namespace ruqsat::workstation
