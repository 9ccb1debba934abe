#include "registry/public/public_words.h"

#include "core/data_reader.h"
#include "registry/store/columns.h"

namespace ruqsat::registry {
namespace {

constexpr qint64 largestResource = 256 * 1024;

Result<QByteArray> resource(const char *name)
{
    return readDataFile(QStringLiteral(":/ruqsat/public/") + QLatin1String(name), largestResource);
}

} // namespace

Result<PublicWords> PublicWords::load()
{
    const Result<QByteArray> json = resource("words.json");
    const Result<QByteArray> page = resource("page.html");
    const Result<QByteArray> style = resource("style.css");
    const Result<QByteArray> ornament = resource("ornament.svg");
    for (const Result<QByteArray> *file : {&json, &page, &style, &ornament}) {
        if (!*file)
            return file->failure();
    }
    const Result<QJsonObject> object = parseDataObject(*json, largestResource);
    if (!object)
        return object.failure();
    PublicWords words;
    for (auto word = object->begin(); word != object->end(); ++word) {
        const LocalizedText text = store::localizedFrom(word->toObject());
        if (text.kk.isEmpty() || text.ru.isEmpty() || text.en.isEmpty())
            return Failure(FailureCode::DataFileInvalid, word.key());
        words.m_words.insert(word.key(), text);
    }
    words.m_page = QString::fromUtf8(*page);
    words.m_style = *style;
    words.m_ornament = *ornament;
    return words;
}

QString PublicWords::word(const QString &name, Language language) const
{
    return m_words.value(name).in(language).toHtmlEscaped();
}

QByteArray PublicWords::page(const QHash<QString, QString> &values, Language language) const
{
    QString html;
    qsizetype at = 0;
    while (true) {
        const qsizetype open = m_page.indexOf(QLatin1String("{{"), at);
        const qsizetype close = m_page.indexOf(QLatin1String("}}"), open);
        if (open < 0 || close < 0)
            break;
        const QString name = m_page.mid(open + 2, close - open - 2);
        html += m_page.mid(at, open - at);
        html += values.contains(name) ? values.value(name) : word(name, language);
        at = close + 2;
    }
    return (html + m_page.mid(at)).toUtf8();
}

} // namespace ruqsat::registry
