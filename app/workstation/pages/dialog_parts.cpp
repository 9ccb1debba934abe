#include "workstation/pages/dialog_parts.h"

#include "workstation/look/look.h"
#include "workstation/widgets/labels.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialog>
#include <QEvent>
#include <QPushButton>
#include <QShortcut>

namespace ruqsat::workstation {
namespace {

class Words final : public QObject
{
public:
    Words(QDialog &dialog, const std::function<void()> &say)
        : QObject(&dialog)
        , m_say(say)
    {
        dialog.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_say();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_say;
};

} // namespace

QVBoxLayout *startDialog(QDialog &dialog)
{
    dialog.setMinimumWidth(560);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(10);
    auto *title = makeLabel(dialog.windowTitle(), "section", nullptr, true);
    QObject::connect(&dialog, &QWidget::windowTitleChanged, title, &QLabel::setText);
    column->addWidget(title);
    return column;
}

void sayWords(QDialog &dialog, const std::function<void()> &words)
{
    new Words(dialog, words);
    words();
}

void addField(QVBoxLayout &column, const QString &caption, QWidget *field, const char *name)
{
    nameField(*addField(column, field, name), caption);
}

QLabel *addField(QVBoxLayout &column, QWidget *field, const char *name)
{
    auto *label = makeLabel({}, "label");
    label->setBuddy(field);
    column.addWidget(label);
    field->setObjectName(QLatin1String(name));
    column.addWidget(field);
    return label;
}

void nameField(QLabel &label, const QString &caption)
{
    label.setText(caption);
    label.buddy()->setAccessibleName(QString(caption).remove(u'&'));
}

QString tooLongText(const QString &text, int most)
{
    const auto over = static_cast<int>(text.size()) - most;
    if (over <= 0)
        return {};
    //: Small dialog of the office, beside the button that is off: a text is longer than it may be
    return QCoreApplication::translate("DialogParts", "Shorten the text by %n character(s)",
                                       nullptr, over);
}

void endDialog(QDialog &dialog, QVBoxLayout &column, QPushButton *accept, const char *name)
{
    auto *cancel = new QPushButton;
    sayWords(dialog, [cancel] {
        //: Button of a small dialog of the office
        cancel->setText(QCoreApplication::translate("DialogParts", "Cancel"));
    });
    accept->setObjectName(QLatin1String(name));
    setLookProperty(accept, "kind", QStringLiteral("primary"));
    accept->setProperty("keys", QStringLiteral("Ctrl+Enter"));
    cancel->setAutoDefault(false);
    accept->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(cancel);
    buttons->addStretch();
    buttons->addWidget(accept);
    column.addLayout(buttons);
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(accept, &QPushButton::clicked, &dialog, &QDialog::accept);
    for (int key : {int(Qt::CTRL) | int(Qt::Key_Return), int(Qt::CTRL) | int(Qt::Key_Enter)})
        QObject::connect(new QShortcut(QKeySequence(key), &dialog), &QShortcut::activated, accept,
                         &QPushButton::click);
}

} // namespace ruqsat::workstation
