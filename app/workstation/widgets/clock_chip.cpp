#include "workstation/widgets/clock_chip.h"

#include "workstation/look/icons.h"
#include "workstation/look/look.h"

#include <QPainter>

namespace ruqsat::workstation {

namespace chip_detail {

bool isPill(ClockState state)
{
    return state == ClockState::NearDue || state == ClockState::Overdue;
}

QFont fontOf(ClockState state)
{
    return textFont(10, isPill(state));
}

constexpr int signWidth = 22;
constexpr int pillPadding = 9;

} // namespace chip_detail

QSize clockChipSize(const ClockFace &face)
{
    const QFontMetrics metrics(chip_detail::fontOf(face.state));
    const int padding = chip_detail::isPill(face.state) ? 2 * chip_detail::pillPadding : 2;
    return {metrics.horizontalAdvance(face.text) + chip_detail::signWidth + padding,
            qMax(26, metrics.height() + 6)};
}

void drawClockChip(QPainter *painter, const QRect &rect, const ClockFace &face)
{
    const Look &l = look();
    const QSize size = clockChipSize(face);
    const QRectF box(rect.x(), rect.y() + (rect.height() - size.height()) / 2, size.width(),
                     size.height());
    const double radius = box.height() / 2;
    const double middle = box.center().y();
    double x = box.x();
    QColor ink = l.text;
    const QRectF ring(x + 1.5, middle - 6.5, 13, 13);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    switch (face.state) {
    case ClockState::NotStarted:
        painter->setPen(QPen(l.muted, 1.5, Qt::DotLine));
        painter->drawEllipse(ring);
        ink = l.muted;
        break;
    case ClockState::OnTime:
        painter->setPen(QPen(mix(l.surface, l.good, 0.35), 2.5));
        painter->drawEllipse(ring);
        painter->setPen(QPen(l.good, 2.5, Qt::SolidLine, Qt::FlatCap));
        painter->drawArc(ring, 90 * 16, -qRound(360 * 16 * qBound(0.0, face.left, 1.0)));
        break;
    case ClockState::NearDue:
        painter->setPen(QPen(l.warn, 1.5));
        painter->setBrush(l.warnGround);
        painter->drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
        x += chip_detail::pillPadding;
        ink = l.warn;
        drawIcon(painter, {x, middle - 8}, QStringLiteral("data-warning"), 16, ink, l.warnGround);
        break;
    case ClockState::Overdue:
        painter->setPen(Qt::NoPen);
        painter->setBrush(l.bad);
        painter->drawRoundedRect(box, radius, radius);
        x += chip_detail::pillPadding;
        ink = l.onBad;
        drawIcon(painter, {x, middle - 8}, QStringLiteral("data-error"), 16, ink, l.bad);
        break;
    case ClockState::Paused:
        ink = l.muted;
        drawIcon(painter, {x, middle - 8}, QStringLiteral("media-playback-pause"), 16, ink);
        break;
    case ClockState::Done:
        ink = l.muted;
        drawIcon(painter, {x, middle - 8}, QStringLiteral("checkmark"), 16, l.good);
        break;
    }
    painter->setPen(ink);
    painter->setFont(chip_detail::fontOf(face.state));
    x += chip_detail::signWidth;
    const double width = qMin<double>(box.right(), rect.right() + 1) - x;
    painter->drawText(
        QRectF(x, box.y(), width, box.height()), Qt::AlignVCenter,
        painter->fontMetrics().elidedText(face.text, Qt::ElideRight, qCeil(width) + 1));
    painter->restore();
}

ClockChip::ClockChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ClockChip::setFace(const ClockFace &face)
{
    m_face = face;
    setAccessibleName(face.text);
    setToolTip(face.why);
    setAccessibleDescription(face.why);
    updateGeometry();
    update();
}

void ClockChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawClockChip(&painter, rect(), m_face);
}

} // namespace ruqsat::workstation
