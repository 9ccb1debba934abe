#pragma once

#include <QPointer>
#include <QPushButton>

class QAction;

namespace ruqsat::workstation {

/// Shortcuts as they are printed: "Ctrl+Enter", "Alt+←".
QString printedShortcut(const QKeySequence &sequence);

/// A push button that shows and runs a QAction: text, shortcut (printed inside), enabled, visible.
/// The action's property "glyph" names the icon.
class ActionButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit ActionButton(QWidget *parent = nullptr);
    ActionButton(QAction *action, const QString &kind, QWidget *parent = nullptr);
    void setAction(QAction *action);
    QAction *action() const { return m_action; }
    /// Without the printed shortcut, where the window is narrow.
    void setKeysShown(bool shown);

private:
    void sync();

    QPointer<QAction> m_action;
    bool m_keysShown = true;
};

} // namespace ruqsat::workstation
