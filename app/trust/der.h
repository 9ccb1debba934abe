#pragma once

#include <QByteArray>
#include <QList>

class QDateTime;

/// The few ASN.1 values that a CMS signature is made of, written as DER.
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

} // namespace ruqsat::trust::der
