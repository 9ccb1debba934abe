#include "workstation/pages/target_line.h"

#include "workstation/pages/review_rows.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>

namespace ruqsat::workstation {

TargetLine::TargetLine(const QStringList &choices, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_choices(choices)
    , m_label(label)
    , m_target(new QComboBox)
    , m_takeOut(new QPushButton)
    , m_note(new QLineEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_target, 1);
    row->addWidget(m_takeOut);
    column->addLayout(row);
    column->addWidget(m_note);
    m_target->addItem(QString());
    m_target->addItems(choices);
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->installEventFilter(this);
    m_takeOut->setProperty("kind", QStringLiteral("quiet"));
    m_takeOut->setAutoDefault(false);
    m_takeOut->setText(tr("Take out", "button: a ground of refusal is not about this"));
    m_note->setMaxLength(longestFindingNote);
    m_note->setPlaceholderText(
        tr("Supplement, if the ground alone is not clear", "field under a ground of refusal"));
    connect(m_target, &QComboBox::activated, this, [this](int index) {
        if (index > 0 && index - 1 != m_place)
            Q_EMIT chosen(index - 1);
    });
    connect(m_note, &QLineEdit::textEdited, this, &TargetLine::noted);
    connect(m_takeOut, &QPushButton::clicked, this, &TargetLine::takenOut);
}

void TargetLine::setName(const QString &name)
{
    setObjectName(QStringLiteral("targetLine_") + name);
    m_target->setObjectName(QStringLiteral("target_") + name);
    m_takeOut->setObjectName(QStringLiteral("takeOut_") + name);
    m_note->setObjectName(QStringLiteral("groundNote_") + name);
}

void TargetLine::give(const std::optional<protocol::Ground> &ground, qsizetype place)
{
    m_ground = ground;
    m_place = place;
    setFieldWords(m_note, ground ? ground->note : QString());
}

QString TargetLine::note() const
{
    return m_note->text();
}

void TargetLine::show(const Standing &standing)
{
    const bool isChosen = m_place >= 0;
    const bool isMore = !m_ground && standing.isOneOfSeveral;
    m_target->setItemText(0, isMore
                                 ? tr("Also about…", "list under a ground of refusal")
                                 : tr("Choose what it is about", "list under a ground of refusal"));
    // What was chosen is taken out by its button alone: no arrow key costs the words beside it.
    auto *items = qobject_cast<QStandardItemModel *>(m_target->model());
    items->item(0)->setEnabled(!isChosen);
    for (qsizetype i = 0; i < m_choices.size(); ++i)
        items->item(static_cast<int>(i) + 1)->setEnabled(!standing.taken.contains(i));
    m_target->setCurrentIndex(static_cast<int>(m_place) + 1);
    m_target->setEnabled(standing.mayWork);
    const QString title = isChosen ? m_choices.at(m_place) : QString();
    m_target->setToolTip(title);
    m_target->setAccessibleName(
        isMore ? tr("What else the ground is about: %1", "%1 is the ground").arg(m_label)
               : tr("What the ground is about: %1", "%1 is the ground").arg(m_label));
    m_takeOut->setVisible(standing.mayWork && isChosen && standing.isOneOfSeveral);
    m_takeOut->setAccessibleName(
        tr("Take out: %1 · %2", "%1 is the ground, %2 what it is about").arg(m_label, title));
    m_note->setReadOnly(!standing.mayWork);
    m_note->setVisible(m_ground && (standing.mayWork || !m_ground->note.isEmpty()));
    m_note->setAccessibleName(
        tr("Supplement: %1", "%1 is the ground and what it is about")
            .arg(isChosen ? m_label + QStringLiteral(" · ") + title : m_label));
}

QWidget *TargetLine::firstFocus() const
{
    return m_target;
}

bool TargetLine::hasFocusInside() const
{
    const QWidget *focus = window()->focusWidget();
    return focus && isAncestorOf(focus);
}

void TargetLine::followInTabOrder(QWidget *before)
{
    setTabOrder(before, m_target);
    setTabOrder(m_target, m_takeOut);
    setTabOrder(m_takeOut, m_note);
}

QWidget *TargetLine::lastFocus() const
{
    return m_note;
}

/// Who scrolls the page with the pointer over a list changes no ground by it.
bool TargetLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_target && event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ruqsat::workstation
