#pragma once

#include "core/process_map.h"

namespace ruqsat::map {

// The three stages of a layout; each fills in what the next one needs.

inline constexpr double nodeWidth = 250;
inline constexpr double nodePadding = 11;
/// A condition's outline runs to points at both sides.
inline constexpr double pointDepth = 12;
inline constexpr double signRoom = 18;
inline constexpr double margin = 24;

/// A text in lines that are no wider than `width`; a word that is gets broken.
QStringList wrapped(const QString &text, MapFace face, double width, const MapTextWidth &measure);

/// Gives every node its lane and row: the way without refusals first, one step a row, then every
/// other step in the first free row below the step that leads to it.
void place(ProcessMap &map, const ChannelFlow &flow);

/// Where lanes and rows lie. Between them, and at both ends, are the channels of the edges.
struct Grid
{
    QList<double> laneLeft;
    QList<double> laneRight;
    QList<double> rowTop;
    QList<double> rowBottom;
    double right = 0;
    double bottom = 0;
};

/// Finds ways for the edges that touch no node and lie on no other edge, and moves the nodes apart
/// as far as the ways need. `top` is where the first row's channel begins.
Grid route(ProcessMap &map, double top, const MapTextWidth &measure);

} // namespace ruqsat::map
