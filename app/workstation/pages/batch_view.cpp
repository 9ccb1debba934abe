#include "workstation/pages/batch_view.h"

#include "core/failure_text.h"
#include "desk/desk.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/faster_words.h"
#include "workstation/words/languages.h"
#include "workstation/words/office_words.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace ruqsat::workstation {
namespace {

constexpr int batchRowHeight = 43;

} // namespace

BatchModel::BatchModel(const desk::Desk &desk, const Languages &languages, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_languages(languages)
{
}

void BatchModel::setRows(const QList<BatchRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QList<protocol::ApplicationSummary> BatchModel::chosen() const
{
    QList<protocol::ApplicationSummary> chosen;
    for (const BatchRow &row : m_rows) {
        if (row.chosen)
            chosen << row.summary;
    }
    return chosen;
}

const desk::BatchItem *BatchModel::item(int row) const
{
    const auto place = m_places.constFind(m_rows.at(row).summary.id);
    return m_batch && place != m_places.cend() ? &m_batch->items().at(*place) : nullptr;
}

void BatchModel::setBatch(desk::BatchSigning *batch)
{
    m_batch = batch;
    m_places.clear();
    if (batch) {
        for (qsizetype place = 0; place < batch->items().size(); ++place)
            m_places.insert(batch->items().at(place).chosen.id, place);
        connect(batch, &desk::BatchSigning::itemChanged, this, [this] {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        });
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int BatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

TagFace BatchModel::outcome(int row) const
{
    const desk::BatchItem *found = item(row);
    if (!found)
        return {TagFace::Tone::Neutral, m_rows.at(row).chosen
                                            ? tr("to be prepared", "outcome in a batch")
                                            : tr("left out", "outcome in a batch")};
    switch (found->state) {
    case desk::BatchItemState::Waiting:
        return {TagFace::Tone::Neutral, tr("to be prepared", "outcome in a batch")};
    case desk::BatchItemState::Preparing:
        return {TagFace::Tone::Neutral, tr("being prepared", "outcome in a batch")};
    case desk::BatchItemState::Ready:
        return {TagFace::Tone::Neutral, tr("ready to sign", "outcome in a batch")};
    case desk::BatchItemState::Signed:
        return {TagFace::Tone::Warn, tr("signed, being sent", "outcome in a batch")};
    case desk::BatchItemState::Published:
        return {TagFace::Tone::Good, tr("signed", "outcome in a batch")};
    case desk::BatchItemState::Left:
    case desk::BatchItemState::Failed:
        break;
    }
    const QString why = whyText(*found);
    if (found->state == desk::BatchItemState::Failed)
        return {TagFace::Tone::Bad, why};
    return {TagFace::Tone::Warn,
            tr("not signed", "outcome in a batch") + QStringLiteral(" · ") + why};
}

QString BatchModel::whyText(const desk::BatchItem &item) const
{
    if (!item.failure)
        return {};
    const Language language = m_languages.current();
    const bool isOvertaken = item.failure->code == FailureCode::VersionStale && item.application &&
                             !item.application->history.isEmpty();
    const desk::Session *session = m_desk.session();
    return isOvertaken && session
               ? fasterText(*item.application, session->user(), m_desk.clock().now(), language)
               : failureText(item.failure->code, language).title;
}

QString BatchModel::words(int row, int column) const
{
    const Language language = m_languages.current();
    const protocol::ApplicationSummary &summary = m_rows.at(row).summary;
    const desk::BatchItem *found = item(row);
    switch (column) {
    case Number:
        return found && found->application && found->application->result
                   ? found->application->result->number
                   : summary.number;
    case Applicant:
        return summary.applicant.name.in(language);
    case Service:
        if (const Regulation *regulation = m_desk.regulations().find(summary.regulation))
            return regulation->title.in(language);
        return summary.regulation;
    case Decided:
        return summary.decision
                   ? decidedText(*summary.decision, m_desk.regulations().find(summary.regulation),
                                 summary.conclusion)
                   : QString();
    case Outcome:
        return outcome(row).text;
    default:
        return {};
    }
}

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const bool chosen = m_rows.at(index.row()).chosen;
    if (role == Qt::CheckStateRole && index.column() == Chosen)
        return chosen ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole && index.column() == Chosen)
        return chosen ? tr("in the batch", "mark of a row") : tr("left out", "outcome in a batch");
    if (role == TagRole && index.column() == Outcome)
        return QVariant::fromValue(outcome(index.row()));
    if (role == BoldRole)
        return index.column() == Applicant;
    if (role == MutedRole)
        return index.column() == Number || !chosen;
    if (role == Qt::ToolTipRole || role == Qt::DisplayRole)
        return words(index.row(), index.column());
    return {};
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return QStringLiteral("№");
    case Applicant:
        return tr("Applicant", "column of a batch");
    case Service:
        return tr("Service", "column of a batch");
    case Decided:
        return tr("Decision", "column of a batch");
    case Outcome:
        return tr("State", "column of a batch");
    default:
        return {};
    }
}

bool BatchModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    m_rows[index.row()].chosen = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    Q_EMIT chosenChanged();
    return true;
}

Qt::ItemFlags BatchModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == Chosen)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

BatchView::BatchView(QWidget *parent)
    : QTableView(parent)
{
    prepareTable(this, batchRowHeight);
}

void BatchView::setBatchModel(BatchModel *model)
{
    setModel(model);
    setColumns(this, {52, 0, 0, 0, 0, 0}, BatchModel::Applicant);
    horizontalHeader()->setSectionResizeMode(BatchModel::Service, QHeaderView::Stretch);
}

void BatchView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex box = currentIndex().siblingAtColumn(BatchModel::Chosen);
    if (event->key() != Qt::Key_Space || !box.isValid() || !m_choosing) {
        QTableView::keyPressEvent(event);
        return;
    }
    const bool chosen = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    model()->setData(box, chosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void BatchView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged();
}

} // namespace ruqsat::workstation
