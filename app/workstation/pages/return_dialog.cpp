#include "workstation/pages/return_dialog.h"

#include "protocol/text_limits.h"
#include "workstation/pages/dialog_parts.h"
#include "workstation/widgets/labels.h"

#include <QBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace ruqsat::workstation {

ReturnDialog::ReturnDialog(const QString &reason, QWidget *parent)
    : QDialog(parent)
    , m_reason(new QPlainTextEdit(reason))
    , m_why(makeLabel({}, "caption", "warn", true))
    , m_return(new QPushButton)
{
    QVBoxLayout *column = startDialog(*this);
    // Tab leads on to the buttons: a tabulator has no place in a reason.
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(120);
    QLabel *over = addField(*column, m_reason, "returnReason");
    column->addWidget(m_why);
    endDialog(*this, *column, m_return, "returnButton");
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ReturnDialog::showState);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ReturnDialog::changed);
    m_reason->setFocus();
    sayWords(*this, [this, over] {
        setWindowTitle(tr("Return to the executor", "title of a dialog"));
        nameField(*over, tr("&What has to be done", "field of a dialog: the reason of the return"));
        m_return->setText(tr("Return", "button of a dialog: the case goes back"));
        showState();
    });
}

QString ReturnDialog::reason() const
{
    return m_reason->toPlainText().trimmed();
}

void ReturnDialog::showState()
{
    const QString why = reason().isEmpty()
                            ? tr("Say what has to be done", "why a case cannot be returned")
                            : tooLongText(reason(), protocol::maxReason);
    m_why->setText(why);
    m_return->setEnabled(why.isEmpty());
}

} // namespace ruqsat::workstation
