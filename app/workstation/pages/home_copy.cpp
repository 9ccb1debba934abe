#include "desk/desk.h"
#include "desk/vault_copies.h"
#include "workstation/pages/home_page.h"

#include <QAction>
#include <QFileDialog>

// A sealed copy of the vault, into a folder that the person chooses.
namespace ruqsat::workstation {

void HomePage::askCopy()
{
    // No loop of its own: the page may go away under it when the desk locks.
    auto *dialog = new QFileDialog(this, m_copy->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    connect(dialog, &QFileDialog::fileSelected, this, &HomePage::copyTo);
    dialog->open();
}

void HomePage::copyTo(const QString &folder)
{
    desk::VaultCopies *copies = m_context.desk.vaultCopies();
    if (!copies)
        return;
    forgetFailure();
    // Whoever asks twice is told twice, each time of the copy that ended.
    connect(copies, &desk::VaultCopies::exported, this, &HomePage::onCopied, Qt::UniqueConnection);
    connect(copies, &desk::VaultCopies::exportFailed, this, &HomePage::onCopyFailed,
            Qt::UniqueConnection);
    copies->exportTo(folder);
}

void HomePage::onCopied(const QString &folder)
{
    m_context.go.toast(
        Toast::Tone::Good,
        //: Message after a sealed copy of the vault was made; %1 is its folder
        tr("A sealed copy of the vault is kept in %1. It opens with your password.").arg(folder));
}

void HomePage::onCopyFailed(const Failure &failure)
{
    // Broken off behind the lock, where no message shows.
    if (failure.code == FailureCode::Cancelled)
        showFailure(failure);
    else
        m_context.go.toastFailure(failure);
}

} // namespace ruqsat::workstation
