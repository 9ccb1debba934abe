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
LocalizedText localizedFrom(const QJsonObject &json);

} // namespace ruqsat::registry::store
