#include "workstation/widgets/wait_bar.h"

#include "workstation/look/look.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/labels.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

namespace ruqsat::workstation {

namespace wait_detail {
constexpr int patienceMs = 300;
constexpr int stepMs = 80;
} // namespace wait_detail

WaitBar::WaitBar(QWidget *parent)
    : QWidget(parent)
    , m_words(makeLabel({}, "caption"))
    , m_cancel(new QAction(this))
    , m_button(new ActionButton(m_cancel, QStringLiteral("quiet")))
    , m_patience(new QTimer(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 6);
    row->addWidget(m_words, 1);
    row->addWidget(m_button);
    QSizePolicy policy = m_button->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_button->setSizePolicy(policy);
    m_patience->setSingleShot(true);
    m_patience->setInterval(wait_detail::patienceMs);
    connect(m_patience, &QTimer::timeout, this, [this] { setSeen(true); });
    connect(m_cancel, &QAction::triggered, this, &WaitBar::cancelled);
    //: Button beside the progress of something that takes long: stops it
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(false);
}

void WaitBar::begin(const QString &what, bool cancellable)
{
    m_running = true;
    m_cancellable = cancellable;
    m_share = -1;
    setWords(what);
    m_patience->start();
}

void WaitBar::setWords(const QString &what)
{
    m_words->setProperty("waitWords", what);
    setAccessibleName(what);
    if (m_seen)
        m_words->setText(what);
}

void WaitBar::setProgress(double share)
{
    m_share = share;
    update();
}

void WaitBar::end()
{
    m_running = false;
    m_patience->stop();
    setSeen(false);
}

void WaitBar::setSeen(bool seen)
{
    m_seen = seen;
    m_words->setText(seen ? m_words->property("waitWords").toString() : QString());
    m_cancel->setVisible(seen && m_cancellable);
    if (m_stepTimer)
        killTimer(m_stepTimer);
    m_stepTimer = seen ? startTimer(wait_detail::stepMs) : 0;
    update();
}

void WaitBar::paintEvent(QPaintEvent *)
{
    if (!m_seen)
        return;
    const Look &l = look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF groove(0, height() - 4, width(), 4);
    painter.setBrush(l.contrast() ? QColor(0x55, 0x55, 0x55) : l.hairline);
    painter.drawRoundedRect(groove, 2, 2);
    painter.setBrush(l.accent);
    if (m_share >= 0) {
        painter.drawRoundedRect(QRectF(0, groove.y(), groove.width() * qMin(1.0, m_share), 4), 2,
                                2);
        return;
    }
    const double part = groove.width() / 5;
    painter.drawRoundedRect(QRectF((groove.width() - part) * m_phase, groove.y(), part, 4), 2, 2);
}

void WaitBar::timerEvent(QTimerEvent *)
{
    m_phase = m_phase >= 1 ? 0 : m_phase + 0.05;
    if (m_share < 0)
        update();
}

void WaitBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_cancel->setText(tr("Cancel"));
    QWidget::changeEvent(event);
}

} // namespace ruqsat::workstation
