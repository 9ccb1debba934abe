#pragma once

#include <QObject>

namespace ruqsat::workstation {

/// What was copied out of this program does not outlive the look at it: once the desk is locked,
/// somebody signs out or the program ends, the clipboard is emptied. What another program put there
/// stays.
class ClipboardKeeper final : public QObject
{
    Q_OBJECT
public:
    explicit ClipboardKeeper(QObject *parent = nullptr);
    ~ClipboardKeeper() override;

    void clear();

private:
    bool m_ours = false;
    bool m_selectionOurs = false;
};

} // namespace ruqsat::workstation
