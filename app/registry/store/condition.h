#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>

namespace ruqsat::registry::store {

/// A part of a `where` clause with its arguments, in the order of its marks.
struct Condition
{
    QString sql;
    QVariantList arguments;

    void add(const QString &part, const QVariantList &values = {})
    {
        sql += sql.isEmpty() ? part : QStringLiteral(" and ") + part;
        arguments += values;
    }
};

/// "(?, ?, ?)" for as many values.
inline QString marksFor(const QStringList &values)
{
    return u'(' + QStringList(values.size(), QStringLiteral("?")).join(QStringLiteral(", ")) + u')';
}

inline QVariantList variantsOf(const QStringList &values)
{
    return QVariantList(values.begin(), values.end());
}

/// An IIN or BIN as it is kept, of one that is typed as the screens show it: in groups.
inline QString ungrouped(QString typed)
{
    typed.removeIf([](QChar each) { return each.isSpace(); });
    return typed;
}

} // namespace ruqsat::registry::store
