#pragma once

#include "core/localized.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

// How values stand in columns.
namespace ruqsat::registry::store {

QString column(const QDateTime &time);
QString column(const QJsonObject &object);
QString column(const QJsonArray &array);
QString column(const LocalizedText &text);
/// The words of all three languages as a tsvector, for `@@` with wordsQuery().
QString wordsColumn(const LocalizedText &text);
/// A tsquery that wants the beginning of every word of `text`; empty where it has no word.
QString wordsQuery(const QString &text);
LocalizedText localizedFrom(const QJsonObject &json);

} // namespace ruqsat::registry::store
