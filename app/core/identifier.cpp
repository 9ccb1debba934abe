#include "core/identifier.h"

#include <array>

namespace ruqsat {
namespace {

QString withoutSpaces(QStringView text)
{
    QString compact;
    for (const QChar character : text) {
        if (!character.isSpace())
            compact.append(character);
    }
    return compact;
}

bool isAsciiDigits(QStringView text)
{
    for (const QChar character : text) {
        if (character < QLatin1Char('0') || character > QLatin1Char('9'))
            return false;
    }
    return true;
}

int digitAt(QStringView digits, qsizetype index)
{
    return digits.at(index).unicode() - u'0';
}

QString groupedBySix(const QString &digits)
{
    return digits.left(6) + QLatin1Char(' ') + digits.mid(6);
}

int mod97(QStringView alphanumeric)
{
    int remainder = 0;
    for (const QChar character : alphanumeric) {
        const int value =
            character.isDigit() ? character.unicode() - u'0' : character.unicode() - u'A' + 10;
        remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder;
}

bool isSeries(QStringView series)
{
    if (series.size() != 3)
        return false;
    for (const QChar character : series) {
        if (character < QLatin1Char('A') || character > QLatin1Char('Z'))
            return false;
    }
    return true;
}

} // namespace

int identifierCheckDigit(QStringView firstEleven)
{
    static constexpr std::array<std::array<int, 11>, 2> weights = {
        {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2}}};
    for (const auto &pass : weights) {
        int sum = 0;
        for (qsizetype i = 0; i < 11; ++i)
            sum += digitAt(firstEleven, i) * pass[static_cast<std::size_t>(i)];
        if (sum % 11 != 10)
            return sum % 11;
    }
    return -1;
}

Result<Iin> Iin::parse(QStringView text)
{
    QString digits = withoutSpaces(text);
    if (!isAsciiDigits(digits))
        return FailureCode::IinNotDigits;
    if (digits.size() != 12)
        return FailureCode::IinLength;
    const int century = digitAt(digits, 6);
    const QDate anyCentury(2000 + digits.left(2).toInt(), digits.mid(2, 2).toInt(),
                           digits.mid(4, 2).toInt());
    // 29 February of a year that is leap in another century must pass here: 1900 was not leap.
    if (century > 6 || (century != 0 && !Iin(digits).birthDate().isValid()) ||
        (century == 0 && !anyCentury.isValid()))
        return FailureCode::IinBirthDate;
    if (identifierCheckDigit(QStringView(digits).left(11)) != digitAt(digits, 11))
        return FailureCode::IinCheckDigit;
    return Iin(std::move(digits));
}

QString Iin::grouped() const
{
    return groupedBySix(m_digits);
}

QDate Iin::birthDate() const
{
    const int century = digitAt(m_digits, 6);
    if (century == 0)
        return {};
    const int base = 1800 + (century - 1) / 2 * 100;
    return {base + m_digits.left(2).toInt(), m_digits.mid(2, 2).toInt(),
            m_digits.mid(4, 2).toInt()};
}

Result<Bin> Bin::parse(QStringView text)
{
    QString digits = withoutSpaces(text);
    if (!isAsciiDigits(digits))
        return FailureCode::BinNotDigits;
    if (digits.size() != 12)
        return FailureCode::BinLength;
    const int month = digits.mid(2, 2).toInt();
    const int type = digitAt(digits, 4);
    if (month < 1 || month > 12 || type < 4 || type > 6 || digitAt(digits, 5) > 3)
        return FailureCode::BinShape;
    if (identifierCheckDigit(QStringView(digits).left(11)) != digitAt(digits, 11))
        return FailureCode::BinCheckDigit;
    return Bin(std::move(digits));
}

QString Bin::grouped() const
{
    return groupedBySix(m_digits);
}

PartyNumber::PartyNumber(Iin iin)
    : m_digits(iin.digits())
    , m_person(true)
{
}

PartyNumber::PartyNumber(Bin bin)
    : m_digits(bin.digits())
{
}

Result<PartyNumber> PartyNumber::parse(QStringView text)
{
    const QString digits = withoutSpaces(text);
    const bool person = digits.size() > 4 && isAsciiDigits(digits) && digitAt(digits, 4) < 4;
    if (person) {
        const Result<Iin> iin = Iin::parse(digits);
        return iin ? Result<PartyNumber>(PartyNumber(*iin)) : iin.failure();
    }
    const Result<Bin> bin = Bin::parse(digits);
    return bin ? Result<PartyNumber>(PartyNumber(*bin)) : bin.failure();
}

Result<PermitNumber> PermitNumber::parse(QStringView text)
{
    const QString compact = withoutSpaces(text);
    const QStringView view(compact);
    if (view.size() != 15 || !view.startsWith(QLatin1String("KZ")) ||
        !isAsciiDigits(view.mid(2, 2)) || !isSeries(view.mid(4, 3)) || !isAsciiDigits(view.mid(7)))
        return FailureCode::PermitNumberShape;
    if (mod97(QString(compact.mid(4) + compact.left(4))) != 1)
        return FailureCode::PermitNumberCheckDigits;
    return PermitNumber(compact);
}

Result<PermitNumber> PermitNumber::make(QStringView series, int serial)
{
    if (!isSeries(series) || serial < 0 || serial > 99'999'999)
        return FailureCode::PermitNumberShape;
    const QString body = series.toString() + QString::number(serial).rightJustified(8, u'0');
    const int check = 98 - mod97(QString(body + QStringLiteral("KZ00")));
    return PermitNumber(QStringLiteral("KZ") + QString::number(check).rightJustified(2, u'0') +
                        body);
}

Result<AppendixNumber> AppendixNumber::parse(QStringView text)
{
    constexpr qsizetype licenceSize = 15;
    const QString compact = withoutSpaces(text);
    const QStringView view(compact);
    if (view.size() != licenceSize + 4 ||
        (view.at(licenceSize) != u'/' && view.at(licenceSize) != u'-') ||
        !isAsciiDigits(view.mid(licenceSize + 1)))
        return FailureCode::PermitNumberShape;
    const Result<PermitNumber> licence = PermitNumber::parse(view.left(licenceSize));
    if (!licence)
        return licence.failure();
    return make(*licence, view.mid(licenceSize + 1).toInt());
}

Result<AppendixNumber> AppendixNumber::make(const PermitNumber &licence, int index)
{
    if (index < 1 || index > 999)
        return FailureCode::PermitNumberShape;
    return AppendixNumber(licence, index);
}

QString AppendixNumber::spelled(QChar divider) const
{
    return m_licence.text() + divider + QString::number(m_index).rightJustified(3, u'0');
}

QString licenceNumberIn(const QString &text)
{
    const QString number = text.simplified().toUpper();
    const Result<AppendixNumber> appendix = AppendixNumber::parse(number);
    return appendix ? appendix->licence().text() : number;
}

} // namespace ruqsat
