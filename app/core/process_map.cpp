#include "core/process_map.h"

#include "core/map_parts.h"

#include <algorithm>

namespace ruqsat {
namespace {

using map::margin;
using map::nodePadding;
using map::nodeWidth;
using map::pointDepth;
using map::signRoom;

constexpr double laneGap = 10;
constexpr double laneBorder = 8;

MapShape shapeOf(const Step &step)
{
    if (step.end) {
        switch (*step.end) {
        case FlowEnd::Result:
            return MapShape::Result;
        case FlowEnd::Refusal:
            return MapShape::Refusal;
        case FlowEnd::Message:
            return MapShape::Message;
        }
    }
    switch (step.ref.kind) {
    case StepKind::Prelude:
        return MapShape::Prelude;
    case StepKind::Process:
        return MapShape::Process;
    case StepKind::Condition:
        return MapShape::Condition;
    }
    return MapShape::Process;
}

bool hasSign(MapShape shape)
{
    return shape == MapShape::Result || shape == MapShape::Refusal || shape == MapShape::Message;
}

QString headOf(const Step &step, MapShape shape, const MapWords &words)
{
    const QString pattern = step.ref.kind == StepKind::Prelude     ? words.prelude
                            : step.ref.kind == StepKind::Condition ? words.condition
                                                                   : words.process;
    const QString numbered = pattern.arg(step.ref.number);
    switch (shape) {
    case MapShape::Result:
        return numbered + QStringLiteral(" · ") + words.result;
    case MapShape::Refusal:
        return numbered + QStringLiteral(" · ") + words.refusal;
    case MapShape::Message:
        return numbered + QStringLiteral(" · ") + words.message;
    case MapShape::Prelude:
    case MapShape::Process:
    case MapShape::Condition:
        break;
    }
    return numbered;
}

/// Sets text under what stands there already.
class Writer
{
public:
    Writer(double left, double top, double width, const MapTextWidth &measure)
        : m_left(left)
        , m_y(top)
        , m_width(width)
        , m_measure(measure)
    {
    }

    QList<MapLine> write(const QString &text, MapFace face, double indent = 0)
    {
        QList<MapLine> lines;
        for (const QString &line : map::wrapped(text, face, m_width - indent, m_measure)) {
            lines.append({line, {m_left + indent, m_y + mapFontSize(face)}, face});
            m_y += mapLineHeight(face);
        }
        return lines;
    }
    void gap(double height) { m_y += height; }
    double y() const { return m_y; }

private:
    double m_left;
    double m_y;
    double m_width;
    const MapTextWidth &m_measure;
};

MapNode nodeOf(const Step &step, const ChannelFlow &flow, Language language, const MapWords &words,
               const MapTextWidth &measure)
{
    MapNode node;
    node.ref = step.ref;
    node.shape = shapeOf(step);
    const MapMark mark = words.mark ? words.mark(step) : MapMark();
    node.state = mark.state;
    const double inset = nodePadding + (node.shape == MapShape::Condition ? pointDepth : 0);
    Writer writer(inset, nodePadding - 2, nodeWidth - 2 * inset, measure);
    node.lines += writer.write(headOf(step, node.shape, words), MapFace::Head,
                               hasSign(node.shape) ? signRoom : 0);
    const std::optional<ActionLimit> limit = flow.limitOf(step.ref);
    if (limit && words.limit)
        node.lines += writer.write(words.limit(*limit), MapFace::Label);
    writer.gap(3);
    node.lines += writer.write(step.title.in(language), MapFace::Body);
    if (!mark.text.isEmpty()) {
        writer.gap(4);
        node.lines += writer.write(mark.text, MapFace::Head);
    }
    node.box = QRectF(0, 0, nodeWidth, writer.y() + nodePadding - 1);
    return node;
}

QString participantsOf(Actor actor, const QList<Participant> &participants)
{
    QStringList numbers;
    for (const Participant &one : participants) {
        if (one.members.contains(actor))
            numbers.append(QString::number(one.number));
    }
    return numbers.join(QStringLiteral(", "));
}

QString sentenceCase(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

void addLanes(ProcessMap &map, const ChannelFlow &flow)
{
    QList<Actor> actors;
    for (qsizetype i = 0; i < flow.steps.size(); ++i) {
        const Actor actor = flow.steps.at(i).actor;
        if (!actors.contains(actor))
            actors.append(actor);
        map.nodes[i].lane = static_cast<int>(actors.indexOf(actor));
    }
    for (const Actor actor : actors) {
        MapLane lane;
        lane.actor = actor;
        map.lanes.append(lane);
    }
}

/// Writes the lanes' names; the heights of their headers are that of the tallest.
double writeHeaders(ProcessMap &map, const MapSubject &subject, const MapWords &words, double top,
                    const MapTextWidth &measure)
{
    double bottom = top;
    for (MapLane &lane : map.lanes) {
        Writer writer(0, top + laneGap, nodeWidth, measure);
        lane.lines =
            writer.write(sentenceCase(actorTitle(lane.actor).in(subject.language)), MapFace::Lane);
        const QString numbers = participantsOf(lane.actor, subject.participants);
        if (!numbers.isEmpty())
            lane.lines += writer.write(words.participant.arg(numbers), MapFace::Label);
        bottom = std::max(bottom, writer.y() + laneGap);
    }
    return bottom;
}

void placeBands(ProcessMap &map, const map::Grid &grid, double top, double headerBottom)
{
    for (qsizetype i = 0; i < map.lanes.size(); ++i) {
        // Beside the lane's own steps: edges that pass between two lanes keep off the border.
        const double left = i == 0 ? margin : grid.laneLeft.at(i) - laneBorder;
        const double right =
            i + 1 == map.lanes.size() ? grid.right : grid.laneLeft.at(i + 1) - laneBorder;
        MapLane &lane = map.lanes[i];
        lane.header = QRectF(left, top, right - left, headerBottom - top);
        lane.band = QRectF(left, top, right - left, grid.bottom + margin / 2 - top);
        for (MapLine &line : lane.lines)
            line.at.rx() += grid.laneLeft.at(i);
    }
}

QString withoutSteps(const ProcessMap &map, const MapSubject &subject)
{
    QStringList names;
    for (const Participant &one : subject.participants) {
        for (const Actor actor : one.members) {
            const bool acts = std::any_of(map.lanes.begin(), map.lanes.end(),
                                          [&](const MapLane &lane) { return lane.actor == actor; });
            if (!acts)
                names.append(QStringLiteral("%1 – %2").arg(QString::number(one.number),
                                                           actorTitle(actor).in(subject.language)));
        }
    }
    return names.join(QStringLiteral("; "));
}

} // namespace

double mapFontSize(MapFace face)
{
    switch (face) {
    case MapFace::Title:
        return 19;
    case MapFace::Lane:
        return 14;
    case MapFace::Head:
    case MapFace::Body:
        return 13;
    case MapFace::Label:
        return 12;
    }
    return 13;
}

bool mapFontBold(MapFace face)
{
    return face == MapFace::Title || face == MapFace::Lane || face == MapFace::Head;
}

double mapLineHeight(MapFace face)
{
    return mapFontSize(face) * 1.34;
}

const MapNode *ProcessMap::find(const StepRef &ref) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [&](const MapNode &node) { return node.ref == ref; });
    return found == nodes.end() ? nullptr : &*found;
}

ProcessMap layOutMap(const MapSubject &subject, const MapWords &words, const MapTextWidth &width)
{
    ProcessMap map;
    const ChannelFlow &flow = subject.flow;
    for (const Step &step : flow.steps)
        map.nodes.append(nodeOf(step, flow, subject.language, words, width));
    for (const Step &step : flow.steps) {
        for (const StepLink &link : step.next) {
            if (!map.find(link.to))
                continue;
            MapEdge edge;
            edge.from = step.ref;
            edge.to = link.to;
            edge.when = link.when;
            if (link.when)
                edge.label = *link.when == Branch::Passed ? words.passed : words.failed;
            map.edges.append(edge);
        }
    }
    addLanes(map, flow);
    map::place(map, flow);

    // The heading may be as wide as the lanes are at the least.
    const double lanes = std::max<double>(2, double(map.lanes.size()));
    const double textWidth = lanes * (nodeWidth + margin);
    Writer heading(margin, margin, textWidth, width);
    map.heading = heading.write(subject.title, MapFace::Title);
    const double top = heading.y() + margin / 2;
    const double headerBottom = writeHeaders(map, subject, words, top, width);
    const map::Grid grid = map::route(map, headerBottom + margin / 2 + 4, width);
    placeBands(map, grid, top, headerBottom);
    Writer footing(margin, grid.bottom + margin, textWidth, width);
    if (const QString others = withoutSteps(map, subject); !others.isEmpty())
        map.footing = footing.write(words.withoutSteps.arg(others), MapFace::Label);
    map.size = QSizeF(std::max(grid.right, margin + textWidth) + margin, footing.y() + margin);
    return map;
}

} // namespace ruqsat
