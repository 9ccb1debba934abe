#include "registry/store/row.h"

#include <QJsonDocument>

#include <libpq-fe.h>

namespace ruqsat::registry {

bool Row::isNull(int column) const
{
    return PQgetisnull(m_answer.get(), m_row, column) != 0;
}

QByteArrayView Row::raw(int column) const
{
    return {PQgetvalue(m_answer.get(), m_row, column), PQgetlength(m_answer.get(), m_row, column)};
}

QByteArray Row::bytes(int column) const
{
    constexpr QByteArrayView hex = "\\x";
    const QByteArrayView value = raw(column);
    return value.startsWith(hex) ? QByteArray::fromHex(value.sliced(hex.size()).toByteArray())
                                 : QByteArray();
}

QDateTime Row::time(int column) const
{
    return QDateTime::fromString(QString::fromLatin1(raw(column)), Qt::ISODateWithMs).toUTC();
}

QDate Row::date(int column) const
{
    return QDate::fromString(QString::fromLatin1(raw(column)), Qt::ISODate);
}

QJsonObject Row::json(int column) const
{
    return QJsonDocument::fromJson(raw(column).toByteArray()).object();
}

} // namespace ruqsat::registry
