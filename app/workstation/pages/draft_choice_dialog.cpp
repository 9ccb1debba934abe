#include "workstation/pages/draft_choice_dialog.h"

#include "workstation/pages/dialog_parts.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/draft_words.h"
#include "workstation/words/format.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPushButton>

namespace ruqsat::workstation {

DraftChoiceDialog::DraftChoiceDialog(const desk::DraftSummary &draft, const QDateTime &now,
                                     QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget)
{
    QVBoxLayout *column = startDialog(*this);
    auto *advice = makeLabel({}, "body", nullptr, true);
    column->addWidget(advice);
    const desk::DraftStanding standing = draft.standing.value_or(desk::DraftStanding());
    for (int version = 0; version < 2; ++version)
        new QListWidgetItem(m_list);
    prepareList(m_list);
    m_list->setMinimumHeight(2 * 54);
    QLabel *over = addField(*column, m_list, "versions");
    auto *go = new QPushButton;
    endDialog(*this, *column, go, "chooseVersion");
    sayWords(*this, [this, advice, over, go, standing, now, changedAt = draft.changedAt] {
        //: Title of a dialog
        setWindowTitle(tr("Two desks changed this draft"));
        //: Dialog about a draft that two desks changed, under its title
        advice->setText(tr("Choose which version to go on with. The other one is kept as a draft "
                           "of its own until you delete it."));
        const auto say = [this, &now](int row, const QString &text, const QDateTime &at) {
            m_list->item(row)->setText(text);
            //: Dialog about a draft that two desks changed: %1 is a time
            setSecondLine(m_list->item(row), tr("changed %1").arg(shortWhen(at, now)));
        };
        //: Dialog about a draft that two desks changed: the version of this desk
        say(0, tr("As it is here"), changedAt);
        //: Dialog about a draft that two desks changed: %1 is a desk, such as "window 3"
        say(1,
            tr("As it is on the other desk (%1)").arg(deskText(standing.device, standing.window)),
            standing.at);
        //: Dialog about a draft that two desks changed, over the two versions
        nameField(*over, tr("&Version"));
        //: Button of the dialog about a draft that two desks changed
        go->setText(tr("Go on with it"));
    });
    m_list->setCurrentRow(standing.at > draft.changedAt ? 1 : 0);
    m_list->setFocus();
}

desk::DraftChoice DraftChoiceDialog::choice() const
{
    return m_list->currentRow() == 1 ? desk::DraftChoice::Elsewhere : desk::DraftChoice::Here;
}

} // namespace ruqsat::workstation
