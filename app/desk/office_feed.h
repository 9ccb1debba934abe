#pragma once

#include "desk/session.h"

#include <QObject>
#include <QTimer>

namespace ruqsat::desk {

/// What other desks of the office do, told about a second after they did it, and how many cases
/// each queue has. Asks only while it is started.
class OfficeFeed final : public QObject
{
    Q_OBJECT

public:
    explicit OfficeFeed(Session &session, QObject *parent = nullptr);
    ~OfficeFeed() override;

    void start();
    void stop();
    /// Nothing where the queue was not counted (yet).
    std::optional<protocol::QueueCount> countOf(protocol::Queue queue) const;
    /// Counts anew: something was done here.
    void count();
    /// Whether queues are counted too; true by default.
    void setCounting(bool counting) { m_counting = counting; }
    /// For tests: how often to ask, in milliseconds (1,000 by default).
    void setInterval(int milliseconds) { m_again.setInterval(milliseconds); }

Q_SIGNALS:
    /// Lists are to be fetched anew. Empty where so much happened that it was not kept one by one.
    void changed(const QList<ruqsat::protocol::CaseChange> &changes);
    void counted();

private:
    void ask();
    void onChanges(const Result<protocol::ChangePage> &page);

    Session &m_session;
    QTimer m_again;
    QString m_cursor;
    int m_rounds = 0;
    bool m_counting = true;
    protocol::QueueCounts m_counts;
    Later<protocol::ChangePage> m_run;
    Later<protocol::QueueCounts> m_count;
};

} // namespace ruqsat::desk
