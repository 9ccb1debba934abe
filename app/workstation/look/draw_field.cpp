#include "workstation/look/draw.h"

#include "workstation/look/icons.h"
#include "workstation/look/look.h"
#include "workstation/look/style.h"

#include <QComboBox>
#include <QPainter>

namespace ruqsat::workstation::draw {

void focusRing(QPainter *painter, const QRectF &rect, double radius)
{
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(look().focus, 2));
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
}

void field(QPainter *painter, const QRectF &rect, bool focused, bool readOnly, bool error)
{
    const Look &l = look();
    const QColor line = error ? l.bad : focused ? l.focus : readOnly ? l.hairline : l.edge;
    const QPen pen(line, error || focused ? 2 : 1);
    const double inset = pen.widthF() / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->setBrush(readOnly ? l.raised : l.surface);
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), metric::fieldRadius,
                             metric::fieldRadius);
    if (error && focused) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(l.focus, 1.5));
        painter->drawRoundedRect(rect.adjusted(3, 3, -3, -3), 3, 3);
    }
    painter->restore();
}

void lineEdit(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    // The editor inside a combo or spin box is framed by its owner.
    const QWidget *owner = widget ? widget->parentWidget() : nullptr;
    if (flag(widget, "bare") ||
        (owner && (owner->inherits("QComboBox") || owner->inherits("QAbstractSpinBox"))))
        return;
    field(painter, option.rect, option.state.testFlag(QStyle::State_HasFocus),
          option.state.testFlag(QStyle::State_ReadOnly), flag(widget, "error"));
}

void comboBox(const QStyleOption &option, QPainter *painter)
{
    const bool error = option.styleObject && option.styleObject->property("error").toBool();
    field(painter, option.rect, option.state.testFlag(QStyle::State_HasFocus),
          !option.state.testFlag(QStyle::State_Enabled), error);
    drawIcon(painter, QPointF(option.rect.right() - 26, option.rect.center().y() - 7),
             QStringLiteral("go-down"), 16, look().muted);
}

void spinBox(const QStyleOptionComplex &option, QPainter *painter, const QRect &up,
             const QRect &down)
{
    const bool error = option.styleObject && option.styleObject->property("error").toBool();
    field(painter, option.rect, option.state.testFlag(QStyle::State_HasFocus),
          !option.state.testFlag(QStyle::State_Enabled), error);
    const auto arrow = [&](const QRect &rect, const QString &name) {
        drawIcon(painter, QPointF(rect.center().x() - 7, rect.center().y() - 7), name, 16,
                 look().muted);
    };
    if (up.isValid())
        arrow(up, QStringLiteral("go-up"));
    if (down.isValid())
        arrow(down, QStringLiteral("go-down"));
}

} // namespace ruqsat::workstation::draw
