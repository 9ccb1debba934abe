#pragma once

#include "core/clock.h"
#include "desk/session.h"

#include <QAbstractTableModel>

#include <optional>

namespace ruqsat::desk {

/// The licence register as rows, ordered by number, page by page.
class LicenceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Holder, Activity, IssuedAt, State, ColumnCount };
    enum Role {
        LicenceNumberRole = Qt::UserRole + 1, ///< QString
        HolderNameRole,                       ///< LocalizedText
        ActivityRole,                         ///< LocalizedText
        StandingRole,                         ///< protocol::LicenceStanding, today
        IssuedAtRole                          ///< QDateTime
    };

    LicenceModel(Session &session, const Clock &clock, QObject *parent = nullptr);
    ~LicenceModel() override;

    /// An empty filter shows the whole register.
    void search(const protocol::LicenceFilter &filter);
    const protocol::LicenceFilter &filter() const { return m_filter; }
    void cancel();
    bool isLoading() const { return m_loading; }
    const protocol::Licence &at(int row) const { return m_rows.at(row); }

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
    void replaceBy(const QList<protocol::Licence> &rows);
    void setLoading(bool loading);

    Session &m_session;
    const Clock &m_clock;
    protocol::LicenceFilter m_filter;
    QString m_next;
    QList<protocol::Licence> m_rows;
    bool m_loading = false;
    Later<protocol::LicencePage> m_run;
};

} // namespace ruqsat::desk
