#pragma once

#include "core/result.h"
#include "paper/bilingual.h"
#include "paper/content_reader.h"

#include <QDate>
#include <QJsonObject>
#include <QList>

namespace ruqsat::paper {

/// What a reason of a refusal is about: a field, document or requirement.
struct RefusalTarget
{
    /// Which of them, in a word.
    Bilingual kind;
    Bilingual title;
    /// What exactly does not fit, a supplement only. May be empty; one language serves both
    /// columns.
    Bilingual note;

    static RefusalTarget read(ContentReader &reader);
    QJsonObject toJson() const;
    /// "Document: copy of the charter".
    Bilingual named() const;

    friend bool operator==(const RefusalTarget &, const RefusalTarget &) = default;
};

/// One reason of a refusal, as the regulation codes it.
struct RefusalGround
{
    QString code;
    Bilingual title;
    /// The norm it rests on: act, article, clause.
    Bilingual norm;
    /// 1 … 200: no reason is about nothing.
    QList<RefusalTarget> targets;

    static RefusalGround read(ContentReader &reader);
    QJsonObject toJson() const;

    friend bool operator==(const RefusalGround &, const RefusalGround &) = default;
};

/// A reasoned refusal, as JSON with the same names; dates are "yyyy-MM-dd".
struct RefusalContent
{
    /// Of the letter: "2026-11-000001/Б".
    QString number;
    QDate date;
    QString applicationNumber;
    QDate applicationDate; ///< of its registration
    Bilingual provider;
    Bilingual applicant;
    /// IIN or BIN, 12 digits.
    QString applicantIdentifier;
    /// May be empty.
    Bilingual address;
    /// Title of the state service.
    Bilingual service;
    /// 1 … 40.
    QList<RefusalGround> grounds;
    /// What the applicant can do, besides the rights that the paper always names; may be empty.
    QList<Bilingual> remedies;
    /// Facts that close the letter, such as the terms kept; may be empty.
    QList<Bilingual> remarks;
    /// Name and extension of who prepared the letter; may be empty.
    Bilingual executor;
    Signatory signatory;
    QString qr;
    QString verifyAt;
    bool demo = false;

    QJsonObject toJson() const;
    /// Strict, as LicenceContent::fromJson.
    static Result<RefusalContent> fromJson(const QJsonObject &json);

    friend bool operator==(const RefusalContent &, const RefusalContent &) = default;
};

/// As renderLicence.
Result<QByteArray> renderRefusal(const RefusalContent &content);

} // namespace ruqsat::paper
