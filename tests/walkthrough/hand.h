#pragma once

#include "workstation/shell/main_window.h"

#include <QAbstractButton>

#include <algorithm>
#include <functional>

namespace ruqsat::walk {

/// What did not happen. Ends the step; the walk goes on with the next case.
struct StepFailure
{
    QString what;
};

/// Uses a window as a person does: by keys and the mouse, through Qt's event queue. Looks for
/// things on the page that is shown, or in the dialog that stands over it.
class Hand final
{
public:
    explicit Hand(workstation::MainWindow &window)
        : m_window(window)
    {
    }

    workstation::MainWindow &window() const { return m_window; }
    /// The page as its class; fails where another page is shown.
    template <typename T>
    T &page() const
    {
        auto *page = qobject_cast<T *>(m_window.currentPage());
        if (!page)
            throw StepFailure{QStringLiteral("another page is shown: ") + pageName()};
        return *page;
    }

    /// A visible widget by its name in the form.
    template <typename T = QWidget>
    T &find(const char *name) const
    {
        for (T *found : place()->findChildren<T *>(QString::fromLatin1(name))) {
            if (found->isVisible())
                return *found;
        }
        throw StepFailure{QStringLiteral("not on the screen: ") + QString::fromLatin1(name)};
    }

    /// Whether a widget of that name is visible.
    bool shows(const char *name) const
    {
        const auto widgets = place()->findChildren<QWidget *>(QString::fromLatin1(name));
        return std::any_of(widgets.begin(), widgets.end(),
                           [](const QWidget *widget) { return widget->isVisible(); });
    }

    void click(QWidget &widget);
    void click(const char *name) { click(find(name)); }
    /// Replaces what stands in the field by key presses; letters of any alphabet.
    void type(QWidget &field, const QString &text);
    void type(const char *name, const QString &text) { type(find(name), text); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Files dragged from elsewhere; `where` in the widget's own coordinates.
    void drop(QWidget &onto, const QPoint &where, const QStringList &files);
    /// Clicks `button`, which asks where to save, and types the path.
    void saveAs(QWidget &button, const QString &path);
    /// The filled button of the page: waits until it is on, then Ctrl+Enter.
    void primary();

    /// Lets events run until it is so; fails with `what` after `seconds`.
    void until(const char *what, const std::function<bool()> &isSo, int seconds = 30) const;
    void untilPage(workstation::PageId id, int seconds = 30) const;

private:
    QWidget *place() const;
    QString pageName() const;

    workstation::MainWindow &m_window;
};

} // namespace ruqsat::walk
