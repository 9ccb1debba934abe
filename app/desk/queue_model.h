#pragma once

#include "core/clock.h"
#include "desk/clock_chip.h"
#include "desk/session.h"

#include <QAbstractTableModel>

#include <optional>

namespace ruqsat::desk {

/// A queue of the office as rows, fetched page by page as the view asks for more. The texts are
/// data (numbers, names, ids); enums come as values by role and get their words in the view.
class QueueModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Number,
        Applicant,
        Regulation,
        Kind,
        State,
        ReceivedAt,
        Due,
        Executor,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString, of the application
        ApplicantNameRole,         ///< LocalizedText
        RegulationRole,            ///< QString, id
        KindRole,                  ///< int of ServiceKind
        StateRole,                 ///< int of ApplicationState
        VerdictRole,               ///< int of Verdict
        DecisionRole,              ///< int of Decision, invalid before a proposal
        ExecutorNameRole,          ///< LocalizedText
        ChipRole,                  ///< ClockChip
        TimeRole                   ///< QDateTime of the column
    };

    QueueModel(Session &session, const Clock &clock, const WorkCalendar &calendar,
               QObject *parent = nullptr);
    ~QueueModel() override;

    protocol::Queue queue() const { return m_queue; }
    /// Shows another queue and fetches it.
    void setQueue(protocol::Queue queue);
    /// Fetches again; the rows stay until the answer is there.
    void refresh();
    void cancel();
    bool isLoading() const { return m_loading; }
    const std::optional<Failure> &failure() const { return m_failure; }

    const protocol::ApplicationSummary &at(int row) const { return m_rows.at(row); }
    /// -1 where it is not among the rows.
    int rowOf(const QString &applicationId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loadingChanged(bool loading);
    void loaded();
    void failed(const Failure &failure);

private:
    void fetch(const QString &after);
    void onPage(const QString &after, const Result<protocol::ApplicationPage> &page);
    void setLoading(bool loading);

    Session &m_session;
    const Clock &m_clock;
    const WorkCalendar &m_calendar;
    protocol::Queue m_queue = protocol::Queue::Mine;
    QList<protocol::ApplicationSummary> m_rows;
    QString m_next;
    bool m_loading = false;
    std::optional<Failure> m_failure;
    Later<protocol::ApplicationPage> m_run;
};

} // namespace ruqsat::desk
