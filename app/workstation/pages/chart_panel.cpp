#include "workstation/pages/chart_panel.h"

#include "workstation/look/look.h"
#include "workstation/widgets/labels.h"

#include <QBoxLayout>
#include <QPainter>

namespace ruqsat::workstation {

ChartPanel::ChartPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel({}, "section"))
    , m_nothing(makeLabel({}, "hint", nullptr, true))
    , m_legend(new BarLegend)
    , m_bars(new BarList)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 10, 1, 4);
    column->setSpacing(2);
    m_title->setIndent(20);
    m_nothing->setIndent(20);
    column->addWidget(m_title);
    column->addWidget(m_legend);
    column->addWidget(m_bars, 1);
    column->addWidget(m_nothing, 1, Qt::AlignTop);
}

void ChartPanel::show(const BoardChart &chart, const QString &nothing)
{
    m_title->setText(chart.title);
    m_nothing->setText(nothing);
    m_legend->show(chart.legend);
    m_bars->setAccessibleName(chart.title);
    m_bars->setShares(chart.shares);
    m_bars->setWide(chart.wide);
    m_bars->show(chart.rows);
    const bool empty = chart.rows.isEmpty();
    m_nothing->setVisible(empty);
    m_bars->setVisible(!empty);
    m_legend->setVisible(!empty && !chart.legend.isEmpty());
}

void ChartPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look().hairline);
    painter.setBrush(look().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace ruqsat::workstation
