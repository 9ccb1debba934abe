#include "workstation/widgets/bar_list.h"

#include "workstation/look/look.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace ruqsat::workstation {

namespace bar_list_detail {

constexpr int barRowHeight = 28;
constexpr int wideBarRowHeight = 38;
constexpr int barSideMargin = 20;

class Delegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const auto *list = static_cast<const BarList *>(option.widget);
        return {100, list->isWide() ? wideBarRowHeight : barRowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Look &l = look();
        const auto *list = static_cast<const BarList *>(option.widget);
        painter->save();
        const bool current = option.state.testFlag(QStyle::State_HasFocus);
        if (current) {
            painter->fillRect(option.rect, l.accentSoft);
            painter->setPen(QPen(l.focus, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->setRenderHint(QPainter::Antialiasing);
        const BarRow &row = list->model().row(index.row());
        drawBarRow(painter, QRectF(option.rect).adjusted(barSideMargin, 0, -barSideMargin, 0), row,
                   list->showsShares() ? row.sum() : list->model().longest(), list->isWide(), l);
        painter->restore();
    }
};

} // namespace bar_list_detail

qint64 BarRow::sum() const
{
    qint64 sum = 0;
    for (const BarPart &part : parts)
        sum += part.count;
    return sum;
}

void BarModel::setRows(const QList<BarRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    m_longest = 0;
    for (const BarRow &row : rows)
        m_longest = qMax(m_longest, row.sum());
    endResetModel();
}

int BarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant BarModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const BarRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.label;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return row.words;
    default:
        return {};
    }
}

BarList::BarList(QWidget *parent)
    : QListView(parent)
    , m_model(new BarModel(this))
{
    setModel(m_model);
    setItemDelegate(new bar_list_detail::Delegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setUniformItemSizes(true);
    viewport()->setAutoFillBackground(false);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const QString subject = m_model->row(index.row()).subject;
        if (!subject.isEmpty())
            Q_EMIT opened(subject);
    });
}

void BarList::show(const QList<BarRow> &rows)
{
    const int kept = currentIndex().row();
    m_model->setRows(rows);
    if (!rows.isEmpty())
        setCurrentIndex(m_model->index(qBound(0, kept, static_cast<int>(rows.size()) - 1)));
}

BarLegend::BarLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void BarLegend::show(const QList<std::pair<BarFill, QString>> &meanings)
{
    m_meanings = meanings;
    QStringList words;
    for (const auto &[fill, meaning] : meanings)
        words << meaning;
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

QSize BarLegend::sizeHint() const
{
    return {100, QFontMetrics(textFont(9.5)).height() + 8};
}

void BarLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawLegend(&painter, QRectF(rect()).adjusted(bar_list_detail::barSideMargin, 0, 0, 0),
               m_meanings, look());
}

} // namespace ruqsat::workstation
