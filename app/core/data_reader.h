#pragma once

#include "core/localized.h"
#include "core/result.h"

#include <QDate>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QStringList>

#include <initializer_list>
#include <optional>

namespace ruqsat {

/// What is wrong in a data file, and where (RFC 6901 JSON pointer).
struct DataFault
{
    QString pointer;
    QString message;
};

/// The object in `json`. Fails with dataFileTooLarge (before anything is parsed), dataFileNotUtf8,
/// dataFileNotJson.
Result<QJsonObject> parseDataObject(const QByteArray &json, qint64 largest);
/// The bytes of a file or Qt resource, never more than `largest`. Fails with dataFileUnreadable,
/// dataFileTooLarge; the detail begins with the file's name.
Result<QByteArray> readDataFile(const QString &path, qint64 largest);

/// One value of a data file. Reading never stops: a fault is noted with its place, and an empty
/// value is handed on, so that one run tells everything that is wrong with a file.
class DataNode final
{
public:
    DataNode(QJsonValue value, QString pointer, QList<DataFault> *faults);

    void fault(const QString &message) const;
    const QString &pointer() const { return m_pointer; }
    const QJsonValue &json() const { return m_value; }
    bool isNull() const { return m_value.isNull() || m_value.isUndefined(); }
    bool isObject() const { return m_value.isObject(); }

    /// Notes every member that is not listed: a misspelt member must not pass for an absent one.
    void onlyMembers(std::initializer_list<const char *> names) const;
    bool has(const char *name) const;
    DataNode member(const char *name) const;
    QList<DataNode> items() const;
    QStringList memberNames() const;
    DataNode memberNamed(const QString &name) const;

    /// Not empty.
    QString text() const;
    int integer(int least, int most) const;
    bool boolean() const;
    QDate date() const;
    /// kk, ru and en, none of them empty.
    LocalizedText localized() const;

    /// A text that `fromName` knows.
    template <typename FromName>
    auto name(FromName fromName) const
    {
        auto found = fromName(m_value.toString());
        if (!found)
            fault(m_value.isUndefined() ? QStringLiteral("missing")
                                        : QStringLiteral("unknown name '%1'").arg(shown()));
        return found.value_or(typename decltype(found)::value_type{});
    }

private:
    QString shown() const;

    QJsonValue m_value;
    QString m_pointer;
    QList<DataFault> *m_faults;
};

} // namespace ruqsat
