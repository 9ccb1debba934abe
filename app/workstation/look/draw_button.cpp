#include "workstation/look/draw.h"

#include "workstation/look/icons.h"
#include "workstation/look/look.h"
#include "workstation/look/style.h"

#include <QPainter>
#include <QWidget>

namespace ruqsat::workstation::draw {

namespace button_detail {

constexpr int keysGap = 12;

struct Parts
{
    QString text;
    QString keys;
    QString glyph;
    int glyphWidth = 0;
    int textWidth = 0;
    int keysWidth = 0;
    int total() const { return glyphWidth + textWidth + keysWidth; }
};

Parts partsOf(const QStyleOptionButton &option, const QWidget *widget)
{
    Parts parts;
    parts.text = option.text;
    parts.keys = textProperty(widget, "keys");
    parts.glyph = textProperty(widget, "glyph");
    if (!parts.glyph.isEmpty())
        parts.glyphWidth = flag(widget, "big") ? 22 : 16;
    const QFontMetrics metrics = widget ? widget->fontMetrics() : option.fontMetrics;
    if (!parts.text.isEmpty()) {
        parts.textWidth = metrics.size(Qt::TextShowMnemonic, parts.text).width();
        if (parts.glyphWidth > 0)
            parts.glyphWidth += 8;
    }
    if (!parts.keys.isEmpty())
        parts.keysWidth = QFontMetrics(textFont(9)).horizontalAdvance(parts.keys) + keysGap;
    return parts;
}

QColor ink(const QString &kind, bool enabled, bool hasText)
{
    const Look &l = look();
    if (!enabled)
        return l.muted;
    if (kind == QLatin1String("primary"))
        return l.onAccent;
    if (kind == QLatin1String("danger"))
        return l.onBad;
    if (kind == QLatin1String("quiet") && hasText)
        return l.accent;
    return l.text;
}

} // namespace button_detail

QString textProperty(const QWidget *widget, const char *name)
{
    return widget ? widget->property(name).toString() : QString();
}

bool flag(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}

QSize buttonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const auto parts = button_detail::partsOf(option, widget);
    const int sides = textProperty(widget, "kind") == QLatin1String("quiet") ? 20 : 32;
    const int width = parts.text.isEmpty() ? parts.total() + 22 : parts.total() + sides;
    const int least = flag(widget, "big")       ? metric::bigControl
                      : flag(widget, "compact") ? 26
                                                : metric::control;
    const int lines = (widget ? widget->fontMetrics() : option.fontMetrics).height() +
                      (flag(widget, "compact") ? 6 : 14);
    return {width, qMax(least, lines)};
}

void buttonBevel(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    const Look &l = look();
    const QString kind = textProperty(widget, "kind");
    const bool primary = kind == QLatin1String("primary");
    const bool danger = kind == QLatin1String("danger");
    const bool quiet = kind == QLatin1String("quiet");
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool pressed = option.state.testFlag(QStyle::State_Sunken);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool checked = option.state.testFlag(QStyle::State_On);

    QColor fill = primary ? l.accent : danger ? l.bad : quiet ? QColor(Qt::transparent) : l.surface;
    QColor line = primary ? l.accent : danger ? l.bad : quiet ? QColor(Qt::transparent) : l.edge;
    if (!enabled && !quiet) {
        fill = l.tray(0.6);
        line = l.hairline;
    } else if (enabled && (pressed || hovered)) {
        const double share = pressed ? 0.25 : 0.12;
        fill = quiet               ? l.accentSoft
               : primary || danger ? mix(fill, l.text, share)
                                   : (pressed ? l.accentSoft : l.raised);
    }
    if (enabled && checked && !primary && !danger) {
        fill = l.accentSoft;
        line = l.accent;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool dashed = !enabled && l.contrast();
    painter->setPen(QPen(line, 1, dashed ? Qt::DashLine : Qt::SolidLine));
    painter->setBrush(fill);
    const QRectF rect(option.rect);
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), metric::buttonRadius,
                             metric::buttonRadius);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        focusRing(painter, rect, metric::buttonRadius);
        if (primary || danger) {
            // The focus colour is close to the fill: an inner ring keeps it visible.
            painter->setPen(QPen(primary ? l.onAccent : l.onBad, 1.5));
            painter->drawRoundedRect(rect.adjusted(2.75, 2.75, -2.75, -2.75), 4.5, 4.5);
        }
    }
    painter->restore();
}

void buttonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget)
{
    const Look &l = look();
    const auto parts = button_detail::partsOf(option, widget);
    const QString kind = textProperty(widget, "kind");
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor color = flag(widget, "compact")
                             ? l.muted
                             : button_detail::ink(kind, enabled, !parts.text.isEmpty());
    const QRect rect = option.rect;
    int x = rect.x() + qMax(4, (rect.width() - parts.total()) / 2);
    painter->save();
    if (parts.glyphWidth > 0) {
        const int size = flag(widget, "big") ? 22 : 16;
        const QColor ground = kind == QLatin1String("primary") ? l.accent : l.surface;
        drawIcon(painter, QPointF(x, rect.y() + (rect.height() - size) / 2), parts.glyph, size,
                 color, ground);
        x += parts.glyphWidth;
    }
    painter->setPen(color);
    painter->setFont(widget ? widget->font() : painter->font());
    const bool showMnemonic = option.state.testFlag(QStyle::State_KeyboardFocusChange);
    painter->drawText(QRect(x, rect.y(), parts.textWidth + 2, rect.height()),
                      Qt::AlignVCenter |
                          (showMnemonic ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                      parts.text);
    if (parts.keysWidth > 0) {
        const bool filled =
            enabled && (kind == QLatin1String("primary") || kind == QLatin1String("danger"));
        painter->setFont(textFont(9));
        painter->setPen(filled ? color : l.muted);
        painter->drawText(QRect(x + parts.textWidth + button_detail::keysGap, rect.y(),
                                parts.keysWidth, rect.height()),
                          Qt::AlignVCenter, parts.keys);
    }
    painter->restore();
}

} // namespace ruqsat::workstation::draw
