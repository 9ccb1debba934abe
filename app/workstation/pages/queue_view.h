#pragma once

#include "desk/desk.h"
#include "desk/queue_model.h"
#include "workstation/widgets/row_delegate.h"

#include <QHeaderView>
#include <QTableView>

namespace ruqsat::workstation {

class Languages;

/// Says the values of a queue's row in the language of the screen; the term is drawn as its chip.
class QueueDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    QueueDelegate(const RegulationCatalog &regulations, const Languages &languages,
                  QObject *parent);
    QString heading(int column) const override;

protected:
    QVariant cell(const QModelIndex &index, int role) const override;

private:
    const RegulationCatalog &m_regulations;
    const Languages &m_languages;
};

/// Titles over the columns of a queue, which stand in another order than in its model.
class QueueHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit QueueHeader(QWidget *parent);
    /// Measures the columns anew.
    void fit() { resizeSections(); }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

/// A queue of applications: what is near due stands in front; Enter opens.
class QueueView final : public QTableView
{
    Q_OBJECT
public:
    explicit QueueView(QWidget *parent = nullptr);
    void setQueue(desk::QueueModel *model, const RegulationCatalog &regulations,
                  const Languages &languages);
    /// The rows as they came; null before setQueue().
    const desk::QueueModel *queue() const { return m_queue; }
    /// Null where nothing is chosen.
    const protocol::ApplicationSummary *chosen() const;
    /// Nothing where there are no rows.
    void chooseFirst();
    /// After new rows: widths by what is seen now.
    void fitColumns();
    /// Below 1400 the stage is not shown; the card has it.
    void setNarrow(bool narrow);
    /// For who gives cases out: who has them is a column of its own.
    void setExecutorShown(bool shown);

Q_SIGNALS:
    void chosenChanged();
    void opened(const QString &applicationId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void openChosen();
    void remember();
    void putBack();
    void sayName();

    desk::QueueModel *m_queue = nullptr;
    QString m_anchor; ///< the case that stays where it is over a refresh
    int m_anchorY = 0;
};

} // namespace ruqsat::workstation
