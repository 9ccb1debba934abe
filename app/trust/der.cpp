#include "trust/der.h"

#include "trust/openssl_types.h"

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

} // namespace ruqsat::trust::der
