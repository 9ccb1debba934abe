#pragma once

#include "paper/state_content.h"

#include <optional>

namespace ruqsat::paper {

/// What an appendix adds to its licence.
struct AppendixMatter
{
    /// 1 … 999; printed with three digits.
    int index = 1;
    QDate issuedOn;
    /// At most 40.
    QList<Bilingual> subactivities;
    /// May be empty.
    Bilingual productionBase;
    /// The term, in words; may be empty.
    Bilingual validity;
    /// Why the appendix is issued; may be empty.
    Bilingual ground;
    QList<Table> tables;

    static AppendixMatter read(ContentReader &reader);
    QJsonObject toJson() const;

    friend bool operator==(const AppendixMatter &, const AppendixMatter &) = default;
};

/// A duplicate says so on every page.
struct DuplicateMark
{
    QDate issuedOn;
    /// Why; may be empty.
    Bilingual ground;

    friend bool operator==(const DuplicateMark &, const DuplicateMark &) = default;
};

/// The paper in whose place a re-issued one stands, or that a duplicate of an appendix repeats.
struct FormerPaper
{
    /// As it was written on that paper; older papers have other shapes of number. At most 40.
    QString number;
    QDate issuedOn;
    /// Why; may be empty.
    Bilingual ground;

    friend bool operator==(const FormerPaper &, const FormerPaper &) = default;
};

/// A licence with the appendices that are issued together with it, each on pages of its own.
struct LicenceContent : StateContent
{
    QDate firstIssuedOn;
    Bilingual activity;
    /// May be empty, at most 40.
    QList<Bilingual> subactivities;
    /// Optional (both languages empty): no row then.
    Bilingual conditions;
    Bilingual note;
    /// "duplicate" and "replaces" in JSON; a missing member means none.
    std::optional<DuplicateMark> duplicate;
    std::optional<FormerPaper> replaces;
    /// At most 20.
    QList<AppendixMatter> appendices;

    QJsonObject toJson() const;
    /// Strict: unknown, missing, wrong-typed or over-long members fail with paperContentInvalid and
    /// the member's path as detail (never its value).
    static Result<LicenceContent> fromJson(const QJsonObject &json);

    friend bool operator==(const LicenceContent &, const LicenceContent &) = default;
};

/// PDF/A-1b, A4. The same content gives the same bytes within one process, and in every run of
/// ruqsat-press (which fixes the seed of Qt's hashes and the time zone). Fails with
/// paperContentInvalid (as fromJson; also a character that the fonts lack) or paperRenderFailed.
Result<QByteArray> renderLicence(const LicenceContent &content);

/// An appendix that is issued later than its licence, whose number it bears.
struct AppendixContent : StateContent
{
    QDate licenceIssuedOn;
    Bilingual activity;
    AppendixMatter matter;
    /// Appendices too; at most one of the two. A missing member means none.
    std::optional<FormerPaper> duplicateOf;
    std::optional<FormerPaper> replaces;

    QJsonObject toJson() const;
    /// Strict, as LicenceContent::fromJson.
    static Result<AppendixContent> fromJson(const QJsonObject &json);

    friend bool operator==(const AppendixContent &, const AppendixContent &) = default;
};

/// As renderLicence.
Result<QByteArray> renderAppendix(const AppendixContent &content);

} // namespace ruqsat::paper
