#include "workstation/pages/assign_dialog.h"

#include "protocol/text_limits.h"
#include "workstation/look/look.h"
#include "workstation/pages/dialog_parts.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

namespace ruqsat::workstation {

AssignDialog::AssignDialog(const QString &caseNumber, const QList<protocol::Colleague> &people,
                           const QString &holderIin, const QString &note,
                           const Languages &languages, QWidget *parent)
    : QDialog(parent)
    , m_people(people)
    , m_holderIin(holderIin)
    , m_list(new QListWidget)
    , m_note(new QPlainTextEdit(note))
    , m_why(makeLabel({}, "caption", "warn", true))
    , m_assign(new QPushButton)
{
    QVBoxLayout *column = startDialog(*this);
    setMinimumWidth(520);
    auto *to = makeLabel({}, "label");
    to->setBuddy(m_list);
    column->addWidget(to);
    m_list->setObjectName(QStringLiteral("executors"));
    prepareList(m_list);
    for (qsizetype i = 0; i < people.size(); ++i)
        new QListWidgetItem(m_list);
    m_list->setMinimumHeight(3 * 54);
    column->addWidget(m_list, 1);
    auto *caption = makeLabel({}, "label");
    caption->setBuddy(m_note);
    column->addWidget(caption);
    m_note->setObjectName(QStringLiteral("assignNote"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(84);
    column->addWidget(m_note);
    column->addWidget(m_why);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton;
    m_assign->setObjectName(QStringLiteral("assignButton"));
    setLookProperty(m_assign, "kind", QStringLiteral("primary"));
    m_assign->setProperty("keys", QStringLiteral("Ctrl+Enter"));
    cancel->setAutoDefault(false);
    m_assign->setAutoDefault(false);
    buttons->addWidget(cancel);
    buttons->addStretch();
    buttons->addWidget(m_assign);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_assign, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, &AssignDialog::showState);
    connect(m_note, &QPlainTextEdit::textChanged, this, &AssignDialog::showState);
    connect(m_note, &QPlainTextEdit::textChanged, this, &AssignDialog::noteChanged);
    for (int key : {int(Qt::CTRL) | int(Qt::Key_Return), int(Qt::CTRL) | int(Qt::Key_Enter)})
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, m_assign,
                &QPushButton::click);
    // The one with the least work is proposed.
    int best = -1;
    for (int row = 0; row < m_people.size(); ++row) {
        if (m_people.at(row).person.iin != holderIin &&
            (best < 0 || m_people.at(row).open < m_people.at(best).open))
            best = row;
    }
    m_list->setCurrentRow(best);
    m_list->setFocus();
    sayWords(*this, [this, caseNumber, to, caption, cancel, &languages] {
        setWindowTitle(
            tr("Assign the case %1", "title of a dialog; %1 is a number").arg(caseNumber));
        to->setText(tr("&Executor", "over the list of executors"));
        m_list->setAccessibleName(tr("Executors", "list in the dialog of the head"));
        showLoads(languages.current());
        nameField(*caption, m_holderIin.isEmpty()
                                ? tr("&Resolution", "field of the dialog of the head")
                                : tr("&Reason", "field of the dialog of the head"));
        cancel->setText(tr("Cancel", "button of a dialog"));
        m_assign->setText(tr("Assign", "button of the dialog of the head"));
        showState();
    });
}

void AssignDialog::showLoads(Language language)
{
    for (int row = 0; row < m_list->count(); ++row) {
        const protocol::Colleague &colleague = m_people.at(row);
        QString load =
            tr("%n case(s) in work", "under the name of an executor", int(colleague.open));
        if (colleague.overdue > 0)
            load += QStringLiteral(" · ") +
                    tr("overdue: %1", "under the name of an executor").arg(colleague.overdue);
        if (colleague.person.iin == m_holderIin)
            load += QStringLiteral(" · ") + tr("has the case now", "under the name of an executor");
        m_list->item(row)->setText(colleague.person.name.in(language));
        setSecondLine(m_list->item(row), load);
    }
}

QString AssignDialog::chosenIin() const
{
    const int row = m_list->currentRow();
    return row >= 0 ? m_people.at(row).person.iin : QString();
}

QString AssignDialog::note() const
{
    return m_note->toPlainText().trimmed();
}

void AssignDialog::showState()
{
    QString why;
    if (m_people.isEmpty())
        why = tr("The office has no executor", "why a case cannot be assigned");
    else if (chosenIin() == m_holderIin && !m_holderIin.isEmpty())
        why = tr("This executor has the case already", "why a case cannot be assigned");
    else if (!m_holderIin.isEmpty() && note().isEmpty())
        why = tr("Say why the case changes hands", "why a case cannot be assigned");
    else
        why = tooLongText(note(), protocol::maxReason);
    m_why->setText(why);
    m_assign->setEnabled(why.isEmpty() && !chosenIin().isEmpty());
}

} // namespace ruqsat::workstation
