#include "workstation/shell/clipboard_keeper.h"

#include <QClipboard>
#include <QGuiApplication>

namespace ruqsat::workstation {

namespace clipboard_detail {

/// A manager of the session may have taken the content over: whose it was tells the moment at which
/// it changed, when the person was in this program or not.
bool changedHere()
{
    return QGuiApplication::applicationState() == Qt::ApplicationActive;
}

} // namespace clipboard_detail

ClipboardKeeper::ClipboardKeeper(QObject *parent)
    : QObject(parent)
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    connect(clipboard, &QClipboard::dataChanged, this,
            [this] { m_ours = clipboard_detail::changedHere(); });
    connect(clipboard, &QClipboard::selectionChanged, this,
            [this] { m_selectionOurs = clipboard_detail::changedHere(); });
}

ClipboardKeeper::~ClipboardKeeper()
{
    clear();
}

void ClipboardKeeper::clear()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (std::exchange(m_ours, false))
        clipboard->clear(QClipboard::Clipboard);
    if (std::exchange(m_selectionOurs, false) && clipboard->supportsSelection())
        clipboard->clear(QClipboard::Selection);
    // Their own signals came in between.
    m_ours = false;
    m_selectionOurs = false;
}

} // namespace ruqsat::workstation
