#pragma once

#include <QPointer>
#include <QWidget>

namespace ruqsat::workstation {

/// F1: all shortcuts on one sheet over the page. Not modal: Esc, F1 or a click closes it, and the
/// focus is where it was.
class KeysSheet final : public QWidget
{
    Q_OBJECT
public:
    explicit KeysSheet(QWidget *parent);
    void toggle();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();

    QWidget *m_content = nullptr;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace ruqsat::workstation
