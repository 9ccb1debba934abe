#include "workstation/pages/take_over_dialog.h"

#include "workstation/pages/dialog_parts.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace ruqsat::workstation {
namespace {

constexpr int longestReason = 1'000;

} // namespace

TakeOverDialog::TakeOverDialog(const QString &applicant, const protocol::Actor &owner,
                               const QList<protocol::Actor> &people, const QString &reason,
                               const Languages &languages, QWidget *parent)
    : QDialog(parent)
    , m_people(people)
    , m_list(new QListWidget)
    , m_reason(new QPlainTextEdit(reason))
    , m_why(makeLabel({}, "caption", "warn", true))
    , m_give(new QPushButton)
{
    QVBoxLayout *column = startDialog(*this);
    auto *note = makeLabel({}, "body", nullptr, true);
    column->addWidget(note);
    prepareList(m_list);
    for (qsizetype i = 0; i < people.size(); ++i)
        new QListWidgetItem(m_list);
    m_list->setMinimumHeight(3 * 54);
    QLabel *to = addField(*column, m_list, "colleagues");
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(84);
    QLabel *reasonLabel = addField(*column, m_reason, "takeOverReason");
    column->addWidget(m_why);
    endDialog(*this, *column, m_give, "takeOverButton");
    connect(m_list, &QListWidget::currentRowChanged, this, &TakeOverDialog::showState);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &TakeOverDialog::showState);
    sayWords(*this, [this, note, to, reasonLabel, applicant, owner, &languages] {
        const Language language = languages.current();
        //: Title of a dialog of the head: %1 is the applicant
        setWindowTitle(tr("Give the draft of %1 to another").arg(applicant));
        //: Dialog of the head, under its title: %1 is the name of an operator
        note->setText(tr("Now with %1, who is told by whom and when it was taken over. "
                         "What was typed there is not deleted.")
                          .arg(owner.name.in(language)));
        for (int row = 0; row < m_list->count(); ++row) {
            m_list->item(row)->setText(m_people.at(row).name.in(language));
            setSecondLine(m_list->item(row), roleText(m_people.at(row).role));
        }
        //: Dialog of the head, over the list of employees
        nameField(*to, tr("&To"));
        //: Field of the dialog of the head: why a draft changes hands
        nameField(*reasonLabel, tr("&Reason"));
        //: Button of the dialog of the head
        m_give->setText(tr("Give the draft"));
        showState();
    });
    m_list->setCurrentRow(m_people.isEmpty() ? -1 : 0);
    m_list->setFocus();
}

QString TakeOverDialog::chosenIin() const
{
    const int row = m_list->currentRow();
    return row >= 0 ? m_people.at(row).iin : QString();
}

QString TakeOverDialog::reason() const
{
    return m_reason->toPlainText().trimmed().left(longestReason);
}

void TakeOverDialog::showState()
{
    QString why;
    if (m_people.isEmpty())
        //: Dialog of the head: why a draft cannot be given away
        why = tr("Nobody else of the office takes applications");
    else if (reason().isEmpty())
        //: Dialog of the head: why a draft cannot be given away yet
        why = tr("Say why the draft changes hands");
    m_why->setText(why);
    m_give->setEnabled(why.isEmpty() && !chosenIin().isEmpty());
}

} // namespace ruqsat::workstation
