#include "workstation/widgets/field_box.h"

#include "workstation/look/look.h"
#include "workstation/widgets/labels.h"

#include <QHBoxLayout>

namespace ruqsat::workstation {

FieldBox::FieldBox(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_label(makeLabel({}, "label"))
    , m_sign(new Glyph(QStringLiteral("data-error"), 16, QStringLiteral("bad")))
    , m_message(makeLabel({}, "caption", nullptr, true))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_column->addWidget(m_label);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_sign, 0, Qt::AlignTop);
    line->addWidget(m_message, 1, Qt::AlignTop);
    m_message->setMinimumHeight(QFontMetrics(textFont(9.5)).height());
    m_column->addLayout(line);
    m_sign->hide();
}

void FieldBox::setField(QWidget *field)
{
    m_field = field;
    m_column->insertWidget(1, field);
    m_label->setBuddy(field);
    setFocusProxy(field);
    setLabel(m_label->text());
}

void FieldBox::setFieldWidth(int width)
{
    m_field->setFixedWidth(width);
    m_column->setAlignment(m_field, Qt::AlignLeft);
}

QLineEdit *FieldBox::lineEdit()
{
    if (!m_field)
        setField(new QLineEdit);
    return qobject_cast<QLineEdit *>(m_field);
}

QString FieldBox::label() const
{
    return m_label->text();
}

void FieldBox::setLabel(const QString &label)
{
    m_label->setText(label);
    // The label shows its mnemonic only where it leads to a field.
    m_label->setTextFormat(Qt::AutoText);
    if (m_field) {
        QString name = label;
        m_field->setAccessibleName(name.remove(QLatin1Char('&')));
    }
}

void FieldBox::setMessageLine(bool kept)
{
    m_messageLine = kept;
    showMessage();
}

void FieldBox::setHint(const QString &hint)
{
    m_hint = hint;
    showMessage();
}

void FieldBox::setError(const QString &error)
{
    m_error = error;
    showMessage();
}

void FieldBox::showMessage()
{
    const bool wrong = hasError();
    m_sign->setVisible(wrong);
    m_message->setText(wrong ? m_error : m_hint);
    m_message->setVisible(m_messageLine || wrong || !m_hint.isEmpty());
    m_message->setForegroundRole(wrong ? QPalette::BrightText : QPalette::PlaceholderText);
    setLookProperty(m_message, "tone", wrong ? QStringLiteral("bad") : QStringLiteral("muted"));
    if (!m_field)
        return;
    setLookProperty(m_field, "error", wrong);
    m_field->setAccessibleDescription(m_message->text());
}

} // namespace ruqsat::workstation
