#pragma once

#include "core/form.h"

#include <QJsonArray>
#include <QJsonObject>

// Values of a form as a paper says them: {"kk","ru","en"?} objects.
namespace ruqsat::registry {

/// A text that was given in one language only stands in both columns.
QJsonObject bilingual(const LocalizedText &text);
QJsonObject bilingual(const QString &kk, const QString &ru);
/// The same in every language: numbers, codes, dates.
QJsonObject neutral(const QString &text);

/// Empty where nothing was given. A table has no words: see tableOf().
LocalizedText fieldWords(const FormField &field, const QJsonValue &value);
LocalizedText choiceTitle(const FormField &field, const QString &value);
/// A paper's table of a form's table, its first six columns; each cell at most 200 characters.
QJsonObject tableOf(const FormField &field, const QJsonValue &value);

} // namespace ruqsat::registry
