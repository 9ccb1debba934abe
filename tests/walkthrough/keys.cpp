#include "walkthrough/keys.h"

#include "desk/desk.h"
#include "workstation/widgets/pin_dialog.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>
#include <QWindow>

namespace ruqsat::walk {

using workstation::PageId;

qint64 Keys::m_pressed = 0;

namespace {

/// Further than any page has fields.
constexpr int wholeRound = 400;

bool isNamed(const QWidget *widget, const char *name)
{
    for (; widget; widget = widget->parentWidget()) {
        if (widget->objectName() == QLatin1String(name))
            return true;
    }
    return false;
}

bool takesText(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QSpinBox *>(widget);
}

} // namespace

QWidget *Keys::activeDialog()
{
    return QApplication::activeModalWidget();
}

QString Keys::place() const
{
    const workstation::Page *page = m_window.currentPage();
    const QWidget *focus = QApplication::focusWidget();
    QString where = page ? QString::fromLatin1(page->metaObject()->className()) : QString();
    where += QStringLiteral(", focus: ");
    return focus ? where + QString::fromLatin1(focus->metaObject()->className()) + u'/' +
                       focus->objectName()
                 : where + QStringLiteral("nowhere");
}

void Keys::sitDown() const
{
    m_window.raise();
    m_window.activateWindow();
    until("the window is the active one", [this] {
        const QWidget *active = QApplication::activeWindow();
        return active == &m_window || (active && m_window.isAncestorOf(active));
    });
}

void Keys::press(int key, Qt::KeyboardModifiers modifiers)
{
    until("a window has the keyboard", [] { return QGuiApplication::focusWindow() != nullptr; });
    ++m_pressed;
    QTest::keyClick(QGuiApplication::focusWindow(), static_cast<Qt::Key>(key), modifiers);
}

void Keys::type(const QString &text)
{
    if (!takesText(QApplication::focusWidget()))
        throw StepFailure{QStringLiteral("no field to type into: ") + place()};
    for (const QChar c : text) {
        ++m_pressed;
        QTest::sendKeyEvent(QTest::Click, QGuiApplication::focusWindow(), Qt::Key_unknown,
                            QString(c), Qt::NoModifier);
    }
}

void Keys::typeOver(const QString &text)
{
    if (!takesText(QApplication::focusWidget()))
        throw StepFailure{QStringLiteral("no field to type into: ") + place()};
    press(Qt::Key_A, Qt::ControlModifier);
    type(text);
}

void Keys::tabTo(const QString &what, const std::function<bool(const QWidget &)> &isIt,
                 bool backwards)
{
    for (int i = 0; i < wholeRound; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus && isIt(*focus))
            return;
        press(backwards ? Qt::Key_Backtab : Qt::Key_Tab,
              backwards ? Qt::ShiftModifier : Qt::NoModifier);
    }
    throw StepFailure{QStringLiteral("not reached by Tab: ") + what + QStringLiteral(" [") +
                      place() + u']'};
}

void Keys::tabTo(const char *name, bool backwards)
{
    tabTo(
        QString::fromLatin1(name), [name](const QWidget &focus) { return isNamed(&focus, name); },
        backwards);
}

void Keys::untilFocus(const char *name, int seconds) const
{
    const QByteArray what = QByteArray("the focus is on ") + name;
    until(
        what.constData(), [name] { return isNamed(QApplication::focusWidget(), name); }, seconds);
}

void Keys::primary()
{
    const workstation::Page *page = m_window.currentPage();
    try {
        until("the filled button is on",
              [page] { return page->primary() && page->primary()->isEnabled(); });
    } catch (StepFailure &failure) {
        failure.what += QStringLiteral(" (") + page->reason() + QStringLiteral(")");
        throw;
    }
    press(Qt::Key_Return, Qt::ControlModifier);
}

void Keys::enterPin(const QString &pin)
{
    untilDialog<workstation::PinDialog>();
    untilFocus("pin");
    type(pin);
    press(Qt::Key_Return);
}

void Keys::until(const char *what, const std::function<bool()> &isSo, int seconds) const
{
    if (!QTest::qWaitFor(isSo, seconds * 1000))
        throw StepFailure{
            QStringLiteral("did not happen: %1 [%2]").arg(QString::fromLatin1(what), place())};
}

void Keys::untilPage(PageId id, int seconds) const
{
    const QByteArray what = "page " + QByteArray::number(static_cast<int>(id)) + " is shown";
    until(
        what.constData(), [this, id] { return m_window.currentId() == id; }, seconds);
}

void Keys::signIn(desk::Desk &desk, const Person &person)
{
    sitDown();
    if (desk.session()) {
        press(Qt::Key_L, Qt::ControlModifier);
        untilPage(PageId::Locked);
        untilFocus("password");
        press(Qt::Key_Backtab, Qt::ShiftModifier);
    }
    untilFocus("login");
    typeOver(person.login);
    press(Qt::Key_Return);
    untilFocus("password");
    type(person.password);
    press(Qt::Key_Return);
    until("the person is signed in", [&desk, &person] {
        return desk.session() && desk.session()->user().login == person.login;
    });
    // Home, or the case that stood on the screen when this person left.
    until("the desk is open", [this] {
        return m_window.currentId() != PageId::SignIn && m_window.currentId() != PageId::Locked;
    });
}

} // namespace ruqsat::walk
