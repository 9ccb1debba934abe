#include "workstation/pages/table_editor.h"

#include "workstation/pages/composite_editor.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/panel.h"

#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ruqsat::workstation {

TableEditor::TableEditor(const FormField &formField, QWidget *parent)
    : FieldEditor(formField, parent)
    , m_label(makeLabel({}, "strong", nullptr, true))
    , m_message(makeLabel({}, "caption", "bad", true))
    , m_rowsColumn(new QVBoxLayout)
    , m_add(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    // Air before the next list.
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    m_rowsColumn->setSpacing(8);
    column->addWidget(m_label);
    column->addLayout(m_rowsColumn);
    column->addWidget(m_message);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    m_message->hide();
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow(QJsonValue::Undefined);
        m_rows.constLast().editor->focusTarget({})->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
    });
}

TableEditor::~TableEditor()
{
    // As in CompositeEditor.
    for (const Row &row : m_rows)
        row.editor->disconnect(this);
}

QJsonValue TableEditor::value() const
{
    QJsonArray rows;
    for (const Row &row : m_rows) {
        const QJsonValue value = row.editor->value();
        rows.append(value.isUndefined() ? QJsonValue(QJsonObject()) : value);
    }
    return rows.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(rows);
}

void TableEditor::setValue(const QJsonValue &value)
{
    while (!m_rows.isEmpty())
        delete m_rows.takeLast().card;
    for (const QJsonValue row : value.toArray())
        addRow(row);
}

void TableEditor::setLanguage(Language language)
{
    m_language = language;
    const QString hint = hintText(language);
    m_label->setText(labelText(language) +
                     (hint.isEmpty() ? QString() : QStringLiteral(" · ") + hint));
    m_add->setText(tr("Add a row", "button under a table of the form"));
    nameRows();
}

void TableEditor::setProblem(const QString &place, const QString &message)
{
    QString rest;
    if (const Row *row = rowAt(place, &rest))
        row->editor->setProblem(rest, message);
    else
        say(message);
}

void TableEditor::clearProblems()
{
    say({});
    for (const Row &row : m_rows)
        row.editor->clearProblems();
}

QWidget *TableEditor::focusTarget(const QString &place)
{
    QString rest;
    if (const Row *row = rowAt(place, &rest))
        return row->editor->focusTarget(rest);
    return m_add;
}

void TableEditor::say(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void TableEditor::addRow(const QJsonValue &value)
{
    if (m_rows.size() >= field().maxRows)
        return;
    auto *card = new Panel;
    card->setGround(QStringLiteral("surface"));
    card->setEdges(QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    QLabel *number = makeLabel({}, "caption");
    auto *editor = new CompositeEditor(field(), field().columns, card, false);
    auto *remove = new QPushButton;
    remove->setProperty("kind", QStringLiteral("quiet"));
    head->addWidget(number, 1);
    head->addWidget(remove);
    column->addLayout(head);
    column->addWidget(editor);
    m_rowsColumn->addWidget(card);
    m_rows << Row{card, number, editor, remove};
    editor->setValue(value);
    connect(editor, &FieldEditor::edited, this, &FieldEditor::edited);
    connect(editor, &FieldEditor::left, this, &FieldEditor::left);
    connect(remove, &QPushButton::clicked, this, [this, card] { removeRow(card); });
    nameRows();
    m_add->setEnabled(m_rows.size() < field().maxRows);
}

void TableEditor::removeRow(QWidget *card)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).card != card)
            continue;
        m_rows.removeAt(i);
        card->deleteLater();
        break;
    }
    m_add->setEnabled(true);
    nameRows();
    Q_EMIT edited();
    Q_EMIT left();
}

void TableEditor::nameRows()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        row.editor->setLanguage(m_language);
        row.number->setText(tr("Row %1", "over a row of a table of the form").arg(i + 1));
        row.remove->setText(tr("Remove", "button in a row of a table of the form"));
        row.remove->setAccessibleName(
            tr("Remove row %1", "button in a row of a table; %1 is its number").arg(i + 1));
    }
}

const TableEditor::Row *TableEditor::rowAt(const QString &place, QString *rest) const
{
    const QStringList parts = place.split(QLatin1Char('/'));
    if (parts.size() < 2)
        return nullptr;
    bool isNumber = false;
    const int index = parts.at(1).toInt(&isNumber);
    if (!isNumber || index < 0 || index >= m_rows.size())
        return nullptr;
    *rest = parts.size() > 2 ? QLatin1Char('/') + parts.mid(2).join(QLatin1Char('/')) : QString();
    return &m_rows.at(index);
}

} // namespace ruqsat::workstation
