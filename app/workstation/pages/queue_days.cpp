#include "workstation/pages/queue_page.h"

#include "ui_queue_page.h"

#include <QTimer>

// What of a queue goes on with the day.
namespace ruqsat::workstation {

namespace queue_days_detail {

constexpr int lookEveryMs = 60'000;

} // namespace queue_days_detail

QDate QueuePage::today() const
{
    return m_context.desk.clock().now().toTimeZone(WorkCalendar::zone()).date();
}

void QueuePage::refresh()
{
    m_model->refreshFrom(m_ui->filter->firstDay(today()));
}

void QueuePage::followTheDay()
{
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, [this] {
        if (isVisible() && m_ui->filter->firstDay(today()) != m_model->filter().from)
            refresh();
    });
    minute->start(queue_days_detail::lookEveryMs);
}

} // namespace ruqsat::workstation
