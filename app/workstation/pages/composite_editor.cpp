#include "workstation/pages/composite_editor.h"

#include "workstation/widgets/labels.h"

#include <QGridLayout>
#include <QJsonObject>
#include <QVBoxLayout>

#include <algorithm>

namespace ruqsat::workstation {
namespace {

/// Three side by side, but four in two rows of two.
int membersInRow(const QList<FormField> &members)
{
    constexpr int most = 3;
    const bool allShort = std::all_of(members.begin(), members.end(), [](const FormField &member) {
        return memberFields(member).isEmpty();
    });
    return allShort && members.size() == most + 1 ? 2 : most;
}

} // namespace

CompositeEditor::CompositeEditor(const FormField &formField, const QList<FormField> &members,
                                 QWidget *parent, bool captioned)
    : FieldEditor(formField, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    if (captioned) {
        m_caption = makeLabel({}, "strong", nullptr, true);
        column->addWidget(m_caption);
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    const int inRow = membersInRow(members);
    int place = 0;
    for (const FormField &member : members) {
        FieldEditor *editor = makeFieldEditor(member, this);
        connect(editor, &FieldEditor::edited, this, &FieldEditor::edited);
        connect(editor, &FieldEditor::left, this, &FieldEditor::left);
        // What has several fields itself needs the row.
        const bool wide = !memberFields(member).isEmpty();
        if (wide && place % inRow != 0)
            place += inRow - place % inRow;
        grid->addWidget(editor, place / inRow, place % inRow, 1, wide ? inRow : 1, Qt::AlignTop);
        place += wide ? inRow : 1;
        m_members << editor;
    }
    const int columns = qMin(static_cast<int>(members.size()), inRow);
    // A code of nine digits leaves the room to the words of an address.
    for (int i = 0; i < columns; ++i)
        grid->setColumnStretch(i, members.at(i).id == QLatin1String("kato") ? 3 : 5);
    column->addLayout(grid);
}

CompositeEditor::~CompositeEditor()
{
    // A line that dies with the focus in it would speak to an editor half gone.
    for (FieldEditor *member : m_members)
        member->disconnect(this);
}

QJsonValue CompositeEditor::value() const
{
    QJsonObject object;
    for (const FieldEditor *member : m_members) {
        const QJsonValue value = member->value();
        if (!value.isUndefined())
            object.insert(member->field().id, value);
    }
    return object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
}

void CompositeEditor::setValue(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    for (FieldEditor *member : m_members)
        member->setValue(object.value(member->field().id));
}

void CompositeEditor::setLanguage(Language language)
{
    if (m_caption) {
        const QString hint = hintText(language);
        m_caption->setText(labelText(language) +
                           (hint.isEmpty() ? QString() : QStringLiteral(" · ") + hint));
    }
    for (FieldEditor *member : m_members) {
        member->setLanguage(language);
        QWidget *target = member->focusTarget({});
        // "In Russian" alone would not tell a screen reader which name or address it is.
        if (m_caption && target)
            target->setAccessibleName(labelText(language) + QStringLiteral(", ") +
                                      target->accessibleName());
    }
}

void CompositeEditor::setProblem(const QString &place, const QString &message)
{
    QString rest;
    if (FieldEditor *member = memberAt(place, &rest))
        member->setProblem(rest, message);
    else if (!m_members.isEmpty())
        m_members.front()->setProblem({}, message);
}

void CompositeEditor::clearProblems()
{
    for (FieldEditor *member : m_members)
        member->clearProblems();
}

QWidget *CompositeEditor::focusTarget(const QString &place)
{
    QString rest;
    FieldEditor *member = memberAt(place, &rest);
    if (!member && !m_members.isEmpty())
        member = m_members.front();
    return member ? member->focusTarget(rest) : nullptr;
}

FieldEditor *CompositeEditor::memberAt(const QString &place, QString *rest) const
{
    if (!place.startsWith(QLatin1Char('/')))
        return nullptr;
    const qsizetype end = place.indexOf(QLatin1Char('/'), 1);
    const QString id = place.mid(1, end < 0 ? -1 : end - 1);
    *rest = end < 0 ? QString() : place.mid(end);
    for (FieldEditor *member : m_members) {
        if (member->field().id == id)
            return member;
    }
    return nullptr;
}

} // namespace ruqsat::workstation
