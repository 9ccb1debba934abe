#pragma once

#include "core/result.h"
#include "paper/bilingual.h"

#include <QDate>
#include <QJsonObject>
#include <QList>

namespace ruqsat::paper {

/// What a licence or permit says. Nothing here is known only after signing: certificate and time
/// of the signature live in the signature. JSON has the same names; dates are "yyyy-MM-dd".
struct LicenceContent
{
    /// "Лицензия" / "Лицензия", "Рұқсат" / "Разрешение"; set in capitals.
    Bilingual title;
    /// A PermitNumber.
    QString number;
    QDate issuedOn;
    QDate firstIssuedOn;
    Bilingual holder;
    /// IIN or BIN, 12 digits; the caption follows from the number's shape.
    QString holderIdentifier;
    /// May be empty.
    Bilingual address;
    Bilingual activity;
    /// May be empty, at most 40.
    QList<Bilingual> subactivities;
    /// Optional (both languages empty): no row then.
    Bilingual conditions;
    Bilingual note;
    Bilingual licensor;
    Signatory signatory;
    Bilingual place;
    /// ASCII, at most 300 characters.
    QString qr;
    /// Where the holder can check the paper: "elicense.kz, 1414".
    QString verifyAt;
    /// The paper of a demonstration: carries a mark that it has no legal force.
    bool demo = false;

    QJsonObject toJson() const;
    /// Strict: unknown, missing, wrong-typed or over-long members fail with paperContentInvalid and
    /// the member's path as detail (never its value).
    static Result<LicenceContent> fromJson(const QJsonObject &json);

    friend bool operator==(const LicenceContent &, const LicenceContent &) = default;
};

/// PDF/A-1b, A4, usually one page. The same content gives the same bytes within one process, and in
/// every run of ruqsat-press (which fixes the seed of Qt's hashes and the time zone). Fails with
/// paperContentInvalid (as fromJson; also a character that the fonts lack) or paperRenderFailed.
Result<QByteArray> renderLicence(const LicenceContent &content);

} // namespace ruqsat::paper
