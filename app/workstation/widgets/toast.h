#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QTimer;

namespace ruqsat::workstation {

class ActionButton;
class Glyph;

/// One message over the bottom of its parent, above the footer, so that nothing moves, with at most
/// one action (F6). Good news leaves after a while; warnings and failures stay until the person
/// acts or another message takes their place.
class Toast final : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Good, Warn, Bad };

    explicit Toast(QWidget *parent = nullptr);
    void showMessage(Tone tone, const QString &text, const QString &actionText = {},
                     std::function<void()> run = {});
    void dismiss();
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    Tone m_tone = Tone::Good;
    bool m_floating = false;
    Glyph *m_glyph;
    QLabel *m_text;
    QAction *m_action;
    ActionButton *m_button;
    QTimer *m_leave;
    std::function<void()> m_run;
};

} // namespace ruqsat::workstation
