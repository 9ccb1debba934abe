#pragma once

#include "desk/batch_signing.h"
#include "workstation/widgets/tag.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QPointer>
#include <QTableView>

namespace ruqsat::desk {
class Desk;
}

namespace ruqsat::workstation {

class Languages;

/// A decision that waits for the signature, and whether it goes into the batch.
struct BatchRow
{
    protocol::ApplicationSummary summary;
    bool chosen = true;
};

/// The decisions as rows: taken or left out, number, applicant, what is decided, and what became of
/// it while a batch runs.
class BatchModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Chosen, Number, Applicant, Service, Decided, Outcome, ColumnCount };

    BatchModel(const desk::Desk &desk, const Languages &languages, QObject *parent);
    void setRows(const QList<BatchRow> &rows);
    QList<protocol::ApplicationSummary> chosen() const;
    int chosenCount() const { return static_cast<int>(chosen().size()); }
    const BatchRow &row(int row) const { return m_rows.at(row); }
    /// What the batch knows of the row; null where the row is not in it.
    const desk::BatchItem *item(int row) const;
    /// Follows the batch that was made of chosen(); null: none runs.
    void setBatch(desk::BatchSigning *batch);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// The person took a row out or put it back.
    void chosenChanged();

private:
    QString words(int row, int column) const;
    TagFace outcome(int row) const;
    /// Why a decision was not signed, and where somebody was faster, who.
    QString whyText(const desk::BatchItem &item) const;

    const desk::Desk &m_desk;
    const Languages &m_languages;
    QList<BatchRow> m_rows;
    QPointer<desk::BatchSigning> m_batch;
    QHash<QString, qsizetype> m_places; ///< of a case in the batch, by its id
};

/// The table: Space takes the row out or back in.
class BatchView final : public QTableView
{
    Q_OBJECT
public:
    explicit BatchView(QWidget *parent = nullptr);
    void setBatchModel(BatchModel *model);
    /// Whether rows may be taken out and put back now.
    void setChoosing(bool choosing) { m_choosing = choosing; }

Q_SIGNALS:
    void currentRowChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    bool m_choosing = true;
};

} // namespace ruqsat::workstation
