#pragma once

#include "paper/sheet.h"
#include "paper/theme.h"

namespace ruqsat::paper {

/// The security ground of a state paper, as vectors. All lines are opaque and pale.

/// A rosette: `lines` closed curves with `petals` petals, the outermost at `radius`, each next one
/// smaller by `step` and turned by `turn`; colours run from `outer` to `inner`.
struct Rosette
{
    double x = 0;
    double y = 0;
    double radius = 0;
    double depth = 0.15;
    int petals = 12;
    int lines = 10;
    double step = 1;
    double turn = 0.2;
    QColor outer;
    QColor inner;
    double thickness = 0.12;
};
void drawRosette(Sheet &sheet, const Rosette &rosette);

/// A braid of sine strands around a rounded frame; `amplitude` to either side.
struct Braid
{
    QRectF frame;
    double amplitude = 3;
    int strands = 6;
    double cornerRadius = 6;
    double waveLength = 9.6;
    QColor colour;
    double thickness = 0.12;
};
void drawBraid(Sheet &sheet, const Braid &braid);

/// Waves across the inner field of a state paper.
void drawWaves(Sheet &sheet, const QRectF &field, const Theme &theme);

/// The twelve-petalled ornament at the head of a paper.
void drawOrnament(Sheet &sheet, double x, double y, double radius,
                  const Theme &theme = licenceTheme);

} // namespace ruqsat::paper
