#pragma once

#include <QColor>
#include <QStringList>

class QWidget;

namespace ruqsat::test {

/// Walks the visible widgets of a window: accessible names of what takes the focus, tab chain,
/// mnemonics used once, words that fit, contrast of labels. Each finding is one line.
QStringList audit(QWidget *window);
/// The same once its words are laid out, which takes some rounds of events: what is still there
/// after two seconds.
QStringList auditLaidOut(QWidget *window);

/// WCAG contrast of two colours, 1 … 21.
double contrast(const QColor &one, const QColor &other);

} // namespace ruqsat::test
