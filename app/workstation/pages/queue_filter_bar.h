#pragma once

#include "core/regulation_catalog.h"
#include "protocol/queue.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimer;

namespace ruqsat::workstation {

/// Conditions on a queue: number, IIN/BIN or name, service, state, when it was received; and the
/// executor whom a bar of the board led to, with a button that takes this condition away. Says them
/// a moment after the last key press.
class QueueFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit QueueFilterBar(QWidget *parent = nullptr);
    /// The services to choose from, in the language of the screen.
    void setServices(const RegulationCatalog &regulations, Language language);

    /// Writes the conditions into `filter`; queue and order stay. `today`: in Asia/Almaty.
    void apply(protocol::QueueFilter &filter, const QDate &today) const;
    bool isEmpty() const;
    void clear();
    /// Nothing: any state. Says nothing by itself.
    void setState(std::optional<ApplicationState> state);
    /// An IIN, or nothing: whoever has the case. Says nothing by itself.
    void setExecutor(const QString &iin);
    const QString &executor() const { return m_executor; }
    void setExecutorName(const QString &name);
    void startTyping();

Q_SIGNALS:
    void edited();
    /// Down or Enter in the field, Esc in an empty bar: to the rows.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLineEdit *m_text;
    QComboBox *m_service;
    QComboBox *m_state;
    QComboBox *m_period;
    QPushButton *m_executorButton;
    QTimer *m_typing;
    QString m_executor;
    QString m_executorName;
};

} // namespace ruqsat::workstation
