#include "workstation/pages/inventory_view.h"

#include "workstation/widgets/clock_chip.h"
#include "workstation/widgets/row_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace ruqsat::workstation {
namespace {

ClockFace stateFace(desk::DocumentState state)
{
    switch (state) {
    case desk::DocumentState::Ready:
        return {ClockState::Done, InventoryModel::tr("ready", "state of a document"), 0};
    case desk::DocumentState::Needed:
        return {ClockState::NotStarted, InventoryModel::tr("needed", "state of a document"), 1};
    case desk::DocumentState::Optional:
        break;
    }
    return {ClockState::NotStarted, InventoryModel::tr("optional", "state of a document"), 1};
}

constexpr int inventoryRowHeight = 37;
constexpr int narrowRowHeight = 32;
constexpr int rowsSeen = 5;
constexpr int narrowRowsSeen = 4;
constexpr int pressedRowsSeen = 2;

} // namespace

void InventoryModel::show(const QList<desk::InventoryItem> &items, Language language)
{
    m_language = language;
    if (items.size() != m_items.size()) {
        beginResetModel();
        m_items = items;
        endResetModel();
        return;
    }
    m_items = items;
    if (!m_items.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    }
}

int InventoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int InventoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InventoryModel::data(const QModelIndex &index, int role) const
{
    const desk::InventoryItem &item = m_items.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == Pages)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::CheckStateRole && index.column() == Original)
        return item.paperMark ? Qt::Checked : Qt::Unchecked;
    if (role == ChipRole && index.column() == State)
        return QVariant::fromValue(stateFace(item.state));
    if (role == Qt::ToolTipRole && index.column() == Title)
        return item.document.title.in(m_language);
    if (role == Qt::AccessibleTextRole && index.column() == Original)
        return item.paperMark ? tr("original seen", "mark in the inventory")
                              : tr("original not seen", "mark in the inventory");
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return index.row() + 1;
    case Title:
        return item.document.title.in(m_language) +
               (item.document.origin.unconfirmed ? QStringLiteral(" *") : QString());
    case Pages:
        return item.pages() > 0 ? QString::number(item.pages()) : QStringLiteral("–");
    case State:
        return stateFace(item.state).text;
    default:
        return {};
    }
}

QVariant InventoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return QStringLiteral("№");
    case Title:
        return std::any_of(
                   m_items.begin(), m_items.end(),
                   [](const desk::InventoryItem &item) { return item.document.origin.unconfirmed; })
                   ? tr("Document (* not confirmed by an act)", "column of the inventory")
                   : tr("Document", "column of the inventory");
    case Original:
        return tr("Original seen", "column of the inventory");
    case Pages:
        return tr("Pages", "column of the inventory");
    case State:
        return tr("State", "column of the inventory");
    default:
        return {};
    }
}

bool InventoryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Original)
        return false;
    // A copy: whoever hears it shows the inventory anew, and the item is gone.
    const QString documentId = m_items.at(index.row()).document.id;
    Q_EMIT originalMarked(documentId, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags InventoryModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == Original)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

InventoryView::InventoryView(QWidget *parent)
    : QTableView(parent)
    , m_model(new InventoryModel(this))
{
    setModel(m_model);
    prepareTable(this, inventoryRowHeight);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(InventoryModel::Title, QHeaderView::Stretch);
    setAccessibleName(InventoryModel::tr("Inventory of documents", "table of a case's documents"));
}

void InventoryView::show(const QList<desk::InventoryItem> &items, Language language)
{
    const int row = currentIndex().row();
    m_model->show(items, language);
    setAccessibleName(InventoryModel::tr("Inventory of documents", "table of a case's documents"));
    keepRows();
    if (!items.isEmpty() && !currentIndex().isValid())
        setCurrentIndex(m_model->index(qMax(0, row), InventoryModel::Title));
}

void InventoryView::setPressed(bool pressed)
{
    if (m_pressed == pressed)
        return;
    m_pressed = pressed;
    keepRows();
}

/// So many rows are seen at least; more where the window has room.
void InventoryView::keepRows()
{
    const bool narrow = window()->width() < InventoryView::roomyWindow;
    const int rowHeight = narrow ? narrowRowHeight : inventoryRowHeight;
    verticalHeader()->setDefaultSectionSize(rowHeight);
    const int wanted = narrow ? m_pressed ? pressedRowsSeen : narrowRowsSeen : rowsSeen;
    setMinimumHeight(horizontalHeader()->height() + qMin(m_model->rowCount(), wanted) * rowHeight +
                     2);
}

const desk::InventoryItem *InventoryView::currentItem() const
{
    const int row = currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->item(row) : nullptr;
}

void InventoryView::setCurrentDocument(const QString &documentId)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row).document.id == documentId)
            setCurrentIndex(m_model->index(row, InventoryModel::Title));
    }
}

void InventoryView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && currentItem()) {
        const desk::InventoryItem marked = *currentItem();
        Q_EMIT m_model->originalMarked(marked.document.id, !marked.paperMark);
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void InventoryView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentItemChanged();
}

} // namespace ruqsat::workstation
