#pragma once

#include <QAbstractListModel>
#include <QListView>

namespace ruqsat::workstation {

struct Look;

/// How a part of a bar is filled. Each differs from its neighbours in grey too: by darkness,
/// hatching or both, and its number stands in it or in the row's words.
enum class BarFill { Age0, Age1, Age2, Age3, Age4, Plain, Good, Warn, Bad };

struct BarPart
{
    BarFill fill = BarFill::Plain;
    qint64 count = 0;
};

/// A line of a chart.
struct BarRow
{
    QString label;
    QList<BarPart> parts;
    /// The row sums up those below it.
    bool strong = false;
    /// At the right, usually the sum.
    QString figure;
    /// Everything in words, for screen readers and as the tool tip.
    QString words;
    /// What opened() says; empty: the row leads nowhere.
    QString subject;

    qint64 sum() const;
};

class BarModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setRows(const QList<BarRow> &rows);
    const BarRow &row(int row) const { return m_rows.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// What the longest bar stands for.
    qint64 longest() const { return m_longest; }

private:
    QList<BarRow> m_rows;
    qint64 m_longest = 0;
};

/// A chart of lying bars as a list: read from the top, walked by arrows, opened by Enter. `wide`:
/// labels of two lines; `shares`: every bar has the same length and shows shares.
class BarList final : public QListView
{
    Q_OBJECT
    Q_PROPERTY(bool wide READ isWide WRITE setWide)
    Q_PROPERTY(bool shares READ showsShares WRITE setShares)

public:
    explicit BarList(QWidget *parent = nullptr);
    void show(const QList<BarRow> &rows);
    const BarModel &model() const { return *m_model; }
    bool isWide() const { return m_wide; }
    void setWide(bool wide) { m_wide = wide; }
    bool showsShares() const { return m_shares; }
    void setShares(bool shares) { m_shares = shares; }
    QSize sizeHint() const override { return {300, 120}; }

Q_SIGNALS:
    void opened(const QString &subject);

private:
    BarModel *m_model;
    bool m_wide = false;
    bool m_shares = false;
};

/// What the fills mean, in one line.
class BarLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit BarLegend(QWidget *parent = nullptr);
    void show(const QList<std::pair<BarFill, QString>> &meanings);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<std::pair<BarFill, QString>> m_meanings;
};

// The drawing itself, for the paper too; lengths in the painter's units at 96 dots an inch.
void fillBar(QPainter *painter, const QRectF &rect, BarFill fill, const Look &look);
/// `longest`: what a bar of full length stands for. `wide`: more room for the label.
void drawBarRow(QPainter *painter, const QRectF &rect, const BarRow &row, qint64 longest, bool wide,
                const Look &look);
void drawLegend(QPainter *painter, const QRectF &rect,
                const QList<std::pair<BarFill, QString>> &meanings, const Look &look);

} // namespace ruqsat::workstation
