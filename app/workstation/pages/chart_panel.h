#pragma once

#include "workstation/pages/board_rows.h"

#include <QWidget>

class QLabel;

namespace ruqsat::workstation {

/// A chart on a card: heading, meaning of the fills, bars; or one line where there is nothing.
class ChartPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartPanel(QWidget *parent = nullptr);
    /// `nothing`: what stands there instead of an empty chart.
    void show(const BoardChart &chart, const QString &nothing);
    BarList *bars() const { return m_bars; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_nothing;
    BarLegend *m_legend;
    BarList *m_bars;
};

} // namespace ruqsat::workstation
