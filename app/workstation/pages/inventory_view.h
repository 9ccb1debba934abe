#pragma once

#include "desk/case_editor.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace ruqsat::workstation {

/// The inventory of documents as rows: number, title, "original seen" to be marked, pages, state.
class InventoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Title, Original, Pages, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void show(const QList<desk::InventoryItem> &items, Language language);
    const desk::InventoryItem &item(int row) const { return m_items.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void originalMarked(const QString &documentId, bool seen);

private:
    QList<desk::InventoryItem> m_items;
    Language m_language = Language::Kazakh;
};

/// The table itself: Space marks the original, a dropped file goes to the row under the mouse.
class InventoryView final : public QTableView
{
    Q_OBJECT
public:
    /// Windows narrower than this have lower rows and no advice above.
    static constexpr int roomyWindow = 1'400;

    explicit InventoryView(QWidget *parent = nullptr);
    InventoryModel *inventory() const { return m_model; }
    void show(const QList<desk::InventoryItem> &items, Language language);
    /// Null where the inventory is empty.
    const desk::InventoryItem *currentItem() const;
    void setCurrentDocument(const QString &documentId);
    /// Fewer rows are seen at least, where a message takes their room.
    void setPressed(bool pressed);

Q_SIGNALS:
    void currentItemChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void keepRows();

    InventoryModel *m_model;
    bool m_pressed = false;
};

} // namespace ruqsat::workstation
