#include "workstation/pages/answer_dialog.h"

#include "protocol/text_limits.h"
#include "workstation/pages/dialog_parts.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/languages.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

namespace ruqsat::workstation {

AnswerDialog::AnswerDialog(const protocol::Question &question, const QString &answer,
                           const QStringList &files, const Languages &languages, QWidget *parent)
    : QDialog(parent)
    , m_answer(new QPlainTextEdit(answer))
    , m_why(makeLabel({}, "caption", "warn", true))
    , m_record(new QPushButton)
{
    const bool reply = question.addressee == protocol::Addressee::Applicant;
    QVBoxLayout *column = startDialog(*this);
    column->addWidget(makeLabel(question.question, "body", nullptr, true));
    m_answer->setTabChangesFocus(true);
    m_answer->setFixedHeight(120);
    QLabel *over = addField(*column, m_answer, "answerText");
    if (reply)
        addFileList(*column);
    column->addWidget(m_why);
    endDialog(*this, *column, m_record, "answerRecord");
    connect(m_answer, &QPlainTextEdit::textChanged, this, [this] {
        showState();
        Q_EMIT changed();
    });
    addFiles(files);
    m_answer->setFocus();
    sayWords(*this, [this, reply, over, body = question.body, &languages] {
        setWindowTitle(reply ? tr("Reply of the applicant", "title of a dialog")
                             : tr("Answer of the body: %1", "title of a dialog; %1 is its name")
                                   .arg(body.in(languages.current())));
        nameField(*over,
                  reply ? tr("&Reply", "field of a dialog") : tr("&Answer", "field of a dialog"));
        m_record->setText(tr("Record", "button of the dialog of an answer"));
        showState();
    });
}

void AnswerDialog::addFileList(QVBoxLayout &column)
{
    m_files = new QListWidget;
    m_files->setFixedHeight(96);
    prepareList(m_files);
    QLabel *over = addField(column, m_files, "answerFiles");
    auto *row = new QHBoxLayout;
    auto *add = new QPushButton;
    auto *remove = new QPushButton;
    add->setObjectName(QStringLiteral("answerAdd"));
    add->setProperty("keys", QStringLiteral("Ctrl+O"));
    remove->setProperty("keys", QStringLiteral("Del"));
    for (QPushButton *button : {add, remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    column.addLayout(row);
    connect(add, &QPushButton::clicked, this, &AnswerDialog::chooseFiles);
    connect(remove, &QPushButton::clicked, this, &AnswerDialog::removeFile);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_O), this), &QShortcut::activated, add,
            &QPushButton::click);
    connect(
        new QShortcut(QKeySequence(Qt::Key_Delete), m_files, nullptr, nullptr, Qt::WidgetShortcut),
        &QShortcut::activated, remove, &QPushButton::click);
    sayWords(*this, [over, add, remove] {
        nameField(*over, tr("&Files", "list of files in a dialog"));
        add->setText(tr("Add files", "button of a dialog"));
        remove->setText(tr("Remove", "button of a dialog: a chosen file"));
    });
}

QString AnswerDialog::answer() const
{
    return m_answer->toPlainText().trimmed();
}

void AnswerDialog::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Files of the reply", "title of the file dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    // The desktop's own would list the files among those used last.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setNameFilter(
        tr("Documents (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)", "file dialog: what may be added"));
    connect(dialog, &QFileDialog::filesSelected, this, &AnswerDialog::addFiles);
    dialog->open();
}

void AnswerDialog::addFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (!m_files || m_paths.contains(path) || m_paths.size() >= protocol::maxAttachments)
            continue;
        m_paths.append(path);
        m_files->addItem(QFileInfo(path).fileName());
    }
    Q_EMIT changed();
}

void AnswerDialog::removeFile()
{
    const int row = m_files->currentRow();
    if (row < 0)
        return;
    m_paths.removeAt(row);
    delete m_files->takeItem(row);
    Q_EMIT changed();
}

void AnswerDialog::showState()
{
    const QString why = answer().isEmpty()
                            ? tr("Type what was answered", "why an answer cannot be recorded")
                            : tooLongText(answer(), protocol::maxAnswer);
    m_why->setText(why);
    m_record->setEnabled(why.isEmpty());
}

} // namespace ruqsat::workstation
