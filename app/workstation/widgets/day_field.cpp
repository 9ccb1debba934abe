#include "workstation/widgets/day_field.h"

#include "workstation/look/look.h"

#include <QRegularExpression>

namespace ruqsat::workstation {

DayField::DayField(QWidget *parent)
    : QLineEdit(parent)
{
    setMaxLength(10);
    connect(this, &QLineEdit::editingFinished, this, &DayField::showState);
    connect(this, &QLineEdit::textEdited, this, [this] { setLookProperty(this, "error", false); });
}

QDate DayField::typedDay() const
{
    static const QRegularExpression between(QStringLiteral("[ ,/-]+"));
    const QString typed = text().trimmed().replace(between, QStringLiteral("."));
    return QDate::fromString(typed, QStringLiteral("d.M.yyyy"));
}

QDate DayField::day() const
{
    return isTooLate() ? QDate() : typedDay();
}

bool DayField::isTooLate() const
{
    return m_latest.isValid() && typedDay() > m_latest;
}

void DayField::setDay(const QDate &day)
{
    setText(day.isValid() ? day.toString(QStringLiteral("dd.MM.yyyy")) : QString());
    showState();
}

bool DayField::isWrong() const
{
    return !text().trimmed().isEmpty() && !day().isValid();
}

void DayField::showState()
{
    setLookProperty(this, "error", isWrong());
    if (const QDate typed = typedDay(); typed.isValid())
        setText(typed.toString(QStringLiteral("dd.MM.yyyy")));
}

} // namespace ruqsat::workstation
