#pragma once

#include <QFont>
#include <QString>

namespace ruqsat::workstation {

/// The text broken into lines of `width` pixels, joined by line feeds; what does not fit into
/// `mostLines` is cut with an ellipsis. A word that is wider than a line is broken.
QString wrappedText(const QFont &font, const QString &text, int width, int mostLines);

} // namespace ruqsat::workstation
