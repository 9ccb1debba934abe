#pragma once

#include "core/process_map.h"

#include <QAbstractScrollArea>

class QPainter;

namespace ruqsat::workstation {

struct Look;

/// How wide a text is on a map, in the fonts that drawMap() uses.
double mapTextWidth(const QString &text, MapFace face);
/// Draws the whole map in its own units; `focused` gets the focus ring.
void drawMap(QPainter &painter, const ProcessMap &map, const Look &look,
             const std::optional<StepRef> &focused = std::nullopt);

/// A process map to look at: the wheel scrolls, with Ctrl it zooms; dragging pans. The keyboard
/// goes from step to step (arrows; Home to the present step or the first, End to the last), and + -
/// 0 zoom.
class MapView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit MapView(QWidget *parent = nullptr);
    /// Keeps zoom and step where the map is of the same flow.
    void setMap(const ProcessMap &map);
    const ProcessMap &map() const { return m_map; }
    std::optional<StepRef> current() const { return m_current; }
    void setCurrent(const StepRef &ref);
    double zoom() const { return m_zoom; }
    /// 0.3 … 3; keeps the middle of what is seen where it is.
    void setZoom(double zoom);
    /// The width of the map fills the view.
    void fitWidth();

Q_SIGNALS:
    void currentChanged(const ruqsat::StepRef &ref);
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

private:
    QPointF offset() const;
    void layOutBars();
    void showNode(const MapNode &node);
    /// The nearest step in a direction: along it first, beside it second.
    const MapNode *neighbour(int key) const;
    const MapNode *nodeAt(const QPointF &place) const;

    ProcessMap m_map;
    std::optional<StepRef> m_current;
    double m_zoom = 1;
    bool m_fitted = true;
    std::optional<QPoint> m_drag;
};

} // namespace ruqsat::workstation
