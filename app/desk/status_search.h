#pragma once

#include "desk/session.h"

#include <QAbstractListModel>

#include <optional>

namespace ruqsat::desk {

/// What a returning applicant asks: the cases of an IIN or BIN, newest first (the history of
/// services), or the one of a number or of a receipt's QR.
class StatusSearch final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit StatusSearch(Session &session, QObject *parent = nullptr);
    ~StatusSearch() override;

    /// `typed`: as it came from the keyboard or a code reader. Nothing is asked for an empty text.
    void search(const QString &typed);
    bool isLoading() const { return m_run.isRunning(); }
    /// True once an answer came.
    bool isAnswered() const { return m_answered; }
    const std::optional<Failure> &failure() const { return m_failure; }
    const protocol::CaseStatus &at(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    /// The number; words are made by the view from at().
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// Something is to be shown anew: asked, answered or failed.
    void changed();

private:
    void fetch(const QString &after);

    Session &m_session;
    QString m_text;
    QString m_next;
    QList<protocol::CaseStatus> m_rows;
    std::optional<Failure> m_failure;
    bool m_answered = false;
    Later<protocol::CaseStatusPage> m_run;
};

} // namespace ruqsat::desk
