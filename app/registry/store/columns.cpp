#include "registry/store/columns.h"

#include <QJsonDocument>

namespace ruqsat::registry::store {

QString column(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString column(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString column(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString column(const LocalizedText &text)
{
    return column(QJsonObject{{"kk", text.kk}, {"ru", text.ru}, {"en", text.en}});
}

LocalizedText localizedFrom(const QJsonObject &json)
{
    return {json.value(QStringLiteral("kk")).toString(),
            json.value(QStringLiteral("ru")).toString(),
            json.value(QStringLiteral("en")).toString()};
}

} // namespace ruqsat::registry::store
