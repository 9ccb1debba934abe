#include "core/canonical_json.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ruqsat {
namespace {

constexpr double largestExactInteger = 9007199254740992.0;

class CanonicalWriter final
{
public:
    QByteArray bytes() const { return m_valid ? m_bytes : QByteArray(); }

    void object(const QJsonObject &object)
    {
        QStringList keys = object.keys();
        std::sort(keys.begin(), keys.end(), [](const QString &one, const QString &other) {
            return std::lexicographical_compare(
                one.begin(), one.end(), other.begin(), other.end(),
                [](QChar a, QChar b) { return a.unicode() < b.unicode(); });
        });
        m_bytes.append('{');
        bool first = true;
        for (const QString &key : keys) {
            if (!std::exchange(first, false))
                m_bytes.append(',');
            string(key);
            m_bytes.append(':');
            value(object.value(key));
        }
        m_bytes.append('}');
    }

private:
    void array(const QJsonArray &array)
    {
        m_bytes.append('[');
        bool first = true;
        for (const QJsonValue &item : array) {
            if (!std::exchange(first, false))
                m_bytes.append(',');
            value(item);
        }
        m_bytes.append(']');
    }

    void value(const QJsonValue &value)
    {
        switch (value.type()) {
        case QJsonValue::Object:
            return object(value.toObject());
        case QJsonValue::Array:
            return array(value.toArray());
        case QJsonValue::String:
            return string(value.toString());
        case QJsonValue::Bool:
            m_bytes.append(value.toBool() ? "true" : "false");
            return;
        case QJsonValue::Double:
            return number(value.toDouble());
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            m_bytes.append("null");
            return;
        }
    }

    void number(double number)
    {
        if (std::trunc(number) != number || std::abs(number) > largestExactInteger)
            m_valid = false;
        else
            m_bytes.append(QByteArray::number(static_cast<qint64>(number)));
    }

    void string(const QString &text)
    {
        static constexpr char hexDigits[] = "0123456789abcdef";
        m_bytes.append('"');
        for (const char byte : text.toUtf8()) {
            const auto code = static_cast<unsigned char>(byte);
            if (byte == '"' || byte == '\\')
                m_bytes.append('\\').append(byte);
            else if (code >= 0x20)
                m_bytes.append(byte);
            else if (const qsizetype at = QByteArrayView("\b\t\n\f\r").indexOf(byte); at >= 0)
                m_bytes.append('\\').append("btnfr"[at]);
            else
                m_bytes.append("\\u00").append(hexDigits[code >> 4]).append(hexDigits[code & 15]);
        }
        m_bytes.append('"');
    }

    QByteArray m_bytes;
    bool m_valid = true;
};

} // namespace

QByteArray canonicalJson(const QJsonObject &object)
{
    CanonicalWriter writer;
    writer.object(object);
    return writer.bytes();
}

} // namespace ruqsat
