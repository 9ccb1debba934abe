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
    //: Title of a dialog
    setWindowTitle(tr("Two desks changed this draft"));
    QVBoxLayout *column = startDialog(*this);
    //: Dialog about a draft that two desks changed, under its title
    column->addWidget(makeLabel(tr("Choose which version to go on with. The other one is kept as a "
                                   "draft of its own until you delete it."),
                                "body", nullptr, true));
    const desk::DraftStanding standing = draft.standing.value_or(desk::DraftStanding());
    const auto add = [this, &now](const QString &text, const QDateTime &at) {
        auto *line = new QListWidgetItem(text, m_list);
        //: Dialog about a draft that two desks changed: %1 is a time
        setSecondLine(line, tr("changed %1").arg(shortWhen(at, now)));
    };
    //: Dialog about a draft that two desks changed: the version of this desk
    add(tr("As it is here"), draft.changedAt);
    //: Dialog about a draft that two desks changed: %1 is a desk, such as "window 3"
    add(tr("As it is on the other desk (%1)").arg(deskText(standing.device, standing.window)),
        standing.at);
    prepareList(m_list);
    m_list->setMinimumHeight(2 * 54);
    //: Dialog about a draft that two desks changed, over the two versions
    addField(*column, tr("&Version"), m_list, "versions");
    //: Button of the dialog about a draft that two desks changed
    endDialog(*this, *column, new QPushButton(tr("Go on with it")), "chooseVersion");
    m_list->setCurrentRow(standing.at > draft.changedAt ? 1 : 0);
    m_list->setFocus();
}

desk::DraftChoice DraftChoiceDialog::choice() const
{
    return m_list->currentRow() == 1 ? desk::DraftChoice::Elsewhere : desk::DraftChoice::Here;
}

} // namespace ruqsat::workstation
