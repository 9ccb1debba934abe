#include "workstation/widgets/row_delegate.h"

#include "workstation/look/icons.h"
#include "workstation/look/look.h"
#include "workstation/widgets/clock_chip.h"
#include "workstation/widgets/tag.h"

#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QListView>
#include <QListWidgetItem>
#include <QPainter>
#include <QStandardItem>
#include <QTableView>

namespace ruqsat::workstation {

namespace row_detail {

/// Columns may stand in another order than in the model: the first one seen carries the bar.
bool isFirst(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table ? table->horizontalHeader()->visualIndex(index.column()) == 0
                 : index.column() == 0;
}

int leftOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool list = qobject_cast<const QListView *>(option.widget);
    return list ? 14 : isFirst(option, index) ? 20 : 8;
}

QString bothLines(const QString &text, const QString &second)
{
    return second.isEmpty() ? text : text + QStringLiteral(", ") + second;
}

/// A screen reader asks the model of a view and never its delegate. Goes with the delegate.
class SpokenRows final : public QIdentityProxyModel
{
public:
    explicit SpokenRows(RowDelegate *delegate)
        : QIdentityProxyModel(delegate)
        , m_delegate(*delegate)
    {
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::AccessibleTextRole)
            return m_delegate.spoken(index);
        if (role == Qt::ToolTipRole) {
            if (const QString words = m_delegate.toolTip(mapToSource(index)); !words.isEmpty())
                return words;
        }
        return QIdentityProxyModel::data(index, role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
            if (const QString heading = m_delegate.heading(section); !heading.isEmpty())
                return heading;
        }
        return QIdentityProxyModel::headerData(section, orientation, role);
    }

private:
    const RowDelegate &m_delegate;
};

} // namespace row_detail

QString RowDelegate::spoken(const QModelIndex &index) const
{
    const QVariant chip = cell(index, ChipRole);
    if (chip.canConvert<ClockFace>())
        return row_detail::bothLines(chip.value<ClockFace>().text, toolTip(index));
    const QVariant tag = cell(index, TagRole);
    if (tag.canConvert<TagFace>())
        return tag.value<TagFace>().text;
    return row_detail::bothLines(cell(index, Qt::DisplayRole).toString(),
                                 cell(index, SecondLineRole).toString());
}

QString RowDelegate::toolTip(const QModelIndex &index) const
{
    return cell(index, Qt::ToolTipRole).toString();
}

QString RowDelegate::heading(int) const
{
    return {};
}

void RowDelegate::drawWords(QPainter *painter, const QRect &rect, const QModelIndex &index,
                            bool strong) const
{
    const Look &l = look();
    const QFont font = textFont(10.5, strong || cell(index, BoldRole).toBool());
    const QString second = cell(index, SecondLineRole).toString();
    const auto alignment =
        index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight ? Qt::AlignRight : Qt::AlignLeft;
    QRect first = rect;
    if (!second.isEmpty()) {
        const QFontMetrics small(textFont(9.5));
        const int height = QFontMetrics(font).height() + small.height();
        first = QRect(rect.x(), rect.y() + (rect.height() - height) / 2, rect.width(),
                      QFontMetrics(font).height());
        painter->setFont(textFont(9.5));
        painter->setPen(l.muted);
        painter->drawText(QRect(rect.x(), first.bottom() + 1, rect.width(), small.height()),
                          Qt::AlignVCenter | alignment,
                          small.elidedText(second, Qt::ElideRight, rect.width()));
    }
    painter->setFont(font);
    painter->setPen(cell(index, MutedRole).toBool() ? l.muted : l.text);
    painter->drawText(first, Qt::AlignVCenter | alignment,
                      QFontMetrics(font).elidedText(cell(index, Qt::DisplayRole).toString(),
                                                    Qt::ElideRight, first.width()));
}

int RowDelegate::drawCount(QPainter *painter, const QRect &rect, const QModelIndex &index,
                           bool strong) const
{
    const Look &l = look();
    const QString count = cell(index, CountRole).toString();
    if (count.isEmpty())
        return 0;
    const bool late = cell(index, CountLateRole).toBool();
    const QFont font = textFont(10, strong || late);
    painter->setFont(font);
    painter->setPen(late ? l.bad : strong ? l.text : l.muted);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight, count);
    int taken = QFontMetrics(font).horizontalAdvance(count) + 8;
    if (late) {
        // The sign says what the colour does.
        drawIcon(painter, QPointF(rect.right() - taken - 12, rect.center().y() - 7),
                 QStringLiteral("data-warning"), 16, l.bad, l.canvas);
        taken += 20;
    }
    return taken;
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const Look &l = look();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool list = qobject_cast<const QListView *>(option.widget);
    painter->save();
    if (selected) {
        painter->fillRect(option.rect, l.accentSoft);
        if (row_detail::isFirst(option, index))
            painter->fillRect(QRect(option.rect.x(), option.rect.y(), 3, option.rect.height()),
                              l.accent);
    }
    painter->setPen(selected && l.contrast() ? l.accent : l.hairline);
    if (!list || (selected && l.contrast()))
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    // The current cell of the focused view: a ring as on every other control.
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(l.focus, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    const QRect rect = option.rect.adjusted(row_detail::leftOf(option, index), 0, -8, 0);
    const QVariant chip = cell(index, ChipRole);
    const QVariant tag = cell(index, TagRole);
    const bool checkable = index.flags().testFlag(Qt::ItemIsUserCheckable);
    if (chip.canConvert<ClockFace>()) {
        drawClockChip(painter, rect.adjusted(row_detail::isFirst(option, index) ? -4 : 0, 0, 0, 0),
                      chip.value<ClockFace>());
    } else if (tag.canConvert<TagFace>()) {
        drawTag(painter, rect, tag.value<TagFace>());
    } else if (checkable && index.data(Qt::CheckStateRole).isValid()) {
        QStyleOptionViewItem box(option);
        box.rect = QRect(rect.x(), rect.y() + (rect.height() - 18) / 2, 18, 18);
        box.state = QStyle::State_Enabled;
        if (index.data(Qt::CheckStateRole).toInt() == Qt::Checked)
            box.state |= QStyle::State_On;
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter,
                                              option.widget);
    } else {
        const int taken = drawCount(painter, rect, index, selected);
        drawWords(painter, rect.adjusted(0, 0, -taken, 0), index, selected && list);
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int padding = row_detail::leftOf(option, index) + 10;
    const QVariant chip = cell(index, ChipRole);
    if (chip.canConvert<ClockFace>())
        return {clockChipSize(chip.value<ClockFace>()).width() + padding, 42};
    const QVariant tag = cell(index, TagRole);
    if (tag.canConvert<TagFace>())
        return {tagSize(tag.value<TagFace>()).width() + padding, 42};
    const QFontMetrics metrics(textFont(10.5, cell(index, BoldRole).toBool()));
    const QString second = cell(index, SecondLineRole).toString();
    int width = metrics.horizontalAdvance(cell(index, Qt::DisplayRole).toString());
    // A column by content has room for both lines; a list keeps the width of its view.
    if (qobject_cast<const QTableView *>(option.widget))
        width = qMax(width, QFontMetrics(textFont(9.5)).horizontalAdvance(second));
    return {width + padding, second.isEmpty() ? 42 : 52};
}

void setSecondLine(QStandardItem *item, const QString &second)
{
    item->setData(second, SecondLineRole);
    item->setData(row_detail::bothLines(item->text(), second), Qt::AccessibleTextRole);
}

void setSecondLine(QListWidgetItem *item, const QString &second)
{
    item->setData(SecondLineRole, second);
    item->setData(Qt::AccessibleTextRole, row_detail::bothLines(item->text(), second));
}

void prepareRows(QAbstractItemView *view, QAbstractItemModel *rows, RowDelegate *delegate)
{
    auto *spoken = new row_detail::SpokenRows(delegate);
    spoken->setSourceModel(rows);
    view->setModel(spoken);
    delete view->itemDelegate();
    view->setItemDelegate(delegate);
}

void prepareList(QListView *list)
{
    list->setItemDelegate(new RowDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->viewport()->setAutoFillBackground(false);
    list->setWordWrap(false);
}

void prepareTable(QTableView *table, int rowHeight)
{
    table->setItemDelegate(new RowDelegate(table));
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setProperty("padded", true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(24);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setFixedHeight(34);
}

void setColumns(QTableView *table, const QList<int> &widths, int stretched)
{
    QHeaderView *header = table->horizontalHeader();
    for (int column = 0; column < widths.size(); ++column) {
        if (column == stretched) {
            header->setSectionResizeMode(column, QHeaderView::Stretch);
        } else if (widths[column] == 0) {
            header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        } else {
            header->setSectionResizeMode(column, QHeaderView::Fixed);
            table->setColumnWidth(column, widths[column]);
        }
    }
}

} // namespace ruqsat::workstation
