#include "trust/der.h"

#include "trust/openssl_types.h"

#include <openssl/err.h>
#include <openssl/objects.h>

#include <QDateTime>

#include <algorithm>

namespace ruqsat::trust::der {

QByteArray value(unsigned char tag, const QByteArray &content)
{
    QByteArray encoded(1, static_cast<char>(tag));
    const auto size = static_cast<quint64>(content.size());
    if (size < 0x80) {
        encoded.append(static_cast<char>(size));
    } else {
        QByteArray length;
        for (quint64 rest = size; rest > 0; rest >>= 8)
            length.prepend(static_cast<char>(rest & 0xff));
        encoded.append(static_cast<char>(0x80 | length.size()));
        encoded.append(length);
    }
    return encoded + content;
}

QByteArray sequence(const QList<QByteArray> &parts)
{
    return value(0x30, parts.join());
}

QByteArray setOf(QList<QByteArray> parts)
{
    std::sort(parts.begin(), parts.end());
    return value(0x31, parts.join());
}

QByteArray oid(const QByteArray &dotted)
{
    ASN1_OBJECT *object = OBJ_txt2obj(dotted.constData(), 1);
    if (!object)
        return {};
    const QByteArray encoded = toDer(object, i2d_ASN1_OBJECT);
    ASN1_OBJECT_free(object);
    return encoded;
}

QByteArray octets(const QByteArray &content)
{
    return value(0x04, content);
}

QByteArray integer(int small)
{
    return value(0x02, QByteArray(1, static_cast<char>(small)));
}

QByteArray null()
{
    return value(0x05, {});
}

QByteArray time(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    const bool generalized = utc.date().year() >= 2050;
    const QString format =
        generalized ? QStringLiteral("yyyyMMddHHmmss") : QStringLiteral("yyMMddHHmmss");
    return value(generalized ? 0x18 : 0x17, utc.toString(format).toLatin1() + 'Z');
}

QByteArray tagged(int number, const QByteArray &content)
{
    return value(static_cast<unsigned char>(0xa0 | number), content);
}

std::optional<Element> firstElement(QByteArrayView bytes)
{
    const unsigned char *const begin = bytesOf(bytes);
    const unsigned char *position = begin;
    long size = 0;
    int tag = 0;
    int kind = 0;
    const int told =
        bytes.isEmpty() ? 0x80 : ASN1_get_object(&position, &size, &tag, &kind, bytes.size());
    // 0x80: an error; 0x01: no length (BER); 0x1f: the tag goes on in further bytes.
    if ((told & 0x81) || (*begin & 0x1f) == 0x1f) {
        ERR_clear_error();
        return std::nullopt;
    }
    const qsizetype head = position - begin;
    return Element{*begin, bytes.first(head + size), bytes.sliced(head, size)};
}

std::optional<QList<Element>> elements(QByteArrayView content, qsizetype maximum)
{
    QList<Element> found;
    while (!content.isEmpty()) {
        const std::optional<Element> element = firstElement(content);
        if (!element || found.size() == maximum)
            return std::nullopt;
        found.append(*element);
        content = content.sliced(element->whole.size());
    }
    return found;
}

} // namespace ruqsat::trust::der
