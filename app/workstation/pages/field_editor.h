#pragma once

#include "core/field_check.h"
#include "core/form.h"

#include <QJsonValue>
#include <QWidget>

namespace ruqsat::workstation {

/// Edits one field of a regulation's form; made by makeFieldEditor() for the field's type. The
/// value has the shape that core/form.h gives; what cannot be read (a half-typed date) comes out as
/// it was typed, so that the check can say what is wrong and nothing typed is lost.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    FieldEditor(FormField field, QWidget *parent);

    const FormField &field() const { return m_field; }
    virtual QJsonValue value() const = 0;
    /// Does not emit edited().
    virtual void setValue(const QJsonValue &value) = 0;
    /// Says label, hint, choices and the present problem anew.
    virtual void setLanguage(Language language) = 0;
    /// `place`: JSON pointer inside the value ("/2/name"), empty for the value itself. An empty
    /// `message` takes the message away.
    virtual void setProblem(const QString &place, const QString &message) = 0;
    virtual void clearProblems() { setProblem({}, {}); }
    /// Takes as much width as the value may need, and returns it in pixels; 0: all there is. Only
    /// for editors that stand alone: members of others share their row.
    virtual int fitToContent() { return 0; }
    /// Where the cursor goes for a problem at `place`.
    virtual QWidget *focusTarget(const QString &place) = 0;

Q_SIGNALS:
    void edited();
    /// The cursor left: now a problem may be shown.
    void left();

protected:
    /// The title, with a mark where the field may stay empty.
    QString labelText(Language language) const;
    /// What is wanted, and that no act confirms the field where none does: every editor shows it.
    QString hintText(Language language) const;

private:
    FormField m_field;
};

FieldEditor *makeFieldEditor(const FormField &field, QWidget *parent);

/// The fields inside a value that has several: person, organisation, address, bilingual text.
QList<FormField> memberFields(const FormField &field);

} // namespace ruqsat::workstation
