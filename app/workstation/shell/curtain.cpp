#include "workstation/shell/curtain.h"

#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QShortcut>

#include <algorithm>

namespace ruqsat::workstation {

Curtain::Curtain(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    QApplication::instance()->installEventFilter(this);
}

void Curtain::draw()
{
    if (m_drawn)
        return;
    // A menu or a list that is let down is not brought back, its owner keeps the focus.
    while (QWidget *popup = QApplication::activePopupWidget()) {
        popup->close();
        if (QApplication::activePopupWidget() == popup)
            break;
    }
    m_drawn = true;
    m_focus = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.focusWidget();
    // Brought back in the order in which they were opened: the one on top stays on top.
    QWidgetList windows = QApplication::topLevelWidgets();
    std::stable_sort(windows.begin(), windows.end(), [this](QWidget *one, QWidget *other) {
        return m_shown.indexOf(one) < m_shown.indexOf(other);
    });
    for (QWidget *window : std::as_const(windows)) {
        if (window->isVisible() && covers(*window))
            hide(window);
    }
    if (!m_hidden.isEmpty())
        m_window.activateWindow();
}

bool Curtain::covers(const QWidget &window) const
{
    const QWidget *owner = &window;
    while (owner->parentWidget())
        owner = owner->parentWidget();
    // A second desk of the process is not this one's business.
    const bool foreign = owner != &m_window && owner->metaObject() == m_window.metaObject();
    return &window != &m_window && &window != m_through && !foreign;
}

void Curtain::hide(QWidget *window)
{
    // A PIN that was begun is typed anew.
    const QList<QLineEdit *> fields = window->findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (field->echoMode() != QLineEdit::Normal)
            field->clear();
    }
    if (window->windowType() == Qt::Dialog || window->windowType() == Qt::Window)
        m_hidden.append(window);
    window->hide();
}

void Curtain::open()
{
    if (!m_drawn)
        return;
    const QList<QPointer<QWidget>> hidden = m_hidden;
    drop();
    for (const QPointer<QWidget> &window : hidden) {
        if (window)
            window->show();
    }
    if (QWidget *focus = m_focus) {
        focus->window()->activateWindow();
        focus->setFocus(Qt::OtherFocusReason);
    }
}

void Curtain::drop()
{
    m_drawn = false;
    m_hidden.clear();
}

bool Curtain::eventFilter(QObject *watched, QEvent *event)
{
    auto *window = event->type() == QEvent::Show ? qobject_cast<QWidget *>(watched) : nullptr;
    if (window && window->isWindow() && covers(*window))
        onShow(window);
    return QObject::eventFilter(watched, event);
}

void Curtain::onShow(QWidget *window)
{
    m_shown.removeIf([window](const QPointer<QWidget> &each) { return !each || each == window; });
    m_shown.append(window);
    const QString name = QStringLiteral("lockKey");
    if (window->windowType() == Qt::Dialog &&
        !window->findChild<QShortcut *>(name, Qt::FindDirectChildrenOnly)) {
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), window);
        key->setObjectName(name);
        connect(key, &QShortcut::activated, this, &Curtain::asked);
    }
    if (!m_drawn)
        return;
    // This comes before the window is mapped: it is not seen for a moment either.
    window->setAttribute(Qt::WA_DontShowOnScreen);
    QMetaObject::invokeMethod(
        this,
        [this, opened = QPointer<QWidget>(window)] {
            if (!opened)
                return;
            if (m_drawn)
                hide(opened);
            opened->setAttribute(Qt::WA_DontShowOnScreen, false);
        },
        Qt::QueuedConnection);
}

} // namespace ruqsat::workstation
