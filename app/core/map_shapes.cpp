#include "core/map_parts.h"

namespace ruqsat {
namespace {

constexpr double cut = 14;
constexpr double arrowLength = 9;
constexpr double arrowHalf = 4.5;

} // namespace

QList<QPointF> mapOutline(const MapNode &node, double *radius)
{
    const QRectF &box = node.box;
    const double depth = map::pointDepth;
    *radius = 0;
    switch (node.shape) {
    case MapShape::Condition:
        return {{box.left() + depth, box.top()},    {box.right() - depth, box.top()},
                {box.right(), box.center().y()},    {box.right() - depth, box.bottom()},
                {box.left() + depth, box.bottom()}, {box.left(), box.center().y()}};
    case MapShape::Refusal:
        return {{box.left() + cut, box.top()},     {box.right() - cut, box.top()},
                {box.right(), box.top() + cut},    {box.right(), box.bottom() - cut},
                {box.right() - cut, box.bottom()}, {box.left() + cut, box.bottom()},
                {box.left(), box.bottom() - cut},  {box.left(), box.top() + cut}};
    case MapShape::Message:
        return {{box.left(), box.top()},
                {box.right() - cut, box.top()},
                {box.right(), box.top() + cut},
                {box.right(), box.bottom()},
                {box.left(), box.bottom()}};
    case MapShape::Result:
        *radius = 16;
        break;
    case MapShape::Prelude:
    case MapShape::Process:
        *radius = 5;
        break;
    }
    return {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()};
}

QList<QList<QPointF>> mapSign(const MapNode &node)
{
    if (node.lines.isEmpty())
        return {};
    const double x = node.box.left() + map::nodePadding + 1;
    const double y = node.lines.front().at.y() - 4.5;
    switch (node.shape) {
    case MapShape::Result:
        return {{{x, y}, {x + 4, y + 4.5}, {x + 11, y - 5}}};
    case MapShape::Refusal:
        return {{{x + 1, y - 4.5}, {x + 10, y + 4.5}}, {{x + 1, y + 4.5}, {x + 10, y - 4.5}}};
    case MapShape::Message:
        return {{{x + 5, y - 5.5}, {x + 5, y + 1}}, {{x + 5, y + 4}, {x + 5, y + 5}}};
    case MapShape::Prelude:
    case MapShape::Process:
    case MapShape::Condition:
        break;
    }
    return {};
}

QList<QPointF> mapArrow(const MapEdge &edge)
{
    // Every edge enters its target from above.
    const QPointF tip = edge.way.isEmpty() ? QPointF() : edge.way.last();
    return {tip, tip - QPointF(arrowHalf, arrowLength), tip + QPointF(arrowHalf, -arrowLength)};
}

QList<QPointF> mapPointer(const MapNode &node)
{
    const QPointF tip(node.box.left() - 3, node.box.center().y());
    return {tip, tip - QPointF(11, 9), tip + QPointF(-11, 9)};
}

} // namespace ruqsat
