#pragma once

#include "protocol/queue.h"
#include "workstation/pages/filter_bar.h"

class QBoxLayout;
class QPushButton;

namespace ruqsat::workstation {

/// Conditions on a queue: number, IIN/BIN or name, service, state, when it was received; and what a
/// bar or a number of the board led to, the executor or the decision, each with a button that takes
/// this condition away.
class QueueFilterBar final : public FilterBar
{
    Q_OBJECT
public:
    explicit QueueFilterBar(QWidget *parent = nullptr);
    /// The services to choose from, in the language of the screen.
    void setServices(const RegulationCatalog &regulations, Language language);

    /// Writes the conditions into `filter`; queue and order stay. `today`: in Asia/Almaty.
    void apply(protocol::QueueFilter &filter, const QDate &today) const;
    /// Of when it was received; invalid for any day. It goes on with `today`.
    QDate firstDay(const QDate &today) const;
    bool isEmpty() const override;
    void clear() override;
    /// Nothing: any state. Says nothing by itself.
    void setState(std::optional<ApplicationState> state);
    /// An IIN, or nothing: whoever has the case. Says nothing by itself.
    void setExecutor(const QString &iin);
    const QString &executor() const { return m_executor; }
    void setExecutorName(const QString &name);
    /// Decision, ground and days of the decision of `led`, and its service. Says nothing by itself.
    void setDecided(const protocol::QueueFilter &led);
    void startTyping();

protected:
    void retranslate() override;

private:
    QPushButton *addTaken(const QString &name, QBoxLayout *column);
    QString decidedText() const;

    const RegulationCatalog *m_regulations = nullptr;
    QLineEdit *m_text;
    QComboBox *m_service;
    QComboBox *m_state;
    QComboBox *m_period;
    QPushButton *m_executorButton;
    QPushButton *m_decidedButton;
    /// Only what is about the decision.
    protocol::QueueFilter m_decided;
    QString m_executor;
    QString m_executorName;
};

} // namespace ruqsat::workstation
