#include "workstation/widgets/map_view.h"

#include "workstation/look/look.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace ruqsat::workstation {

namespace map_view_detail {
constexpr double leastZoom = 0.3;
constexpr double mostZoom = 3;
constexpr double zoomStep = 1.2;
constexpr int around = 40;
} // namespace map_view_detail

MapView::MapView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::OpenHandCursor);
}

void MapView::setMap(const ProcessMap &map)
{
    m_map = map;
    if (m_current && !m_map.find(*m_current))
        m_current.reset();
    if (m_fitted)
        fitWidth();
    layOutBars();
    viewport()->update();
}

void MapView::setCurrent(const StepRef &ref)
{
    const MapNode *node = m_map.find(ref);
    if (!node)
        return;
    m_current = ref;
    showNode(*node);
    QStringList words;
    for (const MapLine &line : node->lines)
        words << line.text;
    setAccessibleDescription(words.join(QLatin1Char(' ')));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    viewport()->update();
    Q_EMIT currentChanged(ref);
}

void MapView::setZoom(double zoom)
{
    using namespace map_view_detail;
    zoom = std::clamp(zoom, leastZoom, mostZoom);
    const QPointF middle =
        (offset() + QPointF(viewport()->width(), viewport()->height()) / 2) / m_zoom;
    m_fitted = false;
    m_zoom = zoom;
    layOutBars();
    horizontalScrollBar()->setValue(qRound(middle.x() * zoom - viewport()->width() / 2.0));
    verticalScrollBar()->setValue(qRound(middle.y() * zoom - viewport()->height() / 2.0));
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

void MapView::fitWidth()
{
    if (m_map.size.width() <= 0)
        return;
    m_zoom = std::clamp(viewport()->width() / m_map.size.width(), map_view_detail::leastZoom, 1.5);
    m_fitted = true;
    layOutBars();
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

QPointF MapView::offset() const
{
    return QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

void MapView::layOutBars()
{
    const QSizeF whole = m_map.size * m_zoom;
    const QSize seen = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, qCeil(whole.width()) - seen.width()));
    horizontalScrollBar()->setPageStep(seen.width());
    horizontalScrollBar()->setSingleStep(map_view_detail::around);
    verticalScrollBar()->setRange(0, std::max(0, qCeil(whole.height()) - seen.height()));
    verticalScrollBar()->setPageStep(seen.height());
    verticalScrollBar()->setSingleStep(map_view_detail::around);
}

void MapView::showNode(const MapNode &node)
{
    const double around = map_view_detail::around;
    const QRectF box(node.box.topLeft() * m_zoom, node.box.size() * m_zoom);
    const auto bring = [around](QScrollBar *bar, double from, double to, int seen) {
        if (from - around < bar->value())
            bar->setValue(qFloor(from - around));
        else if (to + around > bar->value() + seen)
            bar->setValue(qCeil(to + around - seen));
    };
    bring(horizontalScrollBar(), box.left(), box.right(), viewport()->width());
    bring(verticalScrollBar(), box.top(), box.bottom(), viewport()->height());
}

const MapNode *MapView::neighbour(int key) const
{
    if (m_map.nodes.isEmpty())
        return nullptr;
    const MapNode *from = m_current ? m_map.find(*m_current) : nullptr;
    if (!from)
        return &m_map.nodes.front();
    const MapNode *best = nullptr;
    double least = 0;
    for (const MapNode &node : m_map.nodes) {
        const QPointF way = node.box.center() - from->box.center();
        const bool upright = key == Qt::Key_Up || key == Qt::Key_Down;
        const double along = key == Qt::Key_Up     ? -way.y()
                             : key == Qt::Key_Down ? way.y()
                             : key == Qt::Key_Left ? -way.x()
                                                   : way.x();
        const double beside = std::abs(upright ? way.x() : way.y());
        // Up and down follow the rows, whatever lane the next step is in.
        if (along <= 1 || (upright && node.row == from->row))
            continue;
        const double distance = along + (upright ? 0.2 : 1.5) * beside;
        if (!best || distance < least) {
            best = &node;
            least = distance;
        }
    }
    return best;
}

const MapNode *MapView::nodeAt(const QPointF &place) const
{
    const QPointF at = (place + offset()) / m_zoom;
    const auto found = std::find_if(m_map.nodes.begin(), m_map.nodes.end(),
                                    [&](const MapNode &node) { return node.box.contains(at); });
    return found == m_map.nodes.end() ? nullptr : &*found;
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (const MapNode *next = neighbour(event->key()))
            setCurrent(next->ref);
        break;
    case Qt::Key_Home: {
        const auto here = std::find_if(m_map.nodes.begin(), m_map.nodes.end(), [](const auto &one) {
            return one.state == MapState::Current;
        });
        if (here != m_map.nodes.end())
            setCurrent(here->ref);
        else if (!m_map.nodes.isEmpty())
            setCurrent(m_map.nodes.front().ref);
        break;
    }
    case Qt::Key_End:
        if (!m_map.nodes.isEmpty())
            setCurrent(m_map.nodes.back().ref);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(m_zoom * map_view_detail::zoomStep);
        break;
    case Qt::Key_Minus:
        setZoom(m_zoom / map_view_detail::zoomStep);
        break;
    case Qt::Key_0:
        fitWidth();
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void MapView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(m_zoom * std::pow(map_view_detail::zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (const MapNode *node = nodeAt(event->position()))
        setCurrent(node->ref);
    m_drag = event->pos();
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag)
        return;
    const QPoint by = *m_drag - event->pos();
    m_drag = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
}

void MapView::mouseReleaseEvent(QMouseEvent *)
{
    m_drag.reset();
    viewport()->setCursor(Qt::OpenHandCursor);
}

void MapView::scrollContentsBy(int, int)
{
    viewport()->update();
}

bool MapView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
    return QAbstractScrollArea::viewportEvent(event);
}

void MapView::resizeEvent(QResizeEvent *)
{
    if (m_fitted)
        fitWidth();
    layOutBars();
}

void MapView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), look().canvas);
    painter.translate(-offset());
    painter.scale(m_zoom, m_zoom);
    drawMap(painter, m_map, look(), hasFocus() ? m_current : std::nullopt);
}

} // namespace ruqsat::workstation
