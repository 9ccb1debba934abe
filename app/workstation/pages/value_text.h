#pragma once

#include "core/form.h"

#include <QJsonValue>

namespace ruqsat::workstation {

/// A field's value as a person reads it: choices by their titles, dates and numbers as on the
/// screen, members and rows each on a line. "–" for what is empty.
QString valueText(const FormField &field, const QJsonValue &value, Language language);
/// The bounds of a number or a date, at this place inside the field's value (a JSON pointer); empty
/// where it has none.
QString boundsText(const FormField &field, const QString &place, Language language);

} // namespace ruqsat::workstation
