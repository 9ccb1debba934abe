#include "workstation/look/look.h"
#include "workstation/widgets/map_view.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace ruqsat::workstation {

namespace map_draw_detail {

QFont fontOf(MapFace face)
{
    QFont font = textFont(11, mapFontBold(face));
    font.setPixelSize(qRound(mapFontSize(face)));
    // A map is zoomed: letters keep their widths at every size.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void drawLines(QPainter &painter, const QList<MapLine> &lines, const QColor &ink,
               const QColor &labelInk)
{
    for (const MapLine &line : lines) {
        painter.setFont(fontOf(line.face));
        painter.setPen(line.face == MapFace::Label ? labelInk : ink);
        painter.drawText(line.at, line.text);
    }
}

QColor signColour(MapShape shape, const Look &l)
{
    return shape == MapShape::Result ? l.good : shape == MapShape::Refusal ? l.bad : l.warn;
}

void drawEdge(QPainter &painter, const MapEdge &edge, const Look &l)
{
    // Where edges cross, the later one bridges the earlier one.
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(l.canvas, 5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolyline(QPolygonF(edge.way));
    painter.setPen(QPen(l.edge, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolyline(QPolygonF(edge.way));
    painter.setPen(Qt::NoPen);
    painter.setBrush(l.edge);
    painter.drawPolygon(QPolygonF(mapArrow(edge)));
    if (edge.label.isEmpty())
        return;
    painter.setFont(fontOf(MapFace::Label));
    painter.setPen(l.text);
    painter.drawText(edge.labelBox.topLeft() + QPointF(0, mapFontSize(MapFace::Label)), edge.label);
}

QPainterPath pathOf(const MapNode &node)
{
    double radius = 0;
    const QList<QPointF> outline = mapOutline(node, &radius);
    QPainterPath path;
    if (radius > 0)
        path.addRoundedRect(node.box, radius, radius);
    else
        path.addPolygon(QPolygonF(outline));
    path.closeSubpath();
    return path;
}

void drawNode(QPainter &painter, const MapNode &node, const Look &l, bool focused)
{
    const bool current = node.state == MapState::Current;
    const QList<QList<QPointF>> sign = mapSign(node);
    QColor stroke = current ? l.accent : l.edge;
    if (!sign.isEmpty())
        stroke = signColour(node.shape, l);
    QPen pen(stroke, current ? 3 : node.shape == MapShape::Result ? 2.5 : 1.5);
    if (node.shape == MapShape::Prelude || node.state == MapState::NotTaken)
        pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(current ? l.accentSoft : l.surface);
    const QPainterPath path = pathOf(node);
    painter.drawPath(path);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(signColour(node.shape, l), 2));
    for (const QList<QPointF> &strokes : sign)
        painter.drawPolyline(QPolygonF(strokes));
    if (current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(l.accent);
        painter.drawPolygon(QPolygonF(mapPointer(node)));
    }
    const QColor ink = node.state == MapState::NotTaken ? l.muted : l.text;
    drawLines(painter, node.lines, ink, l.muted);
    if (node.state == MapState::Done) {
        const QPointF at = node.box.topRight() + QPointF(-22, 16);
        painter.setPen(QPen(l.good, 2));
        painter.drawPolyline(QPolygonF{at, at + QPointF(4, 4.5), at + QPointF(11, -5)});
    }
    if (focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(l.focus, 2));
        painter.drawRoundedRect(node.box.adjusted(-5, -5, 5, 5), 8, 8);
    }
}

} // namespace map_draw_detail

double mapTextWidth(const QString &text, MapFace face)
{
    return QFontMetricsF(map_draw_detail::fontOf(face)).horizontalAdvance(text);
}

void drawMap(QPainter &painter, const ProcessMap &map, const Look &l,
             const std::optional<StepRef> &focused)
{
    using namespace map_draw_detail;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), map.size), l.canvas);
    drawLines(painter, map.heading, l.text, l.muted);
    for (const MapLane &lane : map.lanes) {
        painter.setPen(QPen(l.hairline, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(lane.band);
        painter.setBrush(l.raised);
        painter.drawRect(lane.header);
        drawLines(painter, lane.lines, l.text, l.muted);
    }
    for (const MapEdge &edge : map.edges)
        drawEdge(painter, edge, l);
    for (const MapNode &node : map.nodes)
        drawNode(painter, node, l, focused == node.ref);
    drawLines(painter, map.footing, l.muted, l.muted);
}

} // namespace ruqsat::workstation
