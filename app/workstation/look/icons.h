#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QPixmap>

class QPainter;

namespace ruqsat::workstation {

/// A Breeze icon by name, drawn in the palette's colour of `role` at the moment of painting, so
/// that it follows a change of theme.
QIcon icon(const QString &name, QPalette::ColorRole role = QPalette::Text);

/// The same as a picture: `size` 16 or 22 logical pixels; white parts of the drawing take
/// `knockOut`, for icons that are a filled shape with a hole.
QPixmap iconPixmap(const QString &name, int size, const QColor &color, const QColor &knockOut = {},
                   qreal devicePixelRatio = 1);
void drawIcon(QPainter *painter, const QPointF &topLeft, const QString &name, int size,
              const QColor &color, const QColor &knockOut = {});

/// All names of icons that the workstation draws exist (a test asks).
bool iconExists(const QString &name);

} // namespace ruqsat::workstation
