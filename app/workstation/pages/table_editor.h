#pragma once

#include "workstation/pages/field_editor.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ruqsat::workstation {

class CompositeEditor;

/// A list of objects (branches, sites, equipment): each row a card with the columns' fields.
class TableEditor final : public FieldEditor
{
    Q_OBJECT
public:
    TableEditor(const FormField &field, QWidget *parent);
    ~TableEditor() override;
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setLanguage(Language language) override;
    void setProblem(const QString &place, const QString &message) override;
    void clearProblems() override;
    QWidget *focusTarget(const QString &place) override;

private:
    struct Row
    {
        QWidget *card = nullptr;
        QLabel *number = nullptr;
        CompositeEditor *editor = nullptr;
        QPushButton *remove = nullptr;
    };

    void addRow(const QJsonValue &value);
    void removeRow(QWidget *card);
    void nameRows();
    void say(const QString &message);
    const Row *rowAt(const QString &place, QString *rest) const;

    QLabel *m_label;
    QLabel *m_message;
    QVBoxLayout *m_rowsColumn;
    QPushButton *m_add;
    QList<Row> m_rows;
    Language m_language = Language::Kazakh;
};

} // namespace ruqsat::workstation
