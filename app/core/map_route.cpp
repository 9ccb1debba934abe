#include "core/map_parts.h"

#include <algorithm>
#include <numeric>

namespace ruqsat::map {
namespace {

constexpr double track = 13;
/// Between a node and the first level part below it: room for "yes" and "no".
constexpr double labelRoom = 24;
constexpr double arrowRoom = 16;
constexpr double gutter = 22;
constexpr double labelGap = 5;
/// More level parts than these in one channel are not sorted for fewer crossings.
constexpr qsizetype mostSorted = 6;
constexpr int worstCrossing = 100;

/// The way of one edge while it is being found. `gutter` is the upright channel that it takes (the
/// one at the left of the lane of that number), or -1 where it goes straight down.
struct Draft
{
    qsizetype from = 0;
    qsizetype to = 0;
    int gutter = -1;
    int gutterTrack = 0;
    double exit = 0;
    double entry = 0;
};

/// A level part in the channel over a row.
struct Level
{
    qsizetype draft = 0;
    double from = 0;
    double to = 0;
    /// It is reached from above, and left downwards; else the other way about.
    bool fromAbove = true;
    bool goesDown = true;
    int track = 0;

    double least() const { return std::min(from, to); }
    double most() const { return std::max(from, to); }
};

bool overlap(const Level &a, const Level &b)
{
    return a.least() < b.most() + track && b.least() < a.most() + track;
}

/// Whether an upright part at `x` on one side of a track crosses the level part.
bool crosses(const Level &level, double x)
{
    return level.least() < x && x < level.most();
}

int crossings(const QList<Level> &levels)
{
    int count = 0;
    for (const Level &upper : levels) {
        for (const Level &lower : levels) {
            if (upper.track >= lower.track)
                continue;
            // What comes to the lower one from above passes the upper one, and the other way about.
            count += lower.fromAbove && crosses(upper, lower.from);
            count += !lower.goesDown && crosses(upper, lower.to);
            count += upper.goesDown && crosses(lower, upper.to);
            count += !upper.fromAbove && crosses(lower, upper.from);
            // Two upright parts at one place would be taken for one edge.
            const bool meet =
                lower.fromAbove && upper.goesDown && qAbs(lower.from - upper.to) < track / 2;
            count += meet ? worstCrossing : 0;
        }
    }
    return count;
}

/// Tracks for the level parts in the order given: each below all before it that it overlaps.
void stack(QList<Level> &levels, const QList<int> &order)
{
    QList<int> done;
    for (const int index : order) {
        int free = 0;
        for (const int before : done) {
            if (overlap(levels.at(before), levels.at(index)))
                free = std::max(free, levels.at(before).track + 1);
        }
        levels[index].track = free;
        done.append(index);
    }
}

int assignTracks(QList<Level> &levels)
{
    QList<int> order(levels.size());
    std::iota(order.begin(), order.end(), 0);
    QList<int> best = order;
    if (levels.size() <= mostSorted) {
        int fewest = -1;
        do {
            stack(levels, order);
            const int count = crossings(levels);
            if (fewest < 0 || count < fewest) {
                fewest = count;
                best = order;
            }
        } while (fewest > 0 && std::next_permutation(order.begin(), order.end()));
    }
    stack(levels, best);
    int tracks = 0;
    for (const Level &level : levels)
        tracks = std::max(tracks, level.track + 1);
    return tracks;
}

class Router
{
public:
    Router(ProcessMap &map, double top, const MapTextWidth &measure)
        : m_map(map)
        , m_top(top)
        , m_measure(measure)
    {
    }

    Grid run()
    {
        for (const MapNode &node : m_map.nodes)
            m_rows = std::max(m_rows, node.row + 1);
        chooseWays();
        placeLanes();
        choosePorts();
        placeRows();
        draw();
        return m_grid;
    }

private:
    bool isFree(int lane, int afterRow, int beforeRow) const
    {
        return std::none_of(m_map.nodes.begin(), m_map.nodes.end(), [&](const MapNode &node) {
            return node.lane == lane && node.row > afterRow && node.row < beforeRow;
        });
    }

    void chooseWays()
    {
        for (const MapEdge &edge : m_map.edges) {
            Draft draft;
            draft.from = m_map.find(edge.from) - m_map.nodes.constData();
            draft.to = m_map.find(edge.to) - m_map.nodes.constData();
            const MapNode &from = m_map.nodes.at(draft.from);
            const MapNode &to = m_map.nodes.at(draft.to);
            const bool down = to.row > from.row;
            if (!down || !isFree(to.lane, from.row, to.row))
                draft.gutter = from.lane < to.lane ? to.lane : to.lane + 1;
            m_drafts.append(draft);
        }
        m_gutterTracks = QList<int>(m_map.lanes.size() + 1, 0);
        for (qsizetype i = 0; i < m_drafts.size(); ++i) {
            if (m_drafts.at(i).gutter < 0)
                continue;
            const auto rows = [this](const Draft &draft) {
                const int a = m_map.nodes.at(draft.from).row + 1;
                const int b = m_map.nodes.at(draft.to).row;
                return std::pair(std::min(a, b), std::max(a, b));
            };
            for (qsizetype before = 0; before < i; ++before) {
                const bool meet = m_drafts.at(before).gutter == m_drafts.at(i).gutter &&
                                  rows(m_drafts.at(before)).first <= rows(m_drafts.at(i)).second &&
                                  rows(m_drafts.at(i)).first <= rows(m_drafts.at(before)).second;
                if (meet)
                    m_drafts[i].gutterTrack =
                        std::max(m_drafts[i].gutterTrack, m_drafts.at(before).gutterTrack + 1);
            }
            int &tracks = m_gutterTracks[m_drafts.at(i).gutter];
            tracks = std::max(tracks, m_drafts.at(i).gutterTrack + 1);
        }
    }

    double gutterWidth(qsizetype index) const { return gutter + track * m_gutterTracks.at(index); }

    void placeLanes()
    {
        double x = margin;
        for (qsizetype lane = 0; lane < m_map.lanes.size(); ++lane) {
            m_gutterLeft.append(x);
            x += gutterWidth(lane);
            m_grid.laneLeft.append(x);
            x += nodeWidth;
            m_grid.laneRight.append(x);
        }
        m_gutterLeft.append(x);
        m_grid.right = x + gutterWidth(m_map.lanes.size());
        for (MapNode &node : m_map.nodes) {
            const double by = m_grid.laneLeft.at(node.lane) - node.box.left();
            node.box.translate(by, 0);
            for (MapLine &line : node.lines)
                line.at.rx() += by;
        }
    }

    double gutterAt(const Draft &draft) const
    {
        return m_gutterLeft.at(draft.gutter) + gutter / 2 + track * draft.gutterTrack;
    }

    /// Where an edge heads to from its source, and where it comes from at its target.
    double heading(const Draft &draft) const
    {
        return draft.gutter < 0 ? m_map.nodes.at(draft.to).box.center().x() : gutterAt(draft);
    }
    double origin(const Draft &draft) const
    {
        return draft.gutter < 0 ? m_map.nodes.at(draft.from).box.center().x() : gutterAt(draft);
    }

    /// Spreads `drafts` over one side of a node. Of two, the one of the main way keeps the middle.
    template <typename Port, typename Side>
    void spread(QList<qsizetype> drafts, const QRectF &box, Port port, Side side)
    {
        std::stable_sort(drafts.begin(), drafts.end(), [&](qsizetype a, qsizetype b) {
            return side(m_drafts.at(a)) < side(m_drafts.at(b));
        });
        const auto isMain = [this](qsizetype draft) {
            return m_map.edges.at(draft).when != Branch::Failed;
        };
        const qsizetype count = drafts.size();
        for (qsizetype i = 0; i < count; ++i) {
            double share = double(i + 1) / double(count + 1);
            if (count == 1 && m_drafts.at(drafts.at(i)).gutter >= 0 && port == &Draft::entry)
                share = side(m_drafts.at(drafts.at(i))) < box.center().x() ? 0.22 : 0.78;
            if (count == 2 && isMain(drafts.at(0)) != isMain(drafts.at(1)))
                share = isMain(drafts.at(i)) ? 0.5 : i == 0 ? 0.22 : 0.78;
            m_drafts[drafts.at(i)].*port = box.left() + share * box.width();
        }
    }

    void choosePorts()
    {
        QList<qsizetype> alignable;
        for (qsizetype node = 0; node < m_map.nodes.size(); ++node) {
            QList<qsizetype> out;
            QList<qsizetype> in;
            for (qsizetype i = 0; i < m_drafts.size(); ++i) {
                if (m_drafts.at(i).from == node)
                    out.append(i);
                if (m_drafts.at(i).to == node)
                    in.append(i);
            }
            const QRectF &box = m_map.nodes.at(node).box;
            spread(out, box, &Draft::exit, [this](const Draft &one) { return heading(one); });
            spread(in, box, &Draft::entry, [this](const Draft &one) { return origin(one); });
            // Straight down to the step below, wherever the edge leaves this one.
            if (in.size() == 1 && m_drafts.at(in.front()).gutter < 0)
                alignable.append(in.front());
        }
        for (const qsizetype i : alignable) {
            Draft &draft = m_drafts[i];
            if (m_map.nodes.at(draft.from).lane == m_map.nodes.at(draft.to).lane)
                draft.entry = draft.exit;
        }
    }

    /// The level parts of the channel over `row`.
    QList<Level> levelsOver(int row) const
    {
        QList<Level> levels;
        for (qsizetype i = 0; i < m_drafts.size(); ++i) {
            const Draft &draft = m_drafts.at(i);
            const int below = m_map.nodes.at(draft.from).row + 1;
            const int above = m_map.nodes.at(draft.to).row;
            if (draft.gutter < 0) {
                if (below == row && !qFuzzyCompare(draft.exit, draft.entry))
                    levels.append({i, draft.exit, draft.entry, true, true, 0});
                continue;
            }
            const double side = gutterAt(draft);
            if (below == row)
                levels.append({i, draft.exit, side, true, above > below, 0});
            if (above == row)
                levels.append({i, side, draft.entry, above > below, true, 0});
        }
        return levels;
    }

    void placeRows()
    {
        double y = m_top;
        for (int row = 0; row <= m_rows; ++row) {
            QList<Level> levels = levelsOver(row);
            const int tracks = assignTracks(levels);
            m_levels.append(levels);
            m_channelTop.append(y);
            if (row > 0 && row < m_rows)
                y += labelRoom + track * std::max(0, tracks - 1) + arrowRoom;
            else if (tracks > 0)
                y += labelRoom + track * tracks + arrowRoom;
            if (row == m_rows)
                break;
            double height = 0;
            for (MapNode &node : m_map.nodes) {
                if (node.row != row)
                    continue;
                height = std::max(height, node.box.height());
                const double by = y - node.box.top();
                node.box.translate(0, by);
                for (MapLine &line : node.lines)
                    line.at.ry() += by;
            }
            m_grid.rowTop.append(y);
            y += height;
            m_grid.rowBottom.append(y);
        }
        m_grid.bottom = y;
    }

    double levelOf(int row, qsizetype draft) const
    {
        // An edge that comes from and goes to the same channel has two level parts in it; it takes
        // its own way there, which the first one decides.
        for (const Level &level : m_levels.at(row)) {
            if (level.draft == draft)
                return m_channelTop.at(row) + labelRoom + track * level.track;
        }
        return m_channelTop.at(row) + labelRoom;
    }

    void draw()
    {
        for (qsizetype i = 0; i < m_drafts.size(); ++i) {
            const Draft &draft = m_drafts.at(i);
            const MapNode &from = m_map.nodes.at(draft.from);
            const MapNode &to = m_map.nodes.at(draft.to);
            const QPointF start(draft.exit, from.box.bottom());
            const QPointF end(draft.entry, to.box.top());
            QList<QPointF> way{start};
            const double first = levelOf(from.row + 1, i);
            if (draft.gutter >= 0) {
                const double second = levelOf(to.row, i);
                const double side = gutterAt(draft);
                way << QPointF(start.x(), first) << QPointF(side, first) << QPointF(side, second)
                    << QPointF(end.x(), second);
            } else if (!qFuzzyCompare(start.x(), end.x())) {
                way << QPointF(start.x(), first) << QPointF(end.x(), first);
            }
            way.append(end);
            MapEdge &edge = m_map.edges[i];
            edge.way = way;
            if (!edge.label.isEmpty())
                edge.labelBox = labelBox(edge, start, from.box);
        }
    }

    QRectF labelBox(const MapEdge &edge, const QPointF &start, const QRectF &from) const
    {
        const double width = m_measure(edge.label, MapFace::Label);
        const double height = mapLineHeight(MapFace::Label);
        const bool left = start.x() < from.center().x() - 1;
        return {left ? start.x() - labelGap - width : start.x() + labelGap, start.y() + 2, width,
                height};
    }

    ProcessMap &m_map;
    double m_top;
    const MapTextWidth &m_measure;
    int m_rows = 0;
    QList<Draft> m_drafts;
    QList<int> m_gutterTracks;
    QList<double> m_gutterLeft;
    QList<QList<Level>> m_levels;
    QList<double> m_channelTop;
    Grid m_grid;
};

} // namespace

Grid route(ProcessMap &map, double top, const MapTextWidth &measure)
{
    return Router(map, top, measure).run();
}

} // namespace ruqsat::map
