#pragma once

#include "core/localized.h"
#include "protocol/law.h"

#include <QDate>

// The law as data, as an administrator reads and changes it.
namespace ruqsat::desk {

enum class LawLineKind {
    OfficeHours,
    Holiday,
    ReligiousHoliday,
    WorkedDay, ///< a weekend that a transfer makes a working day
    FreeDay,   ///< what is off instead
    Rate,
    RatesUntil,
    Root,
    Intermediate
};

/// One fact of a document; two documents differ in their lines.
struct LawLine
{
    LawLineKind kind = LawLineKind::Holiday;
    QDate date;          ///< of the day, of the rate, of a certificate's end
    QString text;        ///< hours, tenge, name of the certificate
    LocalizedText title; ///< of a holiday
    QString fingerprint; ///< of a certificate
    bool unconfirmed = false;
    QDate other = {}; ///< of a transfer: the day that this one was exchanged for

    friend bool operator==(const LawLine &, const LawLine &) = default;
};

/// In the order of their dates. Fails with the codes of data files.
Result<QList<LawLine>> lawLines(protocol::LawName name, const QJsonObject &content);

struct LawDifference
{
    QList<LawLine> added;
    QList<LawLine> removed;

    bool isEmpty() const { return added.isEmpty() && removed.isEmpty(); }
};

/// Fails as lawLines() does.
Result<LawDifference> lawDifference(protocol::LawName name, const QJsonObject &before,
                                    const QJsonObject &after);

/// The document that `path` makes of the one in force. For a calendar the file is a whole one, one
/// year ({"year", …}) or the office hours ({"office": {…}}): the rest stays as it is. An index is a
/// whole table, roots are PEM. Fails with the codes of data files; `detail` is the file's name and
/// the place in it.
Result<QJsonObject> lawFromFile(protocol::LawName name, const QJsonObject &inForce,
                                const QString &path);

} // namespace ruqsat::desk
