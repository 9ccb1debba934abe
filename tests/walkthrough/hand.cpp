#include "walkthrough/hand.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QScrollArea>
#include <QTest>

namespace ruqsat::walk {

QWidget *Hand::place() const
{
    if (QWidget *dialog = QApplication::activeModalWidget())
        return dialog;
    // The stack keeps other pages, hidden; bar and footer are the window's.
    return &m_window;
}

QString Hand::pageName() const
{
    const workstation::Page *page = m_window.currentPage();
    return page ? QString::fromLatin1(page->metaObject()->className()) : QStringLiteral("none");
}

void Hand::click(QWidget &widget)
{
    for (QWidget *above = widget.parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(&widget);
    }
    if (!widget.isEnabled())
        throw StepFailure{QStringLiteral("not enabled: ") + widget.objectName()};
    QTest::mouseClick(&widget, Qt::LeftButton);
}

void Hand::type(QWidget &field, const QString &text)
{
    field.window()->activateWindow();
    field.setFocus(Qt::TabFocusReason);
    until("the field takes the focus", [&field] { return field.hasFocus(); });
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&field, Qt::Key_Delete);
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString(c), Qt::NoModifier);
}

void Hand::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : place(), static_cast<Qt::Key>(key), modifiers);
}

void Hand::drop(QWidget &onto, const QPoint &where, const QStringList &files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&onto, &enter);
    if (!enter.isAccepted())
        throw StepFailure{QStringLiteral("files are not taken here")};
    QDropEvent dropped(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&onto, &dropped);
}

void Hand::saveAs(QWidget &button, const QString &path)
{
    QFile::remove(path);
    click(button);
    const auto dialog = [] {
        return qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
    };
    until("the place to save is asked", [dialog] { return dialog() != nullptr; });
    type("fileNameEdit", path);
    press(Qt::Key_Return);
    until("the file is saved", [&path] { return QFileInfo(path).size() > 0; });
    until("the dialog is closed", [dialog] { return dialog() == nullptr; });
}

void Hand::primary()
{
    const workstation::Page *page = m_window.currentPage();
    try {
        until("the filled button is on",
              [page] { return page->primary() && page->primary()->isEnabled(); });
    } catch (StepFailure &failure) {
        failure.what += QStringLiteral(" (") + page->reason() + QStringLiteral(")");
        throw;
    }
    m_window.activateWindow();
    press(Qt::Key_Return, Qt::ControlModifier);
}

void Hand::until(const char *what, const std::function<bool()> &isSo, int seconds) const
{
    if (!QTest::qWaitFor(isSo, seconds * 1000))
        throw StepFailure{
            QStringLiteral("did not happen: %1 [%2]").arg(QString::fromLatin1(what), pageName())};
}

void Hand::untilPage(workstation::PageId id, int seconds) const
{
    const QByteArray what = "page " + QByteArray::number(static_cast<int>(id)) + " is shown";
    until(
        what.constData(), [this, id] { return m_window.currentId() == id; }, seconds);
}

} // namespace ruqsat::walk
