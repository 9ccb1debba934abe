#pragma once

#include "core/result.h"
#include "paper/bilingual.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QSet>

#include <optional>

namespace ruqsat::paper {

/// Reads one JSON object member by member; the first fault is kept, later calls give empty values.
/// Whatever was not asked for is an unknown member. Texts come back in NFC, on one line, without
/// control characters. Fault details name the member's path, never its value.
class ContentReader final
{
public:
    explicit ContentReader(const QJsonObject &object, QString path = QStringLiteral("content"));

    QString text(const QString &name, int longest, bool mayBeEmpty = false);
    /// {"kk", "ru"} and, where there is one, "en".
    Bilingual bilingual(const QString &name, int longest, bool mayBeEmpty = false);
    Signatory signatory(const QString &name);
    /// IIN or BIN.
    QString identifier(const QString &name);
    QString permitNumber(const QString &name);
    QString qr(const QString &name);
    QDate date(const QString &name);
    /// Invalid where the text is empty.
    QDate optionalDate(const QString &name);
    QDateTime dateTime(const QString &name);
    bool boolean(const QString &name);
    int integer(const QString &name, int least, int most);
    QList<Bilingual> bilinguals(const QString &name, int most, int longest,
                                bool mayBeEmpty = false);

    /// `read(ContentReader &)` gives one row of the array `name`.
    template <typename T, typename Read>
    QList<T> list(const QString &name, int least, int most, Read read)
    {
        QList<T> rows;
        const QJsonArray array = rowsOf(name, least, most);
        for (qsizetype i = 0; i < array.size() && !m_failure; ++i) {
            ContentReader row(array.at(i), QStringLiteral("%1[%2]").arg(pathOf(name)).arg(i));
            rows.append(read(row));
            if (!row.m_failure)
                row.checkUnknown();
            m_failure = row.m_failure;
        }
        return rows;
    }

    bool has(const QString &name) const { return m_object.contains(name); }
    /// One object; `read(ContentReader &)` as for list().
    template <typename T, typename Read>
    T nested(const QString &name, Read read)
    {
        ContentReader inner(take(name, QJsonValue::Object, QStringLiteral("an object")),
                            pathOf(name));
        if (m_failure)
            return T();
        T value = read(inner);
        m_failure = inner.finish();
        return value;
    }

    void fail(const QString &name, const QString &why);
    /// The first fault, or an unknown member, or nothing.
    std::optional<Failure> finish();

private:
    ContentReader(const QJsonValue &value, QString path);
    QJsonValue take(const QString &name, QJsonValue::Type type, const QString &typeName);
    QString textOf(const QJsonValue &value, const QString &name, int longest, bool mayBeEmpty);
    QJsonArray rowsOf(const QString &name, int least, int most);
    QString pathOf(const QString &name) const;
    QDate dateOf(const QString &iso, const QString &name);
    void checkUnknown();

    QJsonObject m_object;
    QString m_path;
    QSet<QString> m_asked;
    std::optional<Failure> m_failure;
};

QJsonObject toJson(const Bilingual &text);
QJsonObject toJson(const Signatory &signatory);
QJsonArray toJson(const QList<Bilingual> &texts);
/// Of parts that have a toJson() of their own.
template <typename Part>
requires requires(const Part &part)
{
    part.toJson();
}
QJsonArray toJson(const QList<Part> &parts)
{
    QJsonArray array;
    for (const Part &part : parts)
        array.append(part.toJson());
    return array;
}
/// "yyyy-MM-dd", or empty.
QString toJson(const QDate &date);
/// ISO 8601 in UTC with milliseconds and "Z".
QString toJson(const QDateTime &time);

} // namespace ruqsat::paper
