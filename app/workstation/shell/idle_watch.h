#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace ruqsat::workstation {

/// Notices that nobody has touched keyboard or mouse for a while.
class IdleWatch final : public QObject
{
    Q_OBJECT
public:
    explicit IdleWatch(int limitMs, QObject *parent = nullptr);

Q_SIGNALS:
    /// Once for each such while.
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onTimeout();

    const int m_limitMs;
    QElapsedTimer m_sinceTouch;
    QTimer m_timer;
};

} // namespace ruqsat::workstation
