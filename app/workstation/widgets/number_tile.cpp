#include "workstation/widgets/number_tile.h"

#include "workstation/look/icons.h"
#include "workstation/look/look.h"
#include "workstation/widgets/labels.h"

#include <QLocale>
#include <QPainter>

namespace ruqsat::workstation {

NumberTile::NumberTile(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NumberTile::setTone(const QString &tone)
{
    m_tone = tone;
    update();
}

void NumberTile::setNumber(const QString &caption, qint64 number)
{
    m_caption = caption;
    m_number = number;
    setAccessibleName(caption + QStringLiteral(": ") + QString::number(number));
    updateGeometry();
    update();
}

bool NumberTile::warns() const
{
    return m_number > 0 && (m_tone == QLatin1String("warn") || m_tone == QLatin1String("bad"));
}

QSize NumberTile::sizeHint() const
{
    const QFontMetrics caption(textFont(10));
    const QFontMetrics number(textFont(24, true));
    return {caption.horizontalAdvance(m_caption) + 40, caption.height() + number.height() + 20};
}

void NumberTile::paintEvent(QPaintEvent *)
{
    const Look &l = look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(underMouse() ? l.edge : l.hairline);
    painter.setBrush(l.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QRect inner = rect().adjusted(16, 8, -12, -8);
    painter.setFont(textFont(10));
    painter.setPen(l.muted);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(m_caption, Qt::ElideRight, inner.width()));
    painter.setFont(textFont(24, true));
    const QColor ink = warns() ? toneColor(m_tone) : l.text;
    painter.setPen(ink);
    const QString number = QLocale(QLocale::Russian).toString(m_number);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, number);
    if (warns()) {
        const int after = painter.fontMetrics().horizontalAdvance(number) + 10;
        drawIcon(&painter, QPointF(inner.left() + after, inner.bottom() - 27),
                 m_tone == QLatin1String("bad") ? QStringLiteral("data-error")
                                                : QStringLiteral("data-warning"),
                 16, ink, l.surface);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(l.focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 7, 7);
    }
}

} // namespace ruqsat::workstation
