#include "workstation/widgets/step_rail.h"

#include "workstation/look/icons.h"
#include "workstation/look/look.h"
#include "workstation/look/wrapped_text.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

namespace ruqsat::workstation {

namespace rail_detail {

using State = RailStep::State;

constexpr int textLeft = 52;
constexpr int textRight = 14;
constexpr int signCentre = 28;
constexpr int taskHeight = 30;
constexpr int limitHeight = 34;
constexpr int barHeight = 4;
/// Where a file gives no short title, the rail shows the beginning of the act's sentence and the
/// tool tip all of it.
constexpr int currentLines = 4;
constexpr int otherLines = 2;

/// Where the lines of one step stand, measured once for both painting and sizeHint.
struct Lines
{
    QString titleText;
    QRect title;
    QRect meta;
    int limitTop = 0;
    int tasksTop = 0;
    int height = 0;
};

QFont titleFont(const RailStep &step)
{
    return textFont(step.state == State::NotTaken ? 9.5 : 10.5, step.state == State::Current);
}

Lines measure(const RailStep &step, int width)
{
    const bool branch = step.state == State::NotTaken;
    const int column = qMax(40, width - textLeft - textRight);
    Lines lines;
    const auto wrapped = [column](const QFont &font, const QString &text, int top) {
        QRect box =
            QFontMetrics(font).boundingRect(QRect(0, 0, column, 2000), Qt::TextWordWrap, text);
        return QRect(textLeft, top, column, box.height());
    };
    lines.titleText = wrappedText(titleFont(step), step.title, column,
                                  step.state == State::Current ? currentLines : otherLines);
    lines.title = wrapped(titleFont(step), lines.titleText, branch ? 4 : 6);
    int bottom = lines.title.bottom() + 1;
    if (!step.meta.isEmpty()) {
        lines.meta = wrapped(textFont(9.5), step.meta, bottom);
        bottom = lines.meta.bottom() + 1;
    }
    if (step.state == State::Current) {
        lines.limitTop = bottom;
        if (!step.limit.isEmpty())
            bottom += limitHeight;
        lines.tasksTop = bottom;
        bottom += int(step.tasks.size()) * taskHeight + 4;
    }
    lines.height = bottom + (branch ? 4 : 6) + 2;
    return lines;
}

void drawSign(QPainter *painter, const RailStep &step, const QPointF &centre)
{
    const Look &l = look();
    const bool done = step.state == State::Done;
    const bool current = step.state == State::Current;
    if (step.state == State::NotTaken) {
        painter->setBrush(l.canvas);
        painter->setPen(QPen(l.edge, 1.5, Qt::DotLine));
        painter->drawEllipse(centre, 5, 5);
        return;
    }
    painter->setBrush(done ? l.good : current ? l.accent : l.canvas);
    painter->setPen(QPen(done ? l.good : current ? l.accent : l.edge, 1.5));
    if (step.kind == RailStep::Kind::Condition) {
        const double r = 14.5;
        painter->drawPolygon(QPolygonF({centre + QPointF(0, -r), centre + QPointF(r, 0),
                                        centre + QPointF(0, r), centre + QPointF(-r, 0)}));
    } else {
        painter->drawEllipse(centre, 12, 12);
    }
    if (done) {
        drawIcon(painter, centre - QPointF(8, 8), QStringLiteral("checkmark"), 16, l.surface);
        return;
    }
    painter->setPen(current ? l.onAccent : l.muted);
    painter->setFont(textFont(9.5, true));
    painter->drawText(QRectF(centre.x() - 14, centre.y() - 12, 28, 24), Qt::AlignCenter,
                      QString::number(step.number));
}

void drawTask(QPainter *painter, const RailStep::Task &task, const QRect &rect)
{
    const Look &l = look();
    const QPointF sign(rect.x(), rect.y() + (rect.height() - 16) / 2);
    if (task.state == State::Done) {
        drawIcon(painter, sign, QStringLiteral("checkmark"), 16, l.good);
    } else if (task.state == State::Current) {
        drawIcon(painter, sign, QStringLiteral("arrow-right"), 16, l.accent);
    } else {
        painter->setPen(QPen(l.edge, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QRectF(sign.x() + 4.5, sign.y() + 4.5, 7, 7));
    }
    const QFont font = textFont(10.5, task.state == State::Current);
    const QRect words = rect.adjusted(24, 0, 0, 0);
    painter->setFont(font);
    painter->setPen(task.state == State::ToCome ? l.muted : l.text);
    painter->drawText(words, Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(task.title, Qt::ElideRight, words.width()));
}

void drawLimit(QPainter *painter, const RailStep &step, const QRect &rect)
{
    const Look &l = look();
    painter->setFont(textFont(9.5));
    painter->setPen(l.text);
    painter->drawText(QRect(rect.x(), rect.y() + 3, rect.width(), 20), Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(step.limit, Qt::ElideRight, rect.width()));
    if (step.used < 0)
        return;
    const QRectF bar(rect.x(), rect.y() + 25, rect.width(), barHeight);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mix(l.accentSoft, l.accent, 0.25));
    painter->drawRoundedRect(bar, 2, 2);
    painter->setBrush(l.accent);
    const double used = qMax(4.0, bar.width() * qMin(1.0, step.used));
    painter->drawRoundedRect(QRectF(bar.x(), bar.y(), used, barHeight), 2, 2);
}

} // namespace rail_detail

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    using rail_detail::State;
    const auto *model = static_cast<const StepModel *>(index.model());
    const RailStep &step = model->step(index.row());
    const Look &l = look();
    const QRect box = option.rect;
    const rail_detail::Lines lines = rail_detail::measure(step, box.width());
    const bool branch = step.state == State::NotTaken;
    const double signY = branch ? 12 : 18;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(box.topLeft());
    if (step.state == State::Current) {
        painter->setPen(l.contrast() ? QPen(l.accent, 1) : QPen(Qt::NoPen));
        painter->setBrush(l.accentSoft);
        painter->drawRoundedRect(QRectF(6.5, 0.5, box.width() - 13, lines.height - 3), 8, 8);
        painter->fillRect(QRectF(6, 8, 3, lines.height - 18), l.accent);
    }
    // The line that joins the signs runs through the whole row; the signs cover it.
    painter->setPen(QPen(l.hairline, 1.5));
    const double from = index.row() == 0 ? signY : 0;
    const double to = index.row() + 1 == model->rowCount() ? signY : lines.height;
    painter->drawLine(QPointF(rail_detail::signCentre, from), QPointF(rail_detail::signCentre, to));
    rail_detail::drawSign(painter, step, QPointF(rail_detail::signCentre, signY));

    painter->setFont(rail_detail::titleFont(step));
    painter->setPen(branch || step.state == State::ToCome ? l.muted : l.text);
    painter->drawText(lines.title, Qt::TextWordWrap, lines.titleText);
    if (!step.meta.isEmpty()) {
        painter->setFont(textFont(9.5));
        painter->setPen(l.muted);
        painter->drawText(lines.meta, Qt::TextWordWrap, step.meta);
    }
    if (step.state == State::Current) {
        const QRect column(lines.title.x(), lines.limitTop, lines.title.width(),
                           rail_detail::limitHeight);
        if (!step.limit.isEmpty())
            rail_detail::drawLimit(painter, step, column);
        int y = lines.tasksTop;
        for (const RailStep::Task &task : step.tasks) {
            rail_detail::drawTask(painter, task,
                                  QRect(column.x(), y, column.width(), rail_detail::taskHeight));
            y += rail_detail::taskHeight;
        }
    }
    painter->restore();
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const StepModel *>(index.model());
    const int width = option.widget
                          ? static_cast<const StepRail *>(option.widget)->viewport()->width()
                          : option.rect.width();
    return {width, rail_detail::measure(model->step(index.row()), width).height};
}

StepRail::StepRail(QWidget *parent)
    : QListView(parent)
    , m_steps(new StepModel(this))
{
    setModel(m_steps);
    setItemDelegate(new StepDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    setFocusPolicy(Qt::NoFocus);
    setProperty("ground", QStringLiteral("canvas"));
    viewport()->setBackgroundRole(QPalette::Window);
    connect(m_steps, &QAbstractItemModel::modelReset, this, &StepRail::showCurrent);
}

void StepRail::setSteps(const QList<RailStep> &steps)
{
    m_steps->setSteps(steps);
}

void StepRail::showCurrent()
{
    const int row = m_steps->currentRow();
    if (row < 0)
        return;
    doItemsLayout();
    scrollTo(m_steps->index(row), QAbstractItemView::EnsureVisible);
}

void StepRail::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->oldSize() != event->size())
        showCurrent();
}

void StepRail::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

} // namespace ruqsat::workstation
