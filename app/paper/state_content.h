#pragma once

#include "paper/bilingual.h"
#include "paper/content_reader.h"

#include <QDate>
#include <QJsonObject>
#include <QList>

namespace ruqsat::paper {

/// What every numbered paper of the state says beside its own matter. Nothing here is known only
/// after signing: certificate and time of the signature live in the signature. JSON has the same
/// names; dates are "yyyy-MM-dd".
struct StateContent
{
    /// A PermitNumber.
    QString number;
    QDate issuedOn;
    Bilingual holder;
    /// IIN or BIN, 12 digits; the caption follows from the number's shape.
    QString holderIdentifier;
    /// May be empty.
    Bilingual address;
    /// The body that issues it.
    Bilingual issuer;
    Signatory signatory;
    Bilingual place;
    /// ASCII, at most longestQrPayload characters.
    QString qr;
    /// Where the holder can check the paper: "elicense.kz, 1414".
    QString verifyAt;
    /// Adds a translation into English after the paper itself.
    bool english = false;
    /// The paper of a demonstration: carries a mark that it has no legal force.
    bool demo = false;

    void read(ContentReader &reader);
    void write(QJsonObject &json) const;

    friend bool operator==(const StateContent &, const StateContent &) = default;
};

/// A table of a paper: 1 … 6 columns, at most 300 rows; a cell is at most 200 characters long and
/// may be empty.
struct Table
{
    Bilingual title;
    QList<Bilingual> columns;
    QList<QList<Bilingual>> rows;

    static Table read(ContentReader &reader);
    QJsonObject toJson() const;

    friend bool operator==(const Table &, const Table &) = default;
};

/// At most 8.
QList<Table> readTables(ContentReader &reader, const QString &name);

/// A captioned fact of a paper, such as the place of works.
struct Fact
{
    Bilingual caption;
    Bilingual value;

    static Fact read(ContentReader &reader);
    QJsonObject toJson() const;

    friend bool operator==(const Fact &, const Fact &) = default;
};

} // namespace ruqsat::paper
