#pragma once

#include <QByteArrayView>
#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <memory>

struct pg_result;

namespace ruqsat::registry {

/// One row of an answer; columns by their order in the query. Values stay in the answer as the
/// database sent them until they are asked for.
class Row final
{
public:
    Row(std::shared_ptr<const pg_result> answer, int row)
        : m_answer(std::move(answer))
        , m_row(row)
    {
    }
    bool isNull(int column) const;
    /// As the database writes it; lives as long as a row of the same answer.
    QByteArrayView raw(int column) const;
    /// Neither null nor empty.
    bool has(int column) const { return !raw(column).isEmpty(); }
    QString text(int column) const { return QString::fromUtf8(raw(column)); }
    qint64 integer(int column) const { return raw(column).toLongLong(); }
    double number(int column) const { return raw(column).toDouble(); }
    bool boolean(int column) const { return raw(column) == "t"; }
    QByteArray bytes(int column) const;
    /// In UTC; invalid for null.
    QDateTime time(int column) const;
    QDate date(int column) const;
    QJsonObject json(int column) const;

private:
    std::shared_ptr<const pg_result> m_answer;
    int m_row;
};

using Rows = QList<Row>;

} // namespace ruqsat::registry
