#include "workstation/widgets/rosette.h"

#include "workstation/look/look.h"

#include <QEvent>
#include <QPainter>
#include <QtMath>

namespace ruqsat::workstation {

QPainterPath rosette(double radius, double swing, int petals, double phase)
{
    QPainterPath path;
    for (int i = 0; i <= 720; ++i) {
        const double angle = i * M_PI / 360;
        const double r = radius * (1 + swing * std::sin(petals * angle + phase));
        const QPointF point(r * std::cos(angle), r * std::sin(angle));
        if (i == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

Mark::Mark(int size, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

void Mark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(width() / 2.0, height() / 2.0);
    painter.setPen(QPen(look().accent, width() / 22.0));
    for (int i = 0; i < 4; ++i)
        painter.drawPath(rosette(width() * 0.33, 0.34, 6, i * M_PI / 2));
}

SignInArt::SignInArt(QWidget *parent)
    : QWidget(parent)
{
    setMinimumWidth(320);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SignInArt::paintEvent(QPaintEvent *)
{
    const Look &l = look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), l.band);
    const QColor teal =
        l.contrast() ? QColor(0x55, 0x55, 0x55) : mix(l.band, QColor(0x7F, 0xD3, 0xE8), 0.34);
    const QColor gold =
        l.contrast() ? QColor(0x77, 0x77, 0x77) : mix(l.band, QColor(0xE8, 0xC4, 0x6A), 0.5);
    painter.save();
    painter.translate(width() * 0.5, height() * 0.40);
    for (int i = 0; i < 22; ++i) {
        painter.setPen(QPen(mix(teal, l.band, i / 30.0), 1));
        painter.drawPath(rosette(212 - i * 3.2, 0.17 + 0.004 * i, 12, i * 0.16));
    }
    for (int i = 0; i < 16; ++i) {
        painter.setPen(QPen(mix(gold, l.band, i / 26.0), 1));
        painter.drawPath(rosette(104 - i * 2.4, 0.24, 8, i * 0.2));
    }
    painter.restore();
    painter.setPen(QColor(0xF3, 0xFA, 0xFC));
    painter.setFont(textFont(30, true));
    painter.drawText(QRect(48, height() - 198, width() - 80, 56), Qt::AlignVCenter,
                     QStringLiteral("Ruqsat"));
    painter.setPen(l.contrast() ? QColor(Qt::white) : QColor(0xC6, 0xE2, 0xEA));
    painter.setFont(textFont(13));
    //: Sign-in, under the program's name: what the program is
    painter.drawText(QRect(48, height() - 138, width() - 96, 90), Qt::TextWordWrap,
                     tr("The licensing workstation"));
}

void SignInArt::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace ruqsat::workstation
