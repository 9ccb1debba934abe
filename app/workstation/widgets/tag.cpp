#include "workstation/widgets/tag.h"

#include "workstation/look/icons.h"
#include "workstation/look/look.h"

#include <QPainter>

namespace ruqsat::workstation {

namespace tag_detail {

QString glyphOf(TagFace::Tone tone)
{
    switch (tone) {
    case TagFace::Tone::Good:
        return QStringLiteral("checkmark");
    case TagFace::Tone::Warn:
        return QStringLiteral("data-warning");
    case TagFace::Tone::Bad:
        return QStringLiteral("data-error");
    case TagFace::Tone::Neutral:
        break;
    }
    return {};
}

constexpr int textStart = 26;

} // namespace tag_detail

QSize tagSize(const TagFace &face)
{
    const QFontMetrics metrics(textFont(9.5));
    const int start = face.tone == TagFace::Tone::Neutral ? 8 : tag_detail::textStart;
    return {metrics.horizontalAdvance(face.text) + start + 9, qMax(22, metrics.height() + 4)};
}

void drawTag(QPainter *painter, const QRect &rect, const TagFace &face)
{
    const Look &l = look();
    QColor ink = l.muted;
    QColor ground = l.raised;
    switch (face.tone) {
    case TagFace::Tone::Good:
        ink = l.good;
        ground = l.goodGround;
        break;
    case TagFace::Tone::Warn:
        ink = l.warn;
        ground = l.warnGround;
        break;
    case TagFace::Tone::Bad:
        ink = l.bad;
        ground = l.badGround;
        break;
    case TagFace::Tone::Neutral:
        break;
    }
    const QSize size = tagSize(face);
    const QRect box(rect.x(), rect.y() + (rect.height() - size.height()) / 2,
                    qMin(size.width(), rect.width()), size.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(l.contrast() ? QPen(ink, 1) : QPen(Qt::NoPen));
    painter->setBrush(ground);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    int x = box.x() + 8;
    const QString glyph = tag_detail::glyphOf(face.tone);
    if (!glyph.isEmpty()) {
        drawIcon(painter, QPointF(box.x() + 6, box.y() + (box.height() - 16) / 2), glyph, 16, ink,
                 ground);
        x = box.x() + tag_detail::textStart;
    }
    painter->setPen(ink);
    painter->setFont(textFont(9.5));
    const QRect words(x, box.y(), box.right() - x - 3, box.height());
    painter->drawText(
        words, Qt::AlignVCenter,
        painter->fontMetrics().elidedText(face.text, Qt::ElideRight, words.width() + 4));
    painter->restore();
}

Tag::Tag(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Tag::setFace(const TagFace &face)
{
    m_face = face;
    setAccessibleName(face.text);
    updateGeometry();
    update();
}

void Tag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawTag(&painter, rect(), m_face);
}

} // namespace ruqsat::workstation
