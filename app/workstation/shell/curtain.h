#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace ruqsat::workstation {

/// Hides every window but the main one while the desk is locked, those too that open meanwhile, and
/// brings them back with the focus where it was.
class Curtain final : public QObject
{
    Q_OBJECT
public:
    explicit Curtain(QWidget &window);

    void draw();
    void open();
    /// This one is seen while the curtain is drawn; it shows nothing of the work.
    void letThrough(QWidget *window) { m_through = window; }
    /// Without bringing anything back: the dialogs belong to somebody who has left.
    void drop();
    bool isDrawn() const { return m_drawn; }

Q_SIGNALS:
    /// Ctrl+L in a dialog, which keeps the keys of the main window away.
    void asked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool covers(const QWidget &window) const;
    void onShow(QWidget *window);
    void hide(QWidget *window);

    QWidget &m_window;
    bool m_drawn = false;
    QList<QPointer<QWidget>> m_hidden;
    /// In the order in which they were opened.
    QList<QPointer<QWidget>> m_shown;
    QPointer<QWidget> m_focus;
    QPointer<QWidget> m_through;
};

} // namespace ruqsat::workstation
