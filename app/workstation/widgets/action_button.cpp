#include "workstation/widgets/action_button.h"

#include "workstation/look/look.h"

#include <QAction>

namespace ruqsat::workstation {

QString printedShortcut(const QKeySequence &sequence)
{
    QString text = sequence.toString(QKeySequence::PortableText);
    text.replace(QLatin1String("Return"), QLatin1String("Enter"));
    text.replace(QLatin1String("Left"), QStringLiteral("←"));
    text.replace(QLatin1String("Right"), QStringLiteral("→"));
    text.replace(QLatin1String("Up"), QStringLiteral("↑"));
    text.replace(QLatin1String("Down"), QStringLiteral("↓"));
    return text;
}

ActionButton::ActionButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
}

ActionButton::ActionButton(QAction *action, const QString &kind, QWidget *parent)
    : ActionButton(parent)
{
    setProperty("kind", kind);
    setAction(action);
}

void ActionButton::setAction(QAction *action)
{
    if (m_action)
        m_action->disconnect(this);
    m_action = action;
    if (!action)
        return;
    connect(action, &QAction::changed, this, &ActionButton::sync);
    connect(this, &QPushButton::clicked, action, &QAction::trigger, Qt::UniqueConnection);
    sync();
}

void ActionButton::setKeysShown(bool shown)
{
    m_keysShown = shown;
    sync();
}

void ActionButton::sync()
{
    if (!m_action)
        return;
    setText(m_action->text());
    // A button of a sign alone is told by its tip.
    if (m_action->text().isEmpty()) {
        setToolTip(m_action->toolTip());
        setAccessibleName(m_action->toolTip());
    }
    setEnabled(m_action->isEnabled());
    // Before it has its place, it would open as a window of its own and take the focus away.
    if (parentWidget() || !m_action->isVisible())
        setVisible(m_action->isVisible());
    setAccessibleDescription(printedShortcut(m_action->shortcut()));
    setProperty("glyph", m_action->property("glyph"));
    setLookProperty(this, "keys", m_keysShown ? printedShortcut(m_action->shortcut()) : QString());
    updateGeometry();
    update();
}

} // namespace ruqsat::workstation
