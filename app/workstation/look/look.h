#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace ruqsat::workstation {

enum class Theme { Light, Dark, Contrast };

/// The colours of one theme. What a palette has a role for stands in palette() too; a widget takes
/// its colours from the palette where it can, and from look() where no role exists.
struct Look
{
    Theme theme = Theme::Light;
    QColor canvas, surface, raised, text, muted, hairline, edge;
    QColor accent, onAccent, accentSoft;
    QColor good, goodGround, warn, warnGround, bad, badGround, onBad;
    QColor focus, information, band;

    /// Roles without a name of their own in Qt: BrightText = bad, LinkVisited = warn,
    /// Midlight = good.
    QPalette palette() const;
    /// The recessed ground of pages and disabled buttons; `depth` from 0 (canvas) to 1 (hairline).
    QColor tray(double depth) const;
    bool contrast() const { return theme == Theme::Contrast; }

    static Look of(Theme theme);
};

/// The look of the running application.
const Look &look();
/// Changes the look and the application palette; every window repaints by itself.
void applyLook(Theme theme);

QColor mix(const QColor &from, const QColor &to, double share);

/// Noto Sans. Sizes are LOOK's: 24, 20, 17, 14, 12.5, 11, 10.5, 10, 9.5, 9 points.
QFont textFont(double points, bool bold = false);

/// Gives a label or button one of the dynamic properties of LOOK (role, tone, kind, error, big,
/// glyph, keys) after it was shown: the style looks at it again.
void setLookProperty(QWidget *widget, const char *name, const QVariant &value);

} // namespace ruqsat::workstation
