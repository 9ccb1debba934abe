#include "workstation/widgets/step_model.h"

#include <algorithm>

namespace ruqsat::workstation {

void StepModel::setSteps(const QList<RailStep> &steps)
{
    beginResetModel();
    m_steps = steps;
    endResetModel();
}

int StepModel::currentRow() const
{
    for (int row = 0; row < m_steps.size(); ++row) {
        if (m_steps[row].state == RailStep::State::Current)
            return row;
    }
    return -1;
}

int StepModel::count(RailStep::Kind kind) const
{
    // A printed number counts once: a refusal branch is a process of its own in the act.
    return int(std::count_if(m_steps.cbegin(), m_steps.cend(),
                             [kind](const RailStep &step) { return step.kind == kind; }));
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RailStep &step = m_steps[index.row()];
    if (role == Qt::DisplayRole)
        return step.title;
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    //: Step of the regulation, read aloud: %1 its number, %2 its sentence
    const QString name = step.kind == RailStep::Kind::Process ? tr("Process %1: %2")
                                                              //: As above, for a condition
                                                              : tr("Condition %1: %2");
    QString state;
    switch (step.state) {
    case RailStep::State::Done:
        //: State of a step of the regulation
        state = tr("done");
        break;
    case RailStep::State::Current:
        //: State of a step of the regulation: the one at hand
        state = tr("current");
        break;
    case RailStep::State::ToCome:
        //: State of a step of the regulation
        state = tr("to come");
        break;
    case RailStep::State::NotTaken:
        //: State of a step of the regulation: the branch of a refusal
        state = tr("branch not taken");
        break;
    }
    const QString words = step.sentence.isEmpty() ? step.title : step.sentence;
    QStringList remarks{state, step.meta, step.limit};
    remarks.removeAll(QString());
    return QStringLiteral("%1 (%2)").arg(name.arg(QString::number(step.number), words),
                                         remarks.join(QStringLiteral(", ")));
}

} // namespace ruqsat::workstation
