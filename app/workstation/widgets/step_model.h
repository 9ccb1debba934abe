#pragma once

#include <QAbstractListModel>

namespace ruqsat::workstation {

/// A step of the regulation's narrative as the rail shows it. Words are ready for the screen.
struct RailStep
{
    enum class Kind { Process, Condition };
    enum class State { Done, Current, ToCome, NotTaken };
    struct Task
    {
        QString title;
        State state = State::ToCome;
    };

    Kind kind = Kind::Process;
    int number = 0;
    QString title;
    /// The act's whole sentence, for the tool tip and for reading aloud; empty = the title is it.
    QString sentence;
    /// Second line: time of completion, answer of a condition, or the term. May be empty.
    QString meta;
    State state = State::ToCome;
    /// Only of the current step: the act's limit in words, and how much of it is used (0 … 1; below
    /// zero = no bar, as where the act gives a person seconds).
    QString limit;
    double used = -1;
    /// Only of the current step: what the desk does within it.
    QList<Task> tasks;
};

class StepModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setSteps(const QList<RailStep> &steps);
    const RailStep &step(int row) const { return m_steps[row]; }
    /// -1 where no step is current.
    int currentRow() const;
    int count(RailStep::Kind kind) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole is the title; AccessibleTextRole says kind, number, sentence, state and what
    /// else the rail shows: when it was done, the answer, the limit.
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<RailStep> m_steps;
};

} // namespace ruqsat::workstation
