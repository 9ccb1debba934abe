#pragma once

#include <QColor>

namespace ruqsat::paper {

/// The colours of the papers. Opaque only: PDF/A-1b knows no transparency.
namespace ink {
inline const QColor text(0x17, 0x24, 0x2C);
inline const QColor caption(0x3F, 0x55, 0x60);
inline const QColor teal(0x0B, 0x4A, 0x5C);
inline const QColor gold(0x9A, 0x74, 0x20);
inline const QColor rowLine(0xC9, 0xD6, 0xDB);
inline const QColor line(0xB9, 0xC9, 0xCF);
inline const QColor boxGround(0xF7, 0xFA, 0xFB);
inline const QColor warning(0xB3, 0x26, 0x1E);
inline const QColor warningGround(0xFC, 0xEB, 0xE9);
} // namespace ink

} // namespace ruqsat::paper
