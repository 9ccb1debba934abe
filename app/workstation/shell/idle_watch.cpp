#include "workstation/shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace ruqsat::workstation {

IdleWatch::IdleWatch(int limitMs, QObject *parent)
    : QObject(parent)
    , m_limitMs(limitMs)
{
    m_sinceTouch.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::onTimeout);
    m_timer.start(m_limitMs);
    QCoreApplication::instance()->installEventFilter(this);
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    // A key that a shortcut takes comes as no press.
    case QEvent::ShortcutOverride:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::Drop:
        m_sinceTouch.restart();
        if (!m_timer.isActive())
            m_timer.start(m_limitMs);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void IdleWatch::onTimeout()
{
    // The timer is not started anew at each move of the mouse; it finds out here.
    const qint64 left = m_limitMs - m_sinceTouch.elapsed();
    if (left > 0)
        m_timer.start(static_cast<int>(left));
    else
        Q_EMIT idle();
}

} // namespace ruqsat::workstation
