#pragma once

#include "core/clock.h"
#include "desk/clock_chip.h"
#include "desk/session.h"

#include <QAbstractTableModel>

#include <optional>

namespace ruqsat::desk {

/// A queue of the office as rows, fetched page by page as the view asks for more. The texts are
/// data (numbers, names, ids); enums come as values by role and get their words in the view.
/// A refresh moves, adds and takes away single rows, so that views keep what was chosen.
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
        ReturnedRole,              ///< bool: the head sent it back
        ChipRole,                  ///< ClockChip
        TimeRole,                  ///< QDateTime of the column
        DueClockRole               ///< QString, id of the clock that runs out first
    };

    QueueModel(Session &session, const Clock &clock, const WorkCalendar &calendar,
               QObject *parent = nullptr);
    ~QueueModel() override;

    const protocol::QueueFilter &filter() const { return m_filter; }
    /// Shows another list and fetches it.
    void setFilter(const protocol::QueueFilter &filter);
    /// Another queue without conditions.
    void setQueue(protocol::Queue queue);
    /// Fetches again; the rows stay until the answer is there.
    void refresh();
    /// As refresh(), received from this day on.
    void refreshFrom(const QDate &day);
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
    /// Before and after a refresh moves rows, so that a view keeps what is seen where it is.
    void aboutToRefresh();
    void refreshed();
    void failed(const Failure &failure);

private:
    void fetch(const QString &after, qsizetype wanted);
    void onPage(qsizetype wanted, const Result<protocol::ApplicationPage> &page);
    void replaceBy(const QList<protocol::ApplicationSummary> &rows);
    void reorder(const QList<protocol::ApplicationSummary> &rows);
    void setLoading(bool loading);

    Session &m_session;
    const Clock &m_clock;
    const WorkCalendar &m_calendar;
    protocol::QueueFilter m_filter;
    QList<protocol::ApplicationSummary> m_rows;
    /// The rows of a refresh, until there are as many as were shown.
    QList<protocol::ApplicationSummary> m_fresh;
    QString m_next;
    bool m_loading = false;
    bool m_refreshing = false;
    std::optional<Failure> m_failure;
    Later<protocol::ApplicationPage> m_run;
};

} // namespace ruqsat::desk
