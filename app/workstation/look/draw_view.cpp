#include "workstation/look/draw.h"

#include "workstation/look/look.h"

#include <QPainter>

namespace ruqsat::workstation::draw {

void scrollBar(const QStyleOption &option, QPainter *painter, const QRect &slider)
{
    const Look &l = look();
    if (!slider.isValid())
        return;
    const bool lying = option.state.testFlag(QStyle::State_Horizontal);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mix(l.surface, l.edge, hovered ? 1.0 : 0.6));
    const QRectF handle =
        lying ? QRectF(slider).adjusted(2, 3, -2, -3) : QRectF(slider).adjusted(3, 2, -3, -2);
    painter->drawRoundedRect(handle, 2, 2);
    painter->restore();
}

void progressGroove(const QStyleOption &option, QPainter *painter)
{
    const Look &l = look();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(l.contrast() ? QColor(0x55, 0x55, 0x55) : l.hairline);
    painter->drawRoundedRect(option.rect, 2, 2);
    painter->restore();
}

void progressContents(const QStyleOptionProgressBar &option, QPainter *painter)
{
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0)
        return;
    const double share = double(qint64(option.progress) - option.minimum) / double(range);
    QRectF rect(option.rect);
    rect.setWidth(rect.width() * qBound(0.0, share, 1.0));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(option.palette.color(QPalette::Highlight));
    painter->drawRoundedRect(rect, 2, 2);
    painter->restore();
}

void headerSection(const QStyleOption &option, QPainter *painter)
{
    const Look &l = look();
    painter->fillRect(option.rect, l.surface);
    painter->setPen(l.hairline);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

namespace {

constexpr double headerPoints = 9.5;
constexpr int headerSpace = 6;

int headerIndent(const QStyleOptionHeader &option, bool padded)
{
    return padded && option.section == 0 ? 18 : headerSpace;
}

} // namespace

void headerLabel(const QStyleOptionHeader &option, QPainter *painter, bool padded)
{
    painter->save();
    painter->setPen(look().muted);
    painter->setFont(textFont(headerPoints));
    const QRect rect = option.rect.adjusted(headerIndent(option, padded), 0, -headerSpace, 0);
    const bool right = option.textAlignment.testFlag(Qt::AlignRight);
    const QString text =
        painter->fontMetrics().elidedText(option.text, Qt::ElideRight, rect.width());
    painter->drawText(rect, Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft), text);
    painter->restore();
}

int headerWidth(const QStyleOptionHeader &option, bool padded)
{
    return headerIndent(option, padded) +
           QFontMetrics(textFont(headerPoints)).horizontalAdvance(option.text) + headerSpace;
}

void itemRow(const QStyleOptionViewItem &option, QPainter *painter)
{
    const Look &l = look();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, l.accentSoft);
        if (l.contrast()) {
            painter->setPen(l.accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
    } else if (option.state.testFlag(QStyle::State_MouseOver) &&
               option.state.testFlag(QStyle::State_Enabled)) {
        painter->fillRect(option.rect, l.raised);
    }
}

} // namespace ruqsat::workstation::draw
