#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QTimer;

namespace ruqsat::workstation {

class ActionButton;
class ShareBar;

/// Says that something is under way, how far, and lets the person stop it. Not seen before 300 ms,
/// and keeps its room all the time.
class WaitBar final : public QWidget
{
    Q_OBJECT
public:
    explicit WaitBar(QWidget *parent = nullptr);
    /// `cancellable`: with a button.
    void begin(const QString &what, bool cancellable = true);
    void setWords(const QString &what);
    /// 0 … 1; below zero: how long it takes is not known.
    void setProgress(double share);
    void end();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void setSeen(bool seen);

    QLabel *m_words;
    QAction *m_cancel;
    ActionButton *m_button;
    QTimer *m_patience;
    int m_stepTimer = 0;
    bool m_running = false;
    bool m_seen = false;
    bool m_cancellable = true;
    double m_share = -1;
    double m_phase = 0;
};

} // namespace ruqsat::workstation
