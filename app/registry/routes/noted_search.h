#pragma once

#include <QJsonObject>
#include <QStringList>

// What the audit keeps of a search, so that the question who looked at a person finds it.
namespace ruqsat::registry {

/// IIN, BIN, number of a case or of a licence (of an appendix, its licence's) as the register has
/// it, where `text` names it whole; empty where it is words or a part and may find many.
QString namedBy(const QString &text);

/// "q" as it was typed and, where it names somebody or something, "subject"; nothing for no text.
QJsonObject notedText(const QString &text);
/// Adds "shown": `people` by IIN or BIN, each once; an empty one is nobody.
void noteShown(QJsonObject &detail, const QStringList &people);

} // namespace ruqsat::registry
