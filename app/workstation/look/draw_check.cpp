#include "workstation/look/draw.h"

#include "workstation/look/look.h"
#include "workstation/look/style.h"

#include <QPainter>

namespace ruqsat::workstation::draw {

void checkBox(const QStyleOption &option, QPainter *painter)
{
    const Look &l = look();
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const QRectF rect = QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75);
    const QColor mark = enabled ? l.accent : l.edge;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool dashed = !enabled && l.contrast();
    painter->setPen(QPen(on || partly ? mark : l.edge, 1.5, dashed ? Qt::DashLine : Qt::SolidLine));
    painter->setBrush(on || partly ? mark : l.surface);
    painter->drawRoundedRect(rect, metric::checkRadius, metric::checkRadius);
    painter->setPen(QPen(l.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double x = rect.x();
    const double y = rect.y();
    const double s = rect.width();
    if (on)
        painter->drawPolyline(QPolygonF({{x + s * 0.25, y + s * 0.52},
                                         {x + s * 0.43, y + s * 0.70},
                                         {x + s * 0.76, y + s * 0.32}}));
    else if (partly)
        painter->drawLine(QPointF(x + s * 0.28, y + s / 2), QPointF(x + s * 0.72, y + s / 2));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(l.focus, 2));
        painter->drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), 5, 5);
    }
    painter->restore();
}

void radioButton(const QStyleOption &option, QPainter *painter)
{
    const Look &l = look();
    const bool on = option.state.testFlag(QStyle::State_On);
    const QRectF rect = QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on ? l.accent : l.edge, on ? 5.5 : 1.5));
    painter->setBrush(l.surface);
    const double inset = on ? 2 : 0;
    painter->drawEllipse(rect.adjusted(inset, inset, -inset, -inset));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(l.focus, 2));
        painter->drawEllipse(rect.adjusted(-1, -1, 1, 1));
    }
    painter->restore();
}

} // namespace ruqsat::workstation::draw
