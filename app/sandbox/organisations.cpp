#include "sandbox/organisations.h"

#include "core/identifier.h"
#include "sandbox/name_tables.h"

#include <QSet>

namespace ruqsat::sandbox {
namespace {

/// splitmix64: the standard library's distributions differ from one implementation to the next.
class Dice final
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }
    int below(int bound) { return static_cast<int>(next() % static_cast<quint64>(bound)); }
    template <typename T>
    const T &of(std::span<const T> items)
    {
        return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))];
    }

private:
    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31);
    }
    quint64 m_state;
};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

LocalizedText form(const words::Triple &pattern, const LocalizedText &name)
{
    return {text(pattern.kk).arg(name.kk), text(pattern.ru).arg(name.ru),
            text(pattern.en).arg(name.en)};
}

/// The number with its check digit; `serial` moves on past numbers that are never issued.
QString withCheckDigit(const QString &prefix, int serial)
{
    for (;; ++serial) {
        const QString body = prefix + QString::number(serial).rightJustified(
                                          static_cast<int>(11 - prefix.size()), u'0');
        const int check = identifierCheckDigit(body);
        if (check >= 0)
            return body + QString::number(check);
    }
}

protocol::Leader makeLeader(Dice &dice)
{
    const bool female = dice.below(2) == 1;
    const QDate birth = QDate(1850 + dice.below(50), 1, 1).addDays(dice.below(365));
    const auto pick = [&](const words::PersonName &name) {
        return text(female ? name.female : name.male);
    };
    protocol::Leader leader;
    leader.surname = pick(dice.of(words::surnames()));
    leader.name = pick(dice.of(words::givenNames()));
    leader.patronymic = pick(dice.of(words::patronymics()));
    leader.position = QStringLiteral("Директор");
    leader.iin =
        withCheckDigit(birth.toString(QStringLiteral("yyMMdd")) + QLatin1Char(female ? '2' : '1'),
                       dice.below(9000));
    return leader;
}

void setStatus(RegisterEntry &entry, int index)
{
    entry.statusCode = QStringLiteral("01");
    entry.card.statusText = {QStringLiteral("Тіркелген"), QStringLiteral("Зарегистрирован"), {}};
    if (index % 25 == 24) {
        entry.statusCode = QStringLiteral("02");
        entry.card.statusText = {QStringLiteral("Таратылған"), QStringLiteral("Ликвидирован"), {}};
    } else if (index % 60 == 59) {
        entry.statusCode = QStringLiteral("03");
        entry.card.statusText = {
            QStringLiteral("Тізілімнен шығарылған"), QStringLiteral("Исключён из реестра"), {}};
    }
    entry.card.registered = entry.statusCode == u"01";
}

void setAddress(RegisterEntry &entry, Dice &dice)
{
    const words::City &city = dice.of(words::cities());
    const words::Triple &street = dice.of(words::streets());
    entry.zip = text(city.zip);
    entry.city = {text(city.kk), text(city.ru), {}};
    entry.street = {text(street.kk), text(street.ru), {}};
    entry.building = QString::number(1 + dice.below(120));
    entry.card.kato = text(city.kato);
    const QString pattern = QStringLiteral("%1, %2, %3, %4");
    entry.card.address = {pattern.arg(entry.zip, entry.city.kk, entry.street.kk, entry.building),
                          pattern.arg(entry.zip, entry.city.ru, entry.street.ru, entry.building),
                          {}};
}

RegisterEntry makeEntry(Dice &dice, int index, const LocalizedText &name, QSet<QString> &bins)
{
    RegisterEntry entry;
    // Most are partnerships; a few joint-stock companies and cooperatives.
    const std::size_t kind = index % 10 == 7 ? 1 : index % 20 == 13 ? 2 : 0;
    entry.card.name = form(words::fullForms()[kind], name);
    entry.card.shortName = form(words::shortForms()[kind], name);
    entry.card.registrationDate = QDate(1950 + dice.below(40), 1, 1).addDays(dice.below(365));
    const QString prefix =
        entry.card.registrationDate.toString(QStringLiteral("yyMM")) + QStringLiteral("40");
    do {
        entry.card.bin = withCheckDigit(prefix, dice.below(90'000));
    } while (bins.contains(entry.card.bin));
    bins.insert(entry.card.bin);
    entry.card.leader = makeLeader(dice);
    const words::Activity &activity = dice.of(words::activities());
    entry.card.oked = text(activity.code);
    entry.card.okedName = {text(activity.kk), text(activity.ru), {}};
    setStatus(entry, index);
    setAddress(entry, dice);
    return entry;
}

/// What the certificate of the test applicant says, so that a look-up and a signature agree.
void makeApplicant(RegisterEntry &entry)
{
    entry.card.bin = QStringLiteral("540940000407");
    entry.card.registrationDate = QDate(1954, 9, 13);
    entry.card.leader.iin = QStringLiteral("900407200440");
    entry.card.leader.surname = QStringLiteral("Тұтынушы");
    entry.card.leader.name = QStringLiteral("Қанат");
    entry.card.leader.patronymic = QStringLiteral("Үлгіұлы");
}

} // namespace

QList<RegisterEntry> makeRegister(quint64 seed, int count)
{
    Dice dice(seed);
    QList<RegisterEntry> entries;
    QSet<QString> bins = {QStringLiteral("540940000407")};
    QSet<QString> names;
    while (entries.size() < count) {
        const words::Triple &first = dice.of(words::firstParts());
        const words::Triple &second = dice.of(words::secondParts());
        const QString key = text(first.kk) + text(second.kk);
        if (names.contains(key))
            continue;
        names.insert(key);
        const QString kazakh = text(first.kk) + u' ' + text(second.kk) + QStringLiteral(" Үлгі");
        const QString latin = text(first.en) + u' ' + text(second.en) + QStringLiteral(" Ulgi");
        const int index = static_cast<int>(entries.size());
        entries.append(makeEntry(dice, index, {kazakh, kazakh, latin}, bins));
        if (index == 0)
            makeApplicant(entries.first());
    }
    return entries;
}

} // namespace ruqsat::sandbox
