#pragma once

#include <QStyledItemDelegate>

class QAbstractItemModel;
class QAbstractItemView;
class QListView;
class QListWidgetItem;
class QStandardItem;
class QTableView;

namespace ruqsat::workstation {

/// What a cell is, by role of the model: at most one of ChipRole and TagRole, else text.
enum CellRole {
    ChipRole = Qt::UserRole + 200, ///< ClockFace
    TagRole,                       ///< TagFace
    BoldRole,                      ///< bool: the subject of the row
    MutedRole,                     ///< bool: dates, numbers of little weight
    SecondLineRole,                ///< QString in caption size under the text; setSecondLine()
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
    /// The words that are drawn in the cell, as they are read aloud, and what a chip stands for.
    QString spoken(const QModelIndex &index) const;
    QString toolTip(const QModelIndex &index) const;
    /// Title of a column in the language of the screen; empty where the model has one.
    virtual QString heading(int column) const;

protected:
    /// What stands in the cell: Qt::DisplayRole or a CellRole; Qt::ToolTipRole what a chip does not
    /// say. For models whose values get their words only here.
    virtual QVariant cell(const QModelIndex &index, int role) const { return index.data(role); }

private:
    /// The width that the count takes.
    int drawCount(QPainter *painter, const QRect &rect, const QModelIndex &index,
                  bool strong) const;
    void drawWords(QPainter *painter, const QRect &rect, const QModelIndex &index,
                   bool strong) const;
};

/// Puts `second` under the text of an item, which it has by now, and lets it be read aloud after
/// it.
void setSecondLine(QStandardItem *item, const QString &second);
void setSecondLine(QListWidgetItem *item, const QString &second);
/// Shows a model whose values get their words from `delegate` alone. The model of the view is then
/// another one with the same rows, columns and roles, which has the words too: indexes that the
/// view is given come from it.
void prepareRows(QAbstractItemView *view, QAbstractItemModel *rows, RowDelegate *delegate);
/// A list in the manner of the tables: rows of `rowHeight`, ground of what it stands on.
void prepareList(QListView *list);
/// Gives a table LOOK's manners: delegate, header, row height, no grid, whole rows.
void prepareTable(QTableView *table, int rowHeight);
/// Columns keep `widths` (0 = by content), column `stretched` takes the rest.
void setColumns(QTableView *table, const QList<int> &widths, int stretched);

} // namespace ruqsat::workstation
