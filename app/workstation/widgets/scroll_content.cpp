#include "workstation/widgets/scroll_content.h"

#include <QEvent>
#include <QLayout>

namespace ruqsat::workstation {

ScrollContent::ScrollContent(QWidget *parent)
    : QWidget(parent)
{
}

bool ScrollContent::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return handled;
}

void ScrollContent::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ScrollContent::fit()
{
    if (!layout())
        return;
    const int wanted = layout()->hasHeightForWidth() ? layout()->heightForWidth(width())
                                                     : layout()->minimumSize().height();
    if (wanted != minimumHeight())
        setMinimumHeight(wanted);
}

} // namespace ruqsat::workstation
