#pragma once

#include "core/result.h"

#include <QDate>
#include <QString>

namespace ruqsat {

/// Individual identification number: YYMMDD, century and sex, four digits, check digit.
/// Always holds 12 valid digits. Two-pass mod-11 check as in FACTS §5 (adilet P070000406_).
class Iin final
{
public:
    /// Spaces between digits are allowed. Fails with iinLength, iinNotDigits, iinBirthDate,
    /// iinCheckDigit.
    static Result<Iin> parse(QStringView text);
    const QString &digits() const { return m_digits; }
    /// "560317 100006", as it stands on the screen.
    QString grouped() const;
    /// From the number; invalid for the century digit 0 (foreigners), which names no century.
    QDate birthDate() const;
    friend bool operator==(const Iin &, const Iin &) = default;

private:
    explicit Iin(QString digits)
        : m_digits(std::move(digits))
    {
    }
    QString m_digits;
};

/// Business identification number: YYMM, type (4–6), attribute (0–3), five digits, check digit.
class Bin final
{
public:
    /// Fails with binLength, binNotDigits, binShape (month, type or attribute), binCheckDigit.
    static Result<Bin> parse(QStringView text);
    const QString &digits() const { return m_digits; }
    QString grouped() const;
    friend bool operator==(const Bin &, const Bin &) = default;

private:
    explicit Bin(QString digits)
        : m_digits(std::move(digits))
    {
    }
    QString m_digits;
};

/// Who applies for something or holds it: a person by the IIN or an organisation by the BIN. The
/// two never meet: the fifth digit is 0–3 in an IIN (day of birth) and 4–6 in a BIN (type).
class PartyNumber final
{
public:
    PartyNumber(Iin iin);
    PartyNumber(Bin bin);
    /// Fails with the codes of Iin::parse or Bin::parse, whichever the fifth digit speaks for; a
    /// text too short to tell is judged as a BIN.
    static Result<PartyNumber> parse(QStringView text);
    const QString &digits() const { return m_digits; }
    bool isPerson() const { return m_person; }
    friend bool operator==(const PartyNumber &, const PartyNumber &) = default;

private:
    QString m_digits;
    bool m_person = false;
};

/// The 12th digit for the first 11, or -1 where the number is never issued (both passes give 10).
int identifierCheckDigit(QStringView firstEleven);

/// Number of a permit document: KZ, two check digits (ISO 7064 mod 97-10 as in IBAN), three
/// letters, eight digits: "KZ07ABC00012345" (FACTS §6).
class PermitNumber final
{
public:
    static Result<PermitNumber> parse(QStringView text);
    /// series: three capital Latin letters; serial: 0 … 99,999,999.
    static Result<PermitNumber> make(QStringView series, int serial);
    const QString &text() const { return m_text; }
    friend bool operator==(const PermitNumber &, const PermitNumber &) = default;

private:
    explicit PermitNumber(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

/// Number of an appendix to a licence: the licence's, and which of its appendices it is.
class AppendixNumber final
{
public:
    /// Either spelling, spaces allowed. Fails with the codes of PermitNumber::parse; one without
    /// three digits from 001 behind the licence's number has not the shape.
    static Result<AppendixNumber> parse(QStringView text);
    /// index: 1 … 999.
    static Result<AppendixNumber> make(const PermitNumber &licence, int index);
    const PermitNumber &licence() const { return m_licence; }
    int index() const { return m_index; }
    /// "KZ07ABC00012345/002".
    QString text() const { return spelled(u'/'); }
    /// "KZ07ABC00012345-002": as addresses and QR codes, in which '/' divides, have it.
    QString inAddress() const { return spelled(u'-'); }
    friend bool operator==(const AppendixNumber &, const AppendixNumber &) = default;

private:
    AppendixNumber(PermitNumber licence, int index)
        : m_licence(std::move(licence))
        , m_index(index)
    {
    }
    QString spelled(QChar divider) const;
    PermitNumber m_licence;
    int m_index = 1;
};

/// A typed number of a licence, or of an appendix to it, as the register has the licence's: in
/// capitals, without spaces around. Any other text, as a number on old paper is, stays.
QString licenceNumberIn(const QString &text);

} // namespace ruqsat
