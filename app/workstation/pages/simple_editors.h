#pragma once

#include "workstation/pages/field_editor.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace ruqsat::workstation {

class FieldBox;

/// Text, number, date, telephone, e-mail, IIN, BIN: one line.
class LineEditor final : public FieldEditor
{
    Q_OBJECT
public:
    LineEditor(const FormField &field, QWidget *parent);
    ~LineEditor() override;
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setLanguage(Language language) override;
    void setProblem(const QString &place, const QString &message) override;
    QWidget *focusTarget(const QString &place) override;
    int fitToContent() override;

private:
    FieldBox *m_box;
    QLineEdit *m_line;
};

/// One of a directory's values.
class ChoiceEditor final : public FieldEditor
{
    Q_OBJECT
public:
    ChoiceEditor(const FormField &field, QWidget *parent);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setLanguage(Language language) override;
    void setProblem(const QString &place, const QString &message) override;
    QWidget *focusTarget(const QString &place) override;
    int fitToContent() override;

private:
    FieldBox *m_box;
    QComboBox *m_list;
};

/// Any number of a directory's values, each with a check mark.
class ChoicesEditor final : public FieldEditor
{
    Q_OBJECT
public:
    ChoicesEditor(const FormField &field, QWidget *parent);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setLanguage(Language language) override;
    void setProblem(const QString &place, const QString &message) override;
    QWidget *focusTarget(const QString &place) override;

private:
    QLabel *m_label;
    QLabel *m_message;
    QList<QCheckBox *> m_marks;
};

class BooleanEditor final : public FieldEditor
{
    Q_OBJECT
public:
    BooleanEditor(const FormField &field, QWidget *parent);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setLanguage(Language language) override;
    void setProblem(const QString &place, const QString &message) override;
    QWidget *focusTarget(const QString &place) override;

private:
    QCheckBox *m_mark;
    QLabel *m_hint;
    QLabel *m_message;
};

} // namespace ruqsat::workstation
