#pragma once

#include "workstation/widgets/clock_chip.h"
#include "workstation/widgets/due_link.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ruqsat::workstation {

struct CaseFacts
{
    struct Clock
    {
        QString title;
        /// At the right: a date, or words ("after submission").
        QString due;
        ClockFace face;
        /// Why it is that date; a clock of a queue's row has none until asked.
        DueWhy why;
        /// Whether whyAsked() is answered.
        bool askable = false;

        friend bool operator==(const Clock &, const Clock &) = default;
    };

    /// "Draft" or "Case", and what stands opposite it ("saved 10:42"; empty for none).
    QString caption;
    QString saved;
    QString number;
    QString applicant;
    /// "BIN" or "IIN", and the number in groups of six.
    QString identifierCaption;
    QString identifier;
    QString service;
    QString kind;
    QString feeCaption;
    QString fee;
    QList<Clock> clocks;
    /// Date and time; empty where another place tells it.
    QString received;
    QString note;

    friend bool operator==(const CaseFacts &, const CaseFacts &) = default;
};

/// The facts of the case at the right of the screen; empty ones take no room. Only shows.
class CaseCard final : public QWidget
{
    Q_OBJECT
public:
    explicit CaseCard(QWidget *parent = nullptr);
    void setFacts(const CaseFacts &facts);
    const CaseFacts &facts() const { return m_facts; }
    /// For the one or two buttons of a queue's card, pinned to the bottom.
    QVBoxLayout *actions() const { return m_actions; }

Q_SIGNALS:
    /// A date was asked for its reason, which the facts do not tell; answer with DueLink::setDue().
    void whyAsked(ruqsat::workstation::DueLink *link);
    /// The map of the case's process was asked for.
    void mapAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    CaseFacts m_facts;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column;
    QVBoxLayout *m_actions;
};

} // namespace ruqsat::workstation
