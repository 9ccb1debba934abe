#pragma once

#include "core/flow.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <functional>

namespace ruqsat {

/// The kinds of lettering on a map; size and weight are those of mapFontSize() and mapFontBold().
enum class MapFace { Title, Lane, Head, Body, Label };

/// In units of the map, which are pixels of a screen at 100 %.
double mapFontSize(MapFace face);
bool mapFontBold(MapFace face);
double mapLineHeight(MapFace face);

/// How wide a text is in the lettering of `face`.
using MapTextWidth = std::function<double(const QString &text, MapFace face)>;

/// Each kind of step has an outline of its own, so that no map needs colour to be read.
enum class MapShape { Prelude, Process, Condition, Result, Refusal, Message };
/// Where a case stands; a map of the act alone has Plain steps only.
enum class MapState { Plain, Done, Current, ToCome, NotTaken };

struct MapMark
{
    MapState state = MapState::Plain;
    /// Stands last in the node: "spent 12 min of 15 min". May be empty.
    QString text;
};

/// The words that a regulation does not bring along, in the language of the map.
struct MapWords
{
    /// These three with "%1" for the number.
    QString prelude;
    QString process;
    QString condition;
    QString result;
    QString refusal;
    QString message;
    QString passed;
    QString failed;
    /// "%1" is a participant's number in the act.
    QString participant;
    /// "%1" is a list of participants that have no step in this flow.
    QString withoutSteps;
    std::function<QString(const ActionLimit &limit)> limit;
    /// Null where the map shows the act and no case.
    std::function<MapMark(const Step &step)> mark;
};

struct MapLine
{
    QString text;
    /// The left end of the base line.
    QPointF at;
    MapFace face = MapFace::Body;
};

struct MapLane
{
    Actor actor = Actor::Applicant;
    QRectF header;
    /// Header and steps.
    QRectF band;
    QList<MapLine> lines;
};

struct MapNode
{
    StepRef ref;
    MapShape shape = MapShape::Process;
    MapState state = MapState::Plain;
    int lane = 0;
    int row = 0;
    QRectF box;
    QList<MapLine> lines;
};

struct MapEdge
{
    StepRef from;
    StepRef to;
    std::optional<Branch> when;
    /// From the source's outline to the target's; every part is upright or level.
    QList<QPointF> way;
    /// "yes" or "no" at a condition; else empty.
    QString label;
    QRectF labelBox;
};

/// A flow laid out for drawing. Lanes stand side by side in the order in which they first act, the
/// way without refusals runs down in the order of the act.
struct ProcessMap
{
    QSizeF size;
    QList<MapLine> heading;
    QList<MapLane> lanes;
    QList<MapNode> nodes;
    QList<MapEdge> edges;
    QList<MapLine> footing;

    const MapNode *find(const StepRef &ref) const;
};

/// What the map is of. `title` goes over it, `participants` are those of the act.
struct MapSubject
{
    const ChannelFlow &flow;
    QList<Participant> participants;
    QString title;
    Language language = Language::Kazakh;
};

/// A flow without steps makes a map without nodes.
ProcessMap layOutMap(const MapSubject &subject, const MapWords &words, const MapTextWidth &width);

/// The outline of a node, closed; where `radius` comes back above zero its corners are round.
QList<QPointF> mapOutline(const MapNode &node, double *radius);
/// The strokes of the sign before a node's words: a tick, a cross, an exclamation mark, or none.
QList<QList<QPointF>> mapSign(const MapNode &node);
/// The three corners of the arrow head at the end of an edge.
QList<QPointF> mapArrow(const MapEdge &edge);
/// The pointer at the left of the present step.
QList<QPointF> mapPointer(const MapNode &node);

} // namespace ruqsat
