#include "workstation/shell/demo_band.h"

#include "workstation/look/look.h"

#include <QEvent>
#include <QPainter>

namespace ruqsat::workstation {

DemoBand::DemoBand(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(words());
}

QSize DemoBand::sizeHint() const
{
    return {200, QFontMetrics(textFont(9.5, true)).height() + 6};
}

QString DemoBand::words() const
{
    //: Band over the whole window while the test certification authority is in use
    return tr("DEMO · test certification authority and made-up data · papers have no legal force");
}

void DemoBand::paintEvent(QPaintEvent *)
{
    const Look &l = look();
    QPainter painter(this);
    painter.fillRect(rect(), l.warnGround);
    painter.setPen(l.warn);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    painter.setFont(textFont(9.5, true));
    painter.drawText(rect(), Qt::AlignCenter, words());
}

void DemoBand::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(words());
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace ruqsat::workstation
