#pragma once

#include "core/ground_target.h"
#include "protocol/application.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ruqsat::workstation {

/// One thing that a ground of refusal is about: chosen from a list, and words that supplement it.
class TargetLine final : public QWidget
{
    Q_OBJECT
public:
    /// What a line cannot know of itself.
    struct Standing
    {
        /// Places in the list that other lines have.
        QSet<qsizetype> taken;
        bool mayWork = false;
        /// The ground is about something without this line.
        bool isOneOfSeveral = false;
    };

    /// `choices`: the words of what may be chosen; `label`: the ground's short name.
    TargetLine(const QStringList &choices, const QString &label, QWidget *parent);
    /// For the tests and for whoever comes back to it: "target_<name>", "groundNote_<name>" …
    void setName(const QString &name);

    /// Nothing: the line offers to choose one thing more.
    const std::optional<protocol::Ground> &ground() const { return m_ground; }
    /// `place` in the list of choices; -1: it is about nothing yet.
    void give(const std::optional<protocol::Ground> &ground, qsizetype place);
    qsizetype place() const { return m_place; }
    QString note() const;
    void show(const Standing &standing);
    QWidget *firstFocus() const;
    bool hasFocusInside() const;
    /// Tab goes from that widget through this line.
    void followInTabOrder(QWidget *before);
    QWidget *lastFocus() const;

Q_SIGNALS:
    void chosen(qsizetype place);
    void noted();
    void takenOut();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::optional<protocol::Ground> m_ground;
    qsizetype m_place = -1;
    QStringList m_choices;
    QString m_label;
    QComboBox *m_target;
    QPushButton *m_takeOut;
    QLineEdit *m_note;
};

} // namespace ruqsat::workstation
