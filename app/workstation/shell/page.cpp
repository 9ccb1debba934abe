#include "workstation/shell/page.h"

#include <QAction>
#include <QEvent>

namespace ruqsat::workstation {

Page::Page(const Chrome &chrome, QWidget *parent)
    : QWidget(parent)
    , m_chrome(chrome)
{
}

Page::~Page() = default;

QAction *Page::setPrimary(const QString &kind)
{
    m_primary = new QAction(this);
    m_primary->setProperty("kind", kind);
    m_primary->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    addAction(m_primary);
    return m_primary;
}

QAction *Page::setBack()
{
    m_back = new QAction(this);
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    addAction(m_back);
    return m_back;
}

QAction *Page::addSecondary(const QKeySequence &keys, const QString &glyph)
{
    auto *action = new QAction(this);
    action->setShortcut(keys);
    action->setProperty("glyph", glyph);
    addAction(action);
    m_secondary << action;
    Q_EMIT footerChanged();
    return action;
}

void Page::setReason(const QString &reason)
{
    if (m_reason == reason)
        return;
    m_reason = reason;
    Q_EMIT footerChanged();
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT titleChanged();
    }
}

} // namespace ruqsat::workstation
