#include "workstation/pages/unrecorded_reply_dialog.h"

#include "workstation/look/look.h"
#include "workstation/pages/dialog_parts.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

namespace ruqsat::workstation {
namespace {

/// Who was faster, and what they did with the question.
QString closedText(const protocol::Question &question, Language language)
{
    const QString who =
        question.answeredBy ? shortName(question.answeredBy->name.in(language)) : QString();
    const QString when = dateTimeText(question.answeredAt);
    if (question.answer.isEmpty())
        //: Dialog of a reply that was not recorded: %1 is a name, %2 date and time
        return UnrecordedReplyDialog::tr("The review was continued without a reply: %1, %2.")
            .arg(who, when);
    //: Dialog of a reply that was not recorded: %1 is a name, %2 date and time, %3 what is recorded
    return UnrecordedReplyDialog::tr("Another reply is recorded already: %1, %2. It says: %3")
        .arg(who, when, question.answer);
}

} // namespace

UnrecordedReplyDialog::UnrecordedReplyDialog(const desk::UnrecordedReply &reply,
                                             const Languages &languages, QWidget *parent)
    : QDialog(parent)
{
    QVBoxLayout *column = startDialog(*this);
    auto *closed = makeLabel({}, "body", "warn", true);
    closed->setObjectName(QStringLiteral("unrecordedWhy"));
    column->addWidget(closed);
    auto *asked = makeLabel({}, "body", nullptr, true);
    column->addWidget(asked);
    auto *text = new QPlainTextEdit(reply.answer);
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setTabChangesFocus(true);
    text->setFixedHeight(120);
    text->selectAll();
    QLabel *over = addField(*column, text, "unrecordedText");
    QLabel *overFiles = nullptr;
    if (!reply.files.isEmpty()) {
        auto *files = new QListWidget;
        files->setFixedHeight(2 * 54);
        prepareList(files);
        for (const QString &path : reply.files) {
            const QFileInfo file(path);
            setSecondLine(new QListWidgetItem(file.fileName(), files), file.path());
        }
        overFiles = addField(*column, files, "unrecordedFiles");
    }
    auto *remove = new QPushButton;
    auto *close = new QPushButton;
    remove->setObjectName(QStringLiteral("unrecordedRemove"));
    close->setObjectName(QStringLiteral("unrecordedClose"));
    setLookProperty(close, "kind", QStringLiteral("primary"));
    close->setProperty("keys", QStringLiteral("Ctrl+Enter"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {remove, close})
        button->setAutoDefault(false);
    buttons->addWidget(remove);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(remove, &QPushButton::clicked, this, [this] {
        Q_EMIT removed();
        accept();
    });
    for (int key : {int(Qt::CTRL) | int(Qt::Key_Return), int(Qt::CTRL) | int(Qt::Key_Enter)})
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, close,
                &QPushButton::click);
    text->setFocus();
    sayWords(*this, [this, closed, asked, over, overFiles, remove, close, reply, &languages] {
        //: Title of a dialog at the counter: %1 is the number of a case
        setWindowTitle(tr("Reply that was not recorded: %1").arg(reply.caseNumber));
        closed->setText(closedText(reply.question, languages.current()));
        //: Dialog of a reply that was not recorded: %1 is the question
        asked->setText(tr("It was asked: %1").arg(reply.question.question));
        //: Dialog of a reply that was not recorded: what was typed, to be copied
        nameField(*over, tr("&Typed here"));
        if (overFiles)
            //: Dialog of a reply that was not recorded: list of files
            nameField(*overFiles, tr("&Files chosen here"));
        //: Dialog of a reply that was not recorded, button: the text is not needed any more
        remove->setText(tr("Remove"));
        //: Dialog of a reply that was not recorded, button: the text stays at this desk
        close->setText(tr("Close and keep"));
    });
}

} // namespace ruqsat::workstation
