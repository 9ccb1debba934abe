#include "workstation/look/look.h"
#include "workstation/widgets/bar_list.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ruqsat::workstation {

namespace bar_detail {

constexpr double swatch = 12;
constexpr double legendGap = 18;
constexpr double figureWidth = 58;
constexpr double leastPart = 3;
/// Width of the label in the row.
constexpr double labelShare = 0.36;
constexpr double wideLabelShare = 0.5;

QColor groundOf(BarFill fill, const Look &l)
{
    switch (fill) {
    case BarFill::Age0:
        return mix(l.surface, l.accent, 0.22);
    case BarFill::Age1:
        return mix(l.surface, l.accent, 0.42);
    case BarFill::Age2:
        return mix(l.surface, l.accent, 0.66);
    case BarFill::Age3:
        return l.accent;
    case BarFill::Age4:
        return mix(l.accent, l.text, 0.62);
    case BarFill::Plain:
        return mix(l.surface, l.accent, 0.66);
    case BarFill::Good:
        return mix(l.surface, l.good, 0.5);
    case BarFill::Warn:
        return l.warnGround;
    case BarFill::Bad:
        return l.bad;
    }
    return l.accent;
}

/// Lines over the ground, drawn as lines: a brush's pattern keeps the size of the device's dots.
void hatch(QPainter *painter, const QRectF &rect, const QColor &ink, bool crossed)
{
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->setPen(QPen(ink, 1.3));
    constexpr double step = 6;
    for (double x = rect.left() - rect.height(); x < rect.right(); x += step) {
        painter->drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
        if (crossed)
            painter->drawLine(QPointF(x, rect.top()), QPointF(x + rect.height(), rect.bottom()));
    }
    painter->restore();
}

QColor inkOn(const QColor &ground, const Look &l)
{
    const auto distance = [&ground](const QColor &ink) {
        return std::abs(ink.lightness() - ground.lightness());
    };
    return distance(l.text) > distance(l.surface) ? l.text : l.surface;
}

/// Two lines at most, the second one cut.
void drawLabel(QPainter *painter, const QRectF &rect, const QString &text)
{
    const QFontMetricsF metrics(painter->font());
    if (metrics.horizontalAdvance(text) <= rect.width() || rect.height() < 2 * metrics.height()) {
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    qsizetype split = 0;
    for (qsizetype blank = text.indexOf(u' '); blank >= 0; blank = text.indexOf(u' ', blank + 1)) {
        if (metrics.horizontalAdvance(text.first(blank)) > rect.width())
            break;
        split = blank;
    }
    const double top = rect.center().y() - metrics.height();
    painter->drawText(QRectF(rect.left(), top, rect.width(), metrics.height()), Qt::AlignLeft,
                      text.first(split));
    painter->drawText(
        QRectF(rect.left(), top + metrics.height(), rect.width(), metrics.height()), Qt::AlignLeft,
        metrics.elidedText(text.sliced(split).trimmed(), Qt::ElideRight, rect.width()));
}

void drawPart(QPainter *painter, const QRectF &rect, const BarPart &part, const Look &l)
{
    fillBar(painter, rect, part.fill, l);
    const QString count = QString::number(part.count);
    painter->setFont(textFont(9, true));
    const QFontMetricsF metrics(painter->font());
    const double width = metrics.horizontalAdvance(count);
    if (width + 8 > rect.width())
        return;
    const QColor ground = groundOf(part.fill, l);
    if (part.fill == BarFill::Warn || part.fill == BarFill::Bad) {
        // A number on hatching wants a place of its own.
        const QRectF plate(rect.center().x() - width / 2 - 3, rect.center().y() - 8, width + 6, 16);
        painter->fillRect(plate, ground);
    }
    painter->setPen(inkOn(ground, l));
    painter->drawText(rect, Qt::AlignCenter, count);
}

} // namespace bar_detail

void fillBar(QPainter *painter, const QRectF &rect, BarFill fill, const Look &look)
{
    using namespace bar_detail;
    const QColor ground = groundOf(fill, look);
    painter->fillRect(rect, ground);
    if (fill == BarFill::Warn)
        hatch(painter, rect, look.warn, false);
    else if (fill == BarFill::Bad)
        hatch(painter, rect, mix(ground, look.surface, 0.45), true);
    const bool framed = look.contrast() || fill == BarFill::Warn;
    painter->setPen(
        QPen(framed ? (fill == BarFill::Warn ? look.warn : look.text) : look.surface, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
}

void drawBarRow(QPainter *painter, const QRectF &rect, const BarRow &row, qint64 longest, bool wide,
                const Look &look)
{
    using namespace bar_detail;
    const double labelWidth = rect.width() * (wide ? wideLabelShare : labelShare);
    painter->setFont(textFont(10, row.strong));
    painter->setPen(look.text);
    drawLabel(painter, QRectF(rect.left(), rect.top(), labelWidth - 12, rect.height()), row.label);
    painter->setFont(textFont(10.5, true));
    // Where there is no bar, words may stand in its place.
    const double figureRoom = row.parts.isEmpty() ? rect.width() - labelWidth : figureWidth;
    painter->drawText(QRectF(rect.right() - figureRoom, rect.top(), figureRoom, rect.height()),
                      Qt::AlignRight | Qt::AlignVCenter, row.figure);
    const double room = rect.width() - labelWidth - figureWidth - 8;
    const auto whole = static_cast<double>(longest);
    if (whole <= 0)
        return;
    const double height = std::min(20.0, rect.height() - 8);
    double x = rect.left() + labelWidth;
    for (const BarPart &part : row.parts) {
        if (part.count <= 0)
            continue;
        const double width = std::max(leastPart, room * static_cast<double>(part.count) / whole);
        drawPart(painter, QRectF(x, rect.center().y() - height / 2, width, height), part, look);
        x += width;
    }
}

void drawLegend(QPainter *painter, const QRectF &rect,
                const QList<std::pair<BarFill, QString>> &meanings, const Look &look)
{
    using namespace bar_detail;
    double x = rect.left();
    for (const auto &[fill, words] : meanings) {
        fillBar(painter, QRectF(x, rect.center().y() - swatch / 2, swatch, swatch), fill, look);
        x += swatch + 6;
        painter->setFont(textFont(9.5));
        painter->setPen(look.muted);
        const double width = QFontMetricsF(painter->font()).horizontalAdvance(words);
        painter->drawText(QRectF(x, rect.top(), width + 2, rect.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, words);
        x += width + legendGap;
    }
}

} // namespace ruqsat::workstation
