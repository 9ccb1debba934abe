#include "workstation/pages/home_list.h"

#include "workstation/widgets/row_delegate.h"

#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

namespace ruqsat::workstation {

namespace home_list_detail {

QList<QStandardItem *> itemsOf(const HomeFacts::Row &row)
{
    QList<QStandardItem *> items;
    for (int column = 0; column < row.cells.size(); ++column) {
        auto *item = new QStandardItem(row.cells[column]);
        item->setData(row.subject, home_detail::subjectRole);
        item->setData(row.isUnreadable, home_detail::unreadableRole);
        if (row.term)
            item->setData(QVariant::fromValue(*row.term), home_detail::termRole);
        item->setData(column == 0, BoldRole);
        if (column == 0 && !row.note.isEmpty())
            setSecondLine(item, row.note);
        const bool last = column + 1 == row.cells.size();
        item->setData(last, MutedRole);
        if (last && row.clock) {
            item->setData(QVariant::fromValue(*row.clock), ChipRole);
            item->setData(row.clockReason.isEmpty()
                              ? row.clock->text
                              : row.clock->text + QStringLiteral(", ") + row.clockReason,
                          Qt::AccessibleTextRole);
            item->setToolTip(row.clockReason);
        }
        items << item;
    }
    return items;
}

} // namespace home_list_detail

void fillList(QTableView *table, QStandardItemModel *model, const HomeFacts::Section &section)
{
    const QModelIndex before = table->currentIndex().siblingAtColumn(0);
    const QVariant chosen = before.data(home_detail::subjectRole);
    const int place = std::max(0, before.row());
    model->removeRows(0, model->rowCount());
    model->setHorizontalHeaderLabels(section.headers);
    for (const HomeFacts::Row &row : section.rows) {
        const QList<QStandardItem *> items = home_list_detail::itemsOf(row);
        model->appendRow(items);
        if (chosen.isValid() && chosen == row.subject)
            table->setCurrentIndex(items.first()->index());
    }
    if (!table->currentIndex().isValid() && table->window()->focusWidget() == table)
        table->setCurrentIndex(model->index(std::min(place, model->rowCount() - 1), 0));
}

} // namespace ruqsat::workstation
