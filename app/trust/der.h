#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

class QDateTime;

/// The few ASN.1 values that a CMS signature is made of, written as DER, and DER taken apart
/// without changing a byte of it.
namespace ruqsat::trust::der {

QByteArray value(unsigned char tag, const QByteArray &content);
QByteArray sequence(const QList<QByteArray> &parts);
/// SET OF: sorted by encoding, as DER wants it.
QByteArray setOf(QList<QByteArray> parts);
/// "1.2.840.113549.1.7.1". Empty for what is no OID.
QByteArray oid(const QByteArray &dotted);
QByteArray octets(const QByteArray &content);
QByteArray integer(int small);
QByteArray null();
/// UTCTime up to 2049, GeneralizedTime from then on (RFC 5652 §11.3).
QByteArray time(const QDateTime &time);
/// [number] constructed around `content`.
QByteArray tagged(int number, const QByteArray &content);

/// One value as it stands in a text; views into it.
struct Element
{
    unsigned char tag = 0;
    QByteArrayView whole;
    QByteArrayView content;
};

/// The value at the beginning of `bytes`. Nothing where it is cut off, has a tag of several bytes
/// or (BER) a length that is not told.
std::optional<Element> firstElement(QByteArrayView bytes);
/// The values that stand one after the other in `content`. Nothing where one of them cannot be read
/// or where they are more than `maximum`.
std::optional<QList<Element>> elements(QByteArrayView content, qsizetype maximum = 256);

} // namespace ruqsat::trust::der
