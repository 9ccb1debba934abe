#include "workstation/pages/field_editor.h"

#include "workstation/pages/composite_editor.h"
#include "workstation/pages/simple_editors.h"
#include "workstation/pages/table_editor.h"

namespace ruqsat::workstation {
namespace {

FormField memberOf(const FormField &field, const char *id, FieldType type, const char *caption,
                   bool required = true)
{
    FormField member;
    member.id = QString::fromLatin1(id);
    member.type = type;
    member.required = required;
    member.maxLength = field.maxLength;
    // Captions of members are the program's own words: the editor translates them when it shows
    // them, by the English source that stands here.
    member.title.en = QString::fromLatin1(caption);
    return member;
}

} // namespace

FieldEditor::FieldEditor(FormField formField, QWidget *parent)
    : QWidget(parent)
    , m_field(std::move(formField))
{
}

QString FieldEditor::labelText(Language language) const
{
    const bool ownWords = m_field.title.kk.isEmpty() && m_field.title.ru.isEmpty();
    const QString title =
        ownWords ? tr(m_field.title.en.toUtf8().constData()) : m_field.title.in(language);
    if (m_field.required)
        return title;
    return tr("%1 (optional)", "label of a field that may stay empty: %1 is its title").arg(title);
}

QString FieldEditor::hintText(Language language) const
{
    const QString hint = m_field.hint.in(language);
    if (!m_field.unconfirmed)
        return hint;
    const QString mark =
        tr("Not confirmed by an act", "under a field that no act states: set by the administrator");
    return hint.isEmpty() ? mark : hint + QStringLiteral(" · ") + mark;
}

QList<FormField> memberFields(const FormField &field)
{
    switch (field.type) {
    case FieldType::BilingualText:
        return {
            memberOf(field, "kk", FieldType::Text, QT_TRANSLATE_NOOP("FieldEditor", "in Kazakh")),
            memberOf(field, "ru", FieldType::Text, QT_TRANSLATE_NOOP("FieldEditor", "in Russian"))};
    case FieldType::Address:
        return {
            memberOf(field, "kk", FieldType::Text, QT_TRANSLATE_NOOP("FieldEditor", "in Kazakh")),
            memberOf(field, "ru", FieldType::Text, QT_TRANSLATE_NOOP("FieldEditor", "in Russian")),
            memberOf(field, "kato", FieldType::Text, QT_TRANSLATE_NOOP("FieldEditor", "KATO code"),
                     false)};
    case FieldType::Person:
        return {memberOf(field, "iin", FieldType::Iin, QT_TRANSLATE_NOOP("FieldEditor", "IIN")),
                memberOf(field, "surname", FieldType::Text,
                         QT_TRANSLATE_NOOP("FieldEditor", "Surname")),
                memberOf(field, "name", FieldType::Text,
                         QT_TRANSLATE_NOOP("FieldEditor", "First name")),
                memberOf(field, "patronymic", FieldType::Text,
                         QT_TRANSLATE_NOOP("FieldEditor", "Patronymic"), false)};
    case FieldType::Organisation:
        return {memberOf(field, "bin", FieldType::Bin, QT_TRANSLATE_NOOP("FieldEditor", "BIN")),
                memberOf(field, "name", FieldType::BilingualText,
                         QT_TRANSLATE_NOOP("FieldEditor", "Name"))};
    default:
        return {};
    }
}

FieldEditor *makeFieldEditor(const FormField &field, QWidget *parent)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Number:
    case FieldType::Date:
    case FieldType::Phone:
    case FieldType::Email:
    case FieldType::Iin:
    case FieldType::Bin:
        return new LineEditor(field, parent);
    case FieldType::Choice:
        return new ChoiceEditor(field, parent);
    case FieldType::Choices:
        return new ChoicesEditor(field, parent);
    case FieldType::Boolean:
        return new BooleanEditor(field, parent);
    case FieldType::BilingualText:
    case FieldType::Person:
    case FieldType::Organisation:
    case FieldType::Address:
        return new CompositeEditor(field, memberFields(field), parent);
    case FieldType::Table:
        return new TableEditor(field, parent);
    }
    return nullptr;
}

} // namespace ruqsat::workstation
