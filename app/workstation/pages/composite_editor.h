#pragma once

#include "workstation/pages/field_editor.h"

class QLabel;

namespace ruqsat::workstation {

/// A value with members, side by side under one caption: a person, an address, a row of a table.
class CompositeEditor final : public FieldEditor
{
    Q_OBJECT
public:
    CompositeEditor(const FormField &field, const QList<FormField> &members, QWidget *parent,
                    bool captioned = true);
    ~CompositeEditor() override;
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setLanguage(Language language) override;
    void setProblem(const QString &place, const QString &message) override;
    void clearProblems() override;
    QWidget *focusTarget(const QString &place) override;

private:
    FieldEditor *memberAt(const QString &place, QString *rest) const;

    QLabel *m_caption = nullptr;
    QList<FieldEditor *> m_members;
};

} // namespace ruqsat::workstation
