#pragma once

#include "workstation/pages/field_editor.h"

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace ruqsat::workstation {

class Tag;

/// The editors of a form under headings: contacts, what the application says, lists. Short fields
/// stand side by side. Where no act confirms a field of a section, the heading says so once for
/// all; where some are confirmed, each of the others says so itself.
class FormSections final : public QWidget
{
    Q_OBJECT
public:
    explicit FormSections(QWidget *parent = nullptr);
    ~FormSections() override;

    /// Makes the editors anew; those before are gone, with what they were about to say.
    void setFields(const QList<FormField> &fields);
    /// From the top of the screen to its end.
    const QList<FieldEditor *> &editors() const { return m_editors; }
    void setLanguage(Language language);

Q_SIGNALS:
    void edited(FieldEditor *editor);
    /// The cursor left the editor.
    void left(FieldEditor *editor);

private:
    enum class Section { Contacts, Particulars, Tables };
    struct Heading
    {
        Section section = Section::Particulars;
        QLabel *words = nullptr;
        Tag *mark = nullptr;
    };

    static Section sectionOf(FieldType type);
    void clear();
    void addHeading(Section section, bool unconfirmed);
    void addEditor(const FormField &field);
    void place(FieldEditor *editor);

    QVBoxLayout *m_column;
    QList<Heading> m_headings;
    QList<FieldEditor *> m_editors;
    /// Headings, rows and editors that have a row to themselves.
    QList<QWidget *> m_rows;
    QHBoxLayout *m_row = nullptr;
    int m_rowWidth = 0;
};

} // namespace ruqsat::workstation
