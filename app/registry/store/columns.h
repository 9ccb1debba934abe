#pragma once

#include "core/localized.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QVariant>

#include <optional>

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

/// Columns that may be null are null where the value is not there.
inline QVariant optionalColumn(const std::optional<QJsonObject> &json)
{
    return json ? QVariant(column(*json)) : QVariant();
}

template <typename T>
std::optional<QJsonObject> jsonOf(const std::optional<T> &value)
{
    if (!value)
        return std::nullopt;
    return value->toJson();
}

} // namespace ruqsat::registry::store
