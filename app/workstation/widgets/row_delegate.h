#pragma once

#include <QStyledItemDelegate>

class QListView;
class QTableView;

namespace ruqsat::workstation {

/// What a cell is, by role of the model: at most one of ChipRole and TagRole, else text.
enum CellRole {
    ChipRole = Qt::UserRole + 200, ///< ClockFace
    TagRole,                       ///< TagFace
    BoldRole,                      ///< bool: the subject of the row
    MutedRole,                     ///< bool: dates, numbers of little weight
    SecondLineRole,                ///< QString in caption size under the text
    CountRole,                     ///< QString at the right of a list's line
    CountLateRole                  ///< bool: something of the count is overdue
};

/// Rows as LOOK has them: no grid, hairlines, soft ground and a 3 px bar on the chosen one, chips
/// and tags drawn in place. Takes any number of rows.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// What stands in the cell: Qt::DisplayRole or a CellRole. For models whose values get their
    /// words only here.
    virtual QVariant cell(const QModelIndex &index, int role) const { return index.data(role); }

private:
    /// The width that the count takes.
    int drawCount(QPainter *painter, const QRect &rect, const QModelIndex &index,
                  bool strong) const;
    void drawWords(QPainter *painter, const QRect &rect, const QModelIndex &index,
                   bool strong) const;
};

/// A list in the manner of the tables: rows of `rowHeight`, ground of what it stands on.
void prepareList(QListView *list);
/// Gives a table LOOK's manners: delegate, header, row height, no grid, whole rows.
void prepareTable(QTableView *table, int rowHeight);
/// Columns keep `widths` (0 = by content), column `stretched` takes the rest.
void setColumns(QTableView *table, const QList<int> &widths, int stretched);

} // namespace ruqsat::workstation
