#pragma once

#include "workstation/widgets/step_model.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace ruqsat::workstation {

/// Draws a step: circle = process, diamond = condition, small dotted ring = a branch not taken.
class StepDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The regulation's own steps at the left of a case. Keeps the current one in view.
class StepRail final : public QListView
{
    Q_OBJECT
public:
    explicit StepRail(QWidget *parent = nullptr);
    void setSteps(const QList<RailStep> &steps);
    StepModel *steps() const { return m_steps; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showCurrent();

    StepModel *m_steps;
};

} // namespace ruqsat::workstation
