#pragma once

#include "walkthrough/hand.h"
#include "walkthrough/world.h"

class QWidget;

namespace ruqsat::walk {

/// The keyboard of one desk and nothing else: key presses go to the window that the system says has
/// the keyboard, and land where the focus is. No mouse, and no focus that the program did not set
/// itself: what cannot be reached this way cannot be reached by a person without a mouse.
class Keys final
{
public:
    explicit Keys(workstation::MainWindow &window)
        : m_window(window)
    {
    }

    workstation::MainWindow &window() const { return m_window; }
    /// Turns to this desk: the one thing that a person does by walking there.
    void sitDown() const;
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Into the field that has the focus; fails where no field has it.
    void type(const QString &text);
    /// Ctrl+A first: what stands there goes.
    void typeOver(const QString &text);
    /// Tab (or Shift+Tab) until the focus is where `isIt`; fails after a whole round.
    void tabTo(const QString &what, const std::function<bool(const QWidget &)> &isIt,
               bool backwards = false);
    /// To the widget of that name, or to a part of it.
    void tabTo(const char *name, bool backwards = false);
    /// Waits until the focus is on the widget of that name, or on a part of it.
    void untilFocus(const char *name, int seconds = 30) const;
    /// Ctrl+Enter as soon as the filled button is on.
    void primary();
    void enterPin(const QString &pin);

    void until(const char *what, const std::function<bool()> &isSo, int seconds = 30) const;
    void untilPage(workstation::PageId id, int seconds = 60) const;
    template <typename Dialog>
    Dialog *untilDialog() const
    {
        until("the dialog is open", [] { return qobject_cast<Dialog *>(activeDialog()); });
        return qobject_cast<Dialog *>(activeDialog());
    }
    /// The page as its class; fails where another page is shown.
    template <typename T>
    T &page() const
    {
        return Hand(m_window).page<T>();
    }
    /// A visible widget of the page by its name, to look at.
    template <typename T = QWidget>
    T &look(const char *name) const
    {
        return Hand(m_window).find<T>(name);
    }
    bool shows(const char *name) const { return Hand(m_window).shows(name); }

    /// The present person locks the desk and another one signs in; or the first of the day.
    void signIn(desk::Desk &desk, const Person &person);

    /// Keys pressed on all desks so far; a chord counts once.
    static qint64 pressed() { return m_pressed; }

private:
    static QWidget *activeDialog();
    QString place() const;

    workstation::MainWindow &m_window;
    static qint64 m_pressed;
};

} // namespace ruqsat::walk
