#include "walkthrough/form_filler.h"

#include "workstation/pages/field_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace ruqsat::walk {

using workstation::FieldEditor;

namespace {

/// The editors right under this one: not those inside another editor.
QList<FieldEditor *> editorsUnder(const QWidget &place)
{
    QList<FieldEditor *> found;
    for (FieldEditor *editor : place.findChildren<FieldEditor *>()) {
        const QWidget *above = editor->parentWidget();
        while (above != &place && !qobject_cast<const FieldEditor *>(above))
            above = above->parentWidget();
        if (above == &place && editor->isVisible())
            found.append(editor);
    }
    return found;
}

} // namespace

QString sampleText(const FormField &field)
{
    switch (field.type) {
    case FieldType::Phone:
        return QStringLiteral("+77010000000");
    case FieldType::Email:
        return QStringLiteral("qabyldau@ulgi.example");
    case FieldType::Number:
        return field.min.isEmpty() || field.min == QLatin1String("0") ? QStringLiteral("5")
                                                                      : field.min;
    case FieldType::Date:
        return QStringLiteral("03.06.2013");
    case FieldType::Iin:
        return QStringLiteral("560317100006");
    case FieldType::Bin:
        return QStringLiteral("600340000015");
    default:
        if (field.id == QLatin1String("currency"))
            return QStringLiteral("USD");
        if (field.id == QLatin1String("code"))
            return QStringLiteral("2903711000");
        if (field.id == QLatin1String("kato"))
            return QStringLiteral("750000000");
        if (field.id == QLatin1String("bankAccount"))
            return QStringLiteral("KZ00ULGI0000000000000");
        return field.id == QLatin1String("ru") ? QStringLiteral("город Алматы, образец")
                                               : QStringLiteral("Алматы қаласы, үлгі");
    }
}

void fillField(Hand &hand, FieldEditor &editor)
{
    switch (editor.field().type) {
    case FieldType::Choice: {
        QWidget *list = editor.findChild<QComboBox *>();
        list->setFocus(Qt::TabFocusReason);
        hand.until("the list takes the focus", [list] { return list->hasFocus(); });
        hand.press(Qt::Key_Down);
        return;
    }
    case FieldType::Choices:
    case FieldType::Boolean:
        // Space, as the keyboard does it: a long caption makes the middle of the row no mark.
        editor.findChild<QCheckBox *>()->setFocus(Qt::TabFocusReason);
        hand.press(Qt::Key_Space);
        return;
    case FieldType::Table:
        for (QPushButton *button : editor.findChildren<QPushButton *>()) {
            if (button->parentWidget() == &editor)
                hand.click(*button);
        }
        break;
    default:
        break;
    }
    if (editor.field().type == FieldType::Table)
        hand.until("the row is shown", [&editor] { return !editorsUnder(editor).isEmpty(); });
    const QList<FieldEditor *> members = editorsUnder(editor);
    for (FieldEditor *member : members)
        fillField(hand, *member);
    if (members.isEmpty())
        hand.type(*editor.findChild<QLineEdit *>(), sampleText(editor.field()));
}

void fillForm(Hand &hand, bool all)
{
    const QWidget &page = *hand.window().currentPage();
    // New fields become visible once the event loop has laid them out.
    hand.until("the form is shown", [&page] { return !editorsUnder(page).isEmpty(); });
    for (FieldEditor *editor : editorsUnder(page)) {
        if (all || editor->field().required)
            fillField(hand, *editor);
    }
}

} // namespace ruqsat::walk
