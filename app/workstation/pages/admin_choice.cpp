#include "workstation/pages/admin_choice.h"

#include <QCompleter>
#include <QHash>
#include <QLineEdit>
#include <QSignalBlocker>

namespace ruqsat::workstation::admin_form_detail {

namespace admin_choice_detail {

/// -1: none, or more than one.
int typedOffice(const QComboBox *choice)
{
    const QString typed = choice->currentText();
    if (!choice->isEditable() || typed == choice->itemText(choice->currentIndex()))
        return choice->currentIndex();
    const QString wanted = typed.simplified();
    if (wanted.isEmpty())
        return -1;
    int found = -1;
    int foundCount = 0;
    for (int i = 0; i < choice->count(); ++i) {
        const QString text = choice->itemText(i);
        if (text.compare(wanted, Qt::CaseInsensitive) == 0)
            return i;
        if (!text.contains(wanted, Qt::CaseInsensitive))
            continue;
        found = i;
        ++foundCount;
    }
    return foundCount == 1 ? found : -1;
}

void setSearchable(QComboBox *choice, bool searchable)
{
    if (choice->isEditable() == searchable)
        return;
    choice->setEditable(searchable);
    if (!searchable)
        return;
    choice->setInsertPolicy(QComboBox::NoInsert);
    choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    choice->completer()->setFilterMode(Qt::MatchContains);
    choice->lineEdit()->setAccessibleName(choice->accessibleName());
    // What names no office stays as it was typed: the form says that one is to be chosen.
    QObject::connect(choice->lineEdit(), &QLineEdit::editingFinished, choice, [choice] {
        const int index = typedOffice(choice);
        if (index >= 0 || choice->currentText().isEmpty())
            choice->setCurrentIndex(index);
    });
}

/// The code too where it may be typed: two offices may bear one name.
QString officeWords(const protocol::AdminOffice &office, Language language, bool searchable)
{
    const QString name = office.name.in(language);
    return searchable ? name + QStringLiteral(" · ") + office.id : name;
}

} // namespace admin_choice_detail

using namespace admin_choice_detail;

QComboBox *makeChoice(AdminForm *form)
{
    auto *choice = new QComboBox;
    QObject::connect(choice, &QComboBox::currentIndexChanged, form, &AdminForm::edited);
    QObject::connect(choice, &QComboBox::editTextChanged, form, &AdminForm::edited);
    return choice;
}

void fillOffices(QComboBox *choice, const QList<protocol::AdminOffice> &offices, Language language)
{
    const QVariant chosen = choice->currentData();
    const QSignalBlocker quiet(choice);
    const bool searchable = offices.size() > walkableOffices;
    choice->clear();
    setSearchable(choice, searchable);
    for (const protocol::AdminOffice &office : offices)
        choice->addItem(officeWords(office, language, searchable), office.id);
    choice->setCurrentIndex(choice->findData(chosen));
}

void renameOffices(QComboBox *choice, const QList<protocol::AdminOffice> &offices,
                   Language language)
{
    if (QLineEdit *line = choice->lineEdit())
        line->setAccessibleName(choice->accessibleName());
    QHash<QString, QString> words;
    for (const protocol::AdminOffice &office : offices)
        words.insert(office.id, officeWords(office, language, choice->isEditable()));
    for (int i = 0; i < choice->count(); ++i) {
        const auto said = words.constFind(choice->itemData(i).toString());
        if (said != words.constEnd() && *said != choice->itemText(i))
            choice->setItemText(i, *said);
    }
}

QString chosenOffice(const QComboBox *choice)
{
    return choice->itemData(typedOffice(choice)).toString();
}

void choose(QComboBox *choice, const QVariant &value, const QString &words)
{
    const QSignalBlocker quiet(choice);
    if (choice->findData(value) < 0 && value.isValid())
        choice->addItem(words.isEmpty() ? value.toString() : words, value);
    choice->setCurrentIndex(choice->findData(value));
}

} // namespace ruqsat::workstation::admin_form_detail
