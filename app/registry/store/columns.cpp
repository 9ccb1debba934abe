#include "registry/store/columns.h"

#include "core/search_words.h"

#include <QJsonDocument>

namespace ruqsat::registry::store {
namespace {

/// Of all the sites that a form has room for, in every language.
constexpr qsizetype mostWords = 5000;

} // namespace

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

QString wordsColumn(const LocalizedText &text)
{
    // Words hold letters and digits only, so nothing has to be quoted within the quotes.
    QStringList quoted;
    for (const QString &word : searchWords(text.kk + u' ' + text.ru + u' ' + text.en, mostWords))
        quoted.append(u'\'' + word + u'\'');
    return quoted.join(u' ');
}

QString wordsQuery(const QString &text)
{
    QStringList wanted;
    for (const QString &word : searchWords(text, 8))
        wanted.append(u'\'' + word.left(64) + QStringLiteral("':*"));
    return wanted.join(QStringLiteral(" & "));
}

LocalizedText localizedFrom(const QJsonObject &json)
{
    return {json.value(QStringLiteral("kk")).toString(),
            json.value(QStringLiteral("ru")).toString(),
            json.value(QStringLiteral("en")).toString()};
}

} // namespace ruqsat::registry::store
