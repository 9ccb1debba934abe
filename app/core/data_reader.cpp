#include "core/data_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>

namespace ruqsat {
namespace {

QString childPointer(const QString &pointer, QString name)
{
    name.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
    return pointer + QLatin1Char('/') + name;
}

} // namespace

Result<QJsonObject> parseDataObject(const QByteArray &json, qint64 largest)
{
    if (json.size() > largest)
        return Failure(FailureCode::DataFileTooLarge,
                       QStringLiteral("%1 bytes, at most %2").arg(json.size()).arg(largest));
    QStringDecoder decoder(QStringConverter::Utf8);
    // Decoding is lazy: the error shows only once the text was made.
    const QString text = decoder.decode(json);
    if (decoder.hasError())
        return FailureCode::DataFileNotUtf8;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Failure(FailureCode::DataFileNotJson,
                       QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return Failure(FailureCode::DataFileNotJson, QStringLiteral("not an object"));
    return document.object();
}

Result<QByteArray> readDataFile(const QString &path, qint64 largest)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(FailureCode::DataFileUnreadable,
                       path + QStringLiteral(": ") + file.errorString());
    // One byte more than allowed tells too large without trusting what the file says of its size.
    const QByteArray bytes = file.read(largest + 1);
    if (bytes.size() > largest)
        return Failure(FailureCode::DataFileTooLarge,
                       QStringLiteral("%1: more than %2 bytes").arg(path).arg(largest));
    return bytes;
}

DataNode::DataNode(QJsonValue value, QString pointer, QList<DataFault> *faults)
    : m_value(std::move(value))
    , m_pointer(std::move(pointer))
    , m_faults(faults)
{
}

void DataNode::fault(const QString &message) const
{
    m_faults->append({m_pointer, message});
}

void DataNode::onlyMembers(std::initializer_list<const char *> names) const
{
    if (!m_value.isObject()) {
        fault(m_value.isUndefined() ? QStringLiteral("missing")
                                    : QStringLiteral("an object is wanted"));
        return;
    }
    for (const QString &key : memberNames()) {
        const bool known = std::any_of(names.begin(), names.end(), [&](const char *name) {
            return key == QLatin1String(name);
        });
        if (!known)
            memberNamed(key).fault(QStringLiteral("unknown member"));
    }
}

bool DataNode::has(const char *name) const
{
    return m_value.toObject().contains(QLatin1String(name));
}

DataNode DataNode::member(const char *name) const
{
    return memberNamed(QString::fromLatin1(name));
}

DataNode DataNode::memberNamed(const QString &name) const
{
    const QJsonObject object = m_value.toObject();
    const auto found = object.constFind(name);
    return {found == object.constEnd() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(*found),
            childPointer(m_pointer, name), m_faults};
}

QStringList DataNode::memberNames() const
{
    return m_value.toObject().keys();
}

QList<DataNode> DataNode::items() const
{
    QList<DataNode> nodes;
    if (!m_value.isArray()) {
        fault(m_value.isUndefined() ? QStringLiteral("missing")
                                    : QStringLiteral("an array is wanted"));
        return nodes;
    }
    const QJsonArray array = m_value.toArray();
    nodes.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i)
        nodes.append(DataNode(array.at(i), childPointer(m_pointer, QString::number(i)), m_faults));
    return nodes;
}

QString DataNode::text() const
{
    const QString text = m_value.toString();
    if (text.trimmed().isEmpty())
        fault(m_value.isUndefined() ? QStringLiteral("missing")
                                    : QStringLiteral("a text is wanted"));
    return text;
}

int DataNode::integer(int least, int most) const
{
    const double number = m_value.toDouble(std::nan(""));
    if (std::trunc(number) == number && number >= least && number <= most)
        return static_cast<int>(number);
    fault(QStringLiteral("a whole number from %1 to %2 is wanted").arg(least).arg(most));
    return least;
}

bool DataNode::boolean() const
{
    if (!m_value.isBool())
        fault(QStringLiteral("true or false is wanted"));
    return m_value.toBool();
}

QDate DataNode::date() const
{
    const QString text = m_value.toString();
    const QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid())
        fault(QStringLiteral("a date as 2026-11-22 is wanted, not '%1'").arg(shown()));
    return date;
}

LocalizedText DataNode::localized() const
{
    onlyMembers({"kk", "ru", "en"});
    if (!m_value.isObject())
        return {};
    const auto translation = [this](const char *language) {
        const DataNode node = member(language);
        const QString text = node.json().toString();
        if (text.trimmed().isEmpty())
            node.fault(QStringLiteral("missing translation"));
        return text;
    };
    return {translation("kk"), translation("ru"), translation("en")};
}

QString DataNode::shown() const
{
    return m_value.isString()
               ? m_value.toString().left(60)
               : QString::fromUtf8(
                     QJsonDocument(QJsonArray{m_value}).toJson(QJsonDocument::Compact).left(60));
}

} // namespace ruqsat
