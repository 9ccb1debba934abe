#pragma once

#include "core/process_map.h"

namespace ruqsat {

/// Colours as "#rrggbb".
struct MapPalette
{
    QString canvas;
    QString surface;
    QString raised;
    QString text;
    QString muted;
    QString hairline;
    QString edge;
    QString accent;
    QString accentSoft;
    QString good;
    QString bad;
    QString warn;
};

/// The map as one SVG file that needs nothing else; `families` are the fonts to look for, the best
/// first. The files of one map are the same to the byte.
QByteArray mapSvg(const ProcessMap &map, const MapPalette &palette, const QString &title,
                  const QStringList &families);

} // namespace ruqsat
