#pragma once

#include "core/failure.h"
#include "trust/xml_document.h"

#include <QDate>

/// What every adapter does to the business XML of an answer.
namespace ruqsat::gateway {

inline Failure malformedAnswer(const QString &service, const char *what)
{
    return Failure(FailureCode::GatewayAnswerMalformed,
                   service + QStringLiteral(": ") + QString::fromLatin1(what));
}

/// Register data is shown and printed: no control characters, no endless lines.
inline QString businessText(const trust::XmlElement &parent, const QByteArray &name)
{
    return parent.child(QString::fromLatin1(name)).text().simplified().left(1000);
}

/// Of a date or a time; invalid where there is none.
inline QDate businessDate(const trust::XmlElement &parent, const QByteArray &name)
{
    return QDate::fromString(businessText(parent, name).left(10), Qt::ISODate);
}

} // namespace ruqsat::gateway
