#include "workstation/pages/take_over_dialog.h"

#include "workstation/pages/dialog_parts.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/row_delegate.h"
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
                               const QList<protocol::Actor> &people, Language language,
                               QWidget *parent)
    : QDialog(parent)
    , m_people(people)
    , m_list(new QListWidget)
    , m_reason(new QPlainTextEdit)
    , m_why(makeLabel({}, "caption", "warn", true))
    //: Button of the dialog of the head
    , m_give(new QPushButton(tr("Give the draft")))
{
    //: Title of a dialog of the head: %1 is the applicant
    setWindowTitle(tr("Give the draft of %1 to another").arg(applicant));
    QVBoxLayout *column = startDialog(*this);
    //: Dialog of the head, under its title: %1 is the name of an operator
    column->addWidget(makeLabel(tr("Now with %1, who is told by whom and when it was taken over. "
                                   "What was typed there is not deleted.")
                                    .arg(owner.name.in(language)),
                                "body", nullptr, true));
    prepareList(m_list);
    for (const protocol::Actor &person : people) {
        auto *line = new QListWidgetItem(person.name.in(language), m_list);
        setSecondLine(line, roleText(person.role));
    }
    m_list->setMinimumHeight(3 * 54);
    //: Dialog of the head, over the list of employees
    addField(*column, tr("&To"), m_list, "colleagues");
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(84);
    //: Field of the dialog of the head: why a draft changes hands
    addField(*column, tr("&Reason"), m_reason, "takeOverReason");
    column->addWidget(m_why);
    endDialog(*this, *column, m_give, "takeOverButton");
    connect(m_list, &QListWidget::currentRowChanged, this, &TakeOverDialog::showState);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &TakeOverDialog::showState);
    m_list->setCurrentRow(m_people.isEmpty() ? -1 : 0);
    m_list->setFocus();
    showState();
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
