#include "workstation/pages/fact_list.h"

#include "workstation/look/icons.h"
#include "workstation/look/look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace ruqsat::workstation {

namespace fact_detail {

constexpr int sideMargin = 24;
constexpr int markRoom = 30;
constexpr int lineGap = 7;

/// Caption over value, the value in as many lines as it needs; the mark at the right, its reason
/// under the value.
class Delegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *list = static_cast<const QListView *>(option.widget);
        const int width = list->viewport()->width();
        const Fact &fact = factOf(index);
        if (fact.isHeading())
            return {width, 46};
        int height = lineGap * 2 + QFontMetrics(textFont(9.5)).height() + 2;
        height += fact.tag ? tagSize(*fact.tag).height()
                           : lines(fact.value, textFont(11, true), width).height();
        const QString reason = index.data(FactModel::ReasonRole).toString();
        if (!reason.isEmpty())
            height += lines(reason, textFont(10), width).height() + 2;
        return {width, height};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Look &l = look();
        const Fact &fact = factOf(index);
        painter->save();
        QRect rect = option.rect;
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(rect, l.accentSoft);
            painter->fillRect(QRect(rect.topLeft(), QSize(3, rect.height())), l.accent);
            if (l.contrast()) {
                painter->setPen(l.accent);
                painter->drawRect(rect.adjusted(0, 0, -1, -1));
            }
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(l.focus, 2));
            painter->drawRect(rect.adjusted(1, 1, -1, -1));
        }
        rect.adjust(sideMargin, lineGap, -sideMargin, -lineGap);
        if (fact.isHeading()) {
            painter->setFont(textFont(12.5, true));
            painter->setPen(l.text);
            painter->drawText(rect, Qt::AlignLeft | Qt::AlignBottom, fact.caption);
        } else {
            drawFact(painter, rect, fact, index);
        }
        painter->restore();
    }

private:
    static const Fact &factOf(const QModelIndex &index)
    {
        return static_cast<const FactModel *>(index.model())->fact(index.row());
    }

    static QRect lines(const QString &text, const QFont &font, int width)
    {
        const QRect room(0, 0, qMax(60, width - 2 * sideMargin - markRoom), 10'000);
        return QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, text);
    }

    static void drawFact(QPainter *painter, QRect rect, const Fact &fact, const QModelIndex &index)
    {
        const Look &l = look();
        const int width = rect.width() + 2 * sideMargin;
        const bool marked = !index.data(FactModel::MarkedRole).isNull();
        const bool inOrder = index.data(FactModel::MarkedRole).toBool();
        if (marked)
            drawIcon(painter, QPointF(rect.right() - 15, rect.top() + 2),
                     inOrder ? QStringLiteral("checkmark") : QStringLiteral("window-close"), 16,
                     inOrder ? l.good : l.bad, l.surface);
        painter->setFont(textFont(9.5));
        painter->setPen(l.muted);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignTop, fact.caption);
        rect.setTop(rect.top() + QFontMetrics(textFont(9.5)).height() + 2);
        if (fact.tag) {
            drawTag(painter, QRect(rect.topLeft(), tagSize(*fact.tag)), *fact.tag);
            return;
        }
        const QRect value = lines(fact.value, textFont(11, true), width);
        painter->setFont(textFont(11, true));
        painter->setPen(l.text);
        painter->drawText(value.translated(rect.topLeft()), Qt::TextWordWrap, fact.value);
        const QString reason = index.data(FactModel::ReasonRole).toString();
        if (reason.isEmpty())
            return;
        painter->setFont(textFont(10));
        painter->setPen(l.bad);
        const QRect why = lines(reason, textFont(10), width);
        painter->drawText(why.translated(rect.left(), rect.top() + value.height() + 2),
                          Qt::TextWordWrap, reason);
    }
};

} // namespace fact_detail

void FactModel::setFacts(const QList<Fact> &facts)
{
    beginResetModel();
    m_facts = facts;
    endResetModel();
}

void FactModel::setWords(const QList<Fact> &facts)
{
    Q_EMIT layoutAboutToBeChanged();
    m_facts = facts;
    Q_EMIT layoutChanged();
}

void FactModel::setMarks(const QMap<QString, desk::ReviewMark> &marks)
{
    if (m_marks == marks)
        return;
    m_marks = marks;
    if (m_facts.isEmpty())
        return;
    // Reasons make lines taller.
    Q_EMIT layoutAboutToBeChanged();
    Q_EMIT layoutChanged();
}

int FactModel::rowOf(const QString &key) const
{
    for (int row = 0; row < m_facts.size(); ++row) {
        if (!key.isEmpty() && m_facts.at(row).key == key)
            return row;
    }
    return -1;
}

std::optional<desk::ReviewMark> FactModel::mark(int row) const
{
    const auto found = m_marks.constFind(m_facts.at(row).key);
    return found == m_marks.cend() ? std::nullopt : std::optional(*found);
}

int FactModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facts.size());
}

QVariant FactModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_facts.size())
        return {};
    const Fact &fact = m_facts.at(index.row());
    const auto given = mark(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return fact.tag ? fact.tag->text : fact.value.isEmpty() ? fact.caption : fact.value;
    case Qt::AccessibleTextRole: {
        QString words = fact.caption;
        const QString value = fact.tag ? fact.tag->text : fact.value;
        if (!value.isEmpty())
            words += QStringLiteral(": ") + value;
        if (given)
            words += QStringLiteral(" · ") + (given->inOrder
                                                  ? FactList::tr("in order", "mark of the officer")
                                                  : FactList::tr("wrong", "mark of the officer") +
                                                        QStringLiteral(" ") + given->reason);
        return words;
    }
    case MarkedRole:
        return given ? QVariant(given->inOrder) : QVariant();
    case ReasonRole:
        return given && !given->inOrder ? QVariant(given->reason) : QVariant();
    default:
        return {};
    }
}

FactList::FactList(QWidget *parent)
    : QListView(parent)
    , m_model(new FactModel(this))
{
    setModel(m_model);
    setItemDelegate(new fact_detail::Delegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
}

void FactList::show(const QList<Fact> &facts)
{
    const QString key = chosenKey();
    const int place = verticalScrollBar()->value();
    const int before = currentIndex().row();
    m_model->setFacts(facts);
    // Whoever says why it is wrong goes on about the same.
    const int again = m_model->rowOf(key);
    const int row = again >= 0 ? again : before;
    if (row >= 0 && row < m_model->rowCount()) {
        setCurrentIndex(m_model->index(row));
        verticalScrollBar()->setValue(place);
    }
}

void FactList::renew(const QList<Fact> &facts)
{
    if (facts == m_model->all())
        return;
    if (facts.size() == m_model->rowCount())
        m_model->setWords(facts);
    else
        show(facts);
}

QString FactList::chosenKey() const
{
    const int row = currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? m_model->fact(row).key : QString();
}

void FactList::keyPressEvent(QKeyEvent *event)
{
    const auto mark = [this](const QString &key, bool inOrder) { Q_EMIT marked(key, inOrder); };
    const auto unmark = [this](const QString &key) { Q_EMIT unmarked(key); };
    if (m_markable && handleMarkKey(event->key(), chosenKey(), mark, unmark))
        return;
    QListView::keyPressEvent(event);
}

void FactList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT chosenChanged();
}

void FactList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

bool handleMarkKey(int pressed, const QString &key,
                   const std::function<void(const QString &, bool)> &mark,
                   const std::function<void(const QString &)> &unmark)
{
    if (key.isEmpty())
        return false;
    if (pressed == Qt::Key_1 || pressed == Qt::Key_2)
        mark(key, pressed == Qt::Key_1);
    else if (pressed == Qt::Key_Backspace)
        unmark(key);
    else
        return false;
    return true;
}

} // namespace ruqsat::workstation
